import type { ApiAttribute, ApiCall, ApiGroup } from './model';

const ANNOTATION = ['org.apache.rocketmq.client.annotation'];
const CORE = ['org.apache.rocketmq.client.core'];

const acl: ApiAttribute = [['String value', 'acl']];
const endpoints: ApiAttribute = [['String value', 'config-namesrv']];
const filterExpressionType: ApiAttribute = [
  ['=sql92 value', 'filter-sql'],
  ['=SQL92 value', 'filter-sql'],
  ['String value'],
];

/** Delay and group may be null, which leaves an ordinary message. */
const anySync: readonly ApiCall[] = [
  ['String destination, Object payload, =null messageDelayTime, =null messageGroup', 'send-sync'],
  ['String destination, Object payload, =null messageDelayTime, String messageGroup', 'send-ordered', 'send-sync'],
  ['String destination, Object payload, Duration messageDelayTime, Object messageGroup', 'send-delay', 'send-sync'],
];
const anyAsync: readonly ApiCall[] = [
  ['String destination, Object payload, =null messageDelayTime, =null messageGroup, Object future', 'send-async'],
  [
    'String destination, Object payload, =null messageDelayTime, String messageGroup, Object future',
    'send-ordered',
    'send-async',
  ],
  [
    'String destination, Object payload, Duration messageDelayTime, Object messageGroup, Object future',
    'send-delay',
    'send-async',
  ],
];

/** rocketmq-v5-client-spring-boot-starter on the gRPC client, read from the jar 2.3.1. */
export const springBootV5: ApiGroup = {
  id: 'spring-boot-v5',
  family: 'spring-boot',
  types: [
    {
      name: 'RocketMQClientTemplate',
      packages: CORE,
      client: true,
      creation: [['', 'template']],
      methods: {
        syncSendNormalMessage: { calls: [['String destination, Object payload', 'send-sync']] },
        syncSendDelayMessage: {
          calls: [['String destination, Object payload, Duration messageDelayTime', 'send-delay', 'send-sync']],
        },
        syncSendFifoMessage: {
          calls: [['String destination, Object payload, String messageGroup', 'send-ordered', 'send-sync']],
        },
        syncSendGrpcMessage: { calls: anySync },
        asyncSend: { calls: anyAsync },
        asyncSendWithObjectPayload: { calls: anyAsync },
        asyncSendWithStringPayload: { calls: anyAsync },
        asyncSendWithBytePayload: { calls: anyAsync },
        asyncSendWithMessagePayload: { calls: anyAsync },
        asyncSendNormalMessage: {
          calls: [['String destination, Object payload, CompletableFuture future', 'send-async']],
        },
        asyncSendFifoMessage: {
          calls: [
            [
              'String destination, Object payload, String messageGroup, CompletableFuture future',
              'send-ordered',
              'send-async',
            ],
          ],
        },
        asyncSendDelayMessage: {
          calls: [
            [
              'String destination, Object payload, Duration messageDelayTime, CompletableFuture future',
              'send-delay',
              'send-async',
            ],
          ],
        },
        sendMessageInTransaction: {
          gives: 'Pair<SendReceipt,Transaction>',
          calls: [['String destination, Object payload', 'send-transaction']],
        },
        sendTransactionMessage: {
          gives: 'Pair<SendReceipt,Transaction>',
          calls: [['String destination, spring-boot:Message message', 'send-transaction']],
        },
        receive: {
          gives: 'List<java-grpc:MessageView>',
          calls: [['int maxMessageNum, Duration invisibleDuration', 'consumer-pull']],
        },
        receiveAsync: {
          gives: 'CompletableFuture<List<java-grpc:MessageView>>',
          calls: [['int maxMessageNum, Duration invisibleDuration', 'consumer-pull']],
        },
        ack: { calls: [['MessageView message', 'ack']] },
        ackAsync: { calls: [['MessageView messageView', 'ack']] },
        send: {
          calls: [
            ['spring-boot:Message message', 'send-sync', 'template'],
            ['String destination, spring-boot:Message message', 'send-sync', 'template'],
          ],
        },
        convertAndSend: {
          calls: [
            [
              'String destination, Object payload, Map? headers, MessagePostProcessor? postProcessor',
              'template',
              'send-sync',
            ],
            ['String destination, Object payload, MessagePostProcessor postProcessor', 'template', 'send-sync'],
            ['Object payload, MessagePostProcessor? postProcessor', 'template', 'send-sync'],
          ],
        },
        getProducer: { gives: 'java-grpc:Producer', calls: [['', 'template']] },
        setProducer: { calls: [['Producer producer', 'template']] },
        getSimpleConsumer: { gives: 'java-grpc:SimpleConsumer', calls: [['', 'template']] },
        setSimpleConsumer: { calls: [['SimpleConsumer consumer', 'template']] },
        getProducerBuilder: { gives: 'java-grpc:ProducerBuilder', calls: [['', 'template']] },
        setProducerBuilder: { calls: [['ProducerBuilder builder', 'template']] },
        getSimpleConsumerBuilder: { gives: 'java-grpc:SimpleConsumerBuilder', calls: [['', 'template']] },
        setSimpleConsumerBuilder: { calls: [['SimpleConsumerBuilder builder', 'template']] },
        getCharset: { calls: [['', 'template']] },
        setCharset: { calls: [['String charset', 'template']] },
        getMessageConverter: { calls: [['', 'template']] },
        setMessageConverter: { calls: [['MessageConverter converter', 'template']] },
        getDefaultDestination: { calls: [['', 'template']] },
        setDefaultDestination: { calls: [['String destination', 'template']] },
        destroy: { calls: [['', 'template']] },
      },
    },
    {
      name: 'RocketMQMessageListener',
      packages: ANNOTATION,
      annotating: ['listener-annotated'],
      attributes: { endpoints, accessKey: acl, secretKey: acl, filterExpressionType },
    },
    {
      name: 'RocketMQTransactionListener',
      packages: ANNOTATION,
      annotating: ['transaction-listener'],
    },
    {
      name: 'ExtProducerResetConfiguration',
      packages: ANNOTATION,
      annotating: ['producer-create'],
      attributes: { endpoints, accessKey: acl, secretKey: acl },
    },
    {
      name: 'ExtConsumerResetConfiguration',
      packages: ANNOTATION,
      annotating: ['consumer-pull'],
      attributes: { endpoints, accessKey: acl, secretKey: acl, filterExpressionType },
    },
    {
      name: 'RocketMQListener',
      packages: CORE,
      lambda: { parameters: ['java-grpc:MessageView'], result: 'ConsumeResult' },
    },
    {
      name: 'RocketMQTransactionChecker',
      packages: CORE,
      extends: ['java-grpc:TransactionChecker'],
      implementing: ['transaction-listener'],
      lambda: { parameters: ['java-grpc:MessageView'], result: 'TransactionResolution' },
    },
  ],
};
