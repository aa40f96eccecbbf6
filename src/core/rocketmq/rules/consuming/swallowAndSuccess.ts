import type { CatchCode, Code, FunctionCode } from '../../../syntax/code/model';
import { all } from '../../../syntax/code/walk';
import { isBroad, onlyLogs } from '../handlers';
import { listenersOf, runsIn } from '../listeners';
import { EVERYWHERE, type FileRule, type Fix, type Report } from '../model';
import { branchOfError, isGoSuccess, returns } from '../go/goConsumeSuccessWithError';
import { returnsOf } from '../order';
import type { RuleFile } from '../ruleFile';
import { catchSpan } from '../spans';

const SUCCESS = /^(?:CONSUME_SUCCESS|SUCCESS|ConsumeSuccess)$/;

/**
 * What a listener returns decides, not what went wrong in it: success moves the offset on (gRPC: acknowledges), and the
 * message is neither retried nor kept as a dead letter.
 * Source: ConsumeMessageConcurrentlyService#processConsumeResult; ProcessQueueImpl#eraseMessage.
 */
export const swallowAndSuccess: FileRule = {
  id: 'swallow-and-success',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { fn, kind } of listenersOf(file, 'concurrent', 'orderly', 'grpc', 'spring-v5')) {
      if (file.language === 'go') {
        judgeGo(file, fn, kind === 'orderly', report);
        continue;
      }
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
          report(catchSpan(file, handler), { values: { failure }, fixes: fixes(file, handler, fn, failure) });
        }
      }
    }
  },
};

/** `if err != nil { log.Println(err); return consumer.ConsumeSuccess, nil }` */
function judgeGo(file: RuleFile, fn: FunctionCode, orderly: boolean, report: Report): void {
  for (const exit of returns(fn)) {
    const branch = exit.parent;
    const { value, more = [] } = exit;
    const isNil = more.length === 0 || (more[0]?.kind === 'literal' && more[0].value === null);
    const condition = branch?.parent?.kind === 'if' ? branch.parent.condition : undefined;
    const error = condition?.kind === 'binary' && condition.left.kind === 'name' ? condition.left : undefined;
    if (
      value === undefined ||
      (!isGoSuccess(value) && !isSuccess(value)) ||
      !isNil ||
      error === undefined ||
      branch?.kind !== 'block' ||
      !branchOfError(exit, error.name) ||
      !onlyLogs({ ...branch, statements: branch.statements.filter((statement) => statement !== exit) }) ||
      isParsing(file, error)
    ) {
      continue;
    }
    const failure =
      isSuccess(value) && more.length === 0 && value.kind === 'member' && value.name === 'SUCCESS'
        ? 'FAILURE'
        : orderly
          ? 'SuspendCurrentQueueAMoment'
          : 'ConsumeRetryLater';
    const result = value.kind === 'member' ? `${file.textOf(value.object)}.${failure}` : undefined;
    report(value, {
      values: { failure },
      fixes: result === undefined ? [] : [{ title: 'default', values: { result }, edits: [file.edit(value, result)] }],
    });
  }
}

/** A message that cannot be read will not be readable the next time. */
function isParsing(file: RuleFile, error: Code): boolean {
  const variable = file.variable(error);
  const given = variable?.kind === 'declare' ? (variable.value ?? variable.from) : undefined;
  const assigned = file
    .all('assign')
    .filter((assign) => [assign.target, ...(assign.more ?? [])].some((target) => file.variable(target) === variable))
    .map(({ value }) => value);
  const calls = [given, ...assigned].flatMap((value) => (value?.kind === 'call' ? [value.name] : []));
  return variable === undefined || calls.some((name) => /unmarshal|decode|parse|atoi|convert|valid/i.test(name));
}

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
  return [{ title: 'default', values: { result }, edits: [file.append(body, `return ${result}${file.terminator}`)] }];
}
