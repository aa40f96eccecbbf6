import type { ChosenSeverity } from '../rocketmq/ruleModel';
import type { Locale } from '../util/locale';

export interface RulePageTexts {
  readonly rules: string;
  readonly all: string;
  readonly why: string;
  readonly example: string;
  readonly silent: string;
  readonly change: string;
  readonly source: string;
  readonly lesson: string;
  readonly fixes: string;
  readonly fixable: string;
  readonly project: string;
  readonly unproven: string;
  readonly setting: string;
  readonly file: string;
  readonly comment: string;
  count(rules: number, fixable: number): string;
  readonly inProject: string;
  readonly places: (count: number) => string;
  readonly morePlaces: (count: number) => string;
  readonly nowhere: string;
  readonly reading: string;
  readonly noFolder: string;
  readonly fix: string;
  /** Of a block of code of the reader's own. */
  readonly ownCode: (place: string) => string;
  readonly showAs: string;
  readonly byRule: (severity: string) => string;
  readonly setHere: string;
  readonly setByFile: string;
  readonly search: string;
  readonly shownOf: string;
  readonly firing: string;
  readonly changed: string;
  readonly filters: string;
  readonly rule: string;
  readonly severity: string;
  readonly severities: Readonly<Record<ChosenSeverity, string>>;
  /** In the order of the page. */
  readonly themes: Readonly<Record<string, string>>;
}

/** The texts of rule pages that belong to no rule. */
export const RULE_PAGE_TEXTS: Readonly<Record<Locale, RulePageTexts>> = {
  en: {
    rules: 'Rules',
    all: 'All rules',
    why: 'Why',
    example: 'Wrong and right',
    silent: 'When it is silent, and when to ignore it',
    change: 'Change it',
    source: 'Source',
    lesson: 'The lesson',
    fixes: 'Quick fixes',
    fixable: 'quick fix',
    project: 'looks at the whole project',
    unproven: 'known from reading the code, not seen on a broker',
    setting: 'For you, in the settings:',
    file: 'For everybody who works on the project, in `rocketmq-guide.json`:',
    comment: 'For one line, in a comment above it:',
    inProject: 'In your project',
    places: (count) => (count === 1 ? '1 place in your project' : `${count} places in your project`),
    morePlaces: (count) => `and ${count} more; the view "This project" lists all`,
    nowhere: 'This rule finds nothing in the open project.',
    reading: 'Your project is being read; its places appear here.',
    noFolder: 'No folder is open. With your project open, its places stand here, with what the fix would make of them.',
    fix: 'Quick fix',
    ownCode: (place) => `Code at ${place}`,
    showAs: 'Show it as',
    byRule: (severity) => `as the rule says (${severity})`,
    setHere: 'Writes your settings at once. The lines below do the same by hand.',
    setByFile: 'The `rocketmq-guide.json` of your workspace sets this rule; it counts more than your settings.',
    search: 'Search the rules',
    shownOf: '{0} of {1} rules',
    firing: 'Found in my project',
    changed: 'Severity changed',
    filters: 'Show only',
    rule: 'Rule',
    severity: 'Severity',
    count: (rules, fixable) => `${rules} rules, ${fixable} of them with a quick fix.`,
    severities: { error: 'error', warning: 'warning', info: 'information', hint: 'hint', off: 'switched off' },
    themes: {
      client: 'Clients: making, starting, stopping',
      message: 'Messages',
      sending: 'Sending',
      transaction: 'Transactions',
      consuming: 'Consuming',
      grpc: 'gRPC clients',
      spring: 'Spring',
      configuration: 'Configuration',
    },
  },
  'zh-cn': {
    rules: '规则',
    all: '所有规则',
    why: '为什么',
    example: '错误与正确的写法',
    silent: '何时不提示、何时可以忽略',
    change: '调整这条规则',
    source: '依据',
    lesson: '对应课程',
    fixes: '快速修复',
    fixable: '可快速修复',
    project: '检查整个项目',
    unproven: '来自阅读源码，尚未在 Broker 上验证',
    setting: '只对自己生效，写在设置里：',
    file: '对项目里所有人生效，写在 `rocketmq-guide.json` 里：',
    comment: '只对一行生效，在它上面写注释：',
    inProject: '在你的项目里',
    places: (count) => `你的项目里有 ${count} 处`,
    morePlaces: (count) => `另有 ${count} 处，全部列在“当前项目”视图里`,
    nowhere: '在打开的项目里，这条规则没有发现问题。',
    reading: '正在读取你的项目，读完后这里会列出相关位置。',
    noFolder: '没有打开文件夹。打开你的项目后，这里会列出相关位置，以及修复后的样子。',
    fix: '快速修复',
    ownCode: (place) => `${place} 的代码`,
    showAs: '显示为',
    byRule: (severity) => `按规则默认（${severity}）`,
    setHere: '点击后立即写入你的设置；也可以照下面的写法手工修改。',
    setByFile: '工作区里的 `rocketmq-guide.json` 设定了这条规则，它优先于你的设置。',
    search: '搜索规则',
    shownOf: '{0} / {1} 条规则',
    firing: '我的项目里有',
    changed: '改过级别',
    filters: '只显示',
    rule: '规则',
    severity: '级别',
    count: (rules, fixable) => `共 ${rules} 条规则，其中 ${fixable} 条可快速修复。`,
    severities: { error: '错误', warning: '警告', info: '信息', hint: '提示', off: '已关闭' },
    themes: {
      client: '客户端：创建、启动与关闭',
      message: '消息',
      sending: '发送',
      transaction: '事务',
      consuming: '消费',
      grpc: 'gRPC 客户端',
      spring: 'Spring',
      configuration: '配置',
    },
  },
};
