import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'mocha';
import { type Metric, operationProblems } from '../../../../scripts/verify/operationProblems.mjs';
import { operations, serverKeys } from '../../../../scripts/verify/operations.mjs';
import { projectPath } from '../../../../scripts/lib/project.mjs';

const read = (...path: string[]) => JSON.parse(readFileSync(projectPath('lessons', ...path), 'utf8')) as unknown;
const { metrics } = read('code', 'operations', 'metrics.json') as { metrics: (Metric & { source: string })[] };
const keys = serverKeys(read('configuration', 'catalogue.json'));
const problemsOf = (name: string, text: string) => operationProblems([{ name, text }], { metrics, keys });

suite('Files of operators', () => {
  test('Should have metrics, settings and syntax that exist', () => {
    const families = operations.families(projectPath('lessons', 'code'));
    assert.deepEqual(
      families.map(({ name }) => name),
      ['operations'],
    );
    assert.deepEqual([...operations.check(families)], []);
  });

  test('Should name each metric once, by a constant of the server', () => {
    assert.equal(new Set(metrics.map(({ name }) => name)).size, metrics.length);
    for (const { name, source } of metrics) {
      assert.match(source, /^org\.apache\.rocketmq\.[\w.]+Constant#(GAUGE|COUNTER|HISTOGRAM)_\w+$/, name);
    }
  });

  test('Should find a metric that does not exist, also the name without its unit', () => {
    const rule = (expr: string) => `groups: [{ name: g, rules: [{ alert: A, expr: '${expr}' }] }]`;
    assert.deepEqual(problemsOf('a.yml', rule('rocketmq_consumer_lag_messages > 1')), []);
    assert.deepEqual(problemsOf('a.yml', rule('rocketmq_consumer_lag_latency > 1')), [
      'a.yml: A: no metric rocketmq_consumer_lag_latency',
    ]);
    assert.deepEqual(problemsOf('a.yml', rule('rocketmq_rpc_latency_milliseconds > 1')), [
      'a.yml: A: no metric rocketmq_rpc_latency_milliseconds',
    ]);
    assert.deepEqual(problemsOf('a.yml', rule('up{job="rocketmq_broker"} == 0')), []);
    assert.deepEqual(problemsOf('a.yml', rule('sum(rocketmq_topic_number')), ['a.yml: A: brackets do not match']);
  });

  test('Should find broken YAML and JSON, and panels that ask for nothing', () => {
    assert.equal(problemsOf('a.yml', 'groups: [').length, 1);
    assert.equal(problemsOf('d.json', '{').length, 1);
    const panels = JSON.stringify({ panels: [{ title: 'Late', targets: [{ expr: 'rocketmq_lag' }, {}] }] });
    assert.deepEqual(problemsOf('d.json', panels), [
      'd.json: Late: no metric rocketmq_lag',
      'd.json: without a name or an expression: Late',
    ]);
  });

  test('Should find a setting that no server reads', () => {
    assert.deepEqual(problemsOf('b.conf', '# a comment\nbrokerRole = SLAVE\nslaveReadEnabled=true\n'), [
      'b.conf: no such setting: slaveReadEnabled=true',
    ]);
  });
});
