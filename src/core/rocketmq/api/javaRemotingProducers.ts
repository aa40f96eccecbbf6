import type { ApiType } from './model';

const PRODUCER = ['org.apache.rocketmq.client.producer'];

export const remotingProducers: readonly ApiType[] = [
  {
    name: 'DefaultMQProducer',
    packages: PRODUCER,
    extends: ['ClientConfig', 'MQAdmin'],
    client: true,
    creation: [
      [
        'String group, RPCHook hook, List topics, =false enableMsgTrace, String? customizedTraceTopic',
        'producer-create',
      ],
      [
        'String namespace, String group, RPCHook hook, =false enableMsgTrace, String? customizedTraceTopic',
        'producer-create',
      ],
      ['String group, RPCHook hook, =false enableMsgTrace, String? customizedTraceTopic', 'producer-create'],
      ['String group, =false enableMsgTrace, String? customizedTraceTopic', 'producer-create'],
      [
        'String group, RPCHook hook, List topics, boolean enableMsgTrace, String? customizedTraceTopic',
        'producer-create',
        'trace',
      ],
      [
        'String namespace, String group, RPCHook hook, boolean enableMsgTrace, String? customizedTraceTopic',
        'producer-create',
        'trace',
      ],
      ['String group, RPCHook hook, boolean enableMsgTrace, String? customizedTraceTopic', 'producer-create', 'trace'],
      ['String group, boolean enableMsgTrace, String? customizedTraceTopic', 'producer-create', 'trace'],
      ['String group, RPCHook? hook, List? topics', 'producer-create'],
      ['String namespace, String group, RPCHook? hook', 'producer-create'],
      ['RPCHook? hook', 'producer-create'],
    ],
    methods: {
      setProducerGroup: { calls: [['String producerGroup']] },
      setSendMsgTimeout: { calls: [['int sendMsgTimeout']] },
      setSendMsgMaxTimeoutPerRequest: { calls: [['int sendMsgMaxTimeoutPerRequest']] },
      setRetryTimesWhenSendFailed: { calls: [['int retryTimesWhenSendFailed']] },
      setRetryTimesWhenSendAsyncFailed: { calls: [['int retryTimesWhenSendAsyncFailed']] },
      setRetryAnotherBrokerWhenNotStoreOK: { calls: [['boolean retryAnotherBrokerWhenNotStoreOK']] },
      setMaxMessageSize: { calls: [['int maxMessageSize']] },
      setCompressMsgBodyOverHowmuch: { calls: [['int compressMsgBodyOverHowmuch']] },
      start: { calls: [['', 'producer-start']] },
      shutdown: { calls: [['', 'producer-shutdown']] },
      send: {
        gives: 'SendResult',
        calls: [
          ['Message msg, long? timeout', 'send-sync'],
          ['Collection msgs, long? timeout', 'send-batch', 'send-sync'],
          ['MessageBatch msgs, long? timeout', 'send-batch', 'send-sync'],
          ['Message msg, SendCallback sendCallback, long? timeout', 'send-async'],
          ['Collection msgs, SendCallback sendCallback, long? timeout', 'send-batch', 'send-async'],
          ['Message msg, MessageQueue mq, long? timeout', 'send-ordered', 'send-sync'],
          ['Message msg, MessageQueue mq, SendCallback sendCallback, long? timeout', 'send-ordered', 'send-async'],
          ['Message msg, MessageQueueSelector selector, Object arg, long? timeout', 'send-ordered', 'send-sync'],
          [
            'Message msg, MessageQueueSelector selector, Object arg, SendCallback sendCallback, long? timeout',
            'send-ordered',
            'send-async',
          ],
          ['Collection msgs, MessageQueue mq, long? timeout', 'send-batch', 'send-ordered', 'send-sync'],
          [
            'Collection msgs, MessageQueue mq, SendCallback sendCallback, long? timeout',
            'send-batch',
            'send-ordered',
            'send-async',
          ],
        ],
      },
      sendOneway: {
        calls: [
          ['Message msg', 'send-oneway'],
          ['Message msg, MessageQueue mq', 'send-ordered', 'send-oneway'],
          ['Message msg, MessageQueueSelector selector, Object arg', 'send-ordered', 'send-oneway'],
        ],
      },
      request: {
        gives: 'Message',
        calls: [
          ['Message msg, long timeout', 'request-reply'],
          ['Message msg, RequestCallback requestCallback, long timeout', 'request-reply'],
          ['Message msg, MessageQueue mq, long timeout', 'request-reply', 'send-ordered'],
          [
            'Message msg, MessageQueue mq, RequestCallback requestCallback, long timeout',
            'request-reply',
            'send-ordered',
          ],
          ['Message msg, MessageQueueSelector selector, Object arg, long timeout', 'request-reply', 'send-ordered'],
          [
            'Message msg, MessageQueueSelector selector, Object arg, RequestCallback requestCallback, long timeout',
            'request-reply',
            'send-ordered',
          ],
        ],
      },
      sendMessageInTransaction: {
        gives: 'TransactionSendResult',
        calls: [
          ['Message msg, Object arg', 'send-transaction'],
          ['Message msg, LocalTransactionExecuter tranExecuter, Object arg', 'send-transaction'],
        ],
      },
    },
  },
  { name: 'MQProducer', packages: PRODUCER, rowsOf: 'DefaultMQProducer', client: true },
  {
    name: 'TransactionMQProducer',
    packages: PRODUCER,
    extends: ['DefaultMQProducer'],
    client: true,
    creation: [
      [
        'String namespace, String group, RPCHook hook, =false enableMsgTrace, String? customizedTraceTopic',
        'producer-create',
      ],
      ['String group, RPCHook hook, =false enableMsgTrace, String? customizedTraceTopic', 'producer-create'],
      [
        'String namespace, String group, RPCHook hook, boolean enableMsgTrace, String? customizedTraceTopic',
        'producer-create',
        'trace',
      ],
      ['String group, RPCHook hook, boolean enableMsgTrace, String? customizedTraceTopic', 'producer-create', 'trace'],
      ['String? group, RPCHook? hook, List? topics', 'producer-create'],
      ['String group, List topics', 'producer-create'],
      ['String namespace, String group, RPCHook? hook', 'producer-create'],
    ],
    methods: {
      setTransactionListener: { calls: [['TransactionListener transactionListener', 'transaction-listener']] },
      setTransactionCheckListener: {
        calls: [['TransactionCheckListener transactionCheckListener', 'transaction-listener']],
      },
    },
  },
  {
    name: 'TransactionListener',
    packages: PRODUCER,
    implementing: ['transaction-listener'],
  },
  {
    name: 'TransactionCheckListener',
    packages: PRODUCER,
    implementing: ['transaction-listener'],
    lambda: { parameters: ['MessageExt'], result: 'LocalTransactionState' },
  },
  {
    name: 'LocalTransactionExecuter',
    packages: PRODUCER,
    implementing: ['transaction-listener'],
    lambda: { parameters: ['Message', 'Object'], result: 'LocalTransactionState' },
  },
  { name: 'SendCallback', packages: PRODUCER },
  { name: 'RequestCallback', packages: PRODUCER },
  {
    name: 'MessageQueueSelector',
    packages: PRODUCER,
    lambda: { parameters: ['List<MessageQueue>', 'Message', 'Object'], result: 'MessageQueue' },
  },
  {
    name: 'SelectMessageQueueByHash',
    packages: ['org.apache.rocketmq.client.producer.selector'],
    extends: ['MessageQueueSelector'],
  },
  {
    name: 'SelectMessageQueueByRandom',
    packages: ['org.apache.rocketmq.client.producer.selector'],
    extends: ['MessageQueueSelector'],
  },
  {
    name: 'SelectMessageQueueByRandoom',
    packages: ['org.apache.rocketmq.client.producer.selector'],
    extends: ['MessageQueueSelector'],
  },
  {
    name: 'SelectMessageQueueByMachineRoom',
    packages: ['org.apache.rocketmq.client.producer.selector'],
    extends: ['MessageQueueSelector'],
  },
];
