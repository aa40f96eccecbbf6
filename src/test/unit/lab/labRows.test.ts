import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { labRows, type LabRow, type LabSnapshot } from '../../../core/lab/labRows';

const EMPTY: LabSnapshot = { processes: [], brokers: [], topics: [], groups: [] };
const group = (name: string) =>
  ({ name, ordered: false, retries: 16, clients: [], subscriptions: {} }) as LabSnapshot['groups'][number];
const find = (rows: readonly LabRow[], id: string): LabRow | undefined =>
  rows.flatMap((row) => [row.id === id ? row : undefined, find(row.children, id)]).find((row) => row !== undefined);

suite('The rows of the view Lab', () => {
  test('Should offer the next step where there is nothing', () => {
    for (const locale of ['en', 'zh-cn'] as const) {
      const rows = labRows(EMPTY, locale);
      assert.equal(find(rows, 'no-topics')?.action?.does, 'create-topic');
      assert.equal(find(rows, 'no-groups')?.action?.does, 'create-group');
    }
  });

  test('Should say why nothing could be asked, and try again on a click', () => {
    const process = { name: 'broker-a', role: 'broker', pid: 1, log: '', state: 'gone' } as const;
    const rows = labRows({ ...EMPTY, processes: [process], failure: 'no answer within 20 s' }, 'en');
    assert.deepEqual(
      rows.map(({ id, description, action }) => [id, description, action?.does]),
      [
        ['processes', '1', undefined],
        ['failure', 'no answer within 20 s', 'refresh'],
      ],
    );
    assert.equal(find(rows, 'process:broker-a')?.context, 'lab-process-gone');
    assert.equal(find(rows, 'process:broker-a')?.process, process);
  });

  test('Should put retry topics and dead letters under their group, and own topics before the broker’s', () => {
    const topic = (name: string, kind: 'user' | 'retry' | 'dead' | 'system', messages?: number) => ({
      name,
      kind,
      type: 'NORMAL',
      queues: 4,
      messages,
    });
    const rows = labRows(
      {
        ...EMPTY,
        topics: [
          topic('%DLQ%points', 'dead', 2),
          topic('%RETRY%points_order_paid', 'retry', 1),
          topic('%RETRY%points', 'retry', 0),
          topic('order_paid', 'user', 3),
          topic('TBW102', 'system'),
          topic('%DLQ%gone', 'dead', 1),
        ],
        groups: [
          {
            ...group('points'),
            lag: 0,
            subscriptions: { order_paid: 'paid' },
            clients: [{ id: 'c1', address: '127.0.0.1:1', language: 'JAVA' }],
          },
          group('stock'),
        ],
      },
      'en',
    );
    assert.equal(find(rows, 'topic:order_paid')?.description, 'NORMAL · 3 messages');
    assert.match(find(rows, 'topic:order_paid')?.tooltip ?? '', /Read by points/);
    const points = find(rows, 'group:points');
    assert.equal(points?.description, 'lag 0 · 1 client · 2 dead letters');
    assert.deepEqual(
      points?.children.map(({ label, topic: name }) => [label, name]),
      [
        ['order_paid', 'order_paid'],
        ['c1', undefined],
        ['Retry topic', '%RETRY%points_order_paid'],
        ['Dead letters', '%DLQ%points'],
      ],
    );
    assert.equal(find(rows, 'group:stock')?.description, 'no progress yet · 0 clients');
    const last = find(rows, 'topics')?.children.at(-1);
    assert.deepEqual([last?.id, last?.children.map(({ label }) => label)], ['system', ['TBW102', '%DLQ%gone']]);
  });

  test('Should give every row an id of its own', () => {
    const rows = labRows({ ...EMPTY, groups: [group('a'), group('b')] }, 'zh-cn');
    const all = (list: readonly LabRow[]): string[] => list.flatMap((row) => [row.id, ...all(row.children)]);
    assert.equal(new Set(all(rows)).size, all(rows).length);
  });
});
