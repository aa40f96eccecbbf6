import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import { judgeProject } from '../../../core/rocketmq/rules/judgeProject';
import { ruleOptions } from '../../../core/rocketmq/rules/options';
import { RuleCatalogue } from '../../../core/rocketmq/rules/ruleCatalogue';
import type { AssetReader } from '../../../core/util/assets';
import { CoreAssets } from '../../support/coreAssets';
import { ruleTexts } from '../../support/ruleFixture';
import { data } from './data';

const core = new CoreAssets();
const assets: AssetReader = {
  readBytes: (path) => core.readBytes(path),
  readText: (path) =>
    path === 'configuration/configuration.json' ? Promise.resolve(JSON.stringify(data)) : core.readText(path),
};

suite('Findings of configuration files', () => {
  const catalogue = new RuleCatalogue(ruleTexts());

  async function shown(path: string, text: string, with_: AssetReader = assets): Promise<string[]> {
    const analyser = await Analyser.create(with_).withRules();
    try {
      await analyser.prepare(path);
      const checks = analyser.analyse({ path, text })?.checks;
      const files = checks === undefined ? [] : [{ path, checks }];
      const found = judgeProject(files, catalogue, ruleOptions({ profile: 'all' })).get(path) ?? [];
      return found.map(({ rule, severity, range }) => `${range.start.line + 1} ${severity} ${rule}`);
    } finally {
      analyser.dispose();
    }
  }

  test('Should come with the facts of a file that does not name RocketMQ', async () => {
    const text = 'brokerName=a\nbrokerRole=SLAVE\nbrokerId=0\nflushDiskTyp=SYNC_FLUSH\n';
    assert.deepEqual(await shown('conf/broker.conf', text), [
      '3 error slave-broker-id',
      '4 warning config-misspelled-key',
    ]);
  });

  test('Should do without the rules about keys where the catalogue is missing', async () => {
    const text = 'brokerName=a\nbrokerRole=SLAVE\nbrokerId=0\nflushDiskTyp=SYNC_FLUSH\n';
    assert.deepEqual(await shown('conf/broker.conf', text, core), ['3 error slave-broker-id']);
  });

  test('Should be switched off by a comment, and say when the comment is of no use', async () => {
    const off = '# rocketmq-guide-disable-next-line slave-broker-id\n';
    assert.deepEqual(await shown('conf/broker.conf', `brokerName=a\nbrokerRole=SLAVE\n${off}brokerId=0\n`), []);
    const useless = await shown('conf/broker.conf', `brokerName=a\nbrokerRole=SLAVE\n${off}brokerId=1\n`);
    assert.deepEqual(
      useless.map((line) => line.replace(/^\d+ \w+ /, '')),
      ['unused-suppression'],
    );
  });

  test('Should come for compose files that carry a server’s file', async () => {
    const text = `services:
  broker:
    image: apache/rocketmq:5.3.3
    command: sh mqbroker -n a:9876,b:9876
`;
    assert.deepEqual(await shown('docker-compose.yml', text), ['4 error namesrv-list-format']);
  });
});
