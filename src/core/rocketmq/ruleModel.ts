// The contract of the rules: what other parts of core may know of them.

export type { RuleTexts } from './rules/model';
export type { ChosenSeverity } from './rules/options';
