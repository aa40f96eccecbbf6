import assert from 'node:assert/strict';
import { keyText, plainDefault } from '../../../core/rocketmq/configuration/keyText';
import type { Dialect } from '../../../core/rocketmq/configuration/dialects';
import { isIn, presence } from '../../../core/rocketmq/configuration/presence';
import { inWords } from '../../../core/rocketmq/configuration/quantities';
import { catalogue, data } from './data';

const SERVERS: readonly Dialect[] = ['broker', 'namesrv', 'controller', 'proxy'];

suite('Catalogue of configuration keys', () => {
  const server = data.lines[0]!;
  const texts = Object.entries(data.explanations).flatMap(([file, keys]) =>
    Object.entries(keys).map(([key, explanation]) => ({ file, key, ...explanation })),
  );

  test('Should explain at least 200 keys, each of which some release has', () => {
    const unknown = texts.filter(({ file, key }) => {
      const dialect = (SERVERS as readonly string[]).includes(file) ? (file as Dialect) : 'spring';
      // What servers share is written once for all of them.
      return catalogue.find(dialect, key).length === 0;
    });
    assert.deepEqual(
      unknown.map(({ file, key }) => `${file} ${key}`),
      [],
    );
    assert.ok(new Set(texts.map(({ key, what }) => `${key} ${what.en}`)).size >= 200);
  });

  test('Should say everything in both languages, with the same numbers and code', () => {
    const code = (text: string) => [...(text.match(/`[^`]+`/g) ?? [])].map((span) => span.replace(/[组主题<>]/g, ''));
    for (const { key, what, effect } of texts) {
      assert.match(`${what['zh-cn']}${effect['zh-cn']}`, /\p{Script=Han}/u, key);
      assert.doesNotMatch(`${what.en}${effect.en}`, /\p{Script=Han}/u, key);
      for (const text of [what.en, what['zh-cn'], effect.en, effect['zh-cn']]) {
        assert.equal((text.match(/`/g) ?? []).length % 2, 0, `${key}: ${text}`);
      }
      assert.ok(
        code(`${what.en}${effect.en}`).length === 0 || code(`${what['zh-cn']}${effect['zh-cn']}`).length > 0,
        `${key} has code in English only`,
      );
    }
  });

  test('Should have the servers of every release that could be had, and know which could not', () => {
    assert.equal(server.published[0], '4.9.8');
    assert.equal(server.published.at(-1), '5.5.0');
    const { releases } = server.classes['org.apache.rocketmq.common.BrokerConfig']!;
    assert.ok(releases.includes('4.9.8') && releases.includes('5.5.0') && releases.length >= 12);
  });

  test('Should know defaults, and where they come from the machine', () => {
    const [flush] = catalogue.find('broker', 'flushDiskType');
    assert.equal(plainDefault(flush!), 'ASYNC_FLUSH');
    assert.deepEqual([...(flush!.row.v ?? [])].sort(), ['ASYNC_FLUSH', 'SYNC_FLUSH']);
    for (const key of ['brokerIP1', 'sendMessageThreadPoolNums', 'storePathRootDir', 'brokerName']) {
      const [found] = catalogue.find('broker', key);
      assert.equal(plainDefault(found!), undefined, key);
      assert.ok(found!.explanation?.formula !== undefined, key);
    }
    assert.equal(plainDefault(catalogue.find('broker', 'listenPort')[0]!), '10911');
    assert.equal(plainDefault(catalogue.find('namesrv', 'listenPort')[0]!), '9876');
  });

  test('Should have no path, host or address of the machine that read the jars', () => {
    const text = JSON.stringify(data);
    assert.doesNotMatch(text, /\/work\/|\/root\/|\/home\/(?:one|two)|\/tmp\//);
    for (const line of data.lines) {
      for (const { keys } of Object.values(line.classes)) {
        for (const [key, row] of Object.entries(keys)) {
          assert.doesNotMatch(String(row.d ?? ''), /^\d+\.\d+\.\d+\.\d+$(?<!^0\.0\.0\.0$)/, key);
        }
      }
    }
  });

  test('Should tell an earlier default', () => {
    const [interval] = catalogue.find('broker', 'transactionCheckInterval');
    assert.deepEqual(interval!.row.w, [['5.1.0', 60000]]);
    const text = keyText([interval!], '60000', 'en');
    assert.match(text, /Default up to 5\.1\.0: `60000`/);
    assert.match(text, /Default: `30000` = 30 s/);
    assert.match(text, /Here: `60000` = 1 min/);
  });

  test('Should say since only where the release before was looked at', () => {
    const key = (p: string, releases: readonly string[]) => ({
      ...catalogue.find('broker', 'flushDiskType')[0]!,
      row: { t: 'int', p },
      releases,
    });
    assert.deepEqual(presence(key('0111', ['5.1.0', '5.1.1', '5.1.3', '5.2.0']), 'en'), ['since 5.1.1']);
    assert.deepEqual(presence(key('011', ['5.1.4', '5.3.3', '5.4.0']), 'en'), ['absent in 5.1.4, present in 5.3.3']);
    assert.deepEqual(presence(key('110', ['5.1.4', '5.3.3', '5.5.0']), 'en'), ['present in 5.3.3, gone in 5.5.0']);
    assert.deepEqual(presence(key('10', ['5.1.0', '5.1.1']), 'zh-cn'), ['5.1.1 起删除']);
    assert.equal(isIn(key('01', ['5.1.4', '5.3.3']), '5.1.4'), false);
    assert.equal(isIn(key('01', ['5.1.4', '5.3.3']), '5.2.0'), undefined);
  });

  test('Should find keys of Spring in every spelling, servers’ only as they are', () => {
    for (const key of ['rocketmq.name-server', 'rocketmq.nameServer', 'ROCKETMQ.NAME_SERVER']) {
      assert.equal(catalogue.find('spring', key)[0]?.key, 'rocketmq.name-server', key);
    }
    const binder = 'spring.cloud.stream.rocketmq.bindings.orders-in-0.consumer.push.orderly';
    assert.equal(catalogue.find('spring', binder)[0]?.row.t, 'boolean');
    assert.equal(catalogue.find('spring', binder.replace('bindings.orders-in-0', 'default')).length, 1);
    assert.deepEqual(catalogue.find('broker', 'flushdisktype'), []);
  });

  test('Should give a key of both starters both meanings', () => {
    assert.deepEqual(
      catalogue.find('spring', 'rocketmq.producer.access-key').map(({ line }) => line.id),
      ['spring-boot', 'spring-boot-v5'],
    );
  });

  test('Should say numbers in words where that is shorter', () => {
    assert.equal(inWords(1_073_741_824, 'bytes', 'en'), '1 GiB');
    assert.equal(inWords(259_200, 's', 'zh-cn'), '3 天');
    assert.equal(inWords(72, 'h', 'en'), '3 d');
    assert.equal(inWords(500, 'ms', 'en'), undefined);
    assert.equal(inWords(8, 'count', 'en'), undefined);
    assert.equal(inWords(0, 'ms', 'en'), undefined);
  });
});
