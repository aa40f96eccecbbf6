import type { Family } from '../rocketmq/vocabulary';
import type { Locale } from '../util/locale';
import type { EntryStateName } from './entryState';
import type { NoticeKind } from './rowModel';
import type { Situation } from './progressModel';

/** The words of the Roadmap view, in the language of the lessons: a reader of either sees one language throughout. */
export interface RowTexts {
  readonly continue: (title: string) => string;
  /** With the clients for screen readers; without them as a label, beside which they stand. */
  readonly project: (places: number, clients?: string) => string;
  readonly projectNext: string;
  readonly versionUnknown: string;
  /** After a starter's version: the client inside it. */
  readonly client: (version: string) => string;
  readonly start: string;
  readonly startWhy: string;
  readonly question: string;
  readonly questionWhy: string;
  readonly answers: Readonly<Record<Situation, string>>;
  /** What holds, and the one next step. */
  readonly notices: Readonly<
    Record<NoticeKind, { readonly says: string; readonly next: string; readonly why: string }>
  >;
  readonly places: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly spokenMinutes: (count: number) => string;
  readonly howFar: (read: number, total: number) => string;
  readonly spokenHowFar: (read: number, total: number) => string;
  readonly done: (done: number, total: number, percent: number) => string;
  readonly spokenDone: (done: number, total: number, percent: number) => string;
  /** Entries that are not done, but of which the mixed questions were passed. */
  readonly known: (count: number) => string;
  readonly aboutRoadmap: string;
  readonly aboutRoadmapWhy: string;
  readonly stageEnd: string;
  readonly stageEndWhy: string;
  readonly planned: (count: number) => string;
  readonly spokenPlanned: (count: number) => string;
  readonly states: Readonly<Record<EntryStateName, string>>;
  readonly inProject: string;
  readonly readIn: (entry: string) => string;
  readonly otherStack: (stack: string, equivalent: string) => string;
  readonly onlyStack: (stack: string) => string;
  readonly plannedWhy: (nearest: string) => string;
  readonly readingWhy: string;
  readonly families: Readonly<Record<Family, string>>;
  /** Short names of roadmaps, as in "read in Mastery 19". */
  readonly roadmaps: Readonly<Record<string, string>>;
  readonly list: (items: readonly string[]) => string;
}

