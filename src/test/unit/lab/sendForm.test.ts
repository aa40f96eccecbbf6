import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { EMPTY_FORM, readSendForm, typeForTopic } from '../../../core/lab/sendForm';

const filled = { ...EMPTY_FORM, topic: 'order_paid', body: 'x' };

suite('The form for sending', () => {
  test('Should make a request of what was typed, without what is empty', () => {
    assert.deepEqual(readSendForm(filled), { topic: 'order_paid', type: 'NORMAL', body: 'x' });
    assert.deepEqual(readSendForm({ ...filled, tag: ' paid ', keys: ' 1001  1002', properties: 'a=1\n\n b = x=y ' }), {
      topic: 'order_paid',
      type: 'NORMAL',
      body: 'x',
      tag: 'paid',
      keys: ['1001', '1002'],
      properties: { a: '1', b: 'x=y' },
    });
  });

  test('Should take from the form only what the type of the message has', () => {
    const all = { ...filled, messageGroup: 'order-1', delay: '30', decision: 'unknown' } as const;
    assert.deepEqual(readSendForm(all), { topic: 'order_paid', type: 'NORMAL', body: 'x' });
    assert.deepEqual(readSendForm({ ...all, type: 'FIFO' }), {
      topic: 'order_paid',
      type: 'FIFO',
      body: 'x',
      messageGroup: 'order-1',
    });
    assert.deepEqual(readSendForm({ ...all, type: 'DELAY' }), {
      topic: 'order_paid',
      type: 'DELAY',
      body: 'x',
      delay: 30,
    });
    assert.deepEqual(readSendForm({ ...all, type: 'TRANSACTION' }), {
      topic: 'order_paid',
      type: 'TRANSACTION',
      body: 'x',
      decision: 'unknown',
    });
  });

  test('Should name every field that stands against sending', () => {
    const problemsOf = (form: Partial<typeof EMPTY_FORM>) => {
      const read = readSendForm({ ...filled, ...form });
      return Array.isArray(read) ? read.map(({ field }) => field) : [];
    };
    assert.deepEqual(problemsOf({ topic: 'a b', body: '', tag: 'a||b' }), ['topic', 'body', 'tag']);
    assert.deepEqual(problemsOf({ type: 'FIFO' }), ['messageGroup']);
    assert.deepEqual(problemsOf({ type: 'DELAY', delay: '' }), ['delay']);
    assert.deepEqual(problemsOf({ type: 'DELAY', delay: '-1' }), ['delay']);
    assert.deepEqual(problemsOf({ properties: 'no sign' }), ['properties']);
    assert.deepEqual(problemsOf({ type: 'NORMAL', delay: '' }), []);
  });

  test('Should send plain messages to topics of a type that has no form of its own', () => {
    assert.equal(typeForTopic('FIFO'), 'FIFO');
    assert.equal(typeForTopic('UNSPECIFIED'), 'NORMAL');
    assert.equal(typeForTopic(undefined), 'NORMAL');
  });
});
