import type { Code } from '../../../syntax/code/model';
import { argumentFor } from '../messages';
import { EVERYWHERE, type FileRule, type Fix } from '../model';
import type { RuleFile } from '../ruleFile';

/** Seconds of level 1, 2 and so on. Source: MessageStoreConfig#messageDelayLevel. */
const LEVELS = [1, 5, 10, 30, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 1200, 1800, 3600, 7200];

/**
 * A delay level is a place in a list of 18 delays, not a time. The broker takes what is beyond the list for its last
 * entry, two hours, and a negative one for no delay; neither is an error.
 * Source: HookUtils#transformDelayLevelMessage; MessageStoreConfig#messageDelayLevel.
 */
export const delayLevelOutOfRange: FileRule = {
  id: 'delay-level-out-of-range',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { code } of file.siteCalls('send-delay')) {
      const argument = argumentFor(file, code, 'level', 'delayLevel', 'delay_time_level');
      const level = file.valueOf(argument);
      if (argument === undefined || typeof level !== 'number' || (level >= 0 && level <= LEVELS.length)) {
        continue;
      }
      report(argument, {
        message: level < 0 ? 'negative' : 'default',
        values: { level, last: LEVELS.length },
        fixes: level < 0 ? [] : fixes(file, argument, level),
      });
    }
  },
};

/** The levels whose delay the number may have meant. */
function fixes(file: RuleFile, argument: Code, amount: number): Fix[] {
  return (['seconds', 'minutes', 'hours'] as const).flatMap((unit, i) => {
    const level = LEVELS.indexOf(amount * 60 ** i) + 1;
    return level === 0
      ? []
      : [{ title: unit, chosen: true, values: { amount, level }, edits: [file.edit(argument, String(level))] }];
  });
}