const en: RowTexts = {
  continue: (title) => `Continue: ${title}`,
  project: (places, clients) =>
    `This project: ${clients === undefined ? '' : `${clients}, `}${places === 1 ? '1 place' : `${places} places`}`,
  projectNext: 'What your project uses, and the lessons that explain it.',
  versionUnknown: 'version unknown',
  client: (version) => ` (client ${version})`,
  start: 'Start here',
  startWhy: 'Up to five lessons, ordered by what your code uses.',
  question: 'What brings you here?',
  questionWhy: 'Asked once. The answer orders "Start here"; a command changes it at any time.',
  answers: {
    new: 'I am new to RocketMQ',
    'in-use': 'My project uses it',
    interview: 'I have an interview coming',
    broken: 'Something is broken',
  },
  notices: {
    kept: {
      says: 'Some progress is unreadable',
      next: 'it is kept; see the log',
      why: 'A stored value is damaged, or a newer version wrote it. It was put aside unchanged; the rest is in use.',
    },
    restricted: {
      says: 'Restricted Mode',
      next: 'learning works; manage trust',
      why: 'Reading code, lessons, lenses, hovers and snippets work here. Only what starts a process or opens a connection needs a trusted folder.',
    },
    'no-folder': {
      says: 'No folder is open',
      next: 'open the sample project',
      why: 'Lessons work without a folder. On a project of your own, or on the sample, they also show where each subject appears in the code.',
    },
    'not-indexed': {
      says: 'Project not read yet',
      next: 'read it now',
      why: 'Only files that name RocketMQ are looked into, and nothing leaves this machine.',
    },
    indexing: {
      says: 'Reading your project',
      next: 'lessons are ready meanwhile',
      why: 'Only files that name RocketMQ are looked into, and nothing leaves this machine.',
    },
    'other-sdk': {
      says: 'Not the Apache client',
      next: 'what carries over',
      why: 'The project uses Alibaba ONS or com.alibaba.rocketmq 3.x. Topics, groups, retries and dead letters work alike; class names and defaults differ, so there are no lenses on this code.',
    },
    'unread-language': {
      says: 'Language not read yet',
      next: 'what every client shares',
      why: 'Files that name RocketMQ were found, but there are no lenses and hovers for their language. The lessons hold for every client.',
    },
    'no-rocketmq': {
      says: 'No RocketMQ found',
      next: 'open the sample project',
      why: 'Neither source code nor build files in this folder name RocketMQ. The sample is a small Spring Boot order project with three planted mistakes.',
    },
  },
  places: (count) => (count === 1 ? '1 place' : `${count} places`),
  minutes: (count) => `${count} min`,
  spokenMinutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  howFar: (read, total) => `${read}/${total}`,
  spokenHowFar: (read, total) => `${read} of ${total} sections read`,
  done: (done, total, percent) => `${done}/${total} · ${percent}%`,
  spokenDone: (done, total, percent) => `${done} of ${total} done, ${percent} percent`,
  known: (count) => `${count} known`,
  aboutRoadmap: 'About this roadmap',
  aboutRoadmapWhy: 'Study advice, what you can do afterwards, and how long it takes.',
  stageEnd: 'Stage: map, questions, project',
  stageEndWhy:
    'What you can do now, a map of the stage, mixed questions that can be taken first, and a small project in your own code.',
  planned: (count) => `${count} planned`,
  spokenPlanned: (count) => (count === 1 ? '1 entry not written yet' : `${count} entries not written yet`),
  states: {
    'not-started': 'not started',
    'in-progress': 'in progress',
    done: 'done',
    known: 'known',
    planned: 'not written yet',
    reading: 'further reading',
    skipped: 'not for my stack',
  },
  inProject: 'in this project',
  readIn: (entry) => `read in ${entry}`,
  otherStack: (stack, equivalent) => `${stack}; otherwise ${equivalent}`,
  onlyStack: (stack) => `${stack} only`,
  plannedWhy: (nearest) => `Not written yet. Opening it offers the nearest lesson there is: ${nearest}.`,
  readingWhy: 'Further reading: nothing to tick off.',
  families: {
    'java-remoting': 'Java client',
    'java-grpc': 'Java gRPC client',
    'spring-boot': 'Spring Boot',
    'spring-cloud-stream': 'Spring Cloud Stream',
    go: 'Go client',
    python: 'Python client',
    nodejs: 'Node.js client',
    php: 'PHP client',
    'config-spring-boot': 'Spring Boot configuration',
    'config-scs': 'Spring Cloud Stream configuration',
    'config-xml': 'Spring XML',
    'config-broker': 'broker configuration',
  },
  roadmaps: {
    mastery: 'Mastery',
    method: 'Method',
    casebook: 'Casebook',
    interview: 'Interview',
    foundations: 'Foundations',
  },
  list: (items) => items.join(', '),
};

