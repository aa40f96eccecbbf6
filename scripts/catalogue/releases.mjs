// @ts-check
// What the catalogue of configuration keys is read from: coordinates and releases on Maven Central. A release that does
// not resolve is reported and left out.

/** Server and remoting client, oldest first. */
export const SERVER_RELEASES = [
  '4.9.8',
  '5.0.0',
  '5.1.0',
  '5.1.1',
  '5.1.2',
  '5.1.3',
  '5.1.4',
  '5.2.0',
  '5.3.0',
  '5.3.1',
  '5.3.2',
  '5.3.3',
  '5.3.4',
  '5.4.0',
  '5.5.0',
];

export const SPRING_RELEASES = ['2.0.4', '2.1.1', '2.2.0', '2.2.1', '2.2.2', '2.2.3', '2.3.0', '2.3.1', '2.3.5'];

export const SPRING_V5_RELEASES = ['2.3.0', '2.3.1'];

/** In the order in which they came out: two lines were kept side by side. */
export const BINDER_RELEASES = [
  '2.2.5.RELEASE',
  '2021.1',
  '2.2.6.RELEASE',
  '2.2.7.RELEASE',
  '2021.0.1.0',
  '2.2.8.RELEASE',
  '2.2.9.RELEASE',
  '2021.0.4.0',
  '2.2.10-RC2',
  '2021.0.5.0',
  '2021.0.6.0',
  '2022.0.0.0',
  '2023.0.0.0-RC1',
  '2023.0.1.0',
  '2023.0.1.2',
  '2023.0.3.2',
  '2023.0.3.3',
];

/**
 * One set of configuration classes, and the jars of a release that hold them.
 *
 * @typedef {object} Line
 * @property {string} id name in the catalogue
 * @property {string} group Maven group
 * @property {string[]} artifacts those that a release does not have are left out
 * @property {string[]} releases
 * @property {Record<string, string[]>} classes file kind or prefix -> configuration classes that are read into it
 */

const ROCKETMQ = 'org.apache.rocketmq';

/** @type {Line[]} */
export const LINES = [
  {
    id: 'server',
    group: ROCKETMQ,
    artifacts: [
      'rocketmq-common',
      'rocketmq-remoting',
      'rocketmq-store',
      'rocketmq-namesrv',
      'rocketmq-client',
      'rocketmq-controller',
      'rocketmq-proxy',
      'rocketmq-auth',
      'rocketmq-tiered-store',
      'rocketmq-container',
      'rocketmq-logging',
    ],
    releases: SERVER_RELEASES,
    classes: {
      broker: [
        'org.apache.rocketmq.common.BrokerConfig',
        'org.apache.rocketmq.store.config.MessageStoreConfig',
        'org.apache.rocketmq.remoting.netty.NettyServerConfig',
        'org.apache.rocketmq.remoting.netty.NettyClientConfig',
        'org.apache.rocketmq.auth.config.AuthConfig',
        'org.apache.rocketmq.tieredstore.MessageStoreConfig',
        'org.apache.rocketmq.tieredstore.common.TieredMessageStoreConfig',
      ],
      namesrv: [
        'org.apache.rocketmq.common.namesrv.NamesrvConfig',
        'org.apache.rocketmq.remoting.netty.NettyServerConfig',
        'org.apache.rocketmq.remoting.netty.NettyClientConfig',
        'org.apache.rocketmq.common.ControllerConfig',
        'org.apache.rocketmq.common.JraftConfig',
      ],
      controller: [
        'org.apache.rocketmq.common.ControllerConfig',
        'org.apache.rocketmq.common.JraftConfig',
        'org.apache.rocketmq.remoting.netty.NettyServerConfig',
        'org.apache.rocketmq.remoting.netty.NettyClientConfig',
      ],
      container: ['org.apache.rocketmq.container.BrokerContainerConfig'],
      proxy: ['org.apache.rocketmq.proxy.config.ProxyConfig', 'org.apache.rocketmq.auth.config.AuthConfig'],
      producer: ['org.apache.rocketmq.client.producer.TransactionMQProducer'],
      'push-consumer': ['org.apache.rocketmq.client.consumer.DefaultMQPushConsumer'],
      'lite-pull-consumer': ['org.apache.rocketmq.client.consumer.DefaultLitePullConsumer'],
    },
  },
  {
    id: 'spring-boot',
    group: ROCKETMQ,
    artifacts: ['rocketmq-spring-boot'],
    releases: SPRING_RELEASES,
    classes: { 'rocketmq.': ['org.apache.rocketmq.spring.autoconfigure.RocketMQProperties'] },
  },
  {
    id: 'spring-boot-v5',
    group: ROCKETMQ,
    artifacts: ['rocketmq-v5-client-spring-boot'],
    releases: SPRING_V5_RELEASES,
    classes: { 'rocketmq.': ['org.apache.rocketmq.client.autoconfigure.RocketMQProperties'] },
  },
  {
    id: 'spring-cloud-stream',
    group: 'com.alibaba.cloud',
    artifacts: ['spring-cloud-starter-stream-rocketmq', 'spring-cloud-stream-binder-rocketmq'],
    releases: BINDER_RELEASES,
    classes: {
      'spring.cloud.stream.rocketmq.binder.': [
        'com.alibaba.cloud.stream.binder.rocketmq.properties.RocketMQBinderConfigurationProperties',
      ],
      'spring.cloud.stream.rocketmq.bindings.*.producer.': [
        'com.alibaba.cloud.stream.binder.rocketmq.properties.RocketMQProducerProperties',
      ],
      'spring.cloud.stream.rocketmq.bindings.*.consumer.': [
        'com.alibaba.cloud.stream.binder.rocketmq.properties.RocketMQConsumerProperties',
      ],
    },
  },
];

/** Libraries that configuration classes name in signatures and initialisers; one version serves every release. */
export const SUPPORT = [
  'io.github.aliyunmq:rocketmq-logback-classic:1.0.1',
  'io.github.aliyunmq:rocketmq-slf4j-api:1.0.1',
  'org.apache.rocketmq:rocketmq-rocksdb:1.0.6',
  'org.apache.rocketmq:rocketmq-srvutil:5.5.0',
  'com.alibaba:fastjson:1.2.83',
  'com.alibaba.fastjson2:fastjson2:2.0.59',
  'com.google.guava:guava:32.0.1-jre',
  'org.apache.commons:commons-lang3:3.20.0',
  'commons-validator:commons-validator:1.10.0',
  'io.netty:netty-common:4.1.130.Final',
  'io.netty:netty-buffer:4.1.130.Final',
  'io.netty:netty-transport:4.1.130.Final',
  'io.netty:netty-handler:4.1.130.Final',
  'io.opentelemetry:opentelemetry-api:1.44.1',
  'io.opentelemetry:opentelemetry-sdk-metrics:1.44.1',
  'org.slf4j:slf4j-api:1.7.36',
  'org.springframework:spring-core:6.2.19',
  'org.springframework:spring-beans:6.2.19',
  'org.springframework:spring-context:6.2.19',
  'org.springframework:spring-messaging:6.2.19',
  'org.springframework:spring-jcl:6.2.19',
  'org.springframework.boot:spring-boot:3.2.7',
  'org.springframework.boot:spring-boot-autoconfigure:3.2.7',
  'org.springframework.cloud:spring-cloud-stream:4.1.3',
  'org.springframework.integration:spring-integration-core:6.2.6',
  'com.fasterxml.jackson.core:jackson-annotations:2.15.4',
  'javax.validation:validation-api:2.0.1.Final',
];
