import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Report } from '../../../cli/report';
import { run } from '../../../cli/run';
import { CONFIGURATION_ASSET } from '../../../core/rocketmq/configuration/loadCatalogue';
import { CoreAssets } from '../../support/coreAssets';
import { ruleTexts } from '../../support/ruleFixture';
import { data } from '../configuration/data';
import { ROOT } from '../../support/sourceFiles';

const SAMPLE = join(ROOT, 'lessons/code/order-sample');
const BAD = `package shop;

import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;

class Bad {
    void send(DefaultMQProducer producer) throws Exception {
        Message message = new Message("order.paid", new byte[0]);
        message.setDelayTimeLevel(30);
        producer.send(message);
    }
}
`;

const FILTERING = `package shop;

import org.apache.rocketmq.client.consumer.DefaultMQPushConsumer;
import org.apache.rocketmq.client.consumer.MessageSelector;

class Filtering {
    void listen() throws Exception {
        DefaultMQPushConsumer consumer = new DefaultMQPushConsumer("shop-filtering");
        consumer.subscribe("order", MessageSelector.bySql("a > 1"));
        consumer.shutdown();
    }
}
`;

const LISTENER = `package shop;

import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQListener;

@RocketMQMessageListener(topic = "order", consumerGroup = "shop-order")
public class OrderListener implements RocketMQListener<String> {
    @Override
    public void onMessage(String body) {
        System.out.println(body);
    }
}
`;

function pom(version: string): string {
  return `<project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.rocketmq</groupId><artifactId>rocketmq-spring-boot-starter</artifactId>
<version>${version}</version></dependency></dependencies></project>
`;
}

/** The grammars of the packages, and the rules as they are written. */
class Assets extends CoreAssets {
  override readText(path: string): Promise<string> {
    const made: Readonly<Record<string, unknown>> = {
      'knowledge/rules.json': ruleTexts(),
      [CONFIGURATION_ASSET]: data,
    };
    return path in made ? Promise.resolve(JSON.stringify(made[path])) : super.readText(path);
  }
}

