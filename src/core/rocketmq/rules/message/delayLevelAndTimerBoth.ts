import type { FileRule } from '../model';
import { alwaysBefore } from '../order';
import type { RuleFile } from '../ruleFile';
import { nameSpan, statementOf } from '../spans';
import type { CallCode } from '../../../syntax/code/model';

const TIMER = /^set(?:DelayTimeSec|DelayTimeMs|DeliverTimeMs)$/;

/**
 * A message with a delay level and a delay as a time has the level's delay: the broker clears the other.
 * Source: HookUtils#checkIfTimerMessage.
 */
export const delayLevelAndTimerBoth: FileRule = {
  id: 'delay-level-and-timer-both',
  check(file, report) {
    for (const { calls } of file.messages) {
      const level = calls.find((call) => call.name === 'setDelayTimeLevel' && file.valueOf(call.arguments[0]) !== 0);
      const timer = calls.find(({ name }) => TIMER.test(name));
      if (level !== undefined && timer !== undefined && (alwaysBefore(level, timer) || alwaysBefore(timer, level))) {
        report(nameSpan(timer), {
          values: { timer: timer.name },
          fixes: [...without(file, level, 'level'), ...without(file, timer, 'timer')],
        });
      }
    }
  },
};

function without(file: RuleFile, call: CallCode, title: string) {
  const statement = statementOf(call);
  return statement?.kind === 'evaluate' && statement.value === call
    ? [{ title, chosen: true, edits: [file.edit(file.wholeLines(statement), '')] }]
    : [];
}
