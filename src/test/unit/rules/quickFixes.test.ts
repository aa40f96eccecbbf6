import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyser } from '../../../core/rocketmq/analyser';
import { judgeProject, type ShownFinding } from '../../../core/rocketmq/rules/judgeProject';
import type { CheckedFile } from '../../../core/rocketmq/rules/model';
import { ruleOptions } from '../../../core/rocketmq/rules/options';
import { applyEdits, fixTogether, suppressionEdit } from '../../../core/rocketmq/rules/quickFixes';
import { RuleCatalogue } from '../../../core/rocketmq/rules/ruleCatalogue';
import { languageOf, Sources } from '../../../core/syntax/sources';
import { CoreAssets } from '../../support/coreAssets';
import { FIXTURES, ruleFixtures, ruleTexts, type RuleFixtureFile } from '../../support/ruleFixture';

suite('Quick fixes', function () {
  // Hundreds of texts are parsed.
  this.timeout(30_000);
  const catalogue = new RuleCatalogue(ruleTexts());
  let analyser: Analyser;
  let sources: Sources;

  suiteSetup(async () => {
    const assets = new CoreAssets();
    analyser = await Analyser.create(assets).withRules();
    sources = new Sources(assets);
    // One after the other: the runtime starts once.
    for (const ending of ['java', 'kt', 'go', 'py', 'ts', 'yml', 'properties']) {
      await analyser.prepare(`a.${ending}`);
      const language = languageOf(`a.${ending}`);
      await (language && sources.load(language));
    }
  });
  suiteTeardown(() => {
    analyser.dispose();
    sources.dispose();
  });

  for (const { rule, language, files } of ruleFixtures()) {
    for (const { path, text, fixed } of files) {
      test(`Should mend what ${rule} finds in ${language}/${path}`, () => {
        const before = findings(path, text, rule, files);
        const left = before.filter(({ fixes = [] }) => fixes.length === 0).length;
        const after = mend(path, text, rule, files);
        if (after === text) {
          assert.equal(fixed, undefined, `nothing is mended in ${path}`);
          return;
        }
        if (process.env['UPDATE_FIXED'] === '1') {
          writeFileSync(join(FIXTURES, language, 'rules', path.replace(/\.(\w+)$/, '.fixed.$1')), after);
        } else {
          assert.equal(after, fixed);
        }
        assert.equal(catalogue.rule(rule)?.fixable, true, `${rule} is marked fixable`);
        assert.equal(findings(path, after, rule, files).length, left, 'it fires no more where it was mended');
        assert.ok(!after.includes('rocketmq-guide-disable'));
        if (languageOf(path) !== undefined) {
          assert.equal(isBroken(path, after), isBroken(path, text), 'it parses');
        }
        const edited = new Set(before.flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []).flatMap(linesOf));
        const lost = sites(path, text).filter(({ line }) => !edited.has(line));
        const now = sites(path, after).map(({ api }) => api);
        for (const { api } of lost) {
          const at = now.indexOf(api);
          assert.ok(at >= 0, `${api} is gone`);
          now.splice(at, 1);
        }
      });
    }
  }

  test('Should offer a fix wherever a rule says it has one', () => {
    const fixing = new Set(
      ruleFixtures().flatMap(({ rule, files }) => (files.some((file) => file.fixed !== undefined) ? [rule] : [])),
    );
    // Rules of configuration files have fixtures and a test of their own.
    const promised = catalogue.rules
      .filter(({ fixable, theme }) => fixable && theme !== 'configuration')
      .map(({ id }) => id);
    assert.deepEqual(
      promised.filter((id) => id !== 'unused-suppression' && !fixing.has(id)),
      [],
    );
  });

  test('Should switch a finding off by the comment that it inserts', () => {
    for (const { rule, files } of ruleFixtures().filter((fixture) => fixture.files.length === 1)) {
      for (const { path, text } of files) {
        const found = findings(path, text, rule);
        const first = found[0];
        assert.ok(first !== undefined, rule);
        const after = applyEdits(text, [suppressionEdit(path, text, first)]);
        const lines = new Set(found.map(({ range }) => range.start.line));
        const left = new Set(findings(path, after, rule).map(({ range }) => range.start.line));
        assert.equal(left.size, lines.size - 1, `${rule} in ${path}`);
      }
    }
  });

  function mend(path: string, text: string, rule: string, project: readonly RuleFixtureFile[]): string {
    let mended = text;
    for (let round = 0; round < 5; round++) {
      const edits = fixTogether(findings(path, mended, rule, project), () => true);
      if (edits.length === 0) {
        break;
      }
      mended = applyEdits(mended, edits);
    }
    return mended;
  }

  /** `project`: the other files of the fixture, for rules that look at all of them. */
  function findings(
    path: string,
    text: string,
    rule: string,
    project: readonly RuleFixtureFile[] = [],
  ): ShownFinding[] {
    const files = [...project.filter((other) => other.path !== path), { path, text }].flatMap((file): CheckedFile[] => {
      const shop = file.path.slice(file.path.indexOf('/') + 1);
      const checks = analyser.analyse({ path: shop, text: file.text })?.checks;
      return checks === undefined ? [] : [{ path: file.path, checks }];
    });
    const all = judgeProject(files, catalogue, ruleOptions({ profile: 'all' }), { only: path });
    return (all.get(path) ?? []).filter((finding) => finding.rule === rule);
  }

  function sites(path: string, text: string) {
    const found = analyser.analyse({ path: path.slice(path.indexOf('/') + 1), text })?.sites ?? [];
    return found.map(({ api, range }) => ({ api, line: range.start.line }));
  }

  function isBroken(path: string, text: string): boolean {
    return sources.read(languageOf(path)!, text, (source) => source.isBroken);
  }
});

function linesOf({
  range,
}: {
  readonly range: { readonly start: { line: number }; readonly end: { line: number } };
}): number[] {
  return Array.from({ length: range.end.line - range.start.line + 1 }, (_, i) => range.start.line + i);
}