suite('Command line for rules', function () {
  // Several projects are read, each with a grammar of its own.
  this.timeout(30_000);
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'));
    writeFileSync(join(folder, 'Bad.java'), BAD);
  });
  teardown(() => rmSync(folder, { recursive: true }));

  test('Should find the three planted mistakes of the sample project, and nothing else', async () => {
    const { mistakes } = JSON.parse(readFileSync(`${SAMPLE}.mistakes.json`, 'utf8')) as {
      mistakes: { rule: string; region: string; otherRegions?: string[] }[];
    };
    const wanted = mistakes.flatMap(({ rule, region, otherRegions = [] }) =>
      [region, ...otherRegions].map((place) => `${place.replace(/^order-sample\/|#.*$/g, '')} ${rule}`),
    );
    const { out } = await call('analyze', SAMPLE, '--format', 'json');
    const found = (JSON.parse(out) as Report).files.flatMap(({ path, findings }) =>
      findings.map(({ rule }) => `${path} ${rule}`),
    );
    assert.deepEqual(found.sort(), wanted.sort());
  });

  test('Should hold configuration against the code and the versions of the project', async () => {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const rules = async () => {
      const { out } = await call('analyze', folder, '--format', 'json');
      return (JSON.parse(out) as Report).files.flatMap(({ path, findings }) =>
        path === 'Bad.java' ? [] : findings.map(({ rule, line }) => `${path}:${line} ${rule}`),
      );
    };
    write('broker.conf', 'brokerClusterName=shop\nbrokerName=broker-a\nbrokerId=0\n');
    write('application.properties', 'rocketmq.name-server=mq.shop.example:9876\nrocketmq.producer.namespaceV2=shop\n');
    write('pom.xml', pom('2.3.1'));
    assert.deepEqual(await rules(), []);

    write('Filtering.java', FILTERING);
    write('pom.xml', pom('2.2.2'));
    assert.deepEqual(await rules(), [
      'application.properties:2 config-key-not-in-version',
      'broker.conf:1 property-filter-missing',
    ]);
  });

  test('Should take the text of a file from standard input, alone or in place of the file', async () => {
    const name = join(folder, 'Bad.java');
    const mended = BAD.replace('(30)', '(3)').replace('new byte[0]', '"paid".getBytes()');
    const rules = (out: string) => [...out.matchAll(/\[([\w-]+)\]$/gm)].map(([, rule]) => rule);
    const given = (text: string, ...args: string[]) => callWith(text, 'analyze', '--stdin-path', ...args);
    const saved = rules((await call('analyze', folder)).out);
    assert.ok(saved.includes('delay-level-out-of-range'), saved.join());
    assert.ok(!rules((await given(mended, name, folder)).out).includes('delay-level-out-of-range'));
    assert.deepEqual(rules((await given(BAD, join(folder, 'New.java'))).out), saved);
    assert.deepEqual(rules((await given('\0\0', name)).out), []);
    assert.equal((await given('', '')).code, 2);
  });

  test('Should not miss a bean that a class without RocketMQ makes of a listener', async () => {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const rules = async () => {
      const { out } = await call('analyze', folder, '--format', 'json');
      return (JSON.parse(out) as Report).files.flatMap(({ path, findings }) =>
        path === 'Bad.java' ? [] : findings.map(({ rule }) => rule),
      );
    };
    write('OrderListener.java', LISTENER);
    write('Config.java', 'package shop.config;\n\n@Configuration\nclass Config {\n}\n');
    assert.deepEqual(await rules(), ['listener-not-a-bean']);
    const bean = '@Bean OrderListener orderListener() { return Listeners.order(); }';
    write(
      'Config.java',
      `package shop.config;\n\nimport shop.OrderListener;\n\n@Configuration\nclass Config {\n  ${bean}\n}\n`,
    );
    assert.deepEqual(await rules(), []);
  });

  test('Should write SARIF that its schema accepts, with rules, fixes and related places', async () => {
    const schemaFile = createRequire(__filename).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    // It is of draft 4, and uses nothing that later drafts changed but its own name.
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as { $schema?: string; id?: string };
    delete schema.$schema;
    delete schema.id;
    const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, logger: false }).compile(
      schema,
    );
    for (const lang of ['en', 'zh-cn']) {
      for (const path of [folder, SAMPLE]) {
        const { out, code } = await call('analyze', path, '--format', 'sarif', '--lang', lang);
        const log = JSON.parse(out) as { runs: [{ results: { fixes?: unknown; relatedLocations?: unknown }[] }] };
        assert.equal(code, 0);
        assert.ok(validate(log), JSON.stringify(validate.errors));
        const { results } = log.runs[0];
        assert.ok(results.length >= 2);
        assert.ok(results.some((result) => (path === folder ? result.fixes : result.relatedLocations) !== undefined));
      }
    }
  });

  test('Should fail on the severity that was asked for, or a worse one', async () => {
    assert.equal((await call('analyze', folder, '--fail-on', 'error')).code, 1);
    const only = ['--rules', 'delay-level-out-of-range'];
    assert.equal((await call('analyze', folder, '--fail-on', 'error', ...only)).code, 0);
    assert.equal((await call('analyze', folder, '--fail-on', 'warning', ...only)).code, 1);
  });

  test('Should take severities from the option, the named file or the one in the folder', async () => {
    assert.deepEqual(await rules(), ['delay-level-out-of-range', 'empty-message-body', 'illegal-topic-or-group-name']);
    const off = 'empty-message-body=off,illegal-topic-or-group-name=off';
    assert.deepEqual(await rules('--rules', off), ['delay-level-out-of-range']);
    writeFileSync(join(folder, 'rocketmq-guide.json'), JSON.stringify({ rules: { 'empty-message-body': 'off' } }));
    assert.deepEqual(await rules(), ['delay-level-out-of-range', 'illegal-topic-or-group-name']);
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ exclude: ['Bad.java'] }));
    assert.deepEqual(await rules('--config', join(folder, 'own.json')), []);
    assert.ok((await rules('--profile', 'all')).includes('send-status-ignored'));
  });

  test('Should leave out what an earlier report has, and keep what is new', async () => {
    const { out } = await call('analyze', folder, '--format', 'json');
    const baseline = join(folder, 'baseline.json');
    writeFileSync(baseline, out);
    assert.deepEqual(await rules('--baseline', baseline), []);
    // Lines moved, and one more of the same kind came.
    writeFileSync(
      join(folder, 'Bad.java'),
      BAD.replace('class Bad', '/** Moved. */\nclass Bad').replace(
        'producer.send',
        'message.setBody(new byte[0]);\n        producer.send',
      ),
    );
    assert.deepEqual(await rules('--baseline', baseline), ['empty-message-body']);
  });

  test('Should explain a rule in both languages, and list them all', async () => {
    const english = await call('explain', 'empty-message-body');
    assert.equal(english.code, 0);
    assert.match(english.out, /empty-message-body[\s\S]*Why: [\s\S]*Source: Validators#checkMessage/);
    assert.match((await call('explain', 'empty-message-body', '--lang', 'zh-cn')).out, /为什么/);
    const listed = JSON.parse((await call('rules', '--format', 'json')).out) as { rules: { id: string }[] };
    assert.deepEqual(
      listed.rules.map(({ id }) => id),
      ruleTexts().map(({ id }) => id),
    );
  });

  test('Should say in one line what it cannot do', async () => {
    for (const args of [
      ['explain', 'no-such-rule'],
      ['explain'],
      ['analyze', folder, '--rules', 'no-such-rule'],
      ['analyze', folder, '--rules', 'empty-message-body=loud'],
      ['analyze', folder, '--config', join(folder, 'missing.json')],
      ['analyze', folder, '--baseline', join(folder, 'Bad.java')],
    ]) {
      const { code, error } = await call(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(error, /^rocketmq-guide: [^\n]+\n$/);
    }
  });

  async function rules(...args: readonly string[]): Promise<string[]> {
    const { out } = await call('analyze', folder, '--format', 'json', ...args);
    return (JSON.parse(out) as Report).files.flatMap(({ findings }) => findings.map(({ rule }) => rule)).sort();
  }
});

function call(...args: readonly string[]) {
  return callWith('', ...args);
}

/** With a text on standard input. */
async function callWith(
  input: string,
  ...args: readonly string[]
): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await run(args, {
    cwd: ROOT,
    assets: new Assets(),
    write: (text) => (out += text),
    writeError: (text) => (error += text),
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
  });
  return { code, out, error };
}
