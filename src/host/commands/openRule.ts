import { ALL_RULES } from '../../core/curriculum/ruleAddress';
import { ID } from '../../core/markdown/links';
import type { CommandDeps } from './commandDeps';

/** Opens the page of a rule; without an id the list of all rules. */
export async function openRule({ lessons }: CommandDeps, rule: unknown): Promise<void> {
  await lessons.openPage(typeof rule === 'string' && ID.test(rule) ? `rule:${rule}` : ALL_RULES);
}
