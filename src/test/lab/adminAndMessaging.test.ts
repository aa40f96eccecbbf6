import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import type { ReceivedMessage, TransactionCheck } from '../../core/lab/messagingModel';
import { type RunningAdmin, startAdmin } from '../../labClient/adminProcess';
import { createMessaging } from '../../labClient/messaging';
import { type RealLab, startRealLab } from '../support/realLab';
import { until } from '../support/until';

const sources = join(__dirname, '../../../media/lab');

suite('Administration and messaging against a real broker', () => {
  let lab: RealLab;
  let admin: RunningAdmin;
  let messaging: ReturnType<typeof createMessaging>;
  const checks: TransactionCheck[] = [];
  const log: string[] = [];

  suiteSetup(async function () {
    this.timeout(180_000);
    lab = await startRealLab();
    admin = await startAdmin({ connection: lab.connection, sources, log: (line) => log.push(line) });
    const quiet = () => undefined;
    messaging = createMessaging({
      connection: lab.connection,
      log: { info: quiet, warn: quiet, error: quiet },
      onCheck: (check) => checks.push(check),
    });
  });

  suiteTeardown(async function () {
    this.timeout(60_000);
    await messaging?.dispose();
    admin?.dispose();
    await admin?.ended;
    await lab?.stop();
  });

  test('Should tell brokers, topics of every type, and groups', async function () {
    this.timeout(60_000);
    const [broker] = await admin.brokers();
    assert.equal(broker?.brokerId, 0);
    assert.match(broker?.runtime?.['brokerVersionDesc'] ?? '', /5_5_0/);
    for (const type of ['NORMAL', 'FIFO', 'DELAY', 'TRANSACTION'] as const) {
      await admin.createTopic(`lab_${type.toLowerCase()}`, type, 2);
    }
    const topics = await admin.topics();
    const user = topics.filter(({ kind }) => kind === 'user').map(({ name, type, queues }) => [name, type, queues]);
    assert.deepEqual(user, [
      ['lab_delay', 'DELAY', 2],
      ['lab_fifo', 'FIFO', 2],
      ['lab_normal', 'NORMAL', 2],
      ['lab_transaction', 'TRANSACTION', 2],
    ]);
    await admin.createGroup('points', { retries: 1 });
    const [group] = await admin.groups();
    assert.deepEqual([group?.name, group?.retries, group?.lag, group?.clients], ['points', 1, undefined, []]);
    await assert.rejects(admin.group('nobody'), { code: 26 });
  });

  test('Should send, look without consuming, and receive', async function () {
    this.timeout(60_000);
    const sent = await messaging.send({
      topic: 'lab_normal',
      type: 'NORMAL',
      body: '{"order": "1001", "名": "测试"}',
      tag: 'paid',
      keys: ['1001'],
      properties: { colour: 'red' },
    });
    const { messages } = await admin.messages('lab_normal', 10);
    assert.deepEqual(
      messages.map(({ id, tags, keys, properties }) => [id, tags, keys, properties['colour']]),
      [[sent.id, 'paid', '1001', 'red']],
    );
    const whole = await admin.message(messages[0]!, 1 << 20);
    assert.equal(Buffer.from(whole.body, 'base64').toString(), '{"order": "1001", "名": "测试"}');
    assert.equal((await admin.byKey('lab_normal', '1001'))[0]?.id, sent.id);
    console.log(
      'byId',
      (await admin.byId('lab_normal', sent.id)).length,
      (await admin.byKey('lab_normal', sent.id)).length,
    );
    const s2 = await messaging.send({ topic: 'lab_normal', type: 'NORMAL', body: 'x', keys: ['zz'] });
    await admin.byKey('lab_normal', 'zz');
    console.log(
      'byId',
      (await admin.byId('lab_normal', s2.id)).length,
      (await admin.byKey('lab_normal', s2.id)).length,
    );
    await new Promise((r) => setTimeout(r, 1000));
    console.log(
      'byId',
      (await admin.byId('lab_normal', s2.id)).length,
      (await admin.byId('lab_normal', sent.id)).length,
    );
    const request = { group: 'points', topic: 'lab_normal', tag: '*', count: 8, wait: 5, invisible: 10 };
    let got: readonly ReceivedMessage[] = [];
    await until('m', async () => {
      got = await messaging.receive({ ...request, acknowledge: true });
      return got.length > 0;
    });
    assert.deepEqual(
      got.map(({ id, attempt, answer }) => [id, attempt, answer]),
      [[sent.id, 1, 'success']],
    );
    console.log(await admin.progress('points'), await admin.group('points'));
  });
  test('explore', async function () {
    this.timeout(200_000);
    const got: ReceivedMessage[] = [];
    const w = await messaging.watch({ group: 'points', topic: 'lab_normal', tag: '*', answer: 'failure' }, (m) => {
      console.log(new Date().toISOString(), m.attempt);
      got.push(m);
    });
    const sent = await messaging.send({ topic: 'lab_normal', type: 'NORMAL', body: 'fails', tag: 'x', keys: ['k1'] });
    console.log(JSON.stringify(await admin.group('points')));
    await until(
      'x',
      async () => (await admin.topics()).some((t) => t.kind === 'dead' && (t.messages ?? 0) > 0),
      100000,
    );
    await w.stop();
    console.log(JSON.stringify(await admin.topics(), null, 1));
    console.log(JSON.stringify(await admin.life('lab_normal', sent.id), null, 1));
    console.log(JSON.stringify(await admin.messages('%DLQ%points', 10), null, 1));
    const d = (await admin.messages('%DLQ%points', 10)).messages[0]!;
    console.log(
      JSON.stringify(await admin.replay(d, 'lab_normal', 'group')),
      (await admin.groups()).map((g) => g.name),
    );
    console.log(
      await messaging.receive({
        group: 'points',
        topic: 'lab_normal',
        tag: '*',
        count: 8,
        wait: 5,
        invisible: 10,
        acknowledge: true,
      }),
    );
    const t1 = await messaging.send({ topic: 'lab_transaction', type: 'TRANSACTION', body: 'u', decision: 'unknown' });
    const t2 = await messaging.send({ topic: 'lab_transaction', type: 'TRANSACTION', body: 'c', decision: 'commit' });
    const t3 = await messaging.send({ topic: 'lab_transaction', type: 'TRANSACTION', body: 'r', decision: 'rollback' });
    const de = await messaging.send({ topic: 'lab_delay', type: 'DELAY', body: 'r', delay: 20 });
    const fi = await messaging.send({ topic: 'lab_fifo', type: 'FIFO', body: 'r', messageGroup: 'g1' });
    await until('y', () => Promise.resolve(checks.length > 0), 60000);
    console.log(checks);
    for (const [t, m] of [
      ['lab_transaction', t1],
      ['lab_transaction', t2],
      ['lab_transaction', t3],
      ['lab_delay', de],
      ['lab_fifo', fi],
    ] as const) {
      console.log(t, JSON.stringify(await admin.life(t, m.id), null, 1));
    }
    console.log(await admin.resetOffset('points', 'lab_normal', 0), await admin.progress('points'));
    console.log(await admin.trace(sent.id), log.slice(-10));
  });
});
