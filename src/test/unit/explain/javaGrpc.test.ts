import assert from 'node:assert/strict';
import { JavaExplained } from './explained';

const file = (body: string): string => `package shop;
import java.time.Duration;
import java.util.*;
import org.apache.rocketmq.client.apis.*;
import org.apache.rocketmq.client.apis.consumer.*;
import org.apache.rocketmq.client.apis.message.*;
import org.apache.rocketmq.client.apis.producer.*;
class Shop {
  Producer producer;
  SimpleConsumer simple;
  void work(ClientServiceProvider provider, Message message, MessageView view, Duration time) throws Exception {
${body}
  }
}`;

/** A call, the lens of its last site in English and Chinese, and something that its hover says. */
const CASES: readonly (readonly [code: string, en: string, zh: string, hover: string])[] = [
  [
    'producer.send(message);',
    'sync · by default up to 3 attempts of 3 s each',
    '同步发送 · 默认最多发 3 次、每次 3 秒',
    '`SendReceipt`',
  ],
  [
    'Producer p = provider.newProducerBuilder().setMaxAttempts(5).build();\np.send(message);',
    'sync · up to 5 attempts · by default 3 s each',
    '同步发送 · 最多发 5 次 · 默认每次 3 秒',
    '`setMaxAttempts` in this file',
  ],
  [
    'producer.sendAsync(message);',
    'async · by default 3 attempts · failures in the future',
    '异步发送 · 默认最多发 3 次 · 失败只在 future 里',
    '`CompletableFuture<SendReceipt>`',
  ],
  [
    'producer.send(message, producer.beginTransaction());',
    'half message · checked after 6 s, every 30 s',
    '半消息 · 6 秒后首次回查，之后每 30 秒',
    'TRANSACTION|Transaction',
  ],
  [
    'provider.newMessageBuilder().setMessageGroup("order-1");',
    'FIFO · message group order-1',
    '顺序消息 · 消息组 order-1',
    '`updateSubGroup -o true`',
  ],
  [
    'provider.newMessageBuilder().setDeliveryTimestamp(System.currentTimeMillis() + Duration.ofMinutes(10).toMillis());',
    'delivered 10 min from now',
    '从现在起 10 分钟后投递',
    '1 day',
  ],
  [
    'simple.receive(16, Duration.ofSeconds(30));',
    'up to 16 · hidden 30 s, then again without ack',
    '最多 16 条 · 隐藏 30 秒，不确认会再投递',
    '`invisibleDuration` 30 s',
  ],
  [
    'simple.receive(16, Duration.ofSeconds(3));',
    'up to 16 · hidden 3 s, then again without ack',
    '最多 16 条 · 隐藏 3 秒，不确认会再投递',
    "less than the proxy's minimum of 10 s",
  ],
  [
    'simple.receive(16, time);',
    'hidden for a while · delivered again without ack',
    '隐藏一段时间 · 不确认会再投递',
    '`invisibleDuration` `time`',
  ],
  [
    'simple.changeInvisibleDuration(view, Duration.ofMinutes(5));',
    'hidden for another 5 min from now',
    '从现在起再隐藏 5 分钟',
    '5 min from now, not from the receive',
  ],
  [
    'simple.ack(view);',
    'done · without it the message comes again',
    '消费完成 · 不确认会再次投递',
    '`ClientException`',
  ],
  [
    'provider.newPushConsumerBuilder().setConsumerGroup("points").setConsumptionThreadCount(8).setMessageListener(v -> ConsumeResult.SUCCESS);',
    '8 threads · FAILURE or exception comes again, then DLQ',
    '8 个线程 · FAILURE 或异常会重试，最后进死信',
    '`ConsumeResult.SUCCESS`',
  ],
  [
    'ClientConfiguration.newBuilder().setEndpoints("mq:8081");',
    'proxy mq:8081',
    'Proxy mq:8081',
    'without a port it is 80',
  ],
];

suite('Explanations of the gRPC client', () => {
  let java: JavaExplained;

  suiteSetup(async () => {
    java = await JavaExplained.create();
  });
  suiteTeardown(() => java.dispose());

  for (const [code, en, zh, hover] of CASES) {
    test(`Should explain ${code}`, () => {
      const english = java.explainAll(file(code)).at(code.includes('beginTransaction') ? 0 : -1);
      const chinese = java.explainAll(file(code), { locale: 'zh-cn' }).at(code.includes('beginTransaction') ? 0 : -1);
      assert.equal(english?.lens, en);
      assert.equal(chinese?.lens, zh);
      assert.match(english?.hover ?? '', new RegExp(hover.replace(/[()$.]/g, '\\$&')));
    });
  }

  test('Should name the group that a builder is given later in its chain', () => {
    const [creation] = java.explainAll(
      file('provider.newPushConsumerBuilder().setConsumerGroup("points").setConsumptionThreadCount(8);'),
    );
    assert.equal(creation?.lens, 'push consumer · group points · 8 threads');
  });
});
