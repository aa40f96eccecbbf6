import type { ApiAttribute, ApiCall, ApiGroup } from './model';

const ANNOTATION = ['org.apache.rocketmq.spring.annotation'];
const CORE = ['org.apache.rocketmq.spring.core'];
const SUPPORT = ['org.apache.rocketmq.spring.support'];

const messageModel: ApiAttribute = [['=BROADCASTING value', 'broadcast'], ['MessageModel value']];
const selectorType: ApiAttribute = [['=SQL92 value', 'filter-sql'], ['SelectorType value']];
const acl: ApiAttribute = [['String value', 'acl']];
const nameServer: ApiAttribute = [['String value', 'config-namesrv']];
const enableMsgTrace: ApiAttribute = [['=false value'], ['boolean value', 'trace']];

const delayHeader: readonly ApiCall[] = [
  ['=RocketMQHeaders.DELAY headerName, Object headerValue', 'send-delay'],
  ['=PROPERTY_DELAY_TIME_LEVEL headerName, Object headerValue', 'send-delay'],
  ['=PROPERTY_TIMER_DELAY_SEC headerName, Object headerValue', 'send-delay'],
  ['=PROPERTY_TIMER_DELAY_MS headerName, Object headerValue', 'send-delay'],
  ['=PROPERTY_TIMER_DELIVER_MS headerName, Object headerValue', 'send-delay'],
  ['="DELAY" headerName, Object headerValue', 'send-delay'],
  ['String headerName, Object headerValue'],
];

