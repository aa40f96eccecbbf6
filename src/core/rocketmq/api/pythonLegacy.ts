import type { ApiAttribute, ApiGroup, ApiMethod } from './model';

const CLIENT = ['rocketmq.client'];

/** The newer names, and those of 0.x and 1.x. */
const settings: Readonly<Record<string, ApiMethod>> = {
  set_name_server_address: { calls: [['String addr', 'config-namesrv']] },
  set_name_server_domain: { calls: [['String domain', 'config-namesrv']] },
  set_namesrv_addr: { calls: [['String addr', 'config-namesrv']] },
  set_namesrv_domain: { calls: [['String domain', 'config-namesrv']] },
  set_session_credentials: { calls: [['String access_key, String access_secret, String channel', 'acl']] },
  set_message_trace: { calls: [['=false message_trace'], ['boolean message_trace', 'trace']] },
  set_group: { calls: [['String group_name']] },
};

const consumerLife: Readonly<Record<string, ApiMethod>> = {
  start: { calls: [['', 'consumer-start']] },
  shutdown: { calls: [['', 'consumer-shutdown']] },
};

const messageModel: ApiAttribute = [['=BROADCASTING model', 'broadcast'], ['Object model']];

/** rocketmq-client-python (and `rocketmq`, its earlier name), read at 2.0.0. */
export const pythonLegacy: ApiGroup = {
  id: 'python-legacy',
  family: 'python',
  types: [
    { name: 'client', packages: CLIENT, module: true },
    // What all of them can be told: in the library each class repeats it.
    { name: 'Client', packages: ['rocketmq.client.any'], methods: settings },
    {
      name: 'Message',
      packages: CLIENT,
      creation: [['String topic', 'message-build']],
      methods: { set_delay_time_level: { calls: [['int delay_time_level', 'send-delay']] } },
    },
    {
      name: 'ReceivedMessage',
      packages: [...CLIENT, 'rocketmq'],
      fields: { reconsume_times: { reading: ['retry-dlq'] } },
    },
    {
      name: 'Producer',
      packages: CLIENT,
      extends: ['Client'],
      client: true,
      creation: [['String group_id, Object... values', 'producer-create']],
      methods: {
        set_timeout: { calls: [['int timeout']] },
        start: { calls: [['', 'producer-start']] },
        shutdown: { calls: [['', 'producer-shutdown']] },
        send_sync: { calls: [['Message msg', 'send-sync']] },
        send_async: { calls: [['Message msg, Object... callbacks', 'send-async']] },
        send_oneway: { calls: [['Message msg', 'send-oneway']] },
        send_orderly_with_sharding_key: { calls: [['Message msg, String sharding_key', 'send-ordered', 'send-sync']] },
        send_orderly: { calls: [['Message msg, Object... values', 'send-ordered', 'send-sync']] },
      },
    },
    {
      name: 'TransactionMQProducer',
      packages: CLIENT,
      extends: ['Producer'],
      client: true,
      creation: [
        ['String group_id, Callback checker_callback, Object... values', 'producer-create', 'transaction-listener'],
        ['Object... values', 'producer-create'],
      ],
      attributes: { checker_callback: [['Callback checker_callback', 'transaction-listener']] },
      methods: {
        send_message_in_transaction: {
          calls: [['Message message, Callback local_execute, Object? user_args', 'send-transaction']],
        },
      },
    },
    {
      name: 'PushConsumer',
      packages: CLIENT,
      extends: ['Client'],
      client: true,
      creation: [
        [
          'String group_id, =true orderly, =BROADCASTING message_model',
          'consumer-create',
          'listener-orderly',
          'broadcast',
        ],
        ['String group_id, =true orderly, Object? message_model', 'consumer-create', 'listener-orderly'],
        ['String group_id, Object orderly, =BROADCASTING message_model', 'consumer-create', 'broadcast'],
        ['Object... values', 'consumer-create'],
      ],
      attributes: { orderly: [['=true orderly', 'listener-orderly'], ['Object orderly']], message_model: messageModel },
      methods: {
        ...consumerLife,
        set_message_model: { calls: messageModel },
        set_thread_count: { calls: [['int thread_count']] },
        set_message_batch_max_size: { calls: [['int max_size']] },
        subscribe: { calls: [['String topic, Callback callback, String? expression', 'subscribe']] },
      },
    },
    {
      name: 'PullConsumer',
      packages: CLIENT,
      extends: ['Client'],
      client: true,
      creation: [['String group_id', 'consumer-pull']],
      methods: {
        ...consumerLife,
        pull: { gives: 'ReceivedMessage[]', calls: [['String topic, Object... values', 'consumer-pull']] },
      },
    },
  ],
};
