import type { Locale } from '../util/locale';
import type { LabProcess } from './model';

export interface LabTexts {
  readonly processes: string;
  readonly brokers: string;
  readonly topics: string;
  readonly groups: string;
  readonly system: string;
  readonly failed: string;
  readonly noTopics: string;
  readonly noGroups: string;
  readonly master: string;
  readonly slave: string;
  readonly silent: string;
  readonly noProgress: string;
  readonly ordered: string;
  readonly retryTopic: string;
  readonly deadLetterQueue: string;
  readonly states: Readonly<Record<LabProcess['state'], string>>;
  messages(count: number): string;
  queues(count: number): string;
  reads(group: string): string;
  lag(count: number): string;
  clients(count: number): string;
  retries(count: number): string;
  deadLetters(count: number): string;
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What the rows of the view "Lab" say. */
export const LAB_TEXTS: Readonly<Record<Locale, LabTexts>> = {
  en: {
    processes: 'Processes',
    brokers: 'Brokers',
    topics: 'Topics',
    groups: 'Consumer groups',
    system: "The broker's own",
    failed: 'Nothing could be asked: try again',
    noTopics: 'No topic yet: create one',
    noGroups: 'No consumer group yet: create one',
    master: 'master',
    slave: 'slave',
    silent: 'does not answer',
    noProgress: 'no progress yet',
    ordered: 'Consumes in order',
    retryTopic: 'Retry topic',
    deadLetterQueue: 'Dead letters',
    states: { running: 'running', frozen: 'frozen', gone: 'gone' },
    messages: (count) => many(count, 'message', 'messages'),
    queues: (count) => many(count, 'queue', 'queues'),
    reads: (group) => `Read by ${group}`,
    lag: (count) => `lag ${count}`,
    clients: (count) => many(count, 'client', 'clients'),
    retries: (count) => `Retries before a message is a dead letter: ${count}`,
    deadLetters: (count) => many(count, 'dead letter', 'dead letters'),
  },
  'zh-cn': {
    processes: '进程',
    brokers: 'Broker',
    topics: 'Topic',
    groups: '消费组',
    system: 'Broker 自用',
    failed: '查询失败，点此重试',
    noTopics: '还没有 Topic，点此创建',
    noGroups: '还没有消费组，点此创建',
    master: '主',
    slave: '从',
    silent: '没有响应',
    noProgress: '还没有消费进度',
    ordered: '顺序消费',
    retryTopic: '重试队列',
    deadLetterQueue: '死信队列',
    states: { running: '运行中', frozen: '已冻结', gone: '已退出' },
    messages: (count) => `${count} 条消息`,
    queues: (count) => `${count} 个队列`,
    reads: (group) => `消费组 ${group} 在订阅`,
    lag: (count) => `堆积 ${count}`,
    clients: (count) => `${count} 个客户端`,
    retries: (count) => `进入死信队列前的最大重试次数：${count}`,
    deadLetters: (count) => `${count} 条死信`,
  },
};
