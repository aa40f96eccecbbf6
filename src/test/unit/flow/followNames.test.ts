import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import { CoreAssets } from '../../support/coreAssets';
import { flowFixtures, followTexts, topologyLines } from '../../support/flowFixture';

const HEADER = `package shop;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
import org.apache.rocketmq.spring.annotation.RocketMQMessageListener;
import org.apache.rocketmq.spring.core.RocketMQTemplate;
`;

suite('Following names', () => {
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = Analyser.create(new CoreAssets());
    await analyser.prepare('a.java');
  });
  suiteTeardown(() => analyser.dispose());

  async function topics(files: Readonly<Record<string, string>>, profile?: string): Promise<string[]> {
    const { topology } = await followTexts(analyser, new Map(Object.entries(files)), profile);
    return topologyLines(topology)
      .filter((line) => line.startsWith('topic '))
      .map((line) => line.slice('topic '.length));
  }

  const sending = (members: string, topic: string) => `${HEADER}
    class Sender {
      private final DefaultMQProducer producer = new DefaultMQProducer("g");
      ${members}
      void send(byte[] body) throws Exception { producer.send(new Message(${topic}, body)); }
    }`;

  test('Should join, format and change texts as the JDK does', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['"a" + "_" + 1', 'a_1'],
      ['String.format("%s-%d%%", "a", 2)', 'a-2%'],
      ['String.format("%2$s-%1$s", "a", "b")', 'b-a'],
      ['"t_%s".formatted("x")', 't_x'],
      ['String.join("-", "a", "b")', 'a-b'],
      ['"Order".toLowerCase().concat("_x")', 'order_x'],
      ['Objects.requireNonNull("a")', 'a'],
      ['System.getProperty("topic", "sys")', 'sys'],
      ['Optional.ofNullable(System.getenv("T")).orElse("env")', 'env'],
      ['System.getenv("T") == null ? "none" : System.getenv("T")', 'none'],
    ];
    for (const [written, expected] of cases) {
      assert.deepEqual(await topics({ 'Sender.java': sending('', written) }), [expected], written);
    }
  });

  test('Should say why a name is not known', async () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['', 'Missing.TOPIC', '? Missing.TOPIC (not-found)'],
      ['', 'System.getenv("T")', '? System.getenv("T") (environment)'],
      ['', 'UUID.randomUUID().toString()', '? UUID.randomUUID().toString() (not-found)'],
      ['static final String A = B + "x"; static final String B = A;', 'A', '? A (cycle)'],
      ['String name() { return name(); }', 'name()', '? name() (cycle)'],
      ['@Value("${none}") String topic;', 'topic', '? topic (property)'],
      ['String topic;', 'topic', '? topic (run-time)'],
    ];
    for (const [members, written, expected] of cases) {
      assert.deepEqual(await topics({ 'Sender.java': sending(members, written) }), [expected], written);
    }
  });

  test('Should find the same name through classes that refer to each other in circles', async () => {
    const files = {
      'shop/Sender.java': sending('', 'Names.A'),
      'shop/Names.java': 'package shop; class Names extends Other { static final String A = "a"; }',
      'shop/Other.java': 'package shop; class Other extends Names { static final String B = "b"; }',
    };
    assert.deepEqual(await topics(files), ['a']);
    assert.deepEqual(await topics({ ...files, 'shop/Sender.java': sending('', 'Names.B') }), ['b']);
    assert.deepEqual(await topics({ ...files, 'shop/Sender.java': sending('', 'Names.C') }), ['? Names.C (not-found)']);
  });

  test('Should take the values of the chosen profile', async () => {
    const files = {
      'src/main/java/shop/Sender.java': sending('@Value("${t}") String topic;', 'topic'),
      'src/main/resources/application.yml': 't: base\n---\nspring.profiles: prod\nt: prod-topic\n',
      'src/main/resources/application-dev.properties': 't=dev-topic\n',
    };
    assert.deepEqual(await topics(files), ['base']);
    assert.deepEqual(await topics(files, 'prod'), ['prod-topic']);
    assert.deepEqual(await topics(files, 'dev'), ['dev-topic']);
    assert.deepEqual(await topics(files, 'other'), ['base']);
  });

  test('Should tell the settings of the project as they count for a file', async () => {
    const files = new Map([
      ['src/main/java/shop/Sender.java', sending('', '"t"')],
      ['src/main/resources/application.yml', 'rocketmq:\n  producer:\n    sendMessageTimeout: 5000\n    group: g\n'],
      ['src/main/resources/application-dev.properties', 'rocketmq.producer.group=dev\nrocketmq.name-server=a:9876\n'],
    ]);
    const { project } = await followTexts(analyser, files);
    const [path = ''] = files.keys();
    assert.equal(await project.configure(), true);
    assert.equal(await project.configure(), false, 'Once');
    assert.equal(project.setting('rocketmq.producer.send-message-timeout', path, undefined), '5000');
    assert.equal(project.setting('rocketmq.producer.group', path, undefined), 'g');
    assert.equal(project.setting('rocketmq.producer.group', path, 'dev'), 'dev');
    assert.equal(project.setting('rocketmq.consumer.group', path, undefined), undefined);
  });

  test('Should read no other file when a file tells its names itself', async () => {
    const files = new Map([
      ['shop/Sender.java', sending('static final String T = "t";', 'T')],
      ['shop/Other.java', 'package shop; class Other { static final String T = "other"; }'],
      ['application.yml', 't: base'],
    ]);
    assert.deepEqual((await followTexts(analyser, files)).reads, []);
  });

  test('Should take no method of another class, and no other overload, for a wrapper', async () => {
    const files = {
      'shop/Mq.java': `${HEADER}
        class Mq {
          RocketMQTemplate template;
          void send(String topic, Object body) { template.convertAndSend(topic, body); }
          void send(Order order, String text) { }
        }`,
      'shop/Mail.java': 'package shop; class Mail { void send(String to, Object body) { } }',
      'shop/Use.java': `package shop;
        class Use {
          Mq mq; Mail mail;
          void all(Order order) {
            mq.send("topic", order);
            mq.send(new Order(), "no topic");
            mail.send("nobody", order);
            new Mq().send("created", order);
          }
        }`,
    };
    assert.deepEqual(await topics(files), ['created', 'topic']);
  });

  test('Should keep a wrapper that nobody calls as it is written', async () => {
    const files = {
      'shop/Mq.java': `${HEADER}
        class Mq {
          RocketMQTemplate template;
          void send(String topic, Object body) { template.convertAndSend(topic, body); }
        }`,
    };
    assert.deepEqual(await topics(files), ['? topic (callers)']);
  });

  test('Should follow constructors of senders, and setters of messages', async () => {
    const files = {
      'shop/Sender.java': `${HEADER}
        class Sender {
          private final String topic;
          private DefaultMQProducer producer;
          Sender(String topic) { this.topic = topic; }
          void send(byte[] body) throws Exception {
            Message message = new Message();
            message.setTopic(topic);
            producer.send(message);
          }
        }`,
      'shop/Config.java': 'package shop; class Config { Sender orders() { return new Sender("orders"); } }',
    };
    assert.deepEqual(await topics(files), ['orders']);
  });

  test('Should come to an end for projects with damaged files', async () => {
    // Lehmer's generator: the same damage in every run.
    let seed = 20_260;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const damaged = (text: string): string => {
      const cut = random(4) === 0 ? text.slice(0, random(text.length)) : text;
      return Array.from({ length: 12 }).reduce<string>((sum) => {
        const at = random(sum.length + 1);
        return sum.slice(0, at) + '{}()";.$@\\,=<'.charAt(random(13)) + sum.slice(at + random(2));
      }, cut);
    };
    for (const files of flowFixtures().values()) {
      for (let round = 0; round < 6; round++) {
        const broken = new Map([...files].map(([path, text]) => [path, damaged(text)]));
        const { topology } = await followTexts(analyser, broken);
        assert.ok(topology.topics.every(({ resolved, reason }) => resolved === (reason === undefined)));
      }
    }
    assert.equal(analyser.liveTrees, 0);
  });

  test('Should say something about code that is cut anywhere', async () => {
    const whole = sending('static final String T = "t" + Names.X;', 'T');
    for (let at = HEADER.length; at < whole.length; at += 7) {
      const { topology } = await followTexts(analyser, new Map([['shop/Sender.java', whole.slice(0, at)]]));
      assert.ok(topology.topics.length <= 1);
    }
  });
});