const zh: RowTexts = {
  continue: (title) => `继续：${title}`,
  project: (places, clients) => `当前项目：${clients === undefined ? '' : `${clients}，`}${places} 处`,
  projectNext: '看看项目用到了什么，以及哪些课程讲到它。',
  versionUnknown: '版本未知',
  client: (version) => `（客户端 ${version}）`,
  start: '从这里开始',
  startWhy: '最多五课，按你的代码用到的内容排序。',
  question: '你现在是哪种情况？',
  questionWhy: '只问一次，用来排“从这里开始”；随时可以用命令修改。',
  answers: {
    new: '刚接触 RocketMQ',
    'in-use': '项目里正在用',
    interview: '准备面试',
    broken: '出了问题，正在排查',
  },
  notices: {
    kept: {
      says: '部分学习进度读不出来',
      next: '已原样保留，详见日志',
      why: '存储的数据已损坏，或由更新的版本写入。已原样另存，其余进度照常使用。',
    },
    restricted: {
      says: '受限模式',
      next: '可以正常学习；管理信任',
      why: '读代码、课程、代码提示、悬停说明和代码片段在这里都可用；只有启动进程、建立连接的功能才需要受信任的文件夹。',
    },
    'no-folder': {
      says: '还没有打开文件夹',
      next: '打开示例项目',
      why: '不打开文件夹也能看课程；打开自己的项目或示例项目后，课程还会指出每个知识点在代码里的位置。',
    },
    'not-indexed': {
      says: '项目还没有读取',
      next: '现在读取',
      why: '只会查看提到 RocketMQ 的文件，内容不会离开本机。',
    },
    indexing: {
      says: '正在读取你的项目',
      next: '课程现在就可以看',
      why: '只会查看提到 RocketMQ 的文件，内容不会离开本机。',
    },
    'other-sdk': {
      says: '不是 Apache 客户端',
      next: '哪些知识仍然适用',
      why: '项目用的是阿里云 ONS 或 com.alibaba.rocketmq 3.x。Topic、消费组、重试和死信的道理相通，但类名和默认值不同，所以这些代码上没有提示。',
    },
    'unread-language': {
      says: '语言暂不能识别',
      next: '各客户端共通的概念',
      why: '有文件提到了 RocketMQ，但这种语言还没有代码提示和悬停说明。课程内容对所有客户端都适用。',
    },
    'no-rocketmq': {
      says: '没有找到 RocketMQ',
      next: '打开示例项目',
      why: '这个文件夹里的源码和构建文件都没有提到 RocketMQ。示例是一个小型 Spring Boot 订单项目，里面埋了三处错误。',
    },
  },
  places: (count) => `${count} 处`,
  minutes: (count) => `${count} 分钟`,
  spokenMinutes: (count) => `${count} 分钟`,
  howFar: (read, total) => `${read}/${total}`,
  spokenHowFar: (read, total) => `已读 ${read} 节，共 ${total} 节`,
  done: (done, total, percent) => `${done}/${total} · ${percent}%`,
  spokenDone: (done, total, percent) => `已完成 ${done} 项，共 ${total} 项，${percent}%`,
  known: (count) => `${count} 项已掌握`,
  aboutRoadmap: '关于这条路线',
  aboutRoadmapWhy: '学习建议、学完能做什么、需要多少时间。',
  stageEnd: '阶段小结：地图、综合题、小项目',
  stageEndWhy: '现在你能做什么、本阶段的知识地图、可以先做的综合题，以及在自己代码里做的小项目。',
  planned: (count) => `${count} 项计划中`,
  spokenPlanned: (count) => `${count} 项尚未写成`,
  states: {
    'not-started': '未开始',
    'in-progress': '学习中',
    done: '已完成',
    known: '已掌握',
    planned: '尚未写成',
    reading: '延伸阅读',
    skipped: '与我的技术栈无关',
  },
  inProject: '项目中有用到',
  readIn: (entry) => `已在 ${entry} 中读过`,
  otherStack: (stack, equivalent) => `${stack}；其他技术栈看 ${equivalent}`,
  onlyStack: (stack) => `仅 ${stack}`,
  plannedWhy: (nearest) => `尚未写成。打开时会推荐最接近的已有课程：${nearest}。`,
  readingWhy: '延伸阅读，不计入进度。',
  families: {
    'java-remoting': 'Java 客户端',
    'java-grpc': 'Java gRPC 客户端',
    'spring-boot': 'Spring Boot',
    'spring-cloud-stream': 'Spring Cloud Stream',
    go: 'Go 客户端',
    python: 'Python 客户端',
    nodejs: 'Node.js 客户端',
    php: 'PHP 客户端',
    'config-spring-boot': 'Spring Boot 配置',
    'config-scs': 'Spring Cloud Stream 配置',
    'config-xml': 'Spring XML',
    'config-broker': 'Broker 配置',
  },
  roadmaps: { mastery: '精通', method: '学法', casebook: '案例', interview: '面试', foundations: '基础' },
  list: (items) => items.join('、'),
};

export const ROW_TEXTS: Readonly<Record<Locale, RowTexts>> = { en, 'zh-cn': zh };
