import assert from 'node:assert/strict';
import type { Site } from '../../../core/rocketmq/model';
import { client, JavaExplained } from './explained';

/** A line of Java inside a method, what its lens says in both languages, and what its hover must and must not say. */
interface Case {
  readonly name: string;
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly hover?: readonly (string | RegExp)[];
  readonly not?: readonly (string | RegExp)[];
}

const file = (body: string): string => `package shop;
import java.util.*;
import org.apache.rocketmq.acl.common.*;
import org.apache.rocketmq.client.consumer.*;
import org.apache.rocketmq.client.consumer.listener.*;
import org.apache.rocketmq.client.producer.*;
import org.apache.rocketmq.client.producer.selector.*;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.apache.rocketmq.common.message.*;
import org.apache.rocketmq.remoting.RPCHook;
import org.apache.rocketmq.remoting.protocol.heartbeat.MessageModel;
class Shop {
  DefaultMQProducer injected;
  void work(Message msg, List<Message> list, MessageQueue queue, long limit, String group, RPCHook hook) throws Exception {
${body}
  }
}`;

/** The site of the last line is the one that is tested. */
const CASES: readonly Case[] = [
  {
    name: 'a send of an injected producer',
    code: 'injected.send(msg);',
    en: 'sync · by default 3 s in total, up to 3 attempts',
    zh: '同步发送 · 默认总超时 3 秒、最多发 3 次',
    hover: [
      '**Synchronous send** · `DefaultMQProducer.send`',
      'unless `setSendMsgTimeout` says otherwise',
      '`SEND_OK`',
    ],
  },
  {
    name: 'a send of a producer that is made here',
    code: 'DefaultMQProducer p = new DefaultMQProducer("g");\np.send(msg);',
    en: 'sync · 3 s in total · up to 3 attempts',
    zh: '同步发送 · 总超时 3 秒 · 最多发 3 次',
  },
  {
    name: 'a send with settings of this very producer',
    code: `DefaultMQProducer p = new DefaultMQProducer("g");
      DefaultMQProducer other = new DefaultMQProducer("h");
      p.setSendMsgTimeout(5_000);
      p.setRetryTimesWhenSendFailed(4);
      other.setSendMsgTimeout(100);
      p.send(msg);`,
    en: 'sync · 5 s in total · up to 5 attempts',
    zh: '同步发送 · 总超时 5 秒 · 最多发 5 次',
    hover: ['`setSendMsgTimeout` says in this file', 'setRetryTimesWhenSendFailed(4)'],
  },
  {
    name: 'a setting that cannot be read',
    code: 'DefaultMQProducer p = new DefaultMQProducer("g");\np.setSendMsgTimeout((int) limit);\np.send(msg);',
    en: 'sync · waits for the broker, retries on others',
    zh: '同步发送 · 等待 Broker 应答，失败换 Broker 重试',
    not: ['3 s'],
  },
  {
    name: 'two settings that disagree',
    code: `DefaultMQProducer p = new DefaultMQProducer("g");
      p.setRetryTimesWhenSendFailed(1);
      p.setRetryTimesWhenSendFailed(5);
      p.send(msg, 2000L);`,
    en: 'sync · waits for the broker, retries on others',
    zh: '同步发送 · 等待 Broker 应答，失败换 Broker 重试',
    hover: ['`timeout`: 2 s for the whole call'],
  },
  {
    name: 'a timeout in the call',
    code: 'injected.send(msg, 2 * 1000);',
    en: 'sync · 2 s in total · up to 3 attempts by default',
    zh: '同步发送 · 总超时 2 秒 · 默认最多发 3 次',
    hover: ['`timeout`: 2 s for the whole call, retries included'],
  },
  {
    name: 'a timeout that is a variable',
    code: 'injected.send(msg, limit);',
    en: 'sync · waits for the broker, retries on others',
    zh: '同步发送 · 等待 Broker 应答，失败换 Broker 重试',
    hover: ['`timeout`: milliseconds for the whole call'],
    not: ['3 s'],
  },
  {
    name: 'a queue, not a timeout',
    code: 'injected.send(msg, queue);',
    en: 'chosen queue · one attempt, no retry',
    zh: '指定队列 · 只发一次，不重试',
    hover: ['`mq`: this very queue'],
  },
  {
    name: 'a selector with its argument',
    code: 'injected.send(msg, new SelectMessageQueueByHash(), 17);',
    en: 'chosen queue · one attempt, no retry',
    zh: '指定队列 · 只发一次，不重试',
    hover: ['`SelectMessageQueueByHash`', '`arg` `17`', '`retryTimesWhenSendFailed` does not count here'],
    not: ['`timeout`'],
  },
  {
    name: 'a selector, its argument and a timeout',
    code: 'injected.send(msg, (mqs, m, arg) -> mqs.get(0), 17, 1500);',
    en: 'chosen queue · one attempt, no retry · 1.5 s',
    zh: '指定队列 · 只发一次不重试 · 超时 1.5 秒',
    hover: ['`timeout`: 1.5 s for this call', '`selector`: picks the queue'],
  },
  {
    name: 'an asynchronous send with a selector',
    code: 'injected.send(msg, (mqs, m, arg) -> mqs.get(0), 17, new SendCallback() {});',
    en: 'chosen queue · async · retries on the same broker only',
    zh: '指定队列 · 异步 · 只在同一 Broker 上重试',
  },
  {
    name: 'an asynchronous send',
    code: 'injected.send(msg, new SendCallback() {}, 800);',
    en: 'async · 800 ms in total · up to 3 attempts by default',
    zh: '异步发送 · 总超时 800 毫秒 · 默认最多发 3 次',
    hover: ['`sendCallback`', '`timeout`: 800 ms', '`onException`'],
  },
  {
    name: 'a one-way send',
    code: 'injected.sendOneway(msg);',
    en: 'one-way · no answer, no retry, may be lost',
    zh: '单向发送 · 无应答、不重试，可能丢失',
  },
  {
    name: 'a batch',
    code: 'injected.send(list);',
    en: 'batch · one topic, one request · by default 4 MiB together',
    zh: '批量 · 同一主题、一个请求 · 默认合计不超过 4 MiB',
    hover: ['Failed to initiate the MessageBatch'],
  },
  {
    name: 'a request',
    code: 'injected.request(msg, 3_000L);',
    en: 'request · waits up to 3 s for the reply',
    zh: '请求 · 最多等 3 秒拿应答',
    hover: ['`RequestTimeoutException`'],
  },
  {
    name: 'a delay level',
    code: 'msg.setDelayTimeLevel(3);',
    en: 'delayed 10 s · level 3',
    zh: '延时 10 秒 · 级别 3',
    hover: ['Level 3 = 10 s.'],
  },
  {
    name: 'a delay level beyond the last',
    code: 'msg.setDelayTimeLevel(30);',
    en: 'delayed 2 h · level 30 counts as 18',
    zh: '延时 2 小时 · 级别 30 按 18 处理',
    hover: ['Level 30 is more than there are'],
  },
  {
    name: 'no delay level',
    code: 'msg.setDelayTimeLevel(0);',
    en: 'no delay · level 0',
    zh: '不延时 · 级别 0',
  },
  {
    name: 'a delay in seconds',
    code: 'msg.setDelayTimeSec(90);',
    en: 'delayed 1.5 min',
    zh: '延时 1.5 分钟',
    hover: ['3 days'],
  },
  {
    name: 'a delivery time from now',
    code: 'msg.setDeliverTimeMs(System.currentTimeMillis() + 10 * 60 * 1000);',
    en: 'delivered 10 min from now',
    zh: '从现在起 10 分钟后投递',
  },
  {
    name: 'a delivery time that is a number',
    code: 'msg.setDeliverTimeMs(10_000L);',
    en: 'delivered at a given moment',
    zh: '在指定时刻投递',
    not: ['10 s'],
  },
  {
    name: 'a transactional send',
    code: 'TransactionMQProducer tx = new TransactionMQProducer("tx");\ntx.sendMessageInTransaction(msg, null);',
    en: 'half message · checked after 6 s, every 30 s',
    zh: '半消息 · 6 秒后首次回查，之后每 30 秒',
    hover: ['at most 15 times', '`UNKNOW`'],
  },
  {
    name: 'a producer with trace, by its place in this overload',
    code: 'DefaultMQProducer p = new DefaultMQProducer("order", true);\np.start();',
    en: 'starts group order · once per process',
    zh: '启动组 order · 每个进程一次',
  },
  {
    name: 'a message',
    code: 'new Message("order_paid", "PAID", "id-1", new byte[3]);',
    en: 'message · topic order_paid · tag PAID',
    zh: '消息 · 主题 order_paid · 标签 PAID',
    hover: ['Topic `order_paid`', 'Keys `"id-1"`'],
    not: ['No keys here'],
  },
  {
    name: 'a concurrent listener',
    code: `DefaultMQPushConsumer c = new DefaultMQPushConsumer("points");
      c.registerMessageListener((List<MessageExt> msgs, ConsumeConcurrentlyContext context) -> null);`,
    en: '20 threads · up to 16 retries, then %DLQ%points',
    zh: '20 个线程 · 最多重试 16 次，再进 %DLQ%points',
    hover: ['`RECONSUME_LATER`', '15 min'],
  },
  {
    name: 'a concurrent listener with settings',
    code: `DefaultMQPushConsumer c = new DefaultMQPushConsumer("points");
      c.setConsumeThreadMin(4);
      c.setMaxReconsumeTimes(2);
      c.registerMessageListener((List<MessageExt> msgs, ConsumeConcurrentlyContext context) -> null);`,
    en: '4 threads · up to 2 retries, then %DLQ%points',
    zh: '4 个线程 · 最多重试 2 次，再进 %DLQ%points',
  },
  {
    name: 'a broadcasting listener',
    code: `DefaultMQPushConsumer c = new DefaultMQPushConsumer("points");
      c.setMessageModel(MessageModel.BROADCASTING);
      c.registerMessageListener((List<MessageExt> msgs, ConsumeConcurrentlyContext context) -> null);`,
    en: '20 threads · broadcasting: a failure is dropped',
    zh: '20 个线程 · 广播：失败直接丢弃',
    not: ['comes back up to'],
  },
  {
    name: 'an orderly listener',
    code: `DefaultMQPushConsumer c = new DefaultMQPushConsumer("points");
      c.registerMessageListener((List<MessageExt> msgs, ConsumeOrderlyContext context) -> null);`,
    en: 'in order per queue · retries every 1 s, without end',
    zh: '按队列有序 · 失败每 1 秒重试，没有上限',
  },
  {
    name: 'a subscription',
    code: 'DefaultMQPushConsumer c = new DefaultMQPushConsumer("points");\nc.subscribe("order_paid", "A || B");',
    en: 'order_paid · tag A || B',
    zh: '订阅 order_paid · 标签 A || B',
    hover: ['split at `||` only'],
  },
  {
    name: 'a lite pull consumer that commits by hand',
    code: 'DefaultLitePullConsumer c = new DefaultLitePullConsumer("g");\nc.setAutoCommit(false);\nc.poll(100);',
    en: 'poll · waits up to 100 ms, may be empty',
    zh: 'poll · 最多等 100 毫秒，可能为空',
  },
  {
    name: 'where a new group begins',
    code: `DefaultMQPushConsumer c = new DefaultMQPushConsumer("g");
      c.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);`,
    en: 'a new group reads from the oldest message',
    zh: '新消费组从最早的消息开始',
  },
];

