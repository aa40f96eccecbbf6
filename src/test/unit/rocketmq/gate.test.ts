import assert from 'node:assert/strict';
import { ApiTable } from '../../../core/rocketmq/api/table';
import { bytesNameRocketmq, namesClientType, namesRocketmq } from '../../../core/rocketmq/gate';

suite('Gate', () => {
  const api = new ApiTable();

  test('Should find the name in any case and place, in texts and bytes', () => {
    for (const text of ['rocketmq', 'x RocketMQ', 'ROCKETMQ:', 'rocketm rocketmq', 'rrocketmqq', '中文RocketMq中文']) {
      assert.ok(namesRocketmq(text), text);
      assert.ok(bytesNameRocketmq(new TextEncoder().encode(text)), text);
    }
    for (const text of ['', 'rocketm', 'rocket mq', 'rabbitmq', 'rocket-mq', 'qmtekcor', 'rocketmŋ']) {
      assert.ok(!namesRocketmq(text), text);
      assert.ok(!bytesNameRocketmq(new TextEncoder().encode(text)), text);
    }
  });

  test('Should know the ways in which a file names a client type', () => {
    for (const text of [
      'import org.apache.rocketmq.client.producer.DefaultMQProducer;',
      'import org.apache.rocketmq.client.producer.*;',
      'import org.apache.rocketmq.client.producer . * ;',
      'import static org.apache.rocketmq.client.producer.DefaultMQProducer.something;',
      'package org.apache.rocketmq.client.producer;',
      'class A { org.apache.rocketmq.client.producer.DefaultMQProducer p; }',
      '// org.apache.rocketmq.broker.Nothing\nimport org.apache.rocketmq.spring.core.RocketMQTemplate;',
      'import com.alibaba.rocketmq.client.producer.DefaultMQProducer;',
    ]) {
      assert.ok(namesClientType(text, api), text);
    }
    for (const text of [
      '// uses RocketMQ',
      'package org.apache.rocketmq.broker;',
      'import org.apache.rocketmq.broker.BrokerController;',
      'import org.apache.rocketmq.broker.*;',
      'import org.apache.rocketmq.client.producerless.DefaultMQProducer;',
      'import org.apache.rocketmq.client.producer.Unheard;',
    ]) {
      assert.ok(!namesClientType(text, api), text);
    }
  });
});
