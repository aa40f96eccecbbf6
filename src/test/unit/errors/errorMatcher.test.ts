import assert from 'node:assert/strict';
import { ALL_ERRORS, readErrorAddress, writeErrorAddress } from '../../../core/errors/errorAddress';
import { mayBeKnownError } from '../../../core/errors/errorGate';
import { ErrorMatcher } from '../../../core/errors/errorMatcher';
import { ErrorPattern } from '../../../core/errors/errorPattern';

suite('Matching errors', () => {
  const matcher = new ErrorMatcher([
    { id: 'connect', patterns: ['connect to {address} failed'] },
    { id: 'connect-null', patterns: ['connect to null failed'] },
    { id: 'all-attempts', patterns: ['Send [{times}] times, still failed'], wrapper: true },
    { id: 'not-exist', patterns: ['topic[{topic}] not exist, apply first please!'] },
  ]);

  test('Should take the values out of a line, without those that are empty', () => {
    const [found] = matcher.inLine('Caused by: RemotingConnectException: connect to 10.0.0.1:10911 failed');
    assert.deepEqual(found, {
      id: 'connect',
      line: 0,
      start: 37,
      end: 69,
      values: { address: '10.0.0.1:10911' },
    });
    assert.deepEqual(matcher.inLine('connect to  failed')[0]?.values, {});
  });

  test('Should prefer the pattern that says more about the same words', () => {
    assert.deepEqual(
      matcher.inLine('connect to null failed').map(({ id }) => id),
      ['connect-null'],
    );
  });

  test('Should put the reason before what wraps it, and the innermost reason first', () => {
    const text = [
      'MQClientException: Send [3] times, still failed, cost [12]ms',
      '\tat org.example.Shop.pay(Shop.java:12)',
      'Caused by: MQBrokerException: CODE: 17  DESC: topic[a] not exist, apply first please!',
      '\t... 3 more',
      'Caused by: RemotingConnectException: connect to 10.0.0.1:10911 failed',
    ].join('\r\n');
    assert.deepEqual(
      matcher.inText(text).map(({ id, line }) => [id, line]),
      [
        ['connect', 4],
        ['not-exist', 2],
        ['all-attempts', 0],
      ],
    );
  });

  test('Should say nothing about other text, and each error once', () => {
    assert.deepEqual(matcher.inText('Started Application in 3.2 seconds\nconnect to the database failed?'), []);
    assert.equal(matcher.inText('connect to a failed\nconnect to b failed').length, 1);
  });

  test('Should look at no more of a line than a line has', () => {
    assert.deepEqual(matcher.inLine(`${'x'.repeat(9_000)} connect to a failed`), []);
    assert.equal(mayBeKnownError('x'.repeat(9_000)), false);
    assert.equal(mayBeKnownError('npm run build finished'), false);
  });

  test('Should end a value where the next text begins, or at a blank', () => {
    const pattern = new ErrorPattern('route for the topic: {topic}');
    assert.deepEqual(pattern.find('No route for the topic: orders. See the FAQ')?.values, { topic: 'orders.' });
    assert.equal(
      new ErrorPattern('connect to {address} failed').find(`connect to ${'9'.repeat(300)} failed`),
      undefined,
    );
  });
});

suite('Addresses of error pages', () => {
  test('Should come back as they were', () => {
    const address = { id: 'no-route-info', values: { topic: 'a b&c=d%', group: '组' }, also: ['connect-failed'] };
    assert.deepEqual(readErrorAddress(writeErrorAddress(address)), address);
    assert.equal(writeErrorAddress({ id: 'no-route-info' }), 'error:no-route-info');
    assert.deepEqual(readErrorAddress(ALL_ERRORS), { id: 'all', values: {}, also: [] });
  });

  test('Should be none when they are not well formed', () => {
    for (const text of ['error:', 'error:A', 'error:../x', 'rule:a', 'error:a b']) {
      assert.equal(readErrorAddress(text), undefined, text);
    }
    assert.deepEqual(readErrorAddress('error:a?topic=%E0%A4&also=A,b&=x&Q=1'), {
      id: 'a',
      values: { topic: '%E0%A4' },
      also: ['b'],
    });
  });
});