suite('Explanations of the remoting client', () => {
  let java: JavaExplained;

  suiteSetup(async () => {
    java = await JavaExplained.create();
  });
  suiteTeardown(() => java.dispose());

  for (const { name, code, en, zh, hover = [], not = [] } of CASES) {
    test(`Should explain ${name}`, () => {
      const [english, chinese] = (['en', 'zh-cn'] as const).map((locale) => lastLine(code, locale));
      assert.equal(english?.lens, en);
      assert.equal(chinese?.lens, zh);
      for (const part of hover) {
        assert.ok(matches(english?.hover ?? '', part), `${String(part)} in\n${english?.hover}`);
      }
      for (const part of not) {
        assert.ok(!matches(english?.hover ?? '', part), `no ${String(part)} in\n${english?.hover}`);
      }
      assert.ok((english?.hover ?? '').split('\n').length <= 25, english?.hover);
    });
  }

  test('Should name the group of a creation, and say what the file does not do with it', () => {
    const lens = (body: string) => explainFirst(body, 'producer-create').lens;
    assert.equal(
      lens('DefaultMQProducer p = new DefaultMQProducer("order");'),
      'producer · group order · no start() in this file',
    );
    assert.equal(
      lens('DefaultMQProducer p = new DefaultMQProducer("order");\np.start();'),
      'producer · group order · 3 s, up to 3 attempts',
    );
    assert.equal(
      lens('DefaultMQProducer p = new DefaultMQProducer();'),
      'producer · no group yet, start() would refuse it',
    );
    assert.equal(
      lens('DefaultMQProducer p = new DefaultMQProducer();\np.setProducerGroup(group);\np.start();'),
      'producer · one for the whole process',
    );
  });

  test('Should find the switch of the trace wherever it stands in the overload', () => {
    const ON = '`true` switches message trace on';
    for (const call of ['"g", true', '"g", true, "topic"', '"g", hook, true, null', '"ns", "g", hook, true, null']) {
      assert.ok(explainFirst(`var p = new DefaultMQProducer(${call});`, 'producer-create').hover.includes(ON), call);
    }
    const off = explainFirst('var p = new DefaultMQProducer("g", false);', 'producer-create').hover;
    assert.ok(off.includes('`false`: no message trace'), off);
    const plain = explainFirst('var p = new DefaultMQProducer("g", hook);', 'producer-create').hover;
    assert.ok(
      !plain.includes('message trace') && plain.includes('`group` = `g`') && plain.includes('`rpcHook`'),
      plain,
    );
  });

  test('Should claim nothing of arguments whose overload is not certain', () => {
    const { hover, lens } = explainFirst(
      'var p = new DefaultMQProducer(first(), second());\np.start();',
      'producer-create',
    );
    assert.equal(lens, 'producer · one for the whole process');
    assert.ok(!/`group`|`namespace`|`rpcHook`|trace/.test(hover), hover);
  });

  test('Should say the values of the version that the project has', () => {
    const body = 'TransactionMQProducer tx = new TransactionMQProducer("tx");\ntx.sendMessageInTransaction(msg, 1);';
    const old = explainFirst(body, 'send-transaction', '4.9.4');
    assert.equal(old.lens, 'half message · checked after 6 s, every 1 min');
    assert.ok(old.hover.endsWith('*rocketmq-client 4.9.4*'), old.hover);
    assert.equal(explainFirst(body, 'send-transaction', '5.1.1').lens, 'half message · checked after 6 s, every 30 s');

    const consumer = 'DefaultMQPushConsumer c = new DefaultMQPushConsumer("g");';
    assert.ok(explainFirst(consumer, 'consumer-create', '4.4.0').hover.includes('`consumeThreadMax` (64)'));
    assert.ok(explainFirst(consumer, 'consumer-create', '4.5.1').hover.includes('`consumeThreadMax` (20)'));
  });

  test('Should mark what the version of the project lacks, and say quietly that it is unknown', () => {
    const body = 'msg.setDelayTimeSec(10);';
    assert.ok(
      explainFirst(body, 'send-delay', '4.9.4').hover.includes(
        '**Needs 5.0.0 of rocketmq-client; this project has 4.9.4.**',
      ),
    );
    assert.ok(!explainFirst(body, 'send-delay', '5.0.0').hover.includes('**Needs'));
    const unknown = explainFirst(body, 'send-delay').hover;
    assert.equal(unknown.split('Client version unknown').length, 2);
    assert.ok(unknown.endsWith('*Client version unknown: values of rocketmq-client 5.5.0.*'), unknown);
  });

  test('Should explain a call with several concepts as what it is most specifically', () => {
    const facts = java.explainAll(file('injected.send(msg, queue);')).slice(-2);
    assert.deepEqual(
      facts.map(({ site }) => site.concept),
      ['send-ordered', 'send-sync'],
    );
    assert.equal(facts[0]?.lens, facts[1]?.lens);
    assert.equal(facts[0]?.hover, facts[1]?.hover);
  });

  test('Should explain every site of a listener class and a transaction listener', () => {
    const text = `import org.apache.rocketmq.client.consumer.listener.*;
      import org.apache.rocketmq.client.producer.*;
      class A implements MessageListenerConcurrently {}
      class B implements MessageListenerOrderly {}
      class C implements TransactionListener {}`;
    assert.deepEqual(
      java.explainAll(text).map(({ lens }) => lens),
      [
        'by default 20 threads, up to 16 retries, then DLQ',
        'in order per queue · by default retries without end',
        'asked after 6 s, every 30 s, at most 15 times',
      ],
    );
  });

  function lastLine(code: string, locale: 'en' | 'zh-cn') {
    const all = java.explainAll(file(code), { locale });
    const line = all.at(-1)?.site.range.start.line;
    return all.find(({ site }) => site.range.start.line === line);
  }

  function explainFirst(body: string, concept: Site['concept'], version?: string) {
    const known = version === undefined ? {} : { client: client('rocketmq-client', version) };
    const found = java.explainAll(file(body), known).find(({ site }) => site.concept === concept);
    assert.ok(found, `no ${concept}`);
    return found;
  }
});

function matches(text: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? text.includes(part) : part.test(text);
}
