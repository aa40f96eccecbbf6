import type { ApiGroup, ApiMethod, ApiType } from './model';

const ROOT = 'github.com/apache/rocketmq-client-go/v2';
const PRODUCER = [`${ROOT}/producer`];
const CONSUMER = [`${ROOT}/consumer`];
const PRIMITIVE = [`${ROOT}/primitive`];

/** What both kinds of client can be told; the options are functions of the packages `producer` and `consumer`. */
const options: Readonly<Record<string, ApiMethod>> = {
  WithNsResolver: { calls: [['NsResolver resolver', 'config-namesrv']] },
  WithNameServer: { calls: [['NamesrvAddr nameServers', 'config-namesrv']] },
  WithNameServerDomain: { calls: [['String nameServerUrl', 'config-namesrv']] },
  WithCredentials: { calls: [['Credentials credentials', 'acl']] },
  WithTrace: { calls: [['TraceConfig traceCfg', 'trace']] },
  WithGroupName: { calls: [['String group']] },
  WithRetry: { calls: [['int retries']] },
};

const sends: Readonly<Record<string, ApiMethod>> = {
  SendSync: {
    calls: [
      ['Object ctx, Message message', 'send-sync'],
      ['Object ctx, Message message, Message... more', 'send-batch', 'send-sync'],
      ['Object ctx, Message[] messages', 'send-batch', 'send-sync'],
    ],
  },
  SendAsync: {
    calls: [
      ['Object ctx, Callback callback, Message message', 'send-async'],
      ['Object ctx, Callback callback, Message message, Message... more', 'send-batch', 'send-async'],
      ['Object ctx, Callback callback, Message[] messages', 'send-batch', 'send-async'],
    ],
  },
  SendOneWay: {
    calls: [
      ['Object ctx, Message message', 'send-oneway'],
      ['Object ctx, Message message, Message... more', 'send-batch', 'send-oneway'],
      ['Object ctx, Message[] messages', 'send-batch', 'send-oneway'],
    ],
  },
  Request: { gives: 'Message', calls: [['Object ctx, Object ttl, Message message', 'request-reply']] },
  RequestAsync: { calls: [['Object ctx, Object ttl, Callback callback, Message message', 'request-reply']] },
};

const producerLife: Readonly<Record<string, ApiMethod>> = {
  Start: { calls: [['', 'producer-start']] },
  Shutdown: { calls: [['', 'producer-shutdown']] },
};

const consumerLife: Readonly<Record<string, ApiMethod>> = {
  Start: { calls: [['', 'consumer-start']] },
  Shutdown: { calls: [['', 'consumer-shutdown']] },
  Unsubscribe: { calls: [['String topic', 'subscribe']] },
};

const newPullConsumer: ApiMethod = { gives: 'PullConsumer', calls: [['Option... options', 'consumer-pull']] };
const newPushConsumer: ApiMethod = { gives: 'PushConsumer', calls: [['Option... options', 'consumer-create']] };
const newTransactionProducer: ApiMethod = {
  gives: 'TransactionProducer',
  calls: [['TransactionListener listener, Option... options', 'producer-create', 'transaction-listener']],
};

const clients: readonly ApiType[] = [
  {
    name: 'rocketmq',
    packages: [ROOT],
    module: true,
    methods: {
      NewProducer: { gives: 'Producer', calls: [['Option... options', 'producer-create']] },
      NewTransactionProducer: newTransactionProducer,
      NewPushConsumer: newPushConsumer,
      NewPullConsumer: newPullConsumer,
    },
  },
  { name: 'Producer', packages: [ROOT], client: true, methods: { ...producerLife, ...sends } },
  {
    name: 'TransactionProducer',
    packages: [ROOT],
    client: true,
    methods: {
      ...producerLife,
      SendMessageInTransaction: { calls: [['Object ctx, Message message', 'send-transaction']] },
    },
  },
  {
    name: 'PushConsumer',
    packages: [ROOT],
    client: true,
    methods: {
      ...consumerLife,
      Subscribe: { calls: [['String topic, MessageSelector selector, Handler handler', 'subscribe']] },
    },
  },
  {
    name: 'PullConsumer',
    packages: [ROOT],
    client: true,
    methods: {
      ...consumerLife,
      Subscribe: { calls: [['String topic, MessageSelector selector', 'subscribe']] },
      Assign: { calls: [['String topic, MessageQueue[] queues', 'subscribe']] },
      Poll: { calls: [['Object ctx, Object timeout', 'consumer-pull']] },
      Pull: { gives: 'PullResult', calls: [['Object ctx, int numbers', 'consumer-pull']] },
      PullFrom: {
        gives: 'PullResult',
        calls: [['Object ctx, MessageQueue queue, long offset, int numbers', 'consumer-pull']],
      },
      ACK: { calls: [['Object ctx, Object request, Object result', 'ack']] },
      SeekOffset: { calls: [['MessageQueue queue, long offset', 'offset']] },
      OffsetForTimestamp: { calls: [['MessageQueue queue, long timestamp', 'offset']] },
      UpdateOffset: { calls: [['MessageQueue queue, long offset', 'offset']] },
      PersistOffset: { calls: [['Object ctx, String topic', 'offset']] },
      CurrentOffset: { calls: [['MessageQueue queue', 'offset']] },
      ResetOffset: { calls: [['Object ctx, Object table', 'offset']] },
    },
  },
];

