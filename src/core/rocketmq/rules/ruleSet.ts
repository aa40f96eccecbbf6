// Everything that only those need who ask for findings: reached through one dynamic import.
export { loadCatalogue } from '../configuration/loadCatalogue';
export { judgeProject } from './judgeProject';
export { RuleEngine } from './ruleEngine';
export { withoutMentioned } from './withoutMentioned';
