import type { Code } from '../../../syntax/code/model';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';

const DAY = 86_400_000;
const BROKER = 3 * DAY;

/** Setters and calls, what their number counts, and where the delay is in the arguments. */
const REMOTING: Readonly<Record<string, { readonly unit: number; readonly from?: 'now'; readonly at: number }>> = {
  setDelayTimeSec: { unit: 1_000, at: 0 },
  setDelayTimeMs: { unit: 1, at: 0 },
  setDeliverTimeMs: { unit: 1, from: 'now', at: 0 },
  syncSendDelayTimeSeconds: { unit: 1_000, at: 2 },
  syncSendDelayTimeMills: { unit: 1, at: 2 },
  syncSendDeliverTimeMills: { unit: 1, from: 'now', at: 2 },
};

/**
 * A broker keeps messages back for three days at most, the proxy for one, unless configured otherwise. Longer delays are
 * not cut short but refused: WHEEL_TIMER_MSG_ILLEGAL, ILLEGAL_DELIVERY_TIME.
 * Source: MessageStoreConfig#timerMaxDelaySec; HookUtils#handleScheduleMessage; ProxyConfig#maxDelayTimeMills.
 */
export const timerBeyondServerLimit: FileRule = {
  id: 'timer-beyond-server-limit',
  check(file, report) {
    for (const { site, code } of file.siteCalls('send-delay')) {
      if (code.kind !== 'call') {
        continue;
      }
      if (site.family === 'java-grpc' || site.api.startsWith('spring-boot-v5')) {
        const argument = code.name === 'setDeliveryTimestamp' ? code.arguments[0] : code.arguments[2];
        const delay =
          code.name === 'setDeliveryTimestamp' ? sinceNow(file, argument) : argument && file.millisOf(argument);
        if (argument !== undefined && delay !== undefined && delay > DAY) {
          report(argument, { message: 'grpc', values: { days: days(delay) } });
        }
        continue;
      }
      const row = Object.hasOwn(REMOTING, code.name) ? REMOTING[code.name] : undefined;
      const argument = row && code.arguments[row.at];
      const amount = row?.from === 'now' ? sinceNow(file, argument) : file.valueOf(argument);
      const delay = row !== undefined && typeof amount === 'number' ? amount * row.unit : undefined;
      if (argument !== undefined && delay !== undefined && delay > BROKER && delay < 1e12) {
        report(argument, { values: { days: days(delay) } });
      }
    }
  },
};

/** The milliseconds that are added to the present. */
function sinceNow(file: RuleFile, code: Code | undefined): number | undefined {
  const sum = code && file.origin(code);
  if (sum?.kind !== 'binary' || sum.operator !== '+') {
    return undefined;
  }
  const [now, delay] = isNow(sum.left) ? [sum.left, sum.right] : [sum.right, sum.left];
  const value = isNow(now) ? file.valueOf(delay) : undefined;
  return typeof value === 'number' ? value : undefined;
}

function isNow(code: Code): boolean {
  return code.kind === 'call' && /^(?:currentTimeMillis|millis)$/.test(code.name);
}

function days(millis: number): string {
  return String(Math.round((millis / DAY) * 10) / 10);
}
