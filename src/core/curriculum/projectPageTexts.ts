import type { Locale } from '../util/locale';

/** Texts of the page "Read my project". A row that has nothing to say is empty. */
export interface ProjectTexts {
  readonly title: string;
  readonly nothing: string;
  readonly clients: string;
  readonly concepts: string;
  readonly flow: string;
  readonly openMap: string;
  readonly follow: string;
  readonly standsOut: string;
  readonly nothingStandsOut: string;
  readonly path: string;
  readonly done: string;
  sum(places: number, files: number): string;
  places(count: number): string;
  flowSum(topics: number, groups: number): string;
  silent(topics: readonly string[]): string;
  unfed(topics: readonly string[]): string;
  open(count: number): string;
  shared(groups: readonly string[]): string;
  broadcast(groups: readonly string[]): string;
  oneway(count: number): string;
  otherSdks(sdks: readonly string[]): string;
  unread(endings: readonly string[]): string;
  far(done: number, total: number): string;
}

const NAMES_AT_MOST = 8;

function some(names: readonly string[], comma: string): string {
  const shown = names.slice(0, NAMES_AT_MOST).join(comma);
  return names.length > NAMES_AT_MOST ? `${shown}${comma}…` : shown;
}

function said(names: readonly string[], comma: string, say: (list: string) => string): string {
  return names.length === 0 ? '' : say(some(names, comma));
}

const en: ProjectTexts = {
  title: 'Your project',
  nothing: 'No place that uses Apache RocketMQ was found in this workspace.',
  clients: 'Clients and versions',
  concepts: 'What the code uses',
  flow: 'How messages flow',
  openMap: 'Open the map',
  follow: 'Follow a message of a topic, step by step:',
  standsOut: 'What stands out',
  nothingStandsOut: 'Nothing unusual.',
  path: 'Your learning path',
  done: 'done',
  sum: (places, files) => `${places} places in ${files} files use RocketMQ.`,
  places: (count) => `(${count} ${count === 1 ? 'place' : 'places'})`,
  flowSum: (topics, groups) =>
    `${topics} ${topics === 1 ? 'topic' : 'topics'}, ${groups} consumer ${groups === 1 ? 'group' : 'groups'}.`,
  silent: (topics) => said(topics, ', ', (names) => `Sent to, with no listener in this workspace: ${names}.`),
  unfed: (topics) => said(topics, ', ', (names) => `Listened on, with no sender in this workspace: ${names}.`),
  open: (count) =>
    count === 0 ? '' : `${count} ${count === 1 ? 'name' : 'names'} could not be resolved; the view says why.`,
  shared: (groups) =>
    said(
      groups,
      ', ',
      (names) => `Groups with more than one subscription: ${names}. All consumers of a group must subscribe alike.`,
    ),
  broadcast: (groups) =>
    said(groups, ', ', (names) => `Broadcasting groups, where failures are not retried: ${names}.`),
  oneway: (count) =>
    count === 0 ? '' : `${count} one-way ${count === 1 ? 'send' : 'sends'}: a lost message goes unnoticed.`,
  otherSdks: (sdks) => said(sdks, ', ', (names) => `Other message SDKs, which are not looked at: ${names}.`),
  unread: (endings) => said(endings, ', ', (names) => `RocketMQ is named in files that are not read yet: ${names}.`),
  far: (done, total) => `${done} of ${total} lessons done`,
};

const zh: ProjectTexts = {
  title: '你的项目',
  nothing: '当前工作区没有找到使用 Apache RocketMQ 的代码。',
  clients: '客户端与版本',
  concepts: '代码用到的概念',
  flow: '消息流向',
  openMap: '打开流向图',
  follow: '一步步跟随某个 Topic 的消息：',
  standsOut: '值得留意',
  nothingStandsOut: '没有特别之处。',
  path: '学习路径',
  done: '已完成',
  sum: (places, files) => `${files} 个文件中有 ${places} 处用到 RocketMQ。`,
  places: (count) => `（${count} 处）`,
  flowSum: (topics, groups) => `${topics} 个 Topic，${groups} 个消费组。`,
  silent: (topics) => said(topics, '、', (names) => `有发送方，但当前工作区没有消费方：${names}。`),
  unfed: (topics) => said(topics, '、', (names) => `有消费方，但当前工作区没有发送方：${names}。`),
  open: (count) => (count === 0 ? '' : `有 ${count} 个名称未能确定，原因见视图。`),
  shared: (groups) =>
    said(groups, '、', (names) => `有多个订阅的消费组：${names}。同一消费组内所有消费者的订阅必须一致。`),
  broadcast: (groups) => said(groups, '、', (names) => `广播消费的消费组（失败不会重试）：${names}。`),
  oneway: (count) => (count === 0 ? '' : `${count} 处单向发送：消息丢失时不会被发现。`),
  otherSdks: (sdks) => said(sdks, '、', (names) => `还用到其他消息 SDK，这里不分析：${names}。`),
  unread: (endings) => said(endings, '、', (names) => `以下类型的文件提到 RocketMQ，但暂时不读取：${names}。`),
  far: (done, total) => `已完成 ${done} / ${total} 课`,
};

export const PROJECT_TEXTS: Readonly<Record<Locale, ProjectTexts>> = { en, 'zh-cn': zh };
