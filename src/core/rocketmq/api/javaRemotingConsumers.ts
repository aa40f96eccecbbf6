import type { ApiCall, ApiMethod, ApiType } from './model';

const CONSUMER = ['org.apache.rocketmq.client.consumer'];
const LISTENER = ['org.apache.rocketmq.client.consumer.listener'];

const settings: Readonly<Record<string, ApiMethod>> = {
  setMessageModel: { calls: [['=BROADCASTING messageModel', 'broadcast'], ['MessageModel messageModel']] },
  setOffsetStore: { calls: [['OffsetStore offsetStore', 'offset']] },
  setMaxReconsumeTimes: { calls: [['int maxReconsumeTimes', 'retry-dlq']] },
  sendMessageBack: {
    calls: [['MessageExt msg, int delayLevel, String? brokerName, String? consumerGroup', 'retry-dlq']],
  },
};

const startingPoint: Readonly<Record<string, ApiMethod>> = {
  setConsumeFromWhere: { calls: [['ConsumeFromWhere consumeFromWhere', 'offset']] },
  setConsumeTimestamp: { calls: [['String consumeTimestamp', 'offset']] },
};

const start: ApiMethod = { calls: [['', 'consumer-start']] };
const shutdown: ApiMethod = { calls: [['', 'consumer-shutdown']] };

const subscribe: readonly ApiCall[] = [
  ['String topic, String? subExpression, MessageQueueListener? messageQueueListener', 'subscribe'],
  ['String topic, MessageSelector selector', 'subscribe'],
  ['String topic, String fullClassName, String filterClassSource', 'subscribe'],
];
const unsubscribe: ApiMethod = { calls: [['String topic', 'subscribe']] };

