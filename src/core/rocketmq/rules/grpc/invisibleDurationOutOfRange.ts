import type { Code } from '../../../syntax/code/model';
import type { GrammarId } from '../../../syntax/languages/language';
import { argumentFor } from '../messages';
import { EVERYWHERE, type FileRule } from '../model';
import type { RuleFile } from '../ruleFile';

const LEAST = 10_000;
const MOST = 12 * 3_600_000;

/** The least and the most, as each language writes them. */
const LEGAL: Readonly<Record<GrammarId, readonly [least: string, most: string]>> = {
  java: ['Duration.ofSeconds(10)', 'Duration.ofHours(12)'],
  kotlin: ['Duration.ofSeconds(10)', 'Duration.ofHours(12)'],
  go: ['10*time.Second', '12*time.Hour'],
  python: ['10', '43200'],
  tsx: ['10000', '43200000'],
};

/**
 * The proxy takes invisible times from ten seconds to twelve hours and refuses others with ILLEGAL_INVISIBLE_TIME.
 * Source: GrpcValidator#validateInvisibleTime; ProxyConfig#minInvisibleTimeMillsForRecv, #maxInvisibleTimeMills.
 */
export const invisibleDurationOutOfRange: FileRule = {
  id: 'invisible-duration-out-of-range',
  languages: EVERYWHERE,
  check(file, report) {
    for (const call of file.calls('receive', 'receiveAsync', 'Receive', 'receive_async')) {
      const argument = argumentFor(file, call, 'invisibleDuration', 'invisible_duration');
      const millis = argument === undefined ? undefined : lengthOf(file, argument);
      if (argument === undefined || millis === undefined || (millis >= LEAST && millis <= MOST)) {
        continue;
      }
      const [least, most] = LEGAL[file.language ?? 'java'];
      const legal = millis < LEAST ? least : most;
      if (file.language === 'python' && millis > MOST) {
        // Milliseconds, by another rule.
        continue;
      }
      report(argument, {
        message: millis < LEAST ? 'default' : 'long',
        fixes:
          argument.kind === 'call' || file.isModule
            ? [{ title: 'default', values: { legal }, edits: [file.edit(argument, legal)] }]
            : [],
      });
    }
  },
};

/** In milliseconds; Python counts seconds, Node.js milliseconds. */
function lengthOf(file: RuleFile, argument: Code): number | undefined {
  if (file.language !== 'python' && file.language !== 'tsx') {
    return file.millisOf(argument);
  }
  const value = file.valueOf(argument);
  return typeof value !== 'number' ? undefined : file.language === 'python' ? value * 1_000 : value;
}
