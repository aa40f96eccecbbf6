// The contract of the rules: what other parts of core may know of them.

export { SEVERITIES } from './rules/model';
export type { RuleTexts, Severity } from './rules/model';
export type { ChosenSeverity } from './rules/options';
export type { ShownFinding } from './rules/judgeProject';
export type { RuleCatalogue } from './rules/ruleCatalogue';