export const remotingConsumers: readonly ApiType[] = [
  {
    name: 'DefaultMQPushConsumer',
    packages: CONSUMER,
    extends: ['ClientConfig', 'MQAdmin'],
    client: true,
    creation: [
      [
        'String namespace, String group, RPCHook hook, AllocateMessageQueueStrategy strategy, =false enableMsgTrace, String? customizedTraceTopic',
        'consumer-create',
      ],
      [
        'String group, RPCHook hook, AllocateMessageQueueStrategy strategy, =false enableMsgTrace, String? customizedTraceTopic',
        'consumer-create',
      ],
      ['String group, =false enableMsgTrace, String? customizedTraceTopic', 'consumer-create'],
      [
        'String namespace, String group, RPCHook hook, AllocateMessageQueueStrategy strategy, boolean enableMsgTrace, String? customizedTraceTopic',
        'consumer-create',
        'trace',
      ],
      [
        'String group, RPCHook hook, AllocateMessageQueueStrategy strategy, boolean enableMsgTrace, String? customizedTraceTopic',
        'consumer-create',
        'trace',
      ],
      ['String group, boolean enableMsgTrace, String? customizedTraceTopic', 'consumer-create', 'trace'],
      ['String? group, RPCHook? hook, AllocateMessageQueueStrategy? strategy', 'consumer-create'],
      ['String namespace, String group, RPCHook? hook, AllocateMessageQueueStrategy? strategy', 'consumer-create'],
      ['RPCHook hook', 'consumer-create'],
    ],
    methods: {
      setConsumerGroup: { calls: [['String consumerGroup']] },
      setConsumeThreadMin: { calls: [['int consumeThreadMin']] },
      setConsumeThreadMax: { calls: [['int consumeThreadMax']] },
      setConsumeMessageBatchMaxSize: { calls: [['int consumeMessageBatchMaxSize']] },
      setConsumeTimeout: { calls: [['long consumeTimeout']] },
      setSuspendCurrentQueueTimeMillis: { calls: [['long suspendCurrentQueueTimeMillis']] },
      ...settings,
      ...startingPoint,
      start,
      shutdown,
      subscribe: { calls: subscribe },
      unsubscribe,
      registerMessageListener: {
        calls: [
          ['MessageListenerConcurrently messageListener', 'listener-concurrent'],
          ['MessageListenerOrderly messageListener', 'listener-orderly'],
          ['MessageListener messageListener', 'listener-concurrent'],
        ],
      },
      setMessageListener: {
        calls: [
          ['MessageListenerConcurrently messageListener', 'listener-concurrent'],
          ['MessageListenerOrderly messageListener', 'listener-orderly'],
          ['MessageListener messageListener', 'listener-concurrent'],
        ],
      },
      getOffsetStore: { gives: 'OffsetStore' },
    },
  },
  { name: 'MQPushConsumer', packages: CONSUMER, rowsOf: 'DefaultMQPushConsumer', client: true },
  { name: 'MQConsumer', packages: CONSUMER, rowsOf: 'DefaultMQPushConsumer', client: true },
  {
    name: 'DefaultLitePullConsumer',
    packages: CONSUMER,
    extends: ['ClientConfig'],
    client: true,
    creation: [
      ['String? group, RPCHook? hook', 'consumer-pull'],
      ['RPCHook hook', 'consumer-pull'],
      ['String namespace, String group, RPCHook hook', 'consumer-pull'],
    ],
    methods: {
      setConsumerGroup: { calls: [['String consumerGroup']] },
      setAutoCommit: { calls: [['boolean autoCommit']] },
      setAutoCommitIntervalMillis: { calls: [['long autoCommitIntervalMillis']] },
      setPullBatchSize: { calls: [['int pullBatchSize']] },
      setPollTimeoutMillis: { calls: [['long pollTimeoutMillis']] },
      start,
      shutdown,
      subscribe: { calls: subscribe },
      unsubscribe,
      setMessageModel: settings.setMessageModel!,
      ...startingPoint,
      setOffsetStore: settings.setOffsetStore!,
      getOffsetStore: { gives: 'OffsetStore' },
      assign: { calls: [['Collection messageQueues', 'subscribe']] },
      poll: { gives: 'List<MessageExt>', calls: [['long? timeout', 'consumer-pull']] },
      seek: { calls: [['MessageQueue messageQueue, long offset', 'offset']] },
      seekToBegin: { calls: [['MessageQueue messageQueue', 'offset']] },
      seekToEnd: { calls: [['MessageQueue messageQueue', 'offset']] },
      commit: { calls: [['Object? offsets, boolean? persist', 'offset']] },
      commitSync: { calls: [['Object? offsets, boolean? persist', 'offset']] },
      committed: { calls: [['MessageQueue messageQueue', 'offset']] },
      offsetForTimestamp: { calls: [['MessageQueue messageQueue, long timestamp', 'offset']] },
      fetchMessageQueues: { gives: 'Collection<MessageQueue>' },
      setEnableMsgTrace: { calls: [['=false enableMsgTrace'], ['boolean enableMsgTrace', 'trace']] },
      updateNameServerAddress: { calls: [['String nameServerAddress', 'config-namesrv']] },
    },
  },
  { name: 'LitePullConsumer', packages: CONSUMER, rowsOf: 'DefaultLitePullConsumer', client: true },
  {
    name: 'DefaultMQPullConsumer',
    packages: CONSUMER,
    extends: ['ClientConfig', 'MQAdmin'],
    client: true,
    creation: [
      ['String? group, RPCHook? hook', 'consumer-pull'],
      ['RPCHook hook', 'consumer-pull'],
      ['String namespace, String group, RPCHook? hook', 'consumer-pull'],
    ],
    methods: {
      ...settings,
      start,
      shutdown,
      pull: {
        gives: 'PullResult',
        calls: [
          ['MessageQueue mq, String subExpression, long offset, int maxNums, long? timeout', 'consumer-pull'],
          ['MessageQueue mq, MessageSelector selector, long offset, int maxNums, long? timeout', 'consumer-pull'],
          [
            'MessageQueue mq, String subExpression, long offset, int maxNums, PullCallback pullCallback, long? timeout',
            'consumer-pull',
          ],
          [
            'MessageQueue mq, MessageSelector selector, long offset, int maxNums, PullCallback pullCallback, long? timeout',
            'consumer-pull',
          ],
          [
            'MessageQueue mq, String subExpression, long offset, int maxNums, int maxSize, PullCallback pullCallback, long timeout',
            'consumer-pull',
          ],
        ],
      },
      pullBlockIfNotFound: {
        gives: 'PullResult',
        calls: [
          [
            'MessageQueue mq, String subExpression, long offset, int maxNums, PullCallback? pullCallback',
            'consumer-pull',
          ],
        ],
      },
      pullBlockIfNotFoundWithMessageSelector: {
        gives: 'PullResult',
        calls: [
          [
            'MessageQueue mq, MessageSelector selector, long offset, int maxNums, PullCallback? pullCallback',
            'consumer-pull',
          ],
        ],
      },
      updateConsumeOffset: { calls: [['MessageQueue mq, long offset', 'offset']] },
      fetchConsumeOffset: { calls: [['MessageQueue mq, boolean fromStore', 'offset']] },
      getOffsetStore: { gives: 'OffsetStore' },
    },
  },
  { name: 'MQPullConsumer', packages: CONSUMER, rowsOf: 'DefaultMQPullConsumer', client: true },
  {
    name: 'MQPullConsumerScheduleService',
    packages: CONSUMER,
    client: true,
    creation: [['String group, RPCHook? hook', 'consumer-pull']],
    methods: {
      start,
      shutdown,
      registerPullTaskCallback: { calls: [['String topic, PullTaskCallback callback', 'consumer-pull']] },
      setMessageModel: settings.setMessageModel!,
      getDefaultMQPullConsumer: { gives: 'DefaultMQPullConsumer' },
    },
  },
  {
    name: 'PullTaskCallback',
    packages: CONSUMER,
    lambda: { parameters: ['MessageQueue', 'PullTaskContext'] },
  },
  { name: 'PullTaskContext', packages: CONSUMER, methods: { getPullConsumer: { gives: 'MQPullConsumer' } } },
  { name: 'PullCallback', packages: CONSUMER },
  { name: 'PullResult', packages: CONSUMER, methods: { getMsgFoundList: { gives: 'List<MessageExt>' } } },
  {
    name: 'MessageSelector',
    packages: CONSUMER,
    methods: {
      bySql: { gives: 'MessageSelector', calls: [['String sql', 'filter-sql']] },
      byTag: { gives: 'MessageSelector' },
    },
  },
  { name: 'MessageQueueListener', packages: CONSUMER },
  { name: 'AllocateMessageQueueStrategy', packages: CONSUMER },
  {
    name: 'OffsetStore',
    packages: ['org.apache.rocketmq.client.consumer.store'],
    methods: {
      updateOffset: { calls: [['MessageQueue mq, long offset, boolean increaseOnly', 'offset']] },
      persist: { calls: [['MessageQueue mq', 'offset']] },
      persistAll: { calls: [['Set mqs', 'offset']] },
    },
  },
  {
    name: 'LocalFileOffsetStore',
    packages: ['org.apache.rocketmq.client.consumer.store'],
    extends: ['OffsetStore'],
  },
  {
    name: 'RemoteBrokerOffsetStore',
    packages: ['org.apache.rocketmq.client.consumer.store'],
    extends: ['OffsetStore'],
  },
  { name: 'MessageListener', packages: LISTENER },
  {
    name: 'MessageListenerConcurrently',
    packages: LISTENER,
    extends: ['MessageListener'],
    implementing: ['listener-concurrent'],
    lambda: {
      parameters: ['List<MessageExt>', 'ConsumeConcurrentlyContext'],
      result: 'ConsumeConcurrentlyStatus',
      results: ['CONSUME_SUCCESS', 'RECONSUME_LATER'],
    },
  },
  {
    name: 'MessageListenerOrderly',
    packages: LISTENER,
    extends: ['MessageListener'],
    implementing: ['listener-orderly'],
    lambda: {
      parameters: ['List<MessageExt>', 'ConsumeOrderlyContext'],
      result: 'ConsumeOrderlyStatus',
      results: ['SUCCESS', 'SUSPEND_CURRENT_QUEUE_A_MOMENT', 'ROLLBACK', 'COMMIT'],
    },
  },
  {
    name: 'ConsumeConcurrentlyContext',
    packages: LISTENER,
    methods: {
      setDelayLevelWhenNextConsume: { calls: [['int delayLevelWhenNextConsume', 'retry-dlq']] },
      setAckIndex: { calls: [['int ackIndex', 'ack']] },
    },
  },
  { name: 'ConsumeOrderlyContext', packages: LISTENER },
  { name: 'ConsumeConcurrentlyStatus', packages: LISTENER },
  { name: 'ConsumeOrderlyStatus', packages: LISTENER },
];
