import type { ApiGroup, ApiMethod } from './model';

const below = (...modules: readonly string[]) => ['rocketmq', ...modules.map((name) => `rocketmq.v5.${name}`)];
const PRODUCER = below('producer', 'producer.producer');
const CLIENT = below('client', 'client.client_configuration');
const PUSH = below('consumer', 'consumer.push', 'consumer.push.push_consumer');
const LITE = below('consumer', 'consumer.push', 'consumer.push.lite_push_consumer');
const SIMPLE = below('consumer', 'consumer.simple', 'consumer.simple.simple_consumer');
const LISTENER = below('consumer', 'consumer.push', 'consumer.push.message_listener');

const life: Readonly<Record<string, ApiMethod>> = {
  startup: { calls: [['', 'consumer-start']] },
  shutdown: { calls: [['', 'consumer-shutdown']] },
};

const subscribing: Readonly<Record<string, ApiMethod>> = {
  subscribe: { calls: [['String topic, FilterExpression? filter_expression', 'subscribe']] },
  unsubscribe: { calls: [['String topic', 'subscribe']] },
};

const receive: ApiMethod = {
  gives: 'Message[]',
  calls: [['int max_message_num, int invisible_duration', 'consumer-pull']],
};
const ack: ApiMethod = { calls: [['Message message', 'ack']] };
const changeInvisible: ApiMethod = { calls: [['Message message, int invisible_duration', 'ack']] };

/** rocketmq-python-client, read at 5.1.1. */
export const pythonGrpc: ApiGroup = {
  id: 'python-grpc',
  family: 'python',
  types: [
    { name: 'rocketmq', packages: ['rocketmq'], module: true },
    {
      name: 'ClientConfiguration',
      packages: CLIENT,
      creation: [
        ['String endpoints, Credentials credentials, String? namespace, int? request_timeout', 'config-namesrv'],
        ['Object... values', 'config-namesrv'],
      ],
      attributes: { request_timeout: [['int value']] },
    },
    { name: 'Credentials', packages: CLIENT, creation: [['String? ak, String? sk', 'acl']] },
    {
      name: 'Producer',
      packages: PRODUCER,
      client: true,
      creation: [
        ['Object configuration, Object topics, =null checker, Object? tls_enable', 'producer-create'],
        [
          'Object configuration, Object topics, TransactionChecker checker, Object? tls_enable',
          'producer-create',
          'transaction-listener',
        ],
        ['Object... values', 'producer-create'],
      ],
      attributes: { checker: [['=null checker'], ['TransactionChecker checker', 'transaction-listener']] },
      methods: {
        startup: { calls: [['', 'producer-start']] },
        shutdown: { calls: [['', 'producer-shutdown']] },
        send: {
          calls: [
            ['Message message', 'send-sync'],
            ['Message message, Transaction transaction', 'send-transaction', 'send-sync'],
          ],
        },
        send_async: { calls: [['Message message', 'send-async']] },
        begin_transaction: { gives: 'Transaction', calls: [['', 'send-transaction']] },
      },
    },
    { name: 'Transaction', packages: PRODUCER },
    { name: 'TransactionChecker', packages: PRODUCER, implementing: ['transaction-listener'] },
    {
      name: 'Message',
      packages: below('model', 'model.message'),
      creation: [['', 'message-build']],
      fields: {
        message_group: { setting: [['String message_group', 'send-ordered']] },
        delivery_timestamp: { setting: [['int delivery_timestamp', 'send-delay']] },
        delivery_attempt: { reading: ['retry-dlq'] },
      },
    },
    {
      name: 'FilterExpression',
      packages: below('model', 'model.filter_expression'),
      creation: [['String expression, =SQL filter_type', 'filter-sql'], ['String? expression, Object? filter_type']],
      attributes: { filter_type: [['=SQL filter_type', 'filter-sql'], ['Object filter_type']] },
    },
    {
      name: 'PushConsumer',
      packages: PUSH,
      client: true,
      creation: [
        [
          'Object configuration, Object consumer_group, MessageListener message_listener, Object subscription, Object... more',
          'consumer-create',
          'listener-concurrent',
          'subscribe',
        ],
        [
          'Object configuration, Object consumer_group, MessageListener message_listener',
          'consumer-create',
          'listener-concurrent',
        ],
        ['Object... values', 'consumer-create'],
      ],
      attributes: {
        message_listener: [['MessageListener message_listener', 'listener-concurrent']],
        subscription: [['Object subscription', 'subscribe']],
      },
      methods: { ...life, ...subscribing },
    },
    {
      name: 'LitePushConsumer',
      packages: LITE,
      client: true,
      creation: [
        [
          'Object configuration, Object consumer_group, Object bind_topic, MessageListener message_listener, Object... more',
          'consumer-create',
          'listener-concurrent',
          'subscribe',
        ],
        ['Object... values', 'consumer-create'],
      ],
      attributes: {
        message_listener: [['MessageListener message_listener', 'listener-concurrent']],
        bind_topic: [['Object bind_topic', 'subscribe']],
      },
      methods: {
        ...life,
        subscribe_lite: { calls: [['String lite_topic', 'subscribe']] },
        unsubscribe_lite: { calls: [['String lite_topic', 'subscribe']] },
      },
    },
    {
      name: 'SimpleConsumer',
      packages: SIMPLE,
      client: true,
      creation: [
        [
          'Object configuration, Object consumer_group, Object subscription, Object... more',
          'consumer-pull',
          'subscribe',
        ],
        ['Object... values', 'consumer-pull'],
      ],
      attributes: { subscription: [['Object subscription', 'subscribe']] },
      methods: {
        ...life,
        ...subscribing,
        receive,
        receive_async: { calls: receive.calls! },
        ack,
        ack_async: ack,
        change_invisible_duration: changeInvisible,
        change_invisible_duration_async: changeInvisible,
      },
    },
    { name: 'MessageListener', packages: LISTENER, implementing: ['listener-concurrent'] },
  ],
};
