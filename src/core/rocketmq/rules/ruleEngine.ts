import { MemberCache } from '../../syntax/code/memberCache';
import type { GrammarId } from '../../syntax/languages/language';
import type { Source } from '../../syntax/source';
import type { Catalogue } from '../configuration/catalogue';
import type { ReadConfiguration } from '../configuration/reader';
import { CONDITIONAL_RULES, configurationFindings } from '../configuration/rules/index';
import type {
  ConfigurationFinding,
  ConfigurationRule,
  KeyVersions,
  ProjectKnowledge,
} from '../configuration/rules/model';
import type { FileFacts } from '../model';
import { beanNames, unregisteredListeners } from './facts/beanFacts';
import { consumerFacts } from './facts/consumerFacts';
import { messageTypes } from './facts/messageTypes';
import { sendFacts } from './facts/sendFacts';
import { starterFact, templateFact } from './facts/starterFacts';
import { serverNeeds } from './facts/serverNeeds';
import { transactionFacts } from './facts/transactionFacts';
import { FILE_RULES } from './index';
import type { FileChecks, FileRule, Finding, ReportDetails, Span } from './model';
import { RuleFile } from './ruleFile';
import { readSuppressions } from './suppressions';

/** Runs the rules that need one file, and notes what those about the whole project need. */
export class RuleEngine {
  /** Of open documents. */
  private readonly _caches = new Map<string, MemberCache>();
  private readonly _byLanguage = new Map<GrammarId, readonly FileRule[]>();

  /** Without `catalogue` rules about keys stay silent. */
  constructor(
    private readonly _catalogue?: Catalogue,
    private readonly _rules: readonly FileRule[] = FILE_RULES,
  ) {}

  /** `key` names an open document: what an edit did not touch is not read again, until `close`. */
  check(facts: FileFacts, source: Source, key?: string): FileChecks {
    const file = new RuleFile({
      path: facts.path,
      text: source.text,
      facts,
      types: source.code(this._cache(key)),
      imports: source.header(facts.path).imports,
      broken: source.isBroken,
      language: source.language.grammar,
    });
    const consumers = consumerFacts(file);
    const needs = file.isTest ? [] : serverNeeds(facts.sites, consumers);
    const types = messageTypes(file);
    const template = templateFact(file);
    return {
      findings: this._findings(file),
      suppressions: readSuppressions(source.text),
      consumers,
      transactions: transactionFacts(file),
      sends: sendFacts(file),
      unregistered: unregisteredListeners(file, source.header(facts.path).packageName),
      beans: beanNames(file),
      ...(types.length === 0 ? {} : { messageTypes: types }),
      ...(template === undefined ? {} : { template }),
      ...(needs.length === 0 ? {} : { needs }),
    };
  }

  /**
   * The same for a configuration file, which has sites and settings and no code.
   * @param versions of the client libraries that the file's module declares, by the catalogue's line
   */
  checkConfiguration(facts: FileFacts, text: string, read: ReadConfiguration, versions?: KeyVersions): FileChecks {
    const file = new RuleFile({ path: facts.path, text, facts, types: [], imports: [], broken: false });
    const found = (project: ProjectKnowledge, rules?: readonly ConfigurationRule[]) =>
      configurationFindings(
        {
          path: facts.path,
          text,
          sections: read.sections,
          containers: read.containers,
          catalogue: this._catalogue,
          project,
        },
        rules,
      ).map((finding) => ofConfiguration(file, finding));
    const findings = found(versions === undefined ? {} : { versions });
    const starter = starterFact(file, read);
    const known = new Set(findings.map(({ rule }) => rule));
    const unmet = CONDITIONAL_RULES.flatMap(({ rule, need, project }) =>
      known.has(rule.id)
        ? []
        : found({ ...project, ...(versions === undefined ? {} : { versions }) }, [rule]).map((finding) => ({
            need,
            finding,
          })),
    );
    return {
      findings: sorted([...this._findings(file), ...findings]),
      suppressions: readSuppressions(text),
      consumers: [],
      transactions: [],
      sends: [],
      unregistered: [],
      beans: [],
      ...(starter === undefined ? {} : { starter }),
      ...(unmet.length === 0 ? {} : { unmet }),
    };
  }

  close(key: string): void {
    this._caches.delete(key);
  }

  /** Rules that know the language; all, where there is none. */
  private _of(language: GrammarId | undefined): readonly FileRule[] {
    if (language === undefined) {
      return this._rules;
    }
    let rules = this._byLanguage.get(language);
    if (rules === undefined) {
      rules = this._rules.filter(({ languages = ['java'] }) => languages.includes(language));
      this._byLanguage.set(language, rules);
    }
    return rules;
  }

  private _cache(key: string | undefined): MemberCache {
    const cache = (key === undefined ? undefined : this._caches.get(key)) ?? new MemberCache();
    if (key !== undefined) {
      this._caches.set(key, cache);
    }
    return cache;
  }

  private _findings(file: RuleFile): Finding[] {
    const found: Finding[] = [];
    for (const rule of file.isTestSource ? [] : this._of(file.language)) {
      rule.check(file, (at, details) => found.push(findingOf(rule.id, file, at, details)));
    }
    return sorted(found);
  }
}

function ofConfiguration(file: RuleFile, { rule, span, message, values, fix }: ConfigurationFinding): Finding {
  return findingOf(rule, file, span, {
    message,
    ...(values === undefined ? {} : { values }),
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              title: fix.title,
              ...(fix.values === undefined ? {} : { values: fix.values }),
              edits: fix.edits.map((edit) => ({ range: file.range(edit.span), text: edit.text })),
            },
          ],
        }),
  });
}

function findingOf(rule: string, file: RuleFile, at: Span, details: ReportDetails = {}): Finding {
  const { message = 'default', values, severity, fixes = [], related = [] } = details;
  return {
    rule,
    range: file.range(at),
    message,
    ...(values === undefined ? {} : { values }),
    ...(severity === undefined ? {} : { severity }),
    ...(fixes.length === 0 ? {} : { fixes }),
    ...(related.length === 0 ? {} : { related }),
  };
}

/** By position; at one place by rule, and each only once. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return [...findings]
    .sort(
      (a, b) =>
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
    .filter(({ rule, range }) => {
      const key = `${rule} ${range.start.line}:${range.start.character}`;
      return !seen.has(key) && seen.add(key);
    });
}
