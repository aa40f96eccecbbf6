import assert from 'node:assert/strict';
import { ConfigurationFiles } from '../../../core/rocketmq/configuration/configurationFiles';
import { CONFIGURATION_RULES } from '../../../core/rocketmq/configuration/rules/index';
import type { ConfigurationFinding, ProjectKnowledge } from '../../../core/rocketmq/configuration/rules/model';
import type { AssetReader } from '../../../core/util/assets';
import { Lines } from '../../../core/util/lines';
import { RuleCatalogue } from '../../../core/rocketmq/rules/ruleCatalogue';
import { caretFixtures, type CaretFixture } from '../../support/caretFixture';
import { ruleTexts } from '../../support/ruleFixture';
import { data } from './data';

const assets: AssetReader = {
  readBytes: (path) => Promise.reject(new Error(path)),
  readText: () => Promise.resolve(JSON.stringify(data)),
};

/** What a fixture's name says of the rest of its project. */
function projectOf(path: string): ProjectKnowledge {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    ...(name.startsWith('sql92') ? { usesSql92: true } : {}),
    ...(name.startsWith('lite') ? { usesLiteTopics: true } : {}),
    ...(name.startsWith('pull') ? { usesPullTemplate: true } : {}),
    ...versionsOf(name),
  };
}

/** `pull-starter-2.3.5-firing.properties`: what the module's build file declares. */
function versionsOf(name: string): ProjectKnowledge {
  const [, line, version] = /(starter|binder)-(\d[\w.-]*?)-(?:firing|silent|look-alike)/.exec(name) ?? [];
  return version === undefined
    ? {}
    : { versions: { [line === 'starter' ? 'spring-boot' : 'spring-cloud-stream']: version } };
}

suite('Rules of configuration files', function () {
  // Dozens of texts are read, some of them many times.
  this.timeout(30_000);
  const files = new ConfigurationFiles(assets);
  const fixtures = caretFixtures('config/findings');

  async function found({ path, text }: Pick<CaretFixture, 'path' | 'text'>): Promise<readonly ConfigurationFinding[]> {
    // The folder of the fixtures must not count as a folder of tests or samples.
    const name = path.replace('config/findings/', 'deploy/');
    const rule = ruleOf(path);
    return (await files.findings(name, text, projectOf(path))).filter((finding) => finding.rule === rule);
  }

  for (const fixture of fixtures) {
    test(`Should find what is marked, and nothing else of its rule, in ${fixture.path}`, async () => {
      const lines = new Lines(fixture.text);
      const places = (await found(fixture)).map(({ span }) => lines.range(span.start, span.end));
      const unseen = fixture.expected.filter(
        ({ line, character }) =>
          !places.some(
            ({ start, end }) => start.line === line && start.character <= character && character < end.character,
          ),
      );
      assert.deepEqual(unseen, []);
      assert.equal(
        places.length,
        fixture.expected.length,
        places.map(({ start, end }) => `${start.line + 1}:${start.character}-${end.character}`).join(),
      );
    });
  }

  test('Should have for every rule what fires, what is silent and what only looks like it', () => {
    const thin = CONFIGURATION_RULES.filter(({ id }) => {
      const own = fixtures.filter(({ path }) => ruleOf(path) === id);
      const silent = own.filter(({ expected }) => expected.length === 0);
      return silent.length < 2 || own.length === silent.length;
    });
    assert.deepEqual(
      thin.map(({ id }) => id),
      [],
    );
  });

  test('Should have sentences without gaps in both languages, and fixes where the texts promise them', async () => {
    const catalogue = new RuleCatalogue(ruleTexts());
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const mending = new Set<string>();
    for (const fixture of fixtures) {
      for (const { rule, message, values = {}, fix } of await found(fixture)) {
        for (const locale of ['en', 'zh-cn'] as const) {
          const text = catalogue.message({ rule, range, message, values }, locale);
          assert.doesNotMatch(text, /\{\w+\}/, text);
          assert.notEqual(text, rule, `${rule}: ${message} has no text`);
          if (fix !== undefined) {
            const title = catalogue.fixTitle({ rule, range, message }, fix as never, locale);
            assert.notEqual(title, rule, `${rule}: the fix ${fix.title} has no text`);
            mending.add(rule);
          }
        }
      }
    }
    const promised = CONFIGURATION_RULES.map(({ id }) => id).filter((id) => catalogue.rule(id)?.fixable === true);
    assert.deepEqual([...mending].sort(), promised.sort());
  });

  test('Should mend what it offers to mend', async () => {
    let mended = 0;
    for (const fixture of fixtures) {
      for (const { fix, span } of await found(fixture)) {
        if (fix !== undefined) {
          const text = [...fix.edits]
            .sort((a, b) => b.span.start - a.span.start)
            .reduce(
              (done, edit) => done.slice(0, edit.span.start) + edit.text + done.slice(edit.span.end),
              fixture.text,
            );
          const again = await found({ path: fixture.path, text });
          assert.ok(!again.some((finding) => finding.span.start === span.start), `${fixture.path}: ${text}`);
          mended++;
        }
      }
    }
    assert.ok(mended >= 8, `${mended}`);
  });

  test('Should say nothing of the files that RocketMQ itself brings', async () => {
    const shipped = [
      'brokerClusterName = DefaultCluster\nbrokerName = broker-a\nbrokerId = 0\ndeleteWhen = 04\nfileReservedTime = 48\nbrokerRole = ASYNC_MASTER\nflushDiskType = ASYNC_FLUSH\n',
      'brokerClusterName=DefaultCluster\nbrokerName=broker-a\nbrokerId=1\ndeleteWhen=04\nfileReservedTime=48\nbrokerRole=SLAVE\nflushDiskType=ASYNC_FLUSH\n',
    ];
    for (const text of shipped) {
      assert.deepEqual(await files.findings('conf/broker.conf', text), []);
    }
    assert.deepEqual(await files.findings('conf/rmq-proxy.json', '{ "rocketMQClusterName": "DefaultCluster" }'), []);
  });

  test('Should judge keys by the version that a build file declares', async () => {
    const text = 'spring.cloud.stream.rocketmq.bindings.in.consumer.tags=A\n';
    const of = async (version: string) =>
      (await files.findings('application.properties', text, { versions: { 'spring-cloud-stream': version } })).map(
        ({ rule, message }) => `${rule} ${message}`,
      );
    assert.deepEqual(await of('2.2.9.RELEASE'), ['scs-max-reconsume-times default', 'scs-renamed-properties default']);
    assert.deepEqual(await of('2.2.6.RELEASE'), []);
    assert.deepEqual(await of('9.9.9'), []);
  });

  test('Should survive damaged files', async () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (const { path, text } of fixtures) {
      for (let i = 0; i < 10; i++) {
        const at = random(text.length);
        const flipped = text.slice(0, at) + String.fromCharCode(random(128)) + text.slice(at + 1);
        await files.findings(path, i % 2 === 0 ? text.slice(0, at) : flipped);
      }
    }
  });
});

function ruleOf(path: string): string {
  return path.split('/')[2] ?? '';
}
