import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import type { ExplainContext } from '../../../core/rocketmq/explain/model';
import { client, explain, JavaExplained, wasm } from './explained';

const classic = (body: string, more = ''): string => `package shop;
import java.util.*;
import org.apache.rocketmq.client.producer.*;
import org.apache.rocketmq.spring.annotation.*;
import org.apache.rocketmq.spring.core.*;
import org.springframework.messaging.Message;
${more}
class Shop {
  RocketMQTemplate template;
  void work(Order order, Message<Order> message, List<Message<Order>> list, long limit, SendCallback callback) {
${body}
  }
}`;
const v5 = (body: string, more = ''): string => `package shop;
import java.time.Duration;
import org.apache.rocketmq.client.annotation.*;
import org.apache.rocketmq.client.core.*;
${more}
class Shop {
  RocketMQClientTemplate template;
  void work(Order order) {
${body}
  }
}`;

/** A call, and its lens in English and Chinese. */
const CLASSIC: readonly (readonly [code: string, en: string, zh: string])[] = [
  [
    'template.syncSend("order:PAID", order);',
    'sync · by default 3 s in total, up to 3 attempts',
    '同步发送 · 默认总超时 3 秒、最多发 3 次',
  ],
  [
    'template.syncSend("order", order, 500);',
    'sync · 500 ms in total · up to 3 attempts by default',
    '同步发送 · 总超时 500 毫秒 · 默认最多发 3 次',
  ],
  [
    'template.syncSend("order", message, limit);',
    'sync · waits for the broker, retries on others',
    '同步发送 · 等待 Broker 应答，失败换 Broker 重试',
  ],
  [
    'template.syncSend("order", message, 2000, 3);',
    'delayed 10 s · level 3 · send limit 2 s',
    '延时 10 秒 · 级别 3 · 发送超时 2 秒',
  ],
  [
    'template.syncSend("order", list);',
    'batch · one topic, one request · by default 4 MiB together',
    '批量 · 同一主题、一个请求 · 默认合计不超过 4 MiB',
  ],
  [
    'template.asyncSend("order", order, callback, 1000);',
    'async · 1 s in total · up to 3 attempts by default',
    '异步发送 · 总超时 1 秒 · 默认最多发 3 次',
  ],
  [
    'template.syncSendOrderly("order", order, order.id());',
    'ordered by hash key · one attempt, no retry',
    '按 hashKey 顺序 · 只发一次，不重试',
  ],
  [
    'template.sendOneWayOrderly("order", order, "1");',
    'ordered by hash key · one-way, no retry',
    '按 hashKey 顺序 · 单向发送、不重试',
  ],
  [
    'template.sendOneWay("order", order);',
    'one-way · no answer, no retry, may be lost',
    '单向发送 · 无应答、不重试，可能丢失',
  ],
  [
    'template.convertAndSend("order", order);',
    'sync · by default 3 s in total, up to 3 attempts',
    '同步发送 · 默认总超时 3 秒、最多发 3 次',
  ],
  [
    'template.sendMessageInTransaction("tx", message, order);',
    'half message · checked after 6 s, every 30 s',
    '半消息 · 6 秒后首次回查，之后每 30 秒',
  ],
  [
    'template.syncSendDelayTimeSeconds("order", order, 3600L);',
    'delayed 1 h · needs broker 5.0',
    '延时 1 小时 · 需要 Broker 5.0',
  ],
  [
    'template.sendAndReceive("order", order, String.class, 3000);',
    'request · waits up to 3 s for the reply',
    '请求 · 最多等 3 秒拿应答',
  ],
  [
    'template.receive(Order.class, 1500);',
    'pulls a batch · waits up to 1.5 s, may be empty',
    '拉取一批 · 最多等 1.5 秒，可能为空',
  ],
];

