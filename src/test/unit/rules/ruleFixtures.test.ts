import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import { judgeProject, type ShownFinding } from '../../../core/rocketmq/rules/judgeProject';
import { CONFIGURATION_RULES } from '../../../core/rocketmq/configuration/rules/index';
import { FILE_RULES, PROJECT_RULES } from '../../../core/rocketmq/rules/index';
import type { CheckedFile } from '../../../core/rocketmq/rules/model';
import { ruleOptions } from '../../../core/rocketmq/rules/options';
import { RuleCatalogue } from '../../../core/rocketmq/rules/ruleCatalogue';
import { CoreAssets } from '../../support/coreAssets';
import { ruleFixtures, ruleTexts, type RuleFixture } from '../../support/ruleFixture';

suite('Fixtures of rules', function () {
  // Hundreds of texts are parsed.
  this.timeout(30_000);
  const fixtures = ruleFixtures();
  const catalogue = new RuleCatalogue(ruleTexts());
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = await Analyser.create(new CoreAssets()).withRules();
    for (const ending of ['java', 'kt', 'go', 'py', 'ts', 'yml', 'properties']) {
      await analyser.prepare(`a.${ending}`);
    }
  });
  suiteTeardown(() => analyser.dispose());

  for (const fixture of fixtures) {
    test(`Should find what is marked, and nothing else, for ${fixture.rule} in ${fixture.language}`, () => {
      const found = judge(fixture);
      for (const { path, expected } of fixture.files) {
        const places = (found.get(path) ?? []).map(({ range: { start, end } }) => {
          // A mark cannot stand under the first two columns.
          const under = expected.find(
            ({ line, from }) =>
              line === start.line && start.character <= from && (end.line > line || from < end.character),
          );
          return `${start.line + 1}:${under?.from ?? start.character}`;
        });
        const wanted = expected.map(({ line, from }) => `${line + 1}:${from}`);
        assert.deepEqual(places, wanted, path);
      }
    });

    test(`Should have sentences without gaps in both languages for ${fixture.rule} in ${fixture.language}`, () => {
      for (const finding of [...judge(fixture).values()].flat()) {
        for (const locale of ['en', 'zh-cn'] as const) {
          const texts = [
            catalogue.message(finding, locale),
            ...(finding.related ?? []).map((related) => catalogue.related(finding, related, locale)),
            ...(finding.fixes ?? []).map((fix) => catalogue.fixTitle(finding, fix, locale)),
          ];
          for (const text of texts) {
            assert.doesNotMatch(text, /\{\w+\}/, text);
            assert.notEqual(text, finding.rule, `${finding.rule}: ${finding.message} has no text`);
          }
        }
      }
    });
  }

  test('Should have firing, silent and look-alike code for every rule', () => {
    const rules = [...FILE_RULES, ...PROJECT_RULES].map(({ id }) => id);
    const thin = rules.filter((id) => {
      const files = fixtures.filter(({ rule }) => rule === id).flatMap((fixture) => fixture.files);
      return !files.some(({ expected }) => expected.length > 0) || !files.some(({ lookAlikes }) => lookAlikes > 0);
    });
    assert.deepEqual(thin, []);
  });

  test('Should name the families of all languages that a rule is shown to fire in', () => {
    const families: Readonly<Record<string, string>> = { go: 'go', python: 'python', nodejs: 'nodejs' };
    const unnamed = fixtures.flatMap(({ rule, language, files }) => {
      const family = families[language];
      const named: readonly string[] = catalogue.rule(rule)?.families ?? [];
      const fires = files.some(({ expected }) => expected.length > 0);
      return family !== undefined && fires && !named.includes(family) ? [`${rule}: ${family}`] : [];
    });
    assert.deepEqual(unnamed, []);
  });

  test('Should have texts for every rule, and a rule for every text', () => {
    const rules = [...FILE_RULES, ...PROJECT_RULES, ...CONFIGURATION_RULES].map(({ id }) => id);
    const written = catalogue.rules.map(({ id }) => id).filter((id) => id !== 'unused-suppression');
    assert.deepEqual([...rules].sort(), written);
    assert.equal(new Set(rules).size, rules.length);
  });

  function judge({ rule, files }: RuleFixture): Map<string, ShownFinding[]> {
    const checked = files.flatMap(({ path, text }): CheckedFile[] => {
      // Fixtures stand for code that runs, whatever folder they are in.
      const shop = path.replace(/^[^/]*\//, '');
      const checks = analyser.analyse({ path: shop, text })?.checks;
      return checks === undefined ? [] : [{ path, checks }];
    });
    const shown = judgeProject(checked, catalogue, ruleOptions({ profile: 'all' }));
    return new Map([...shown].map(([path, all]) => [path, all.filter((finding) => finding.rule === rule)]));
  }
});
