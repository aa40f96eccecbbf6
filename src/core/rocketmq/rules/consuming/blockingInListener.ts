import type { CallCode, Code } from '../../../syntax/code/model';
import { all, isFunction } from '../../../syntax/code/walk';
import { listenersOf, runsIn } from '../listeners';
import { EVERYWHERE, type FileRule } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = { MILLISECONDS: 1, SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000 };

/**
 * A listener runs on one of a fixed number of threads (20 by default) in front of an unbounded queue. One that waits
 * without end holds its thread and its queue; after the consume timeout (15 minutes) its messages are sent again.
 * Source: ConsumeMessageConcurrentlyService; ProcessQueue#cleanExpiredMsg.
 */
export const blockingInListener: FileRule = {
  id: 'blocking-in-listener',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { fn } of listenersOf(file, 'concurrent', 'orderly', 'grpc', 'spring', 'spring-v5')) {
      for (const call of all(fn.body, 'call').filter((inner) => runsIn(inner, fn))) {
        const message = blocks(file, call);
        if (message !== undefined) {
          report(nameSpan(call), { message });
        }
      }
      for (const loop of all(fn.body, 'loop').filter((inner) => runsIn(inner, fn))) {
        if (isEndless(loop)) {
          report({ start: loop.start, end: loop.body?.start ?? loop.end }, { message: 'endless' });
        }
      }
    }
  },
};

function blocks(file: RuleFile, call: CallCode): string | undefined {
  const [argument] = call.arguments;
  if (file.isModule) {
    return /^[sS]leep$/.test(call.name) && argument !== undefined && sleeps(file, call, argument) ? 'sleep' : undefined;
  }
  if (call.name === 'sleep' && argument !== undefined) {
    const unit = call.object?.kind === 'member' || call.object?.kind === 'name' ? call.object.name : '';
    const value = file.valueOf(argument);
    const factor = unit === 'Thread' ? 1 : UNITS[unit];
    return typeof value === 'number' && factor !== undefined && value * factor >= MINUTE ? 'sleep' : undefined;
  }
  const type = file.typeOf(call.object) ?? '';
  if (/^(?:get|join)$/.test(call.name) && call.arguments.length === 0 && /Future$/.test(type)) {
    return 'future';
  }
  if (/^(?:take|put)$/.test(call.name) && /(?:Blocking|Transfer|Synchronous)\w*Queue$|BlockingDeque$/.test(type)) {
    return 'queue';
  }
  return call.name === 'await' && call.arguments.length === 0 && type === 'CountDownLatch' ? 'latch' : undefined;
}

/** `time.Sleep(2*time.Minute)`, `time.sleep(120)`. */
function sleeps(file: RuleFile, { object }: CallCode, argument: Code): boolean {
  const isTime = object === undefined || (object.kind === 'name' && object.name === 'time');
  const value = file.language === 'go' ? file.millisOf(argument) : file.valueOf(argument);
  const factor = file.language === 'python' ? 1_000 : 1;
  return isTime && file.language !== 'tsx' && typeof value === 'number' && value * factor >= MINUTE;
}

/** `while (true)` that nothing leaves. */
function isEndless({ condition, variable, head, body }: Code & { kind: 'loop' }): boolean {
  const always =
    (condition === undefined && variable === undefined && head.length === 0) ||
    (condition?.kind === 'literal' && condition.value === true);
  return always && body !== undefined && !leaves(body);
}

function leaves(code: Code): boolean {
  if (isFunction(code)) {
    return false;
  }
  const words = ['return', 'throw', 'jump'] as const;
  return words.some((kind) => all(code, kind, true).some((found) => found.kind !== 'jump' || found.word === 'break'));
}
