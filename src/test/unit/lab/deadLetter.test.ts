import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { groupOfDead, originalTopic, readRetryTopic } from '../../../core/lab/deadLetter';

suite('Dead letters', () => {
  test('Should tell the group whose they are', () => {
    assert.equal(groupOfDead('%DLQ%points'), 'points');
    assert.equal(groupOfDead('%RETRY%points'), undefined);
    assert.equal(groupOfDead('order_paid'), undefined);
  });

  test('Should tell the topic, of remoting clients as of gRPC ones', () => {
    const of = (retry: string) => originalTopic({ topic: '%DLQ%points', properties: { RETRY_TOPIC: retry } });
    assert.equal(of('order_paid'), 'order_paid');
    assert.equal(of('%RETRY%points_order_paid'), 'order_paid');
    assert.equal(of('%RETRY%points+order_paid'), 'order_paid');
    assert.equal(of('%RETRY%other_order_paid'), undefined);
    assert.equal(originalTopic({ topic: '%DLQ%points', properties: {} }), undefined);
    const named = { RETRY_TOPIC: '%RETRY%points_a', DLQ_ORIGIN_TOPIC: 'order_paid' };
    assert.equal(originalTopic({ topic: '%DLQ%points', properties: named }), 'order_paid');
  });

  test('Should take the longest group that fits the name of a retry topic', () => {
    const groups = ['points', 'points_vip'];
    assert.deepEqual(readRetryTopic('%RETRY%points_vip_order', groups), { group: 'points_vip', topic: 'order' });
    assert.deepEqual(readRetryTopic('%RETRY%points_order', groups), { group: 'points', topic: 'order' });
    assert.deepEqual(readRetryTopic('%RETRY%points_vip', groups), { group: 'points_vip' });
    assert.deepEqual(readRetryTopic('%RETRY%stranger', groups), { group: 'stranger' });
    assert.equal(readRetryTopic('points', groups), undefined);
  });
});
