import type { Code, FunctionCode, ReturnCode } from '../../../syntax/code/model';
import { all, functionAround } from '../../../syntax/code/walk';
import { listenersOf } from '../listeners';
import type { FileRule, Fix } from '../model';
import type { RuleFile } from '../ruleFile';

export const GO_CONSUMER = 'github.com/apache/rocketmq-client-go/v2/consumer';

/**
 * The result of a handler decides, the error beside it is only logged: with ConsumeSuccess (which is 0) the messages are
 * taken off the queue and the offset moves on.
 * Source: rocketmq-client-go/v2 consumer/push_consumer.go, consumeMessageConcurrently.
 */
export const goConsumeSuccessWithError: FileRule = {
  id: 'go-consume-success-with-error',
  languages: ['go'],
  check(file, report) {
    for (const { fn, kind } of listenersOf(file, 'concurrent', 'orderly')) {
      for (const exit of returns(fn)) {
        const { value, more = [] } = exit;
        if (value !== undefined && isGoSuccess(value) && isFailure(exit, more[0])) {
          const result = kind === 'orderly' ? 'SuspendCurrentQueueAMoment' : 'ConsumeRetryLater';
          report({ start: value.start, end: more[0]!.end }, { values: { result }, fixes: fixes(file, value, result) });
        }
      }
    }
  },
};

/** The returns of the function itself. */
export function returns(fn: FunctionCode): ReturnCode[] {
  return all(fn.body, 'return', true).filter((code) => functionAround(code) === fn);
}

export function isGoSuccess(value: Code): boolean {
  return (
    ((value.kind === 'member' || value.kind === 'name') && value.name === 'ConsumeSuccess') ||
    (value.kind === 'literal' && value.value === 0)
  );
}

/** An error that is certainly there: made on the spot, or found not to be nil. */
function isFailure(exit: ReturnCode, error: Code | undefined): boolean {
  if (error?.kind === 'call') {
    return /^(?:New|Errorf|Wrap|Wrapf)$/.test(error.name);
  }
  return error?.kind === 'name' && branchOfError(exit, error.name);
}

/** Inside `if err != nil`. */
export function branchOfError(code: Code, name: string | undefined): boolean {
  for (let at = code; at.parent !== undefined; at = at.parent) {
    const { parent } = at;
    if (parent.kind === 'if' && parent.then === at && parent.condition?.kind === 'binary') {
      const { operator, left, right } = parent.condition;
      const isNil = right.kind === 'literal' && right.value === null;
      if (operator === '!=' && isNil && left.kind === 'name' && (name === undefined || left.name === name)) {
        return true;
      }
    }
    if (parent.kind === 'method' || parent.kind === 'lambda') {
      return false;
    }
  }
  return false;
}

function fixes(file: RuleFile, value: Code, result: string): Fix[] {
  const alias = value.kind === 'member' ? file.textOf(value.object) : file.aliasOf(GO_CONSUMER);
  return alias === undefined
    ? []
    : [{ title: 'default', values: { result }, edits: [file.edit(value, `${alias}.${result}`)] }];
}
