import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import type { Admin, GroupRow, MessageRow, ProgressRow, TopicRow } from '../../../core/lab/adminModel';
import { judgeLab } from '../../../core/lab/judgeLab';
import { type LabObservation, readExpectation } from '../../../core/markdown/expectation';

interface Cluster {
  readonly topics?: readonly Pick<TopicRow, 'name' | 'queues'>[];
  readonly messages?: readonly Partial<MessageRow>[];
  readonly more?: boolean;
  readonly progress?: readonly Partial<ProgressRow>[];
}

function adminOf({ topics = [], messages = [], more = false, progress }: Cluster): Admin {
  const row = (message: Partial<MessageRow>) =>
    ({ born: 1000, stored: 3500, tags: '', keys: '', reconsumeTimes: 0, ...message }) as MessageRow;
  return {
    topics: () => Promise.resolve(topics),
    messages: (_: string, max: number) =>
      Promise.resolve({ messages: messages.map(row).slice(0, max), before: {}, more }),
    groups: () => Promise.resolve(progress === undefined ? [] : [{ name: 'points' } as GroupRow]),
    progress: () => Promise.resolve(progress ?? []),
  } as unknown as Admin;
}

const verdictOf = async (observation: LabObservation, cluster: Cluster) =>
  (await judgeLab([observation], adminOf(cluster), 'en')).verdict;

suite('What an exercise expects of the lab', () => {
  test('Should see a message of the kind, and say what is the evidence', async () => {
    const topics = [{ name: '%DLQ%points', queues: 1 }];
    const observation = { topic: '%DLQ%points', reconsumeTimes: 3 };
    assert.equal(await verdictOf(observation, {}), 'not-yet');
    assert.equal(await verdictOf(observation, { topics, messages: [{ reconsumeTimes: 2 }] }), 'not-yet');
    const { verdict, lines } = await judgeLab(
      [observation],
      adminOf({ topics, messages: [{ reconsumeTimes: 3 }] }),
      'en',
    );
    assert.equal(verdict, 'seen');
    assert.match(lines[0] ?? '', /^%DLQ%points: 1 of this kind; .* 2\.5 s after it was sent, reconsumeTimes 3$/);
  });

  test('Should not take it for missing when older messages were not looked at', async () => {
    const cluster = { topics: [{ name: 't', queues: 4 }], messages: [{ tags: 'other' }], more: true };
    assert.equal(await verdictOf({ topic: 't', tag: 'paid' }, cluster), 'cannot-tell');
    assert.equal(await verdictOf({ topic: 't', messages: 2 }, { ...cluster, more: false }), 'not-yet');
    assert.equal(await verdictOf({ topic: 't', tag: 'other' }, cluster), 'seen');
  });

  test('Should count messages, keys and queues', async () => {
    const cluster = { topics: [{ name: 't', queues: 5 }], messages: [{ keys: '1001 a' }, { keys: '1002' }] };
    assert.equal(await verdictOf({ topic: 't', queues: 5 }, cluster), 'seen');
    assert.equal(await verdictOf({ topic: 't', queues: 4 }, cluster), 'not-yet');
    assert.equal(await verdictOf({ topic: 't', queues: 5, messages: 3 }, cluster), 'not-yet');
    assert.equal(await verdictOf({ topic: 't', messages: 2 }, cluster), 'seen');
    assert.equal(await verdictOf({ topic: 't', key: '1001' }, cluster), 'seen');
    assert.equal(await verdictOf({ topic: 't', key: '100' }, cluster), 'not-yet');
  });

  test('Should see how far a group is, its retry topic left out', async () => {
    const progress = [
      { topic: 't', offset: 3, max: 3 },
      { topic: 't', offset: 2, max: 4 },
      { topic: '%RETRY%points', offset: 0, max: 9 },
    ];
    assert.equal(await verdictOf({ group: 'points', consumed: 5 }, { progress }), 'seen');
    assert.equal(await verdictOf({ group: 'points', consumed: 6 }, { progress }), 'not-yet');
    assert.equal(await verdictOf({ group: 'points', lag: 2 }, { progress }), 'seen');
    assert.equal(await verdictOf({ group: 'points', lag: 1 }, { progress }), 'not-yet');
    assert.equal(await verdictOf({ group: 'points', lag: 9 }, { progress: [] }), 'not-yet');
    assert.equal(await verdictOf({ group: 'points', lag: 9 }, {}), 'not-yet');
  });

  test('Should be seen only when everything is', async () => {
    const cluster = adminOf({ topics: [{ name: 't', queues: 4 }], messages: [{}] });
    const { verdict, lines } = await judgeLab([{ topic: 't' }, { group: 'points', lag: 0 }], cluster, 'zh-cn');
    assert.deepEqual([verdict, lines.length], ['not-yet', 2]);
  });

  test('Should be written as observations of known things only', () => {
    const lab = [
      { topic: 't', reconsumeTimes: 3 },
      { group: 'g', lag: 0 },
    ];
    assert.deepEqual(readExpectation({ lab }), { lab });
    for (const wrong of [
      [],
      [{ topic: 1 }],
      [{ topic: 't', lag: 1 }],
      [{ group: 'g', consumed: '5' }],
      [{ queues: 4 }],
      't',
    ]) {
      assert.equal(typeof readExpectation({ lab: wrong }), 'string');
    }
  });
});
