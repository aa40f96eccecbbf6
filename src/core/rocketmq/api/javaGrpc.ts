import type { ApiGroup, ApiMethod } from './model';

const APIS = ['org.apache.rocketmq.client.apis'];
const PRODUCER = ['org.apache.rocketmq.client.apis.producer'];
const CONSUMER = ['org.apache.rocketmq.client.apis.consumer'];
const MESSAGE = ['org.apache.rocketmq.client.apis.message'];

const setSubscriptionExpressions: ApiMethod = { calls: [['Map subscriptionExpressions', 'subscribe']] };
const setMessageListener: ApiMethod = { calls: [['MessageListener listener', 'listener-concurrent']] };
const close: ApiMethod = { calls: [['', 'consumer-shutdown']] };
const receive: readonly ['int maxMessageNum, Duration invisibleDuration', 'consumer-pull'] = [
  'int maxMessageNum, Duration invisibleDuration',
  'consumer-pull',
];

/** rocketmq-client-java and rocketmq-client-apis, read from the jars 5.0.7 and 5.2.0. */
export const javaGrpc: ApiGroup = {
  id: 'java-grpc',
  family: 'java-grpc',
  types: [
    {
      name: 'ClientServiceProvider',
      packages: APIS,
      client: true,
      methods: {
        loadService: { gives: 'ClientServiceProvider' },
        newProducerBuilder: { gives: 'ProducerBuilder', calls: [['', 'producer-create']] },
        newMessageBuilder: { gives: 'MessageBuilder', calls: [['', 'message-build']] },
        newPushConsumerBuilder: { gives: 'PushConsumerBuilder', calls: [['', 'consumer-create']] },
        newLitePushConsumerBuilder: { gives: 'LitePushConsumerBuilder', calls: [['', 'consumer-create']] },
        newSimpleConsumerBuilder: { gives: 'SimpleConsumerBuilder', calls: [['', 'consumer-pull']] },
        newLiteSimpleConsumerBuilder: { gives: 'LiteSimpleConsumerBuilder', calls: [['', 'consumer-pull']] },
      },
    },
    {
      name: 'ClientConfiguration',
      packages: APIS,
      methods: { newBuilder: { gives: 'ClientConfigurationBuilder' } },
    },
    {
      name: 'ClientConfigurationBuilder',
      packages: APIS,
      fluent: true,
      methods: {
        setRequestTimeout: {
          gives: 'ClientConfigurationBuilder',
          calls: [['Duration requestTimeout']],
        },
        setEndpoints: { gives: 'ClientConfigurationBuilder', calls: [['String endpoints', 'config-namesrv']] },
        setCredentialProvider: {
          gives: 'ClientConfigurationBuilder',
          calls: [['SessionCredentialsProvider sessionCredentialsProvider', 'acl']],
        },
        build: { gives: 'ClientConfiguration' },
      },
    },
    {
      name: 'StaticSessionCredentialsProvider',
      packages: APIS,
      extends: ['SessionCredentialsProvider'],
      creation: [['Object... credentials', 'acl']],
    },
    { name: 'SessionCredentialsProvider', packages: APIS },
    {
      name: 'SessionCredentials',
      packages: APIS,
      creation: [['String accessKey, String accessSecret, String? securityToken', 'acl']],
    },
    {
      name: 'ProducerBuilder',
      packages: PRODUCER,
      fluent: true,
      client: true,
      methods: {
        setMaxAttempts: { gives: 'ProducerBuilder', calls: [['int maxAttempts']] },
        setTransactionChecker: {
          gives: 'ProducerBuilder',
          calls: [['TransactionChecker checker', 'transaction-listener']],
        },
        build: { gives: 'Producer' },
      },
    },
    {
      name: 'Producer',
      packages: PRODUCER,
      client: true,
      methods: {
        send: {
          gives: 'SendReceipt',
          calls: [
            ['Message message', 'send-sync'],
            ['Message message, Transaction transaction', 'send-transaction', 'send-sync'],
          ],
        },
        sendAsync: { calls: [['Message message', 'send-async']] },
        beginTransaction: { gives: 'Transaction', calls: [['', 'send-transaction']] },
        close: { calls: [['', 'producer-shutdown']] },
      },
    },
    { name: 'Transaction', packages: PRODUCER },
    { name: 'SendReceipt', packages: PRODUCER },
    {
      name: 'TransactionChecker',
      packages: PRODUCER,
      implementing: ['transaction-listener'],
      lambda: { parameters: ['MessageView'], result: 'TransactionResolution' },
    },
    {
      name: 'MessageBuilder',
      packages: MESSAGE,
      fluent: true,
      methods: {
        setMessageGroup: { gives: 'MessageBuilder', calls: [['String messageGroup', 'send-ordered']] },
        setDeliveryTimestamp: { gives: 'MessageBuilder', calls: [['long deliveryTimestamp', 'send-delay']] },
        build: { gives: 'Message' },
      },
    },
    {
      name: 'MessageBuilderImpl',
      packages: ['org.apache.rocketmq.client.java.message'],
      extends: ['MessageBuilder'],
      creation: [['', 'message-build']],
    },
    { name: 'Message', packages: MESSAGE },
    {
      name: 'MessageView',
      packages: MESSAGE,
      methods: { getDeliveryAttempt: { calls: [['', 'retry-dlq']] } },
    },
    {
      name: 'PushConsumerBuilder',
      packages: CONSUMER,
      fluent: true,
      client: true,
      methods: {
        setConsumerGroup: { gives: 'PushConsumerBuilder', calls: [['String consumerGroup']] },
        setConsumptionThreadCount: { gives: 'PushConsumerBuilder', calls: [['int consumptionThreadCount']] },
        setMaxCacheMessageSizeInBytes: {
          gives: 'PushConsumerBuilder',
          calls: [['int maxCacheMessageSizeInBytes']],
        },
        setSubscriptionExpressions: { gives: 'PushConsumerBuilder', ...setSubscriptionExpressions },
        setMessageListener: { gives: 'PushConsumerBuilder', ...setMessageListener },
        build: { gives: 'PushConsumer' },
      },
    },
    {
      name: 'PushConsumer',
      packages: CONSUMER,
      client: true,
      methods: {
        subscribe: { gives: 'PushConsumer', calls: [['String topic, FilterExpression filterExpression', 'subscribe']] },
        unsubscribe: { gives: 'PushConsumer', calls: [['String topic', 'subscribe']] },
        close,
      },
    },
    {
      name: 'LitePushConsumerBuilder',
      packages: CONSUMER,
      fluent: true,
      client: true,
      methods: {
        bindTopic: { gives: 'LitePushConsumerBuilder', calls: [['String topic', 'subscribe']] },
        setMessageListener: { gives: 'LitePushConsumerBuilder', ...setMessageListener },
        build: { gives: 'LitePushConsumer' },
      },
    },
    {
      name: 'LitePushConsumer',
      packages: CONSUMER,
      client: true,
      methods: {
        subscribeLite: { calls: [['String liteTopic, OffsetOption? offsetOption', 'subscribe']] },
        unsubscribeLite: { calls: [['String liteTopic', 'subscribe']] },
        close,
      },
    },
    {
      name: 'SimpleConsumerBuilder',
      packages: CONSUMER,
      fluent: true,
      client: true,
      methods: {
        setConsumerGroup: { gives: 'SimpleConsumerBuilder', calls: [['String consumerGroup']] },
        setAwaitDuration: { gives: 'SimpleConsumerBuilder', calls: [['Duration awaitDuration']] },
        setSubscriptionExpressions: { gives: 'SimpleConsumerBuilder', ...setSubscriptionExpressions },
        build: { gives: 'SimpleConsumer' },
      },
    },
    {
      name: 'SimpleConsumer',
      packages: CONSUMER,
      client: true,
      methods: {
        subscribe: {
          gives: 'SimpleConsumer',
          calls: [['String topic, FilterExpression filterExpression', 'subscribe']],
        },
        unsubscribe: { gives: 'SimpleConsumer', calls: [['String topic', 'subscribe']] },
        receive: { gives: 'List<MessageView>', calls: [receive] },
        receiveAsync: { gives: 'CompletableFuture<List<MessageView>>', calls: [receive] },
        ack: { calls: [['MessageView messageView', 'ack']] },
        ackAsync: { calls: [['MessageView messageView', 'ack']] },
        changeInvisibleDuration: { calls: [['MessageView messageView, Duration invisibleDuration', 'ack']] },
        changeInvisibleDurationAsync: { calls: [['MessageView messageView, Duration invisibleDuration', 'ack']] },
        close,
      },
    },
    {
      name: 'LiteSimpleConsumerBuilder',
      packages: CONSUMER,
      fluent: true,
      client: true,
      methods: {
        bindTopic: { gives: 'LiteSimpleConsumerBuilder', calls: [['String topic', 'subscribe']] },
        build: { gives: 'LiteSimpleConsumer' },
      },
    },
    {
      name: 'LiteSimpleConsumer',
      packages: CONSUMER,
      extends: ['SimpleConsumer'],
      client: true,
      methods: {
        subscribeLite: { calls: [['String liteTopic, OffsetOption? offsetOption', 'subscribe']] },
        unsubscribeLite: { calls: [['String liteTopic', 'subscribe']] },
      },
    },
    {
      name: 'MessageListener',
      packages: CONSUMER,
      implementing: ['listener-concurrent'],
      lambda: { parameters: ['MessageView'], result: 'ConsumeResult' },
    },
    {
      name: 'FilterExpression',
      packages: CONSUMER,
      creation: [['String expression, =SQL92 type', 'filter-sql'], ['String? expression, Object? type']],
    },
  ],
};
