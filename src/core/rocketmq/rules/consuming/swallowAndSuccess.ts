import type { CatchCode, Code, FunctionCode } from '../../../syntax/code/model';
import { all } from '../../../syntax/code/walk';
import { isBroad, onlyLogs } from '../handlers';
import { listenersOf, runsIn } from '../listeners';
import type { FileRule, Fix } from '../model';
import { returnsOf } from '../order';
import type { RuleFile } from '../ruleFile';

const SUCCESS = /^(?:CONSUME_SUCCESS|SUCCESS)$/;

/**
 * What a listener returns decides, not what went wrong in it: success moves the offset on (gRPC: acknowledges), and the
 * message is neither retried nor kept as a dead letter.
 * Source: ConsumeMessageConcurrentlyService#processConsumeResult; ProcessQueueImpl#eraseMessage.
 */
export const swallowAndSuccess: FileRule = {
  id: 'swallow-and-success',
  check(file, report) {
    for (const { fn, kind } of listenersOf(file, 'concurrent', 'orderly', 'grpc', 'spring-v5')) {
      if (!returnsOf(fn).some(isSuccess)) {
        continue;
      }
      for (const handler of all(fn.body, 'catch')) {
        if (runsIn(handler, fn) && isBroad(handler) && swallows(handler, fn) && doesWork(handler)) {
          const failure =
            kind === 'concurrent'
              ? 'RECONSUME_LATER'
              : kind === 'orderly'
                ? 'SUSPEND_CURRENT_QUEUE_A_MOMENT'
                : 'FAILURE';
          report(
            { start: handler.start, end: handler.start + 'catch'.length },
            { values: { failure }, fixes: fixes(file, handler, fn, failure) },
          );
        }
      }
    }
  },
};

export function isSuccess(code: Code | undefined): boolean {
  return (code?.kind === 'member' || code?.kind === 'name') && SUCCESS.test(code.name);
}

/** The handler only logs, or says success itself. */
function swallows(handler: CatchCode, fn: FunctionCode): boolean {
  const statements = handler.body?.statements ?? [];
  const last = statements.at(-1);
  if (last?.kind === 'return') {
    return isSuccess(last.value) && onlyLogsBut(handler, last);
  }
  // Where the function goes on behind it, it ends in success, or decides by what the block noted.
  return onlyLogs(handler.body) && returnsOf(fn).every((value) => isSuccess(value) || value === undefined);
}

function onlyLogsBut(handler: CatchCode, last: Code): boolean {
  const rest = handler.body?.statements.filter((statement) => statement !== last) ?? [];
  return onlyLogs(handler.body && { ...handler.body, statements: rest });
}

/** The guarded part calls something: a mere parse or log line is not what is lost. */
function doesWork(handler: CatchCode): boolean {
  return handler.parent?.kind === 'try' && all(handler.parent.body, 'call').length > 0;
}

function fixes(file: RuleFile, handler: CatchCode, fn: FunctionCode, failure: string): Fix[] {
  const value = returnsOf(fn).find(isSuccess);
  const body = handler.body;
  if (value?.kind !== 'member' || body === undefined || file.valueOf(value) !== undefined) {
    return [];
  }
  const result = `${file.textOf(value.object)}.${failure}`;
  const own = body.statements.at(-1);
  if (own?.kind === 'return' && own.value !== undefined) {
    return [{ title: 'default', values: { result }, edits: [file.edit(own.value, result)] }];
  }
  return [{ title: 'default', values: { result }, edits: [file.append(body, `return ${result};`)] }];
}
