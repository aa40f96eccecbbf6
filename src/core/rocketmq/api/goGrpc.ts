import type { ApiGroup, ApiMethod, ApiType } from './model';

const ROOT = 'github.com/apache/rocketmq-clients/golang/v5';
const PACKAGES = [ROOT, 'github.com/apache/rocketmq-clients/golang'];

const subscribing: Readonly<Record<string, ApiMethod>> = {
  Subscribe: { calls: [['String topic, FilterExpression filterExpression', 'subscribe']] },
  Unsubscribe: { calls: [['String topic', 'subscribe']] },
};

const subscribingLite: Readonly<Record<string, ApiMethod>> = {
  SubscribeLite: { calls: [['String liteTopic, Object... offsetOption', 'subscribe']] },
  UnSubscribeLite: { calls: [['String liteTopic', 'subscribe']] },
};

const life: Readonly<Record<string, ApiMethod>> = {
  Start: { calls: [['', 'consumer-start']] },
  GracefulStop: { calls: [['', 'consumer-shutdown']] },
};

const changeInvisible: ApiMethod = {
  calls: [['MessageView messageView, Object invisibleDuration', 'ack']],
};

const clients: readonly ApiType[] = [
  {
    name: 'golang',
    packages: PACKAGES,
    module: true,
    methods: {
      NewProducer: { gives: 'Producer', calls: [['Config config, Object... options', 'producer-create']] },
      NewPushConsumer: { gives: 'PushConsumer', calls: [['Config config, Object... options', 'consumer-create']] },
      NewLitePushConsumer: {
        gives: 'LitePushConsumer',
        calls: [['Config config, Object liteConfig, Object... options', 'consumer-create']],
      },
      NewSimpleConsumer: { gives: 'SimpleConsumer', calls: [['Config config, Object... options', 'consumer-pull']] },
      NewLiteSimpleConsumer: {
        gives: 'LiteSimpleConsumer',
        calls: [['Config config, Object liteConfig, Object... options', 'consumer-pull']],
      },
      WithTransactionChecker: { calls: [['TransactionChecker checker', 'transaction-listener']] },
      WithPushMessageListener: { calls: [['MessageListener listener', 'listener-concurrent']] },
      WithPushSubscriptionExpressions: { calls: [['Object expressions', 'subscribe']] },
      WithSimpleSubscriptionExpressions: { calls: [['Object expressions', 'subscribe']] },
      NewLitePushConsumerConfig: { calls: [['String bindTopic, Object invisibleDuration', 'subscribe']] },
      NewLiteSimpleConsumerConfig: { calls: [['String bindTopic', 'subscribe']] },
      NewFilterExpressionWithType: {
        gives: 'FilterExpression',
        calls: [['String expression, =SQL92 type', 'filter-sql'], ['String expression, Object type']],
      },
      WithTopics: { calls: [['String... topics']] },
      WithMaxAttempts: { calls: [['int maxAttempts']] },
      WithPushConsumptionThreadCount: { calls: [['int threads']] },
      WithSimpleAwaitDuration: { calls: [['Object awaitDuration']] },
    },
  },
  {
    name: 'Producer',
    packages: PACKAGES,
    client: true,
    methods: {
      Start: { calls: [['', 'producer-start']] },
      GracefulStop: { calls: [['', 'producer-shutdown']] },
      Send: { calls: [['Object ctx, Message message', 'send-sync']] },
      SendAsync: { calls: [['Object ctx, Message message, Callback callback', 'send-async']] },
      SendWithTransaction: { calls: [['Object ctx, Message message, Transaction transaction', 'send-transaction']] },
      BeginTransaction: { gives: 'Transaction', calls: [['', 'send-transaction']] },
    },
  },
  {
    name: 'PushConsumer',
    packages: PACKAGES,
    client: true,
    methods: { ...life, ...subscribing },
  },
  { name: 'LitePushConsumer', packages: PACKAGES, client: true, methods: { ...life, ...subscribingLite } },
  {
    name: 'SimpleConsumer',
    packages: PACKAGES,
    client: true,
    methods: {
      ...life,
      ...subscribing,
      Receive: {
        gives: 'MessageView[]',
        calls: [['Object ctx, int maxMessageNum, Object invisibleDuration', 'consumer-pull']],
      },
      Ack: { calls: [['Object ctx, MessageView messageView', 'ack']] },
      ChangeInvisibleDuration: changeInvisible,
      ChangeInvisibleDurationAsync: changeInvisible,
    },
  },
  {
    name: 'LiteSimpleConsumer',
    packages: PACKAGES,
    extends: ['SimpleConsumer'],
    client: true,
    methods: subscribingLite,
  },
];

const values: readonly ApiType[] = [
  {
    name: 'Config',
    packages: PACKAGES,
    fields: {
      Endpoint: { setting: [['String endpoint', 'config-namesrv']] },
      Credentials: { setting: [['SessionCredentials credentials', 'acl']] },
    },
    attributes: {
      Endpoint: [['String endpoint', 'config-namesrv']],
      Credentials: [['SessionCredentials credentials', 'acl']],
    },
  },
  {
    name: 'SessionCredentials',
    packages: [`${ROOT}/credentials`, 'github.com/apache/rocketmq-clients/golang/credentials'],
    creation: [['Object... values', 'acl']],
  },
  {
    name: 'Message',
    packages: PACKAGES,
    creation: [['Object... values', 'message-build']],
    methods: {
      SetMessageGroup: { calls: [['String messageGroup', 'send-ordered']] },
      SetDelayTimestamp: { calls: [['Object deliveryTimestamp', 'send-delay']] },
    },
  },
  {
    name: 'MessageView',
    packages: PACKAGES,
    methods: { GetDeliveryAttempt: { calls: [['', 'retry-dlq']] } },
  },
  { name: 'Transaction', packages: PACKAGES },
  { name: 'FilterExpression', packages: PACKAGES },
  { name: 'TransactionChecker', packages: PACKAGES, creation: [['Object... values', 'transaction-listener']] },
  { name: 'FuncMessageListener', packages: PACKAGES, creation: [['Object... values', 'listener-concurrent']] },
];

/** rocketmq-clients/golang/v5, read at v5.1.4. */
export const goGrpc: ApiGroup = { id: 'go-grpc', family: 'go', types: [...clients, ...values] };
