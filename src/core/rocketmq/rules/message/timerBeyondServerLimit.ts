import type { Code } from '../../../syntax/code/model';
import { all } from '../../../syntax/code/walk';
import { isGrpc } from '../given';
import { EVERYWHERE, type FileRule } from '../model';
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
  languages: EVERYWHERE,
  check(file, report) {
    for (const { code, library } of file.given('delivery')) {
      const delay = ahead(file, code);
      if (delay !== undefined && delay > (isGrpc(library) ? DAY : BROKER) && delay < 1e12) {
        report(code, { message: isGrpc(library) ? 'grpc' : 'default', values: { days: days(delay) } });
      }
    }
    for (const { site, code } of file.siteCalls('send-delay')) {
      if (code.kind === 'attribute' && code.name === 'delay' && site.family === 'nodejs') {
        const delay = file.valueOf(code.value);
        if (typeof delay === 'number' && delay > DAY && delay < 1e12) {
          report(code.value, { message: 'grpc', values: { days: days(delay) } });
        }
      }
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

/** `time.Now().Add(72 * time.Hour)`, `int(time.time()) + 86400 * 7`: how far ahead, in milliseconds. */
function ahead(file: RuleFile, code: Code): number | undefined {
  const origin = file.origin(code);
  if (file.language === 'go') {
    const isAdded = origin.kind === 'call' && origin.name === 'Add' && origin.object?.kind === 'call';
    return isAdded ? file.millisOf(origin.arguments[0]) : undefined;
  }
  if (file.language !== 'python' || origin.kind !== 'binary' || origin.operator !== '+') {
    return undefined;
  }
  const isTime = (side: Code) => all(side, 'call').some(({ name }) => name === 'time');
  const [now, delay] = isTime(origin.left) ? [origin.left, origin.right] : [origin.right, origin.left];
  const seconds = file.valueOf(delay);
  return isTime(now) && typeof seconds === 'number' ? seconds * 1_000 : undefined;
}

function isNow(code: Code): boolean {
  return code.kind === 'call' && /^(?:currentTimeMillis|millis)$/.test(code.name);
}

function days(millis: number): string {
  return String(Math.round((millis / DAY) * 10) / 10);
}
