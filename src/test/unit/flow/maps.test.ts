import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import { flowGraph } from '../../../core/rocketmq/flow/graph';
import { mergeMaps } from '../../../core/rocketmq/flow/mergeMaps';
import { readMap } from '../../../core/rocketmq/flow/readMap';
import { topologyJson } from '../../../core/rocketmq/flow/topologyJson';
import { mermaidMap } from '../../../core/rocketmq/flow/mermaid';
import { svgMap } from '../../../core/rocketmq/flow/svg';
import type { Topology } from '../../../core/rocketmq/flow/topology';
import { CoreAssets } from '../../support/coreAssets';
import { flowFixtures, followTexts } from '../../support/flowFixture';

suite('The map as a file', () => {
  let topology: Topology;

  suiteSetup(async () => {
    const analyser = Analyser.create(new CoreAssets());
    await analyser.prepare('a.java');
    topology = (await followTexts(analyser, flowFixtures().get('configuration')!)).topology;
    analyser.dispose();
  });

  const file = (name: string) => ({ version: 1, name, topology: topologyJson(topology, 'en') });

  test('Should be read as it was written', () => {
    const read = readMap(JSON.parse(JSON.stringify(file('orders'))));
    assert.ok(read);
    assert.equal(read.name, 'orders');
    assert.deepEqual(topologyJson(read.topology, 'en'), file('orders').topology);
  });

  test('Should take other JSON for no map, and leave out what is damaged', () => {
    for (const value of [undefined, null, [], {}, 'x', { version: 1 }, { version: 2, topology: { topics: [] } }]) {
      assert.equal(readMap(value), undefined);
    }
    const damaged = {
      version: 1,
      topology: { topics: [1, { name: 'a', producers: [{ path: 3 }, null] }], groups: [{}] },
    };
    assert.deepEqual(readMap(damaged)?.topology, {
      topics: [{ name: 'a', resolved: false, reason: 'run-time', producers: [], consumers: [] }],
      groups: [],
      transactions: [],
      requests: [],
    });
  });

  test('Should join resolved names of several projects, and keep the others apart', () => {
    const merged = mergeMaps([
      { name: 'a', topology },
      { name: 'b', topology },
    ]);
    const paid = merged.topics.filter(({ name }) => name === 'paid');
    assert.equal(paid.length, 1);
    assert.deepEqual(
      paid[0]!.producers.map(({ path }) => path.slice(0, 2)),
      ['a/', 'b/'],
    );
    const open = (topics: Topology['topics']) => topics.filter(({ resolved }) => !resolved).length;
    assert.equal(open(merged.topics), 2 * open(topology.topics));
  });

  test('Should be drawn with every topic, group and dead-letter topic', () => {
    const graph = flowGraph(topology, 'en');
    const mermaid = mermaidMap(graph);
    const svg = svgMap(graph, { title: 'A & B', standalone: true });
    for (const name of ['order_dev', 'order-group', '%DLQ%order-group', '%RETRY%order-group', 'Sender']) {
      assert.ok(mermaid.includes(name), `Mermaid lacks ${name}`);
      assert.ok(svg.includes(name), `SVG lacks ${name}`);
    }
    assert.ok(svg.includes('A &amp; B'));
    assert.equal(svg.match(/<g class="node/g)?.length, graph.nodes.length);
    assert.equal(svg.match(/<g class="edge/g)?.length, graph.edges.length);
  });

  test('Should let no name break out of the drawing', () => {
    const name = 'a"]<script>`{b}|c\\';
    const evil: Topology = {
      topics: [{ name, resolved: true, producers: [], consumers: [] }],
      groups: [],
      transactions: [],
      requests: [],
    };
    const graph = flowGraph(evil, 'en');
    assert.ok(!svgMap(graph, { title: '', standalone: false }).includes('<script'));
    assert.match(mermaidMap(graph), /^ {2}n0\[\("a#34;\]#60;script#62;#96;#123;b#125;#124;c#92;"\)\]$/m);
  });
});
