import { PROJECT_RULES } from './index';
import type { CheckedFile, Finding, Severity, Suppression } from './model';
import type { RuleOptions } from './options';
import { severityOf } from './options';
import type { RuleCatalogue } from './ruleCatalogue';
import { sorted } from './ruleEngine';
import { covers } from './suppressions';

/** The rule under which comments that switch nothing off are reported. */
export const UNUSED_SUPPRESSION = 'unused-suppression';

/** A finding as it is shown: switched on, not suppressed, with its final severity. */
export interface ShownFinding extends Finding {
  readonly severity: Severity;
}

/**
 * What is shown for the files of a project: findings of each file and of all together, less what comments, options and
 * excluded paths take away. Only files with findings are in the result. `whole` false: the files are not the whole project,
 * rules about it are not run, and their suppressions not called unused. `only`: the one path that is asked for.
 */
export function judgeProject(
  files: readonly CheckedFile[],
  catalogue: RuleCatalogue,
  options: RuleOptions,
  { whole = true, only }: { readonly whole?: boolean; readonly only?: string } = {},
): Map<string, readonly ShownFinding[]> {
  const shared = new Map<string, Finding[]>();
  for (const rule of whole ? PROJECT_RULES : []) {
    rule.check(files, (path, finding) => {
      shared.set(path, [...(shared.get(path) ?? []), { rule: rule.id, ...finding }]);
    });
  }
  const needs = new Set(whole ? files.flatMap(({ checks }) => checks.needs ?? []) : []);
  const shown = new Map<string, readonly ShownFinding[]>();
  for (const { path, checks } of files) {
    if (options.isExcluded(path) || (only !== undefined && path !== only)) {
      continue;
    }
    const unmet = (checks.unmet ?? []).flatMap(({ need, finding }) => (needs.has(need) ? [finding] : []));
    const all = [...checks.findings, ...unmet, ...(shared.get(path) ?? [])];
    const left = all.filter((finding) => !checks.suppressions.some((suppression) => covers(suppression, finding)));
    const unused = checks.suppressions
      .filter((suppression) => !all.some((finding) => covers(suppression, finding)))
      .filter((suppression) => whole || !mayBeOfProject(suppression, catalogue))
      .map(unusedFinding);
    const result = sorted([...left, ...unused]).flatMap((finding): ShownFinding[] => {
      const severity = severityOf(finding, catalogue, options);
      return severity === 'off' ? [] : [{ ...finding, severity }];
    });
    if (result.length > 0) {
      shown.set(path, result);
    }
  }
  return shown;
}

function mayBeOfProject({ rules }: Suppression, catalogue: RuleCatalogue): boolean {
  return rules.length === 0 || rules.some((rule) => catalogue.rule(rule)?.project === true);
}

function unusedFinding({ range }: Suppression): Finding {
  return {
    rule: UNUSED_SUPPRESSION,
    range,
    message: 'default',
    fixes: [
      {
        title: 'default',
        edits: [{ range: { start: { line: range.start.line, character: 0 }, end: range.end }, text: '' }],
      },
    ],
  };
}
