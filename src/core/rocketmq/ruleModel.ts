// The contract of the rules: what other parts of core may know of them.

export { SEVERITIES } from './rules/model';
export type { ClientExample, Finding, Fix, RuleExample, RuleTexts, Severity, TextEdit } from './rules/model';
export type { ChosenSeverity } from './rules/options';
export { applyEdits } from './rules/quickFixes';
export type { ShownFinding } from './rules/judgeProject';
export type { RuleCatalogue } from './rules/ruleCatalogue';
