import assert from 'node:assert/strict';
import { JavaExplained } from './explained';

const IMPORTS = `import org.apache.rocketmq.client.apis.*;
import org.apache.rocketmq.client.consumer.*;
import org.apache.rocketmq.client.producer.*;
import org.apache.rocketmq.common.message.Message;
`;

suite('Settings of one client', function () {
  this.timeout(30_000);
  let java: JavaExplained;

  suiteSetup(async () => {
    java = await JavaExplained.create();
  });
  suiteTeardown(() => java.dispose());

  /** The lenses of the sends, in order. */
  function sends(text: string): readonly string[] {
    return java
      .explainAll(IMPORTS + text)
      .filter(({ site }) => site.concept === 'send-sync')
      .map(({ lens }) => lens);
  }

  test('Should follow a field that the constructor fills', () => {
    const text = `class A {
      private final DefaultMQProducer producer;
      A() { this.producer = new DefaultMQProducer("g"); producer.setSendMsgTimeout(1000); }
      void a(Message m) throws Exception { this.producer.send(m); producer.send(m); }
    }`;
    const lens = 'sync · 1 s in total · up to 3 attempts';
    assert.deepEqual(sends(text), [lens, lens]);
  });

  test('Should keep variables of one name in two methods apart', () => {
    const text = `class A {
      void a(Message m) throws Exception {
        DefaultMQProducer p = new DefaultMQProducer("g");
        p.setSendMsgTimeout(1000);
        p.send(m);
      }
      void b(Message m) throws Exception {
        DefaultMQProducer p = new DefaultMQProducer("g");
        p.send(m);
      }
    }`;
    assert.deepEqual(sends(text), ['sync · 1 s in total · up to 3 attempts', 'sync · 3 s in total · up to 3 attempts']);
  });

  test('Should follow a builder that is kept in a variable', () => {
    const text = `class A {
      void a(ClientServiceProvider provider, org.apache.rocketmq.client.apis.message.Message m) throws Exception {
        var builder = provider.newProducerBuilder();
        builder.setMaxAttempts(7);
        var p = builder.build();
        p.send(m);
        var q = provider.newProducerBuilder().build();
        q.send(m);
      }
    }`;
    assert.deepEqual(sends(text), [
      'sync · up to 7 attempts · by default 3 s each',
      'sync · up to 3 attempts · by default 3 s each',
    ]);
  });

  test('Should claim nothing when it cannot tell whose setting it is', () => {
    const text = `class A {
      DefaultMQProducer producer;
      void a(Message m) throws Exception { producer.send(m); }
      void b(Holder holder) { holder.<DefaultMQProducer>get().setSendMsgTimeout(1); create().setSendMsgTimeout(2); }
      DefaultMQProducer create() { return new DefaultMQProducer("g"); }
    }`;
    assert.deepEqual(sends(text), ['sync · waits for the broker, retries on others']);
  });

  test('Should not take the settings of a consumer for those of another', () => {
    const text = `class A {
      void a() throws Exception {
        DefaultMQPushConsumer first = new DefaultMQPushConsumer("a");
        DefaultMQPushConsumer second = new DefaultMQPushConsumer("b");
        first.setConsumeThreadMin(3);
        first.start();
      }
    }`;
    const made = java.explainAll(IMPORTS + text).filter(({ site }) => site.concept === 'consumer-create');
    assert.deepEqual(
      made.map(({ lens }) => lens),
      ['push consumer · group a · 3 threads', 'push consumer · group b · no start() in this file'],
    );
  });
});
