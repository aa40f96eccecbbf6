import assert from 'node:assert/strict';
import { run } from '../../../cli/run';
import { CoreAssets } from '../../support/coreAssets';
import { knownErrors } from '../../support/knownErrors';
import { ROOT } from '../../support/sourceFiles';

class Assets extends CoreAssets {
  override readText(path: string): Promise<string> {
    return /^knowledge\/error(?:s|Patterns)\.json$/.test(path)
      ? Promise.resolve(JSON.stringify(knownErrors()))
      : super.readText(path);
  }
}

suite('Command line for errors', () => {
  const trace = [
    'MQClientException: Send [3] times, still failed, cost [9]ms, Topic: orders, BrokersSent: [a]',
    'Caused by: RemotingConnectException: connect to 172.18.0.3:10911 failed',
  ].join('\n');

  test('Should explain each error of a stack trace, the reason first', async () => {
    const { out, code } = await call('explain', '--error', trace);
    assert.equal(code, 0);
    assert.ok(out.indexOf('[connect-failed]') < out.indexOf('[send-failed-after-retries]'));
    assert.match(out, /Address: 172\.18\.0\.3:10911/);
    assert.match(out, /1\. .*\n {3}Check: .*\n {3}Fix: /);
  });

  test('Should do so in Chinese', async () => {
    assert.match((await call('explain', '--error', trace, '--lang', 'zh-cn')).out, /怎么确认/);
  });

  test('Should say so and exit with 1 when nothing is known', async () => {
    const { out, error, code } = await call('explain', '--error', 'ORA-00942: table or view does not exist');
    assert.deepEqual([out, code], ['', 1]);
    assert.match(error, /No known RocketMQ error/);
  });

  test('Should take a text or a rule, not both and not nothing', async () => {
    for (const args of [
      ['explain', '--error', ' '],
      ['explain', 'empty-message-body', '--error', trace],
    ]) {
      const { code, error } = await call(...args);
      assert.equal(code, 2);
      assert.match(error, /^rocketmq-guide: [^\n]+\n$/);
    }
  });
});

async function call(...args: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await run(args, {
    cwd: ROOT,
    assets: new Assets(),
    readInput: () => Promise.resolve(new Uint8Array()),
    write: (text) => (out += text),
    writeError: (text) => (error += text),
  });
  return { code, out, error };
}
