import assert from 'node:assert/strict';
import { ConfigurationFiles } from '../../../core/rocketmq/configuration/configurationFiles';
import type { AssetReader } from '../../../core/util/assets';
import { data } from './data';

const assets: AssetReader = {
  readBytes: (path) => Promise.reject(new Error(path)),
  readText: () => Promise.resolve(JSON.stringify(data)),
};

const COMPOSE = `services:
  broker:
    image: apache/rocketmq:5.3.3
    command: sh mqbroker -c /conf/broker.conf
configs:
  broker:
    content: |
      brokerName=broker-a
      brokerClusterName=c
      flushDiskType=ASYNC_FLUSH
      |
`;
const CONFIG_MAP = `kind: ConfigMap
metadata: { name: rocketmq }
data:
  rmq-proxy.json: |
    {
      "rocketMQClusterName": "c",
      "proxyMode": "|"
    }
  application.yml: |
    rocketmq:
      name-server: a:9876
`;

suite('Hovers and completions of configuration files', () => {
  const files = new ConfigurationFiles(assets);

  /** The text without its `|` mark, and where that stood; the last `|` at a line's end or in quotes is the mark. */
  function marked(text: string): [string, number] {
    const at =
      text.lastIndexOf('¦') >= 0
        ? text.lastIndexOf('¦')
        : Math.max(text.lastIndexOf('|\n'), text.lastIndexOf('"|"') + 1);
    return [text.slice(0, at) + text.slice(at + 1), at];
  }

  async function labels(path: string, text: string): Promise<string[]> {
    const [plain, at] = marked(text);
    return ((await files.complete(path, plain, at, 'en'))?.items ?? []).map(({ label }) => label);
  }

  async function hover(path: string, text: string, word: string, locale: 'en' | 'zh-cn' = 'en'): Promise<string> {
    return (await files.hover(path, text, text.indexOf(word) + 1, locale, false))?.markdown ?? '';
  }

  test('Should explain a key of a broker with default, unit and releases', async () => {
    const text = 'brokerName=a\nbrokerRole=SLAVE\nfileReservedTime=48\ntransactionCheckInterval = 60000\n';
    assert.match(await hover('broker.conf', text, 'fileReservedTime'), /Default: `72` = 3 d · int, hours/);
    assert.match(await hover('broker.conf', text, 'fileReservedTime'), /Here: `48` = 2 d/);
    assert.match(await hover('conf/x.conf', text, '60000'), /Default up to 5\.1\.0: `60000`/);
    assert.match(await hover('broker.conf', text, 'fileReservedTime', 'zh-cn'), /默认: `72` = 3 天 · 整数，单位小时/);
  });

  test('Should explain keys of Spring, of the binder, and both meanings where two starters share one', async () => {
    const yaml = 'rocketmq:\n  producer:\n    sendMessageTimeout: 5000\n    access-key: a\n';
    assert.match(await hover('application.yml', yaml, 'sendMessageTimeout'), /Here: `5000` = 5 s/);
    assert.equal((await hover('application.yml', yaml, 'access-key')).split('---').length, 2);
    const binder = 'spring.cloud.stream.rocketmq.bindings.in-0.consumer.push.orderly=true\n';
    assert.match(await hover('application.properties', binder, 'orderly'), /bindings\.\*\.consumer\.push\.orderly/);
  });

  test('Should explain what compose files and ConfigMaps carry', async () => {
    assert.match(await hover('compose.yaml', COMPOSE, 'flushDiskType'), /enum: `SYNC_FLUSH`, `ASYNC_FLUSH`/);
    assert.match(await hover('k8s.yaml', CONFIG_MAP, 'proxyMode'), /CLUSTER/);
    assert.match(await hover('k8s.yaml', CONFIG_MAP, 'name-server'), /Name servers/);
  });

  test('Should explain nothing of other programs', async () => {
    assert.equal(await hover('server.properties', 'listenPort=1\nbrokerName=a\n', 'brokerName'), '');
    assert.equal(await hover('docker-compose.yml', 'services:\n  redis:\n    image: redis\n', 'image'), '');
    assert.equal(await hover('application.yml', 'shop:\n  rocketmq:\n    name-server: a\n', 'name-server'), '');
  });

  test('Should complete keys of servers that are not written yet', async () => {
    const found = await labels('broker.conf', 'brokerName=a\nflush¦\n');
    assert.ok(found.includes('flushDiskType') && !found.includes('brokerName'));
    assert.ok((await labels('namesrv.conf', '¦')).includes('supportActingMaster'));
    assert.ok(!(await labels('namesrv.conf', '¦')).includes('flushDiskType'));
    assert.deepEqual(await labels('broker.conf', '# flush¦'), []);
  });

  test('Should complete values', async () => {
    assert.deepEqual((await labels('broker.conf', 'flushDiskType=¦')).sort(), ['ASYNC_FLUSH', 'SYNC_FLUSH']);
    assert.deepEqual(await labels('broker.conf', 'autoCreateTopicEnable = ¦'), ['true', 'false']);
    assert.deepEqual(await labels('rmq-proxy.json', '{ "proxyMode": "¦" }'), ['CLUSTER', 'LOCAL']);
    assert.deepEqual(await labels('k8s.yaml', CONFIG_MAP.replace('"|"', '"¦"')), ['CLUSTER', 'LOCAL']);
    assert.deepEqual(await labels('broker.conf', 'noSuchKey=¦'), []);
  });

  test('Should complete keys of Spring below their parents, also of a binding', async () => {
    const found = await labels('application.yml', 'rocketmq:\n  producer:\n    group: a\n    ¦\n');
    assert.ok(found.includes('send-message-timeout') && !found.includes('rocketmq.name-server'));
    const stream =
      'spring:\n  cloud:\n    stream:\n      rocketmq:\n        bindings:\n          a-in-0:\n            consumer:\n              ¦\n';
    assert.ok((await labels('application.yml', stream)).includes('push.orderly'));
    assert.ok((await labels('application.properties', 'rocketmq.¦')).includes('rocketmq.name-server'));
    assert.deepEqual(await labels('values.yaml', 'image:\n  ¦\n'), []);
  });

  test('Should complete inside a carried file, with a snippet that fits its format', async () => {
    const [plain, at] = marked(COMPOSE.replace('      |\n', '      ¦\n'));
    const found = await files.complete('compose.yaml', plain, at, 'zh-cn');
    const item = found?.items.find(({ label }) => label === 'autoCreateTopicEnable');
    assert.equal(item?.snippet, 'autoCreateTopicEnable=${1|false,true|}');
    assert.match(item?.documentation ?? '', /自动创建主题/);
    assert.equal(item?.detail, 'boolean · 默认 true');
    const yaml = await files.complete('application.yml', 'rocketmq:\n  ', 12, 'en');
    assert.equal(yaml?.items.find(({ label }) => label === 'producer.group')?.snippet, 'producer:\n  group: ${1:}');
  });
});

suite('Damaged and templated configuration', () => {
  const files = new ConfigurationFiles(assets);

  test('Should read around values that are no YAML until a build has filled them in', async () => {
    const text = 'info:\n  version: @project.version@\nrocketmq:\n  name-server: a:9876\n';
    const found = await files.hover('application.yml', text, text.indexOf('name-server') + 1, 'en', false);
    assert.match(found?.markdown ?? '', /rocketmq\.name-server/);
  });
});
