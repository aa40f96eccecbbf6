import type { Code, FunctionCode } from '../../../syntax/code/model';
import { statementOf } from '../spans';
import { listenersOf } from '../listeners';
import type { FileRule, Fix } from '../model';
import type { RuleFile } from '../ruleFile';
import { returns } from './goConsumeSuccessWithError';

const PRIMITIVE = 'github.com/apache/rocketmq-client-go/v2/primitive';

/**
 * How long an ordered consumer waits before it hands the message over again stands in the context of the call and is -1
 * unless the handler sets it: it does not wait at all and tries as fast as it can.
 * Source: rocketmq-client-go/v2 primitive/ctx.go (NewConsumeOrderlyContext), consumer/push_consumer.go (consumeMessageOrderly).
 */
export const goOrderlySpin: FileRule = {
  id: 'go-orderly-spin',
  languages: ['go'],
  check(file, report) {
    if (/SuspendCurrentQueueTimeMillis/.test(file.text)) {
      return;
    }
    for (const { fn } of listenersOf(file, 'orderly')) {
      for (const exit of returns(fn)) {
        const { value } = exit;
        if (value?.kind === 'member' && value.name === 'SuspendCurrentQueueAMoment') {
          report(value, { fixes: fixes(file, fn, exit) });
        }
      }
    }
  },
};

function fixes(file: RuleFile, fn: FunctionCode, exit: Code): Fix[] {
  const alias = file.aliasOf(PRIMITIVE);
  const context = fn.parameters[0];
  const statement = statementOf(exit);
  if (alias === undefined || context === undefined || context.name === '_' || statement === undefined) {
    return [];
  }
  const outer = file.indentAt(statement.start);
  const lines = [
    `if orderly, ok := ${alias}.GetOrderlyCtx(${context.name}); ok {`,
    `${outer}\torderly.SuspendCurrentQueueTimeMillis = 1000`,
    `${outer}}`,
    outer,
  ];
  const at = { start: statement.start, end: statement.start };
  return [{ title: 'default', edits: [file.edit(at, lines.join(file.newline))] }];
}
