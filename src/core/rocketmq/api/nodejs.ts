import type { ApiAttribute, ApiCall, ApiGroup, ApiMethod } from './model';

const PACKAGES = ['rocketmq-client-nodejs'];

const clientKeys: Readonly<Record<string, ApiAttribute>> = {
  endpoints: [['String endpoints', 'config-namesrv']],
  sessionCredentials: [['SessionCredentials sessionCredentials', 'acl']],
};

const listener: ApiAttribute = [['MessageListener messageListener', 'listener-concurrent']];

const life: Readonly<Record<string, ApiMethod>> = {
  startup: { calls: [['', 'consumer-start']] },
  shutdown: { calls: [['', 'consumer-shutdown']] },
};

const subscribing: Readonly<Record<string, ApiMethod>> = {
  subscribe: { calls: [['String topic, FilterExpression filterExpression', 'subscribe']] },
  unsubscribe: { calls: [['String topic', 'subscribe']] },
};

const lite: Readonly<Record<string, ApiMethod>> = {
  ...life,
  close: { calls: [['', 'consumer-shutdown']] },
  subscribeLite: { calls: [['String liteTopic, Object? offsetOption', 'subscribe']] },
  unsubscribeLite: { calls: [['String liteTopic', 'subscribe']] },
};

const message: readonly ApiCall[] = [
  ['MessageOptions message', 'send-sync'],
  ['MessageOptions message, Transaction transaction', 'send-transaction', 'send-sync'],
];

/** rocketmq-client-nodejs, read at 1.0.8. */
export const nodejs: ApiGroup = {
  id: 'nodejs',
  family: 'nodejs',
  types: [
    { name: 'rocketmq', packages: PACKAGES, module: true },
    {
      name: 'ProducerOptions',
      packages: PACKAGES,
      attributes: {
        ...clientKeys,
        checker: [['TransactionChecker checker', 'transaction-listener']],
      },
    },
    {
      name: 'Producer',
      packages: PACKAGES,
      client: true,
      creation: [['ProducerOptions options', 'producer-create']],
      methods: {
        startup: { calls: [['', 'producer-start']] },
        shutdown: { calls: [['', 'producer-shutdown']] },
        send: { calls: message },
        beginTransaction: { gives: 'Transaction', calls: [['', 'send-transaction']] },
      },
    },
    { name: 'Transaction', packages: PACKAGES },
    { name: 'TransactionChecker', packages: PACKAGES, implementing: ['transaction-listener'] },
    {
      name: 'MessageOptions',
      packages: PACKAGES,
      fields: {
        messageGroup: { setting: [['String messageGroup', 'send-ordered']] },
        delay: { setting: [['long delay', 'send-delay']] },
        deliveryTimestamp: { setting: [['Date deliveryTimestamp', 'send-delay']] },
      },
      attributes: {
        messageGroup: [['String messageGroup', 'send-ordered']],
        delay: [['long delay', 'send-delay']],
        deliveryTimestamp: [['Date deliveryTimestamp', 'send-delay']],
      },
    },
    {
      name: 'Message',
      packages: PACKAGES,
      extends: ['MessageOptions'],
      creation: [['MessageOptions options', 'message-build']],
    },
    {
      name: 'MessageView',
      packages: PACKAGES,
      fields: { deliveryAttempt: { reading: ['retry-dlq'] } },
    },
    {
      name: 'FilterExpression',
      packages: PACKAGES,
      creation: [
        ['String expression, =SQL type', 'filter-sql'],
        ['String expression, =FilterType.SQL type', 'filter-sql'],
        ['String expression, Object? type'],
      ],
    },
    {
      name: 'PushConsumerOptions',
      packages: PACKAGES,
      attributes: { ...clientKeys, subscriptions: [['Map subscriptions', 'subscribe']], messageListener: listener },
    },
    {
      name: 'PushConsumer',
      packages: PACKAGES,
      client: true,
      creation: [['PushConsumerOptions options', 'consumer-create']],
      methods: { ...life, ...subscribing },
    },
    {
      name: 'SimpleConsumerOptions',
      packages: PACKAGES,
      attributes: { ...clientKeys, subscriptions: [['Map subscriptions', 'subscribe']] },
    },
    {
      name: 'SimpleConsumer',
      packages: PACKAGES,
      client: true,
      creation: [['SimpleConsumerOptions options', 'consumer-pull']],
      methods: {
        ...life,
        ...subscribing,
        receive: {
          gives: 'MessageView[]',
          calls: [['int? maxMessageNum, int? invisibleDuration', 'consumer-pull']],
        },
        ack: { calls: [['MessageView message', 'ack']] },
        changeInvisibleDuration: { calls: [['MessageView message, int invisibleDuration', 'ack']] },
      },
    },
    {
      name: 'BaseClientOptions',
      packages: PACKAGES,
      attributes: clientKeys,
    },
    {
      name: 'LitePushConsumerBuilder',
      packages: PACKAGES,
      client: true,
      fluent: true,
      creation: [['', 'consumer-create']],
      methods: {
        setClientConfiguration: { gives: 'LitePushConsumerBuilder', calls: [['BaseClientOptions options']] },
        bindTopic: { gives: 'LitePushConsumerBuilder', calls: [['String bindTopic', 'subscribe']] },
        setMessageListener: {
          gives: 'LitePushConsumerBuilder',
          calls: [['MessageListener messageListener', 'listener-concurrent']],
        },
        build: { gives: 'LitePushConsumer' },
      },
    },
    { name: 'LitePushConsumer', packages: PACKAGES, client: true, methods: lite },
    {
      name: 'LitePushConsumerOptions',
      packages: PACKAGES,
      attributes: { ...clientKeys, bindTopic: [['String bindTopic', 'subscribe']], messageListener: listener },
    },
    {
      name: 'LitePushConsumerImpl',
      packages: PACKAGES,
      extends: ['LitePushConsumer'],
      client: true,
      creation: [['LitePushConsumerOptions options', 'consumer-create']],
    },
    { name: 'MessageListener', packages: PACKAGES, implementing: ['listener-concurrent'] },
    { name: 'SessionCredentials', packages: PACKAGES },
  ],
};