const producerPackage: readonly ApiType[] = [
  {
    name: 'producer',
    packages: PRODUCER,
    module: true,
    methods: {
      ...options,
      NewDefaultProducer: { gives: 'Producer', calls: [['Option... options', 'producer-create']] },
      NewTransactionProducer: newTransactionProducer,
      WithQueueSelector: {
        calls: [
          ['=NewRandomQueueSelector selector'],
          ['=NewRoundRobinQueueSelector selector'],
          ['QueueSelector selector', 'send-ordered'],
        ],
      },
      WithSendMsgTimeout: { calls: [['Object timeout']] },
    },
  },
];

const consumerPackage: readonly ApiType[] = [
  {
    name: 'consumer',
    packages: CONSUMER,
    module: true,
    methods: {
      ...options,
      NewPushConsumer: newPushConsumer,
      NewPullConsumer: newPullConsumer,
      WithConsumerModel: { calls: [['=BroadCasting model', 'broadcast'], ['Object model']] },
      WithConsumeFromWhere: { calls: [['Object where', 'offset']] },
      WithConsumeTimestamp: { calls: [['String timestamp', 'offset']] },
      WithConsumerOrder: { calls: [['=false order'], ['boolean order', 'listener-orderly']] },
      WithMaxReconsumeTimes: { calls: [['int times', 'retry-dlq']] },
      WithConsumeGoroutineNums: { calls: [['int nums']] },
      WithConsumeMessageBatchMaxSize: { calls: [['int size']] },
    },
  },
  {
    name: 'MessageSelector',
    packages: CONSUMER,
    attributes: { Type: [['=SQL92 type', 'filter-sql'], ['Object type']] },
  },
];

const primitivePackage: readonly ApiType[] = [
  {
    name: 'primitive',
    packages: PRIMITIVE,
    module: true,
    methods: {
      NewMessage: { gives: 'Message', calls: [['String topic, byte[] body', 'message-build']] },
      GetConcurrentlyCtx: { gives: 'ConsumeConcurrentlyContext' },
      GetOrderlyCtx: { gives: 'ConsumeOrderlyContext' },
    },
  },
  {
    name: 'Message',
    packages: PRIMITIVE,
    creation: [['Object... values', 'message-build']],
    methods: {
      WithTag: { gives: 'Message' },
      WithKeys: { gives: 'Message' },
      WithShardingKey: { gives: 'Message', calls: [['String shardingKey', 'send-ordered']] },
      WithDelayTimeLevel: { gives: 'Message', calls: [['int level', 'send-delay']] },
      WithDelayTimestamp: { gives: 'Message', calls: [['Object deliveryTimestamp', 'send-delay']] },
    },
    fields: { Queue: { setting: [['MessageQueue queue', 'send-ordered']] } },
    attributes: { Queue: [['MessageQueue queue', 'send-ordered']] },
  },
  {
    name: 'MessageExt',
    packages: PRIMITIVE,
    extends: ['Message'],
    fields: { ReconsumeTimes: { reading: ['retry-dlq'] }, Queue: {} },
  },
  { name: 'MessageQueue', packages: PRIMITIVE },
  {
    name: 'PullResult',
    packages: PRIMITIVE,
    methods: { GetMessageExts: { gives: 'MessageExt[]' }, GetMessages: { gives: 'Message[]' } },
  },
  {
    name: 'ConsumeConcurrentlyContext',
    packages: PRIMITIVE,
    fields: { DelayLevelWhenNextConsume: { setting: [['int level', 'retry-dlq']] } },
  },
  {
    name: 'ConsumeOrderlyContext',
    packages: PRIMITIVE,
    fields: { SuspendCurrentQueueTimeMillis: { setting: [['int milliseconds', 'retry-dlq']] } },
  },
  { name: 'Credentials', packages: PRIMITIVE, creation: [['Object... values', 'acl']] },
  {
    name: 'TransactionListener',
    packages: PRIMITIVE,
    implementing: ['transaction-listener'],
    declaring: { ExecuteLocalTransaction: 'Message', CheckLocalTransaction: 'MessageExt' },
  },
];

const adminPackage: readonly ApiType[] = [
  {
    name: 'admin',
    packages: [`${ROOT}/admin`],
    module: true,
    methods: {
      WithResolver: { calls: [['NsResolver resolver', 'config-namesrv']] },
      WithCredentials: { calls: [['Credentials credentials', 'acl']] },
    },
  },
];

/** rocketmq-client-go/v2, read at v2.1.2 and master. */
export const goRemoting: ApiGroup = {
  id: 'go-remoting',
  family: 'go',
  types: [...clients, ...producerPackage, ...consumerPackage, ...primitivePackage, ...adminPackage],
};
