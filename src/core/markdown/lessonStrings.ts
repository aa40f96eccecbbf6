import type { Locale, Texts } from '../util/locale';

/** Every text of the lesson page that is not part of a lesson. `{0}` is filled in by `fill`. */
const TEXTS = {
  skipToText: { en: 'Skip to the text', 'zh-cn': '跳到正文' },
  back: { en: 'Back', 'zh-cn': '后退' },
  forward: { en: 'Forward', 'zh-cn': '前进' },
  contents: { en: 'On this page', 'zh-cn': '本页目录' },
  breadcrumb: { en: 'Where this lesson stands', 'zh-cn': '本课所在位置' },
  minutes: { en: '{0} min', 'zh-cn': '{0} 分钟' },
  minutesDeeper: { en: '{0} min, and {1} for the deeper parts', 'zh-cn': '{0} 分钟，深入部分另需 {1} 分钟' },
  checkedAgainst: { en: 'Checked against RocketMQ {0}', 'zh-cn': '已在 RocketMQ {0} 上核对' },
  buildsOn: { en: 'Builds on', 'zh-cn': '先修' },
  readOf: { en: '{0} of {1} sections read', 'zh-cn': '已读 {0} / {1} 节' },
  done: { en: 'Done', 'zh-cn': '已完成' },
  read: { en: 'read', 'zh-cn': '已读' },
  otherLanguage: {
    en: 'This lesson has not been written in English yet: here is the Chinese text.',
    'zh-cn': '本课还没有中文版，下面是英文版。',
  },
  notWritten: {
    en: 'The lesson you asked for is not written yet. This is the nearest one that is.',
    'zh-cn': '您要打开的课还没有写好，这里是离它最近的一课。',
  },

  goals: { en: 'After this you can', 'zh-cn': '学完之后你能' },
  predict: { en: 'Before you read on', 'zh-cn': '先猜一猜' },
  yourGuess: { en: 'Your answer', 'zh-cn': '你的答案' },
  keepGuess: { en: 'Keep my answer', 'zh-cn': '记下我的答案' },
  guessKept: { en: 'Kept. You will see it again after the explanation.', 'zh-cn': '已记下，讲完之后会再给你看。' },
  youWrote: { en: 'You wrote', 'zh-cn': '你当时写的是' },
  compare: { en: 'Now compare', 'zh-cn': '现在对照一下' },
  answer: { en: 'Show the answer', 'zh-cn': '查看答案' },
  note: { en: 'Note', 'zh-cn': '说明' },
  warning: { en: 'Warning', 'zh-cn': '注意' },
  pitfall: { en: 'Pitfall', 'zh-cn': '陷阱' },
  deeper: { en: 'Deeper', 'zh-cn': '深入' },
  hint: { en: 'Hint {0}', 'zh-cn': '提示 {0}' },
  solution: { en: 'Solution', 'zh-cn': '参考答案' },
  compareWithMine: { en: 'Compare with my file', 'zh-cn': '与我的文件对比' },
  exerciseOwnCode: { en: 'Try it in your own code', 'zh-cn': '动手：在你自己的代码里' },
  exerciseLab: { en: 'Try it on a local RocketMQ', 'zh-cn': '动手：在本地 RocketMQ 上' },
  exerciseThink: { en: 'Think it through', 'zh-cn': '想一想' },
  expect: { en: 'How to see that it worked', 'zh-cn': '怎样算做到了' },
  expectSite: { en: 'Your code has a place with {0}.', 'zh-cn': '你的代码里有 {0}。' },
  expectNoSite: { en: 'Your code has no place with {0} any more.', 'zh-cn': '你的代码里不再有 {0}。' },
  expectFinding: { en: 'The rule {0} reports something.', 'zh-cn': '规则 {0} 有提示。' },
  expectNoFinding: { en: 'The rule {0} reports nothing.', 'zh-cn': '规则 {0} 没有提示。' },
  expectMessages: {
    en: 'In the lab, {0} holds {1} or more messages{2}.',
    'zh-cn': '实验环境中，{0} 里至少有 {1} 条消息{2}。',
  },
  expectWithTag: { en: ' with the tag {0}', 'zh-cn': '（Tag 为 {0}）' },
  expectWithKey: { en: ' with the key {0}', 'zh-cn': '（Key 为 {0}）' },
  expectFailed: { en: ' that failed {0} times or more', 'zh-cn': '（失败过至少 {0} 次）' },
  expectQueues: { en: 'In the lab, {0} has {1} queues.', 'zh-cn': '实验环境中，{0} 有 {1} 个队列。' },
  expectConsumed: {
    en: 'In the lab, the offsets of the group {0} add up to {1} or more.',
    'zh-cn': '实验环境中，消费组 {0} 的消费位点之和不小于 {1}。',
  },
  expectLag: {
    en: 'In the lab, the lag of the group {0} is at most {1}.',
    'zh-cn': '实验环境中，消费组 {0} 的堆积不超过 {1}。',
  },
  runSample: { en: 'Run in the lab', 'zh-cn': '在实验环境中运行' },
  labCheck: { en: 'Watch for it in the lab', 'zh-cn': '在实验环境中核对' },
  selfCheck: { en: 'I did it and saw this', 'zh-cn': '我做了，也看到了这个结果' },
  card: { en: 'Interview question', 'zh-cn': '面试题' },
  oneMinute: { en: 'The answer in a minute', 'zh-cn': '一分钟回答' },

  check: { en: 'Check', 'zh-cn': '检查' },
  tryAgain: { en: 'Try again', 'zh-cn': '再试一次' },
  chooseOne: { en: 'Choose an option first.', 'zh-cn': '请先选择一项。' },
  chooseSeveral: { en: 'More than one is right.', 'zh-cn': '可多选。' },
  quizPassed: { en: 'Right.', 'zh-cn': '答对了。' },
  quizFailed: {
    en: 'Not yet. Read what stands beneath the options and try again.',
    'zh-cn': '还不对。看看各选项下面的说明，再试一次。',
  },
  optionRight: { en: 'right', 'zh-cn': '正确' },
  optionWrong: { en: 'wrong', 'zh-cn': '错误' },
  allPassed: {
    en: 'All questions of this lesson are answered right.',
    'zh-cn': '本课的题目全部答对了。',
  },
  markDone: { en: 'Mark lesson as done', 'zh-cn': '将本课标记为完成' },

  copy: { en: 'Copy', 'zh-cn': '复制' },
  copied: { en: 'Copied', 'zh-cn': '已复制' },
  insert: { en: 'Insert at cursor', 'zh-cn': '插入到光标处' },
  openSource: { en: 'Open source file', 'zh-cn': '打开源文件' },
  code: { en: 'Code: {0}', 'zh-cn': '代码：{0}' },
  clients: { en: 'Clients', 'zh-cn': '客户端' },
  diagramFailed: {
    en: 'The diagram could not be drawn; this is what it shows.',
    'zh-cn': '图未能绘出，其内容如下。',
  },
  fullSize: { en: 'Full size', 'zh-cn': '原始大小' },
  diagramText: { en: 'The diagram in words', 'zh-cn': '图的文字说明' },

  placesFound: { en: 'Places in your project: {0}', 'zh-cn': '你的项目里有 {0} 处' },
  placesMore: { en: 'and {0} more', 'zh-cn': '另有 {0} 处' },
  placesNone: { en: 'Nothing of this was found in the open project.', 'zh-cn': '在打开的项目里没有找到相关代码。' },
  placesIndexing: { en: 'Reading the project …', 'zh-cn': '正在读取项目……' },
  placesNoFolder: {
    en: 'No folder is open. With your project open, its places are listed here.',
    'zh-cn': '没有打开文件夹。打开你的项目后，这里会列出相关位置。',
  },
  openInSources: { en: "Open in your project's sources", 'zh-cn': '在你项目的源码中打开' },
  whatToLookFor: { en: 'What to look for', 'zh-cn': '可以找什么' },
  line: { en: 'line {0}', 'zh-cn': '第 {0} 行' },

  myNote: { en: 'My note on this lesson', 'zh-cn': '我的笔记' },
  noteHint: {
    en: 'Kept with your progress. "Export notes" writes all of them as Markdown.',
    'zh-cn': '与学习进度一起保存。“导出笔记”会把全部笔记写成 Markdown。',
  },
  noteSaved: { en: 'Saved', 'zh-cn': '已保存' },
  previous: { en: 'Previous', 'zh-cn': '上一课' },
  next: { en: 'Next', 'zh-cn': '下一课' },
  neighbours: { en: 'Neighbouring lessons', 'zh-cn': '相邻的课' },
  print: { en: 'Open in the browser for printing', 'zh-cn': '在浏览器中打开（便于打印）' },
  report: { en: 'Report a mistake', 'zh-cn': '报告错误' },
  reportCopied: {
    en: 'Lesson, section, versions and the selected text are on the clipboard.',
    'zh-cn': '课程、小节、版本和选中的文字已复制到剪贴板。',
  },
} as const satisfies Readonly<Record<string, Texts>>;

export type LessonStrings = Readonly<Record<keyof typeof TEXTS, string>>;

export function lessonStrings(locale: Locale): LessonStrings {
  return Object.fromEntries(Object.entries(TEXTS).map(([key, texts]) => [key, texts[locale]])) as LessonStrings;
}

/** Puts values into `{0}`, `{1}`. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}
