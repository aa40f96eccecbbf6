import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'mocha';
import { projectPath } from '../../../../scripts/lib/project.mjs';
import { kubernetes } from '../../../../scripts/verify/kubernetes.mjs';
import { manifestProblems } from '../../../../scripts/verify/manifestProblems.mjs';

const CODE = projectPath('lessons', 'code');

/** What is said of a manifest of the lessons after one passage was replaced. */
async function problemsAfter(path: string, passage: string, replacement: string): Promise<string> {
  const text = readFileSync(projectPath('lessons', 'code', path), 'utf8');
  assert.ok(text.includes(passage), `${passage} is in ${path}`);
  return (await manifestProblems([{ name: path, text: text.replace(passage, replacement) }])).join('\n');
}

suite('Kubernetes manifests of the lessons', function () {
  // The compiler reads the types of Kubernetes.
  this.timeout(120_000);

  test('Should be what the API server takes', async () => {
    const families = kubernetes.families(CODE);
    assert.deepEqual(families.map(({ name }) => name).sort(), ['kubernetes', 'kubernetes-operator']);
    assert.deepEqual([...(await kubernetes.check(families))], []);
  });

  test('Should be refused for a field that is unknown, missing or of another type', async () => {
    const broker = 'kubernetes/broker.yaml';
    assert.match(await problemsAfter(broker, 'replicas: 2', 'replica: 2'), /'"replica"' does not exist/);
    assert.match(await problemsAfter(broker, 'containerPort: 10911', "containerPort: '10911'"), /must be integer/);
    assert.match(await problemsAfter(broker, 'policy/v1', 'policy/v2'), /no such kind: policy\/v2/);
    assert.match(await problemsAfter(broker, '  selector:\n    matchLabels', '  x:\n    matchLabels'), /selector/);
  });

  test('Should be refused where the CRDs of the operator say otherwise', async () => {
    const broker = 'kubernetes-operator/broker.yaml';
    assert.match(await problemsAfter(broker, 'replicaPerGroup:', 'replicas:'), /replica/);
    assert.match(await problemsAfter(broker, "  hostPath: ''\n", ''), /hostPath/);
    assert.match(await problemsAfter(broker, 'clusterMode: STATIC', 'clusterMode: static'), /"static"/);
    assert.match(await problemsAfter(broker, 'kind: Broker', 'kind: Brokers'), /Brokers/);
  });
});