const V5: typeof CLASSIC = [
  [
    'template.syncSendNormalMessage("order", order);',
    'sync · by default up to 3 attempts · null when failed',
    '同步发送 · 默认最多发 3 次 · 失败返回 null',
  ],
  [
    'template.syncSendDelayMessage("order", order, Duration.ofSeconds(30));',
    'delayed 30 s · topic of type DELAY',
    '延时 30 秒 · 主题类型须为 DELAY',
  ],
  [
    'template.syncSendFifoMessage("order", order, "1001");',
    'FIFO · in order within its message group',
    '顺序消息 · 消息组内有序',
  ],
  [
    'template.receive(16, Duration.ofSeconds(30));',
    'up to 16 · hidden 30 s, then again without ack',
    '最多 16 条 · 隐藏 30 秒，不确认会再投递',
  ],
  [
    'template.sendMessageInTransaction("order", order);',
    'half message · you commit · checked after 6 s',
    '半消息 · 自己提交 · 6 秒后开始回查',
  ],
];

suite('Explanations of the Spring Boot starters', () => {
  let java: JavaExplained;

  suiteSetup(async () => {
    java = await JavaExplained.create();
  });
  suiteTeardown(() => java.dispose());

  for (const [cases, file] of [
    [CLASSIC, classic],
    [V5, v5],
  ] as const) {
    for (const [code, en, zh] of cases) {
      test(`Should explain ${code}`, () => {
        const said = (locale: ExplainContext['locale']) => java.explainAll(file(code), { locale })[0];
        assert.equal(said('en')?.lens, en);
        assert.equal(said('zh-cn')?.lens, zh);
        assert.ok((said('en')?.hover ?? '').split('\n').length <= 25);
      });
    }
  }

  test('Should split a destination at its first colon', () => {
    const hover = (destination: string) => hoverOf(`template.syncSend(${destination}, order);`);
    assert.ok(hover('"order:PAID"').includes('Topic `order`, tag `PAID`'));
    assert.ok(hover('"order:a:b"').includes('Topic `order`, tag `a:b`'));
    assert.ok(hover('"order"').includes('Topic `order`, no tag'));
    assert.ok(hover('Topics.order(1)').includes('Destination `Topics.order(1)`'));
  });

  test('Should take what the project configures', () => {
    const configuration = new Map([
      ['rocketmq.producer.send-message-timeout', '5000'],
      ['shop.topic', 'order_paid'],
    ]);
    const send = java.explainAll(classic('template.syncSend("order", order);'), { configuration })[0];
    assert.equal(send?.lens, 'sync · 5 s in total · up to 3 attempts');
    assert.ok(send.hover.includes('set by `rocketmq.producer.send-message-timeout`'));

    const unread = new Map([['rocketmq.producer.send-message-timeout', '${TIMEOUT}']]);
    assert.equal(
      java.explainAll(classic('template.syncSend("order", order);'), { configuration: unread })[0]?.lens,
      'sync · waits for the broker, retries on others',
    );

    const listener = classic(
      '',
      '@RocketMQMessageListener(topic = "${shop.topic}", consumerGroup = "${g:points}")\nclass L {}',
    );
    assert.equal(java.explainAll(listener, { configuration })[0]?.lens, 'order_paid · group points · 16 retries');
    assert.equal(java.explainAll(listener)[0]?.lens, '${shop.topic} · group ${g:points} · 16 retries');
  });

  test('Should explain listeners by their attributes and defaults', () => {
    const lens = (attributes: string) =>
      java.explainAll(classic('', `@RocketMQMessageListener(${attributes})\nclass L {}`))[0]?.lens;
    const names = 'topic = "order_paid", consumerGroup = "points"';
    assert.equal(lens(names), 'order_paid · group points · 16 retries');
    assert.equal(lens(`${names}, maxReconsumeTimes = 3`), 'order_paid · group points · 3 retries');
    assert.equal(lens(`${names}, maxReconsumeTimes = 0`), 'order_paid · group points · no retry');
    assert.equal(lens(`${names}, consumeMode = ConsumeMode.ORDERLY`), 'order_paid · group points · in order per queue');
    assert.equal(
      lens(`${names}, messageModel = MessageModel.BROADCASTING`),
      'order_paid · broadcasting: each instance gets all, no retry',
    );
    assert.equal(lens('topic = TOPIC, consumerGroup = GROUP'), '20 threads · up to 16 retries, then dead letter');
  });

  test('Should explain attributes on their own lines', () => {
    const annotation = `@RocketMQMessageListener(topic = "t", consumerGroup = "g",
      consumeMode = ConsumeMode.ORDERLY,
      maxReconsumeTimes = 5,
      nameServer = "a:9876",
      enableMsgTrace = true)`;
    const sites = java.explainAll(classic('', `${annotation}\nclass L {}`)).slice(1);
    assert.deepEqual(
      sites.map(({ site, lens }) => [site.symbol, lens]),
      [
        ['consumeMode', 'in order per queue · 5 retries'],
        ['maxReconsumeTimes', '5 retries, then dead letter'],
        ['nameServer', 'its own name server a:9876'],
        ['enableMsgTrace', 'message trace · the broker needs traceTopicEnable'],
      ],
    );
    assert.ok(sites[0]?.hover.startsWith('**Orderly consumption** · `@RocketMQMessageListener.consumeMode`'));
  });

  test('Should compare since with the starter, and defaults with the client inside', () => {
    const old = client('rocketmq-spring-boot-starter', '2.2.2', '4.9.3');
    const code = 'template.syncSendDelayTimeSeconds("order", order, 5L);';
    const { hover } = java.explainAll(classic(code), { client: old })[0]!;
    assert.ok(hover.includes('**Needs 2.2.3 of rocketmq-spring-boot-starter; this project has 2.2.2.**'), hover);
    const tx = 'template.sendMessageInTransaction("tx", message, order);';
    assert.equal(
      java.explainAll(classic(tx), { client: old })[0]?.lens,
      'half message · checked after 6 s, every 1 min',
    );
  });

  test('Should not take one starter for the other', () => {
    const other = client('rocketmq-spring-boot-starter', '2.2.2', '4.9.3');
    const { hover } = java.explainAll(v5('template.syncSendNormalMessage("order", order);'), { client: other })[0]!;
    assert.ok(
      hover.endsWith('*Client version unknown: values of rocketmq-v5-client-spring-boot-starter 2.3.1.*'),
      hover,
    );
    assert.ok(hover.includes('`null` when the send failed'));
  });

  test('Should explain the transaction listeners of both starters', () => {
    const both = [
      classic(
        '',
        '@RocketMQTransactionListener(corePoolSize = 4)\nclass T implements RocketMQLocalTransactionListener {}',
      ),
    ];
    for (const text of both) {
      const [annotation, type] = java.explainAll(text);
      assert.equal(annotation?.lens, 'asked after 6 s, every 30 s, at most 15 times');
      assert.ok(annotation?.hover.includes('For the template `rocketMQTemplate`.'));
      assert.ok(annotation?.hover.includes('Pool sizes do not take effect'));
      assert.equal(type?.lens, 'asked after 6 s, every 30 s, at most 15 times');
    }
  });

  test('Should explain configuration keys, and never show a secret', async () => {
    const analyser = Analyser.create(wasm);
    await analyser.prepare('application.yml');
    const text = `rocketmq:
  name-server: a:9876;b:9876
  producer:
    group: order
    retry-times-when-send-failed: 5
    secret-key: hunter2
    enable-msg-trace: true
`;
    const facts = analyser.analyse({ path: 'src/main/resources/application.yml', text });
    analyser.dispose();
    assert.ok(facts);
    const said = facts.sites.map((site) => ({ site, ...explain(site, { facts }) }));
    assert.deepEqual(
      said.map(({ lens }) => lens),
      [
        'name servers a:9876;b:9876',
        '5 retries of a synchronous send',
        'signs requests when both keys are there',
        'message trace · the broker needs traceTopicEnable',
      ],
    );
    assert.ok(said[0]?.hover.startsWith('**Name server address** · `rocketmq.name-server`'));
    assert.ok(said.every(({ hover, lens }) => !`${hover}${lens}`.includes('hunter2')));
  });

  function hoverOf(code: string): string {
    return java.explainAll(classic(code))[0]?.hover ?? '';
  }
});
