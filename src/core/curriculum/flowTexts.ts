import type { Severity } from '../rocketmq/ruleModel';
import type { Locale } from '../util/locale';

/** Texts around the map of the flow. */
export interface FlowTexts {
  readonly topics: string;
  readonly groups: string;
  readonly unresolved: string;
  readonly transactions: string;
  readonly requests: string;
  readonly findings: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly read: string;
  readonly title: string;
  readonly noSender: string;
  readonly noListener: string;
  readonly retryTopic: string;
  readonly deadLetterTopic: string;
  readonly broadcast: string;
  readonly everything: string;
  readonly noGroup: string;
  readonly transactionListener: string;
  readonly transactionSend: string;
  readonly request: string;
  readonly reply: string;
  readonly filesRead: string;
  readonly mapsAdded: string;
  readonly profile: string;
  readonly noProfile: string;
  senders(count: number): string;
  listeners(count: number): string;
  subscriptions(count: number): string;
  /** `2 senders, 1 listener in this workspace`; nobody is said as such. */
  counts(senders: number, listeners: number): string;
  through(method: string): string;
  tag(tag: string): string;
  key(key: string): string;
  group(name: string): string;
  expression(text: string, sql: boolean): string;
  line(line: number): string;
}

const en: FlowTexts = {
  topics: 'Topics',
  groups: 'Consumer groups',
  unresolved: 'Not resolved',
  transactions: 'Transactions',
  requests: 'Request and reply',
  findings: 'Findings',
  severities: { error: 'error', warning: 'warning', info: 'information', hint: 'hint' },
  read: 'What was read',
  title: 'How messages flow',
  noSender: 'no sender in this workspace',
  noListener: 'no listener in this workspace',
  retryTopic: 'retry topic',
  deadLetterTopic: 'dead-letter topic',
  broadcast: 'broadcast',
  everything: 'everything',
  noGroup: 'group not resolved',
  transactionListener: 'transaction listener',
  transactionSend: 'sends in a transaction',
  request: 'asks',
  reply: 'replies',
  filesRead: 'Files with messages in them',
  mapsAdded: 'Maps of other repositories',
  profile: 'Spring profile',
  noProfile: 'none: values that always count',
  senders: (count) => `${count} ${count === 1 ? 'sender' : 'senders'}`,
  listeners: (count) => `${count} ${count === 1 ? 'listener' : 'listeners'}`,
  subscriptions: (count) => `${count} ${count === 1 ? 'subscription' : 'subscriptions'}`,
  counts: (senders, listeners) =>
    `${senders === 0 ? 'no sender' : en.senders(senders)}, ${listeners === 0 ? 'no listener' : en.listeners(listeners)} in this workspace`,
  through: (method) => `through ${method}`,
  tag: (tag) => `tag ${tag}`,
  key: (key) => `key ${key}`,
  group: (name) => `group ${name}`,
  expression: (text, sql) => (sql ? `SQL ${text}` : `tags ${text}`),
  line: (line) => `line ${line}`,
};

const zh: FlowTexts = {
  topics: 'Topic',
  groups: '消费组',
  unresolved: '未能确定的名称',
  transactions: '事务消息',
  requests: '请求应答',
  findings: '发现的问题',
  severities: { error: '错误', warning: '警告', info: '提示信息', hint: '建议' },
  read: '读取了什么',
  title: '消息流向图',
  noSender: '当前工作区没有发送方',
  noListener: '当前工作区没有消费方',
  retryTopic: '重试 Topic',
  deadLetterTopic: '死信 Topic',
  broadcast: '广播消费',
  everything: '全部消息',
  noGroup: '消费组未能确定',
  transactionListener: '事务监听器',
  transactionSend: '发送事务消息',
  request: '发起请求',
  reply: '应答',
  filesRead: '包含消息收发的文件',
  mapsAdded: '其他仓库的流向图',
  profile: 'Spring profile',
  noProfile: '未选择：使用始终生效的配置',
  senders: (count) => `${count} 处发送`,
  listeners: (count) => `${count} 处消费`,
  subscriptions: (count) => `${count} 个订阅`,
  counts: (senders, listeners) =>
    `当前工作区：${senders === 0 ? '没有发送方' : zh.senders(senders)}，${listeners === 0 ? '没有消费方' : zh.listeners(listeners)}`,
  through: (method) => `经由 ${method}`,
  tag: (tag) => `Tag ${tag}`,
  key: (key) => `Key ${key}`,
  group: (name) => `消费组 ${name}`,
  expression: (text, sql) => (sql ? `SQL ${text}` : `Tag ${text}`),
  line: (line) => `第 ${line} 行`,
};

export const FLOW_TEXTS: Readonly<Record<Locale, FlowTexts>> = { en, 'zh-cn': zh };
