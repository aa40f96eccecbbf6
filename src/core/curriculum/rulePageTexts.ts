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
