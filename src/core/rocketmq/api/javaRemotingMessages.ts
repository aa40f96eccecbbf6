import type { ApiType } from './model';

const MESSAGE = ['org.apache.rocketmq.common.message'];

export const remotingMessages: readonly ApiType[] = [
  {
    name: 'Message',
    packages: MESSAGE,
    creation: [
      ['String topic, byte[] body', 'message-build'],
      ['String topic, String tags, byte[] body', 'message-build'],
      ['String topic, String tags, String keys, byte[] body', 'message-build'],
      ['String topic, String tags, String keys, int flag, byte[] body, boolean waitStoreMsgOK', 'message-build'],
      ['', 'message-build'],
    ],
    methods: {
      setDelayTimeLevel: { calls: [['int level', 'send-delay']] },
      setDelayTimeSec: { calls: [['long sec', 'send-delay']] },
      setDelayTimeMs: { calls: [['long timeMs', 'send-delay']] },
      setDeliverTimeMs: { calls: [['long timeMs', 'send-delay']] },
      putUserProperty: {
        calls: [
          ['=DELAY name, String value', 'send-delay'],
          ['=PROPERTY_DELAY_TIME_LEVEL name, String value', 'send-delay'],
          // What the cloud services built on RocketMQ take instead.
          ['="__STARTDELIVERTIME" name, String value', 'send-delay'],
          ['String name, String value'],
        ],
      },
    },
  },
  {
    name: 'MessageExt',
    packages: MESSAGE,
    extends: ['Message'],
    creation: [['Object... values', 'message-build']],
    methods: { getReconsumeTimes: { calls: [['', 'retry-dlq']] } },
  },
  {
    name: 'MessageBatch',
    packages: MESSAGE,
    extends: ['Message'],
    methods: { generateFromList: { gives: 'MessageBatch' } },
  },
  { name: 'MessageQueue', packages: MESSAGE },
];
