import { argumentFor } from '../messages';
import type { FileRule } from '../model';

const LEAST = 10_000;
const MOST = 12 * 3_600_000;

/**
 * The proxy takes invisible times from ten seconds to twelve hours and refuses others with ILLEGAL_INVISIBLE_TIME.
 * Source: GrpcValidator#validateInvisibleTime; ProxyConfig#minInvisibleTimeMillsForRecv, #maxInvisibleTimeMills.
 */
export const invisibleDurationOutOfRange: FileRule = {
  id: 'invisible-duration-out-of-range',
  check(file, report) {
    for (const call of file.calls('receive', 'receiveAsync')) {
      const argument = argumentFor(file, call, 'invisibleDuration');
      const millis = argument === undefined ? undefined : file.millisOf(argument);
      if (argument === undefined || millis === undefined || (millis >= LEAST && millis <= MOST)) {
        continue;
      }
      const legal = millis < LEAST ? 'Duration.ofSeconds(10)' : 'Duration.ofHours(12)';
      report(argument, {
        message: millis < LEAST ? 'default' : 'long',
        fixes:
          argument.kind === 'call'
            ? [{ title: 'default', values: { legal }, edits: [file.edit(argument, legal)] }]
            : [],
      });
    }
  },
};
