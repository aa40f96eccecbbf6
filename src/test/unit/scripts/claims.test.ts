import assert from 'node:assert/strict';
import { defaults, references, sameValue, versions } from '../../../../scripts/facts/claims.mjs';

suite('Claims of lessons', () => {
  test('Should find classes, members and packages in code, not in fences', () => {
    const text = [
      'See `org.apache.rocketmq.store.CommitLog#asyncPutMessage` and `org.apache.rocketmq.client.apis`.',
      '```java',
      'import `org.apache.rocketmq.Gone`;',
      '```',
      '- `BrokerController#start()`; `producer.send` and `%RETRY%group` are none',
    ].join('\n');
    assert.deepEqual(references(text), [
      { line: 1, name: 'org.apache.rocketmq.store.CommitLog#asyncPutMessage' },
      { line: 1, name: 'org.apache.rocketmq.client.apis' },
      { line: 5, name: 'BrokerController#start' },
    ]);
  });

  test('Should find stated defaults in sentences of both languages and in tables', () => {
    const found = (text: string): string[] =>
      defaults(text)
        .map(({ key, value }) => `${key}=${value}`)
        .sort();
    assert.deepEqual(found('`fileReservedTime` (72 by default) hours'), ['fileReservedTime=72']);
    assert.deepEqual(found('`awaitMs` is 1000 ms by default.'), ['awaitMs=1000 ms']);
    assert.deepEqual(found('with `autoCreate=true`, the default'), ['autoCreate=true']);
    assert.deepEqual(found('`retryQueueNums` 默认 1，`mode`（默认 `ASYNC`）'), ['mode=ASYNC', 'retryQueueNums=1']);
    assert.deepEqual(found('set `brokerRole=SYNC_MASTER`'), []);
    assert.deepEqual(found('| key | Default |\n| --- | --- |\n| `pullBatchSize` | 32 |\n| other | 7 |'), [
      'pullBatchSize=32',
    ]);
    assert.deepEqual(found('| 参数 | 默认值 |\n| --- | --- |\n| `pullBatchSize` | 32 |'), ['pullBatchSize=32']);
  });

  test('Should compare values over their units', () => {
    assert.ok(sameValue('3 s', '3000'));
    assert.ok(sameValue('72 h', '72'));
    assert.ok(sameValue('4 MiB', '4194304'));
    assert.ok(sameValue('1,000', '1000'));
    assert.ok(sameValue('true', 'true'));
    assert.ok(sameValue('1 秒', '1000'));
    assert.ok(!sameValue('3 s', '300'));
    assert.ok(!sameValue('true', 'false'));
    assert.ok(!sameValue('48', '72'));
  });

  test('Should read the versions of the front matter with their line', () => {
    assert.deepEqual(versions('---\ntitle: x\nversions: [5.5.0, "4.9.8"]\n---\n'), [
      { line: 3, version: '5.5.0' },
      { line: 3, version: '4.9.8' },
    ]);
  });
});
