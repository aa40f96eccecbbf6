import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import type { MessageLife, MessageRow } from '../../../core/lab/adminModel';
import { lifeNotes, lifeText } from '../../../core/lab/lifeTexts';
import { timeline, type Witnesses } from '../../../core/lab/timeline';

const copy = (topic: string, stored: number, more: Partial<MessageRow & { ended: boolean }> = {}): MessageRow => ({
  topic,
  broker: 'broker-a',
  queue: 0,
  offset: 0,
  id: 'id',
  born: stored,
  stored,
  from: '127.0.0.1',
  tags: '',
  keys: '',
  reconsumeTimes: 0,
  properties: {},
  size: 0,
  body: '',
  ...more,
});
const life = (...copies: MessageRow[]): MessageLife => ({ copies, groups: [{ group: 'points' }], now: 100_000 });
const events = (witnesses: Omit<Witnesses, 'topic'>) =>
  timeline({ topic: 'order_paid', ...witnesses }).map(({ kind, at, until, group, times }) =>
    [kind, at, until, group, times].filter((value) => value !== undefined),
  );

suite('The life of a message', () => {
  test('Should tell failures, waiting and the dead letter of a remoting consumer', () => {
    const waiting = { REAL_TOPIC: '%RETRY%points' };
    const copies = life(
      copy('order_paid', 1000),
      // Level 3, ten seconds, is in queue 2.
      copy('SCHEDULE_TOPIC_XXXX', 2000, { queue: 2, reconsumeTimes: 1, properties: waiting }),
      copy('%RETRY%points', 12_000, { reconsumeTimes: 1 }),
      copy('%DLQ%points', 13_000, { reconsumeTimes: 2 }),
    );
    assert.deepEqual(events({ life: copies }), [
      ['stored', 1000],
      ['failed', 2000, 12_000, 'points', 1],
      ['again', 12_000, 'points', 1],
      ['dead', 13_000, 'points', 2],
    ]);
  });

  test('Should tell the retries of a gRPC consumer by its own retry topic', () => {
    const copies = life(copy('order_paid', 1000), copy('%RETRY%points_order_paid', 3000, { reconsumeTimes: 1 }));
    assert.deepEqual(events({ life: copies }), [
      ['stored', 1000],
      ['again', 3000, 'points', 1],
    ]);
  });

  test('Should tell until when a delayed message waits, and that its time came', () => {
    const timer = { REAL_TOPIC: 'order_paid', TIMER_OUT_MS: '31000' };
    const waiting = copy('rmq_sys_wheel_timer', 1000, { properties: timer });
    assert.deepEqual(events({ life: life(waiting) }), [['waiting', 1000, 31_000]]);
    assert.deepEqual(events({ life: life(waiting, copy('order_paid', 31_000)) }), [
      ['waiting', 1000, 31_000],
      ['due', 31_000],
    ]);
  });

  test('Should tell what became of a half message', () => {
    const half = (stored: number, ended: boolean, times?: string) =>
      copy('RMQ_SYS_TRANS_HALF_TOPIC', stored, {
        ended,
        properties: times === undefined ? {} : { TRANSACTION_CHECK_TIMES: times },
      });
    assert.deepEqual(events({ life: life(half(1000, true), copy('order_paid', 1100)) }), [
      ['half', 1000],
      ['committed', 1100],
    ]);
    assert.deepEqual(events({ life: life(half(1000, true)) }), [
      ['half', 1000],
      ['rolled-back', 1000],
    ]);
    assert.deepEqual(events({ life: life(half(1000, true), half(7000, false, '1')) }), [
      ['half', 1000],
      ['checked', 7000, 1],
      ['undecided', 7000],
    ]);
  });

  test('Should join what consumers of the editor and traces tell, by time', () => {
    const message = {
      topic: 'order_paid',
      id: 'id',
      tag: '',
      keys: [],
      attempt: 2,
      at: 4000,
      properties: {},
      size: 0,
      body: '',
      answer: 'failure',
      group: 'points',
    } as const;
    const told = {
      life: life(copy('order_paid', 1000)),
      received: [message, { ...message, id: 'another' }],
      trace: [{ kind: 'SubBefore', group: 'stock', client: '10.0.0.1', time: 2000, cost: 0, ok: true }],
      checks: [{ id: 'id', topic: 'order_paid', at: 5000, decision: 'unknown' }],
    } as const;
    assert.deepEqual(events(told), [
      ['stored', 1000],
      ['delivered', 2000, 'stock'],
      ['failed', 4000, 'points', 1],
      ['checked', 5000, 1],
    ]);
  });

  test('Should say that the client of the editor is no evidence for intervals, only where it tells something', () => {
    const plain = timeline({ topic: 'order_paid', life: life(copy('order_paid', 1000)) });
    const own = [...plain, { kind: 'failed', at: 2, group: 'points', by: 'editor' } as const];
    for (const locale of ['en', 'zh-cn'] as const) {
      assert.doesNotMatch(lifeNotes(plain, locale).join(), /1\.0\.8/);
      assert.match(lifeNotes(own, locale).join(), /1\.0\.8/);
      for (const event of own) {
        assert.notEqual(lifeText(event, locale, String).text, '');
      }
    }
  });
});
