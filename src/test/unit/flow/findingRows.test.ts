import assert from 'node:assert/strict';
import { findingRows, findingsByRule } from '../../../core/curriculum/findingRows';
import { flowRows } from '../../../core/curriculum/flowRows';
import { NO_TOPOLOGY } from '../../../core/rocketmq/flow/topology';
import type { ShownFinding } from '../../../core/rocketmq/rules/judgeProject';
import type { Severity } from '../../../core/rocketmq/rules/model';
import { RuleCatalogue } from '../../../core/rocketmq/rules/ruleCatalogue';
import { ruleTexts } from '../../support/ruleFixture';

suite('Findings of the project', () => {
  const catalogue = new RuleCatalogue(ruleTexts());

  const finding = (rule: string, severity: Severity, line: number): ShownFinding => ({
    rule,
    severity,
    message: 'default',
    range: { start: { line, character: 4 }, end: { line, character: 9 } },
  });
  const found = new Map([
    ['b/Two.java', [finding('send-status-ignored', 'info', 3), finding('client-never-shutdown', 'warning', 8)]],
    ['a/One.java', [finding('send-status-ignored', 'info', 20), finding('tx-db-before-send', 'error', 1)]],
  ]);

  test('Should put the worst first, then the most frequent, each by path', () => {
    assert.deepEqual(
      findingsByRule(found).map(({ rule, findings }) => [rule, ...findings.map(({ path }) => path)]),
      [
        ['tx-db-before-send', 'a/One.java'],
        ['client-never-shutdown', 'b/Two.java'],
        ['send-status-ignored', 'a/One.java', 'b/Two.java'],
      ],
    );
  });

  test('Should lead from a rule to each place, and say severity, place and sentence', () => {
    const section = findingRows(findingsByRule(found), catalogue, 'en');
    assert.equal(section?.description, '4');
    const [first, , third] = section.children;
    assert.equal(first?.rule, 'tx-db-before-send');
    assert.match(first.spoken, /^error: .+, 1$/);
    assert.deepEqual(
      third?.children.map(({ label }) => label),
      ['One.java:21', 'Two.java:4'],
    );
    assert.deepEqual(third?.children[0]?.action, {
      does: 'go',
      place: { path: 'a/One.java', range: found.get('a/One.java')![0]!.range },
    });
    assert.equal(third?.children[0]?.description, catalogue.message(found.get('a/One.java')![0]!, 'en'));
  });

  test('Should show what was found in a project in which no message flows', () => {
    const section = findingRows(findingsByRule(found), catalogue, 'zh-cn');
    const rows = flowRows(
      { topology: NO_TOPOLOGY, files: [], profile: undefined, profiles: [], maps: [] },
      'zh-cn',
      section,
    );
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['findings', 'read'],
    );
    assert.equal(findingRows([], catalogue, 'en'), undefined);
  });
});
