import type { ApiType } from './model';

const ACL = ['org.apache.rocketmq.acl.common'];
const TRACE = ['org.apache.rocketmq.client.trace'];
const HOOK = ['org.apache.rocketmq.client.trace.hook'];

export const remotingSupport: readonly ApiType[] = [
  {
    name: 'ClientConfig',
    packages: ['org.apache.rocketmq.client'],
    methods: {
      setInstanceName: { calls: [['String instanceName']] },
      setNamesrvAddr: { calls: [['String namesrvAddr', 'config-namesrv']] },
      setEnableTrace: { calls: [['=false enableTrace'], ['boolean enableTrace', 'trace']] },
    },
  },
  {
    name: 'MQAdmin',
    packages: ['org.apache.rocketmq.client'],
    methods: {
      searchOffset: { calls: [['MessageQueue mq, long timestamp', 'offset']] },
      maxOffset: { calls: [['MessageQueue mq', 'offset']] },
      minOffset: { calls: [['MessageQueue mq', 'offset']] },
      viewMessage: { gives: 'MessageExt' },
    },
  },
  {
    name: 'DefaultMQAdminExt',
    packages: ['org.apache.rocketmq.tools.admin'],
    extends: ['ClientConfig', 'MQAdmin'],
    client: true,
    methods: {
      resetOffsetByTimestamp: { calls: [['Object... values', 'offset']] },
      resetOffsetByTimestampOld: { calls: [['Object... values', 'offset']] },
      resetOffsetNew: { calls: [['Object... values', 'offset']] },
    },
  },
  { name: 'MQAdminExt', packages: ['org.apache.rocketmq.tools.admin'], rowsOf: 'DefaultMQAdminExt', client: true },
  {
    name: 'MessageUtil',
    packages: ['org.apache.rocketmq.client.utils'],
    methods: {
      createReplyMessage: { gives: 'Message', calls: [['Message requestMessage, byte[] body', 'request-reply']] },
    },
  },
  { name: 'RPCHook', packages: ['org.apache.rocketmq.remoting'] },
  {
    name: 'AclClientRPCHook',
    packages: ACL,
    extends: ['RPCHook'],
    creation: [['SessionCredentials sessionCredentials', 'acl']],
  },
  {
    name: 'SessionCredentials',
    packages: ACL,
    creation: [['String? accessKey, String? secretKey, String? securityToken', 'acl']],
  },
  { name: 'AsyncTraceDispatcher', packages: TRACE, creation: [['Object... values', 'trace']] },
  { name: 'SendMessageTraceHookImpl', packages: HOOK, creation: [['Object... values', 'trace']] },
  { name: 'ConsumeMessageTraceHookImpl', packages: HOOK, creation: [['Object... values', 'trace']] },
  { name: 'EndTransactionTraceHookImpl', packages: HOOK, creation: [['Object... values', 'trace']] },
  { name: 'SendMessageOpenTracingHookImpl', packages: HOOK, creation: [['Object... values', 'trace']] },
  { name: 'ConsumeMessageOpenTracingHookImpl', packages: HOOK, creation: [['Object... values', 'trace']] },
  { name: 'EndTransactionOpenTracingHookImpl', packages: HOOK, creation: [['Object... values', 'trace']] },
];
