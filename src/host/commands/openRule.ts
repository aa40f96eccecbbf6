import { ALL_RULES } from '../../core/curriculum/ruleAddress';
import { ID } from '../../core/markdown/links';
import { isRecord } from '../../core/util/isRecord';
import type { CommandDeps } from './commandDeps';

/** Opens the page of a rule, given by its id or by a row that shows it; without one the list of all rules. */
export async function openRule({ lessons }: CommandDeps, argument: unknown): Promise<void> {
  const rule = isRecord(argument) ? argument['rule'] : argument;
  await lessons.openPage(typeof rule === 'string' && ID.test(rule) ? `rule:${rule}` : ALL_RULES);
}
