import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { originalTopic } from '../../core/lab/deadLetter';
import type { ReceivedMessage, TransactionCheck } from '../../core/lab/messagingModel';
import { timeline } from '../../core/lab/timeline';
import { type RunningAdmin, startAdmin } from '../../labClient/adminProcess';
import { createMessaging } from '../../labClient/messaging';
import { type RealLab, startRealLab } from '../support/realLab';
import { until } from '../support/until';

const sources = join(__dirname, '../../../media/lab');
const receiving = { tag: '*', count: 8, wait: 5, invisible: 10, acknowledge: true } as const;

suite('Administration and messaging against a real broker', () => {
  let lab: RealLab;
  let admin: RunningAdmin;
  let messaging: ReturnType<typeof createMessaging>;
  const checks: TransactionCheck[] = [];

  suiteSetup(async function () {
    this.timeout(180_000);
    lab = await startRealLab();
    const quiet = () => undefined;
    admin = await startAdmin({ connection: lab.connection, sources, log: quiet });
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
    // A broker says that it is up before the name server knows of it.
    const [broker] = await until('a broker', async () => {
      const brokers = await admin.brokers();
      return brokers.length > 0 ? brokers : undefined;
    });
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

  test('Should send, look without consuming, find, and receive', async function () {
    this.timeout(90_000);
    const body = '{"order": "1001", "名": "测试"}';
    const { positions } = await admin.since('lab_normal');
    const sent = await messaging.send({
      topic: 'lab_normal',
      type: 'NORMAL',
      body,
      tag: 'paid',
      keys: ['1001'],
      properties: { colour: 'red' },
    });
    const { messages } = await admin.messages('lab_normal', 10);
    assert.deepEqual(
      messages.map(({ id, tags, keys, properties }) => [id, tags, keys, properties['colour']]),
      [[sent.id, 'paid', '1001', 'red']],
    );
    assert.deepEqual(
      (await admin.since('lab_normal', positions)).messages.map(({ id }) => id),
      [sent.id],
    );
    const whole = await admin.message(messages[0]!, 1 << 20);
    assert.equal(Buffer.from(whole.body, 'base64').toString(), body);
    // The index is written a moment after the message.
    const byKey = await until('the index', async () => {
      const found = await admin.byKey('lab_normal', '1001');
      return found.length > 0 ? found : undefined;
    });
    const byId = await admin.byId('lab_normal', sent.id);
    for (const [found] of [byKey, byId]) {
      assert.deepEqual([found?.id, found?.offset], [sent.id, messages[0]?.offset]);
    }
    const got = await until('the message', async () => {
      const received = await messaging.receive({ ...receiving, group: 'points', topic: 'lab_normal' });
      return received.length > 0 ? received : undefined;
    });
    assert.deepEqual(
      got.map(({ id, attempt, answer }) => [id, attempt, answer]),
      [[sent.id, 1, 'success']],
    );
  });

  test('Should follow a failing message to its dead letter, and replay it to its group only', async function () {
    this.timeout(150_000);
    const received: (ReceivedMessage & { group: string })[] = [];
    const request = { group: 'points', topic: 'lab_normal', tag: '*', answer: 'failure' } as const;
    const watch = await messaging.watch(request, (message) => received.push({ ...message, group: 'points' }));
    const sent = await messaging.send({ topic: 'lab_normal', type: 'NORMAL', body: 'fails', keys: ['1002'] });
    const dead = await until('the dead letter', async () => (await admin.messages('%DLQ%points', 10)).messages[0]);
    await watch.stop();
    assert.equal(dead.id, sent.id);
    assert.equal(originalTopic(dead), 'lab_normal');
    assert.deepEqual(
      received.map(({ attempt }) => attempt),
      [1, 2],
    );
    const life = await admin.life('lab_normal', sent.id);
    const kinds = timeline({ topic: 'lab_normal', life, received }).map(({ kind, by }) => by ?? kind);
    assert.deepEqual(
      kinds.filter((kind) => kind !== 'again'),
      ['stored', 'editor', 'editor', 'dead'],
    );

    const groups = (await admin.groups()).map(({ name }) => name);
    await admin.replay(dead, 'lab_normal', 'group');
    const again = await until('the replayed message', async () => {
      const got = await messaging.receive({ ...receiving, group: 'points', topic: 'lab_normal' });
      return got.length > 0 ? got : undefined;
    });
    assert.deepEqual(
      again.map(({ topic, body }) => [topic, Buffer.from(body, 'base64').toString()]),
      [['lab_normal', 'fails']],
    );
    assert.deepEqual(
      (await admin.groups()).map(({ name }) => name),
      groups,
    );
    const { messages } = await admin.messages('lab_normal', 10);
    assert.equal(messages.filter(({ keys }) => keys === '1002').length, 1, 'the topic has no second copy');
  });

  test('Should tell what became of transactions and of a delayed message', async function () {
    this.timeout(120_000);
    const send = (decision: 'commit' | 'rollback' | 'unknown') =>
      messaging.send({ topic: 'lab_transaction', type: 'TRANSACTION', body: decision, decision });
    const committed = await send('commit');
    const rolledBack = await send('rollback');
    const open = await send('unknown');
    const delayed = await messaging.send({ topic: 'lab_delay', type: 'DELAY', body: 'later', delay: 5 });
    await until('a check', () => Promise.resolve(checks.some(({ id }) => id === open.id)));
    messaging.decide(open.id, 'commit');
    const kindsOf = async (topic: string, id: string) =>
      timeline({ topic, life: await admin.life(topic, id) }).map(({ kind }) => kind);
    await until('the decision', async () => (await kindsOf('lab_transaction', open.id)).at(-1) === 'committed');
    await until('the delivery', async () => (await kindsOf('lab_delay', delayed.id)).at(-1) === 'due');
    assert.deepEqual(await kindsOf('lab_transaction', committed.id), ['half', 'committed']);
    // That a half message has ended is written down some seconds later.
    await until('the rollback', async () => (await kindsOf('lab_transaction', rolledBack.id)).at(-1) === 'rolled-back');
    assert.equal((await kindsOf('lab_delay', delayed.id))[0], 'waiting');
  });

  test('Should set the progress of a group, and refuse what a topic does not hold', async function () {
    this.timeout(60_000);
    const { queues } = await admin.resetOffset('points', 'lab_normal', 0);
    assert.ok(queues > 0);
    const progress = (await admin.progress('points')).filter(({ topic }) => topic === 'lab_normal');
    assert.ok(progress.some(({ offset, max }) => offset === 0 && max > 0));
    await assert.rejects(messaging.send({ topic: 'lab_fifo', type: 'NORMAL', body: 'x' }));
    await assert.rejects(messaging.send({ topic: 'nowhere', type: 'NORMAL', body: 'x' }));
    assert.deepEqual((await admin.messages('nowhere', 5)).messages, []);
    await admin.deleteTopic('lab_fifo');
    await admin.deleteGroup('points');
    assert.equal(
      (await admin.topics()).some(({ name }) => name === 'lab_fifo'),
      false,
    );
    assert.deepEqual(await admin.groups(), []);
  });
});