/** rocketmq-spring-boot-starter on the remoting client, read from the jar 2.3.5. */
export const springBoot: ApiGroup = {
  id: 'spring-boot',
  family: 'spring-boot',
  types: [
    {
      name: 'RocketMQTemplate',
      packages: CORE,
      client: true,
      creation: [['', 'template']],
      methods: {
        syncSend: {
          calls: [
            ['String destination, Collection messages, long? timeout', 'send-batch', 'send-sync'],
            ['String destination, Object message, long? timeout', 'send-sync'],
            ['String destination, Object message, long timeout, int delayLevel', 'send-delay', 'send-sync'],
          ],
        },
        syncSendDelayTimeSeconds: {
          calls: [['String destination, Object message, long delayTime', 'send-delay', 'send-sync']],
        },
        syncSendDelayTimeMills: {
          calls: [['String destination, Object message, long delayTime', 'send-delay', 'send-sync']],
        },
        syncSendDeliverTimeMills: {
          calls: [['String destination, Object message, long delayTime', 'send-delay', 'send-sync']],
        },
        syncSendOrderly: {
          calls: [
            [
              'String destination, Collection messages, String hashKey, long? timeout',
              'send-batch',
              'send-ordered',
              'send-sync',
            ],
            ['String destination, Object message, String hashKey, long? timeout', 'send-ordered', 'send-sync'],
            [
              'String destination, Object message, String hashKey, long timeout, int delayLevel',
              'send-ordered',
              'send-delay',
              'send-sync',
            ],
          ],
        },
        asyncSend: {
          calls: [
            [
              'String destination, Collection messages, SendCallback sendCallback, long? timeout',
              'send-batch',
              'send-async',
            ],
            ['String destination, Object message, SendCallback sendCallback, long? timeout', 'send-async'],
            [
              'String destination, Object message, SendCallback sendCallback, long timeout, int delayLevel',
              'send-delay',
              'send-async',
            ],
          ],
        },
        asyncSendOrderly: {
          calls: [
            [
              'String destination, Object message, String hashKey, SendCallback sendCallback, long? timeout',
              'send-ordered',
              'send-async',
            ],
            [
              'String destination, Object message, String hashKey, SendCallback sendCallback, long timeout, int delayLevel',
              'send-ordered',
              'send-delay',
              'send-async',
            ],
          ],
        },
        sendOneWay: { calls: [['String destination, Object message', 'send-oneway']] },
        sendOneWayOrderly: {
          calls: [['String destination, Object message, String hashKey', 'send-ordered', 'send-oneway']],
        },
        sendAndReceive: {
          calls: [
            [
              'String destination, Object message, RocketMQLocalRequestCallback callback, long? timeout',
              'request-reply',
            ],
            [
              'String destination, Object message, RocketMQLocalRequestCallback callback, String hashKey, long? timeout',
              'request-reply',
              'send-ordered',
            ],
            [
              'String destination, Object message, RocketMQLocalRequestCallback callback, long timeout, int delayLevel',
              'request-reply',
              'send-delay',
            ],
            [
              'String destination, Object message, RocketMQLocalRequestCallback callback, String hashKey, long timeout, int delayLevel',
              'request-reply',
              'send-ordered',
              'send-delay',
            ],
            ['String destination, Object message, Type type, long? timeout', 'request-reply'],
            [
              'String destination, Object message, Type type, String hashKey, long? timeout',
              'request-reply',
              'send-ordered',
            ],
            [
              'String destination, Object message, Type type, long timeout, int delayLevel',
              'request-reply',
              'send-delay',
            ],
            [
              'String destination, Object message, Type type, String hashKey, long timeout, int delayLevel',
              'request-reply',
              'send-ordered',
              'send-delay',
            ],
          ],
        },
        sendMessageInTransaction: {
          calls: [
            ['String destination, Message message, Object arg', 'send-transaction'],
            ['String txProducerGroup, String destination, Message message, Object arg', 'send-transaction'],
          ],
        },
        receive: { gives: 'List', calls: [['Class clazz, long? timeout', 'consumer-pull']] },
        send: {
          calls: [
            ['Message message', 'send-sync', 'template'],
            ['String destination, Message message', 'send-sync', 'template'],
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
        getProducer: { gives: 'java-remoting:DefaultMQProducer', calls: [['', 'template']] },
        setProducer: { calls: [['DefaultMQProducer producer', 'template']] },
        getConsumer: { gives: 'java-remoting:DefaultLitePullConsumer', calls: [['', 'template']] },
        setConsumer: { calls: [['DefaultLitePullConsumer consumer', 'template']] },
        getMessageQueueSelector: { calls: [['', 'template']] },
        setMessageQueueSelector: { calls: [['MessageQueueSelector selector', 'template']] },
        setAsyncSenderExecutor: { calls: [['ExecutorService executor', 'template']] },
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
      attributes: {
        consumeMode: [['=ORDERLY value', 'listener-orderly'], ['ConsumeMode value']],
        messageModel,
        selectorType,
        nameServer,
        accessKey: acl,
        secretKey: acl,
        enableMsgTrace,
        maxReconsumeTimes: [['int value', 'retry-dlq']],
        delayLevelWhenNextConsume: [['int value', 'retry-dlq']],
        consumeFromWhere: [['ConsumeFromWhere value', 'offset']],
      },
    },
    {
      name: 'RocketMQTransactionListener',
      packages: ANNOTATION,
      annotating: ['transaction-listener'],
    },
    {
      name: 'ExtRocketMQTemplateConfiguration',
      packages: ANNOTATION,
      annotating: ['producer-create'],
      attributes: { nameServer, accessKey: acl, secretKey: acl, enableMsgTrace },
    },
    {
      name: 'ExtRocketMQConsumerConfiguration',
      packages: ANNOTATION,
      annotating: ['consumer-pull'],
      attributes: { nameServer, accessKey: acl, secretKey: acl, enableMsgTrace, messageModel, selectorType },
    },
    { name: 'RocketMQListener', packages: CORE, lambda: { parameters: ['Object'] } },
    {
      name: 'RocketMQReplyListener',
      packages: CORE,
      implementing: ['request-reply'],
      lambda: { parameters: ['Object'] },
    },
    { name: 'RocketMQLocalTransactionListener', packages: CORE, implementing: ['transaction-listener'] },
    { name: 'RocketMQLocalRequestCallback', packages: CORE },
    {
      name: 'RocketMQPushConsumerLifecycleListener',
      packages: CORE,
      lambda: { parameters: ['java-remoting:DefaultMQPushConsumer'] },
    },
    {
      name: 'DefaultRocketMQListenerContainer',
      packages: SUPPORT,
      client: true,
      methods: {
        setNameServer: { calls: [['String nameServer', 'config-namesrv']] },
        getConsumer: { gives: 'java-remoting:DefaultMQPushConsumer' },
        start: { calls: [['', 'consumer-start']] },
        stop: { calls: [['Runnable? callback', 'consumer-shutdown']] },
      },
    },
    { name: 'RocketMQHeaders', packages: SUPPORT },
    // Spring's own messages: only the header that carries the delay is RocketMQ's.
    { name: 'Message', packages: ['org.springframework.messaging'] },
    {
      name: 'MessageBuilder',
      packages: ['org.springframework.messaging.support'],
      fluent: true,
      methods: {
        setHeader: { gives: 'MessageBuilder', calls: delayHeader },
        setHeaderIfAbsent: { gives: 'MessageBuilder', calls: delayHeader },
        build: { gives: 'Message' },
      },
    },
    {
      name: 'RocketMQUtil',
      packages: SUPPORT,
      methods: {
        convertToRocketMessage: { gives: 'java-remoting:Message' },
        createDefaultMQProducer: {
          gives: 'java-remoting:DefaultMQProducer',
          calls: [['Object... values', 'producer-create']],
        },
        createDefaultLitePullConsumer: {
          gives: 'java-remoting:DefaultLitePullConsumer',
          calls: [['Object... values', 'consumer-pull']],
        },
      },
    },
  ],
};
