import type { Locale } from '../util/locale';

export interface StagePageTexts {
  readonly roadmap: string;
  /** Before everything of it is done or known. */
  readonly canThen: string;
  readonly canNow: string;
  readonly map: string;
  readonly mapTitle: (stage: string) => string;
  readonly mapDescription: (titles: readonly string[]) => string;
  readonly mapHint: string;
  readonly lessons: string;
  readonly questions: string;
  readonly questionsIntro: (total: number, needed: number) => string;
  readonly noQuestions: string;
  readonly from: string;
  readonly progress: (answered: number, total: number, right: number) => string;
  readonly passed: (right: number, total: number) => string;
  readonly failed: (right: number, total: number, needed: number) => string;
  readonly others: string;
  readonly known: string;
  readonly knownWhy: string;
  readonly notKnown: string;
  readonly project: string;
  readonly projectDone: string;
  readonly facts: (lessons: number, minutes: number) => string;
  readonly deeper: (minutes: number) => string;
  readonly far: (done: number, total: number) => string;
  readonly planned: (count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly neighbours: string;
  /** Beneath a question that was answered wrong: it can be tried again, but the first answer counted. */
  readonly wrong: string;
  readonly right: string;
  readonly advice: string;
  readonly after: string;
  readonly time: string;
  readonly stages: string;
  readonly aboutTime: (time: { written: number; total: number; hours: string; deeper: string }) => string;
  readonly pace: (weeks: number) => string;
  readonly hours: (minutes: number) => string;
  readonly startWith: string;
  readonly goOn: string;
  readonly testFirst: string;
  readonly states: Readonly<
    Record<'not-started' | 'in-progress' | 'done' | 'known' | 'planned' | 'reading' | 'skipped', string>
  >;
}

const en: StagePageTexts = {
  roadmap: 'Roadmap',
  canThen: 'What you can do after this stage',
  canNow: 'What you can do now',
  map: 'Map of the stage',
  mapTitle: (stage) => `Map of the stage "${stage}"`,
  mapDescription: (titles) =>
    `An arrow leads from what is read first to what builds on it. In order: ${titles.join('; ')}.`,
  mapHint: 'An arrow leads from what is read first to what builds on it.',
  lessons: 'The lessons',
  questions: 'Mixed questions',
  questionsIntro: (total, needed) =>
    `${total} questions from all lessons of the stage. They can be taken before reading: with ${needed} right at the first answer the stage counts as known, and "Start here" no longer proposes it. Known is not done: its lessons stay as they are.`,
  noQuestions: 'The lessons of this stage are not written yet; their questions will be mixed here.',
  from: 'From',
  progress: (answered, total, right) => `${answered} of ${total} answered, ${right} right.`,
  passed: (right, total) => `Passed: ${right} of ${total} right. The stage counts as known.`,
  failed: (right, total, needed) =>
    `${right} of ${total} right; ${needed} are needed. The explanations lead to the sections that are worth reading.`,
  others: 'Take other questions',
  known: 'Known',
  knownWhy: 'You passed the mixed questions of this stage.',
  notKnown: 'Not known after all',
  project: 'A small project of your own',
  projectDone: 'Done when',
  facts: (lessons, minutes) => `${lessons === 1 ? '1 lesson' : `${lessons} lessons`}, ${minutes} min`,
  deeper: (minutes) => `and ${minutes} min for the deeper parts`,
  far: (done, total) => `${done} of ${total} done`,
  planned: (count) => (count === 1 ? '1 lesson not written yet' : `${count} lessons not written yet`),
  previous: 'Previous',
  next: 'Next',
  neighbours: 'What comes before and after',
  wrong: 'Wrong; this answer counted. The explanation stands beneath what you chose.',
  right: 'Right.',
  advice: 'How to work through it',
  after: 'What you can do afterwards',
  time: 'Time',
  stages: 'The stages',
  aboutTime: ({ written, total, hours, deeper }) =>
    `${written} of ${total} lessons are written: ${hours} of reading${deeper === '' ? '' : `, and ${deeper} for the deeper parts`}. Exercises come on top: count as long again.`,
  pace: (weeks) =>
    `At three lessons a week, with their exercises, that is about ${weeks === 1 ? 'one week' : `${weeks} weeks`}.`,
  hours: (minutes) => (minutes < 90 ? `${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`),
  startWith: 'Start with',
  goOn: 'Go on with',
  testFirst: 'You know some of it already? Take the mixed questions of a stage first, and skip what you pass.',
  states: {
    'not-started': 'not started',
    'in-progress': 'in progress',
    done: 'done',
    known: 'known',
    planned: 'not written yet',
    reading: 'further reading',
    skipped: 'not for my stack',
  },
};

const zh: StagePageTexts = {
  roadmap: '路线图',
  canThen: '学完这一阶段你能做什么',
  canNow: '现在你能做什么',
  map: '本阶段的知识地图',
  mapTitle: (stage) => `“${stage}”阶段的知识地图`,
  mapDescription: (titles) => `箭头从先学的课指向以它为基础的课。依次为：${titles.join('；')}。`,
  mapHint: '箭头从先学的课指向以它为基础的课。',
  lessons: '本阶段的课',
  questions: '综合题',
  questionsIntro: (total, needed) =>
    `从本阶段各课抽出的 ${total} 道题。可以不看课先做：第一次作答答对 ${needed} 道，本阶段就记为“已掌握”，“从这里开始”不再推荐它。“已掌握”不等于“已完成”：各课的学习记录不变。`,
  noQuestions: '本阶段的课还没有写好，写好后这里会从中抽题。',
  from: '出自',
  progress: (answered, total, right) => `已答 ${answered} / ${total} 题，答对 ${right} 题。`,
  passed: (right, total) => `通过：${total} 题答对 ${right} 题，本阶段记为“已掌握”。`,
  failed: (right, total, needed) =>
    `${total} 题答对 ${right} 题，需要答对 ${needed} 题。题目下的解释会带你到值得一读的小节。`,
  others: '换一组题',
  known: '已掌握',
  knownWhy: '你通过了本阶段的综合题。',
  notKnown: '取消“已掌握”',
  project: '小项目：在你自己的代码里做',
  projectDone: '做到的标志',
  facts: (lessons, minutes) => `${lessons} 课，${minutes} 分钟`,
  deeper: (minutes) => `深入部分另需 ${minutes} 分钟`,
  far: (done, total) => `已完成 ${done} / ${total}`,
  planned: (count) => `${count} 课尚未写成`,
  previous: '上一步',
  next: '下一步',
  neighbours: '前后内容',
  wrong: '答错了，这次作答已计入结果。解释在你选的选项下面。',
  right: '答对了。',
  advice: '怎么学',
  after: '学完之后你能做什么',
  time: '需要多少时间',
  stages: '各个阶段',
  aboutTime: ({ written, total, hours, deeper }) =>
    `${total} 课中已写成 ${written} 课：阅读${hours}${deeper === '' ? '' : `，深入部分另需${deeper}`}。练习另算，大致与阅读相当。`,
  pace: (weeks) => `每周学三课并做练习，大约需要 ${weeks} 周。`,
  hours: (minutes) => (minutes < 90 ? ` ${minutes} 分钟` : `约 ${Math.round(minutes / 60)} 小时`),
  startWith: '从这里开始',
  goOn: '接着学',
  testFirst: '有些内容已经会了？先做某个阶段的综合题，通过的阶段可以跳过。',
  states: {
    'not-started': '未开始',
    'in-progress': '学习中',
    done: '已完成',
    known: '已掌握',
    planned: '尚未写成',
    reading: '延伸阅读',
    skipped: '与我的技术栈无关',
  },
};

export const STAGE_PAGE_TEXTS: Readonly<Record<Locale, StagePageTexts>> = { en, 'zh-cn': zh };
