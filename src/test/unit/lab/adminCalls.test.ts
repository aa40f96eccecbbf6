import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { adminCalls } from '../../../core/lab/adminCalls';

suite('The calls of administration', () => {
  test('Should leave the number of a question and its operation to who asks', async () => {
    const asked: Readonly<Record<string, unknown>>[] = [];
    const admin = adminCalls((_, values) => Promise.resolve(void asked.push(values)));
    const place = { topic: 't', broker: 'b', queue: 0, offset: 1 };
    await Promise.all([
      admin.brokers(),
      admin.topics(),
      admin.queues('t'),
      admin.createTopic('t', 'FIFO'),
      admin.deleteTopic('t'),
      admin.topicGroups('t'),
      admin.groups(),
      admin.group('g'),
      admin.progress('g'),
      admin.createGroup('g', { ordered: true }),
      admin.deleteGroup('g'),
      admin.resetOffset('g', 't', -1),
      admin.messages('t', 1, { 'b:0': 1 }),
      admin.since('t'),
      admin.message(place, 1),
      admin.byId('t', 'an id'),
      admin.byKey('t', 'k'),
      admin.life('t', 'an id'),
      admin.trace('an id'),
      admin.replay(place, 'o', 'group'),
    ]);
    assert.equal(asked.length, 20);
    assert.deepEqual(
      asked.filter((values) => 'id' in values || 'do' in values),
      [],
    );
    assert.equal(asked.filter((values) => values['messageId'] === 'an id').length, 3);
  });
});
