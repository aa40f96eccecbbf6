import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { isLoopback, readEndpoints } from '../../../core/lab/endpoint';

suite('Addresses', () => {
  for (const text of ['127.0.0.1:9876', 'rmq-1.example.com:9876', '[::1]:8081', ' a:1 ; b:65535 ']) {
    test(`Should take "${text}"`, () => {
      assert.ok(readEndpoints(text));
    });
  }

  for (const text of ['', ';', '127.0.0.1', 'http://a:1', 'a:0', 'a:65536', 'a:1;b', 'a b:1', '::1:8081', 'a:1/path']) {
    test(`Should not take "${text}"`, () => {
      assert.equal(readEndpoints(text), undefined);
    });
  }

  test('Should know which ones are this machine', () => {
    const all = ['127.0.0.1:1', '127.9.9.9:1', 'localhost:1', '[::1]:1', '10.0.0.1:1', '127.0.0.1.example.com:1'];
    assert.deepEqual(
      all.map((one) => isLoopback(one)),
      [true, true, true, true, false, false],
    );
  });
});
