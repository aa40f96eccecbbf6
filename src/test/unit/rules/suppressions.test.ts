import assert from 'node:assert/strict';
import { judgeProject, UNUSED_SUPPRESSION } from '../../../core/rocketmq/rules/judgeProject';
import type { CheckedFile, Finding } from '../../../core/rocketmq/rules/model';
import { readRuleConfiguration, ruleOptions, severityOf } from '../../../core/rocketmq/rules/options';
import { RuleCatalogue } from '../../../core/rocketmq/rules/ruleCatalogue';
import { readSuppressions } from '../../../core/rocketmq/rules/suppressions';
import { ruleTexts } from '../../support/ruleFixture';

const RULE = 'empty-message-body';

suite('Suppressions and options of rules', () => {
  const catalogue = new RuleCatalogue(ruleTexts());

  test('Should cover the next line, a stretch or the whole file', () => {
    const covered = (text: string) => readSuppressions(text).map(({ from, to, rules }) => [from, to, rules.join(' ')]);
    assert.deepEqual(covered('// rocketmq-guide-disable-next-line a-b, c-d -- known\nx\n'), [[1, 1, 'a-b c-d']]);
    assert.deepEqual(covered('x\n# rocketmq-guide-disable-file a-b\ny'), [[0, 2, 'a-b']]);
    assert.deepEqual(covered('/* rocketmq-guide-disable a-b */\nx\n/* rocketmq-guide-enable a-b */\ny'), [
      [0, 2, 'a-b'],
    ]);
    assert.deepEqual(covered('// rocketmq-guide-disable\nx\n// rocketmq-guide-enable\ny'), [[0, 2, '']]);
    assert.deepEqual(covered('<!-- rocketmq-guide-disable a-b -->\nx'), [[0, 1, 'a-b']]);
    assert.deepEqual(covered('String s = "rocketmq-guide-disable";'), []);
  });

  test('Should hide what is switched off, and tell which comment is of no use', () => {
    const used = shown('// rocketmq-guide-disable-next-line empty-message-body\nnew Message()', [finding(1)]);
    assert.deepEqual(used, []);
    const unused = shown('// rocketmq-guide-disable-next-line empty-message-body\nx\nnew Message()', [finding(2)]);
    assert.deepEqual(unused, [`0 ${UNUSED_SUPPRESSION}`, `2 ${RULE}`]);
    const other = shown('// rocketmq-guide-disable-next-line hard-coded-endpoint\nnew Message()', [finding(1)]);
    assert.deepEqual(other, [`0 ${UNUSED_SUPPRESSION}`, `1 ${RULE}`]);
  });

  test('Should not call a comment unused that may concern the whole project while that is unknown', () => {
    const text = '// rocketmq-guide-disable-next-line inconsistent-subscription\nx';
    assert.deepEqual(shown(text, [], false), []);
    assert.deepEqual(shown(text, []), [`0 ${UNUSED_SUPPRESSION}`]);
  });

  test('Should let later configurations win, and exclude what any excludes', () => {
    const options = ruleOptions(
      { profile: 'all', rules: { [RULE]: 'off' }, exclude: ['legacy/**'] },
      { rules: { [RULE]: 'info' }, exclude: ['*Test.java', '**/gen'] },
    );
    assert.equal(severityOf(finding(0), catalogue, options), 'info');
    const excluded = ['legacy/a/B.java', 'src/OrderTest.java', 'src/gen/X.java', 'src/legacy/X.java', 'src/A.java'];
    assert.deepEqual(
      excluded.map((path) => options.isExcluded(path)),
      [true, true, true, false, false],
    );
  });

  test('Should show errors and warnings only, unless all are asked for', () => {
    const hint: Finding = { ...finding(0), severity: 'info' };
    assert.equal(severityOf(hint, catalogue, ruleOptions({})), 'off');
    assert.equal(severityOf(hint, catalogue, ruleOptions({ profile: 'all' })), 'info');
    assert.equal(severityOf(finding(0), catalogue, ruleOptions({})), 'error');
  });

  test('Should take what it understands of a configuration and say what it does not', () => {
    const known = (rule: string): boolean => rule === RULE;
    const { configuration, problems } = readRuleConfiguration(
      { profile: 'some', rules: { [RULE]: 'off', other: 'off', constructor: 'off' }, exclude: 'x' },
      known,
    );
    assert.deepEqual(configuration, { rules: { [RULE]: 'off' } });
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['rules.other', 'rules.constructor', 'profile', 'exclude'],
    );
    assert.deepEqual(readRuleConfiguration([], known).configuration, {});
  });

  function shown(text: string, findings: readonly Finding[], whole = true): string[] {
    const checks = {
      findings,
      suppressions: readSuppressions(text),
      consumers: [],
      transactions: [],
      sends: [],
      unregistered: [],
      beans: [],
    };
    const files: CheckedFile[] = [{ path: 'A.java', checks }];
    const found = judgeProject(files, catalogue, ruleOptions({}), { whole }).get('A.java') ?? [];
    return found.map(({ range, rule }) => `${range.start.line} ${rule}`);
  }
});

function finding(line: number): Finding {
  return {
    rule: RULE,
    range: { start: { line, character: 0 }, end: { line, character: 3 } },
    message: 'default',
  };
}
