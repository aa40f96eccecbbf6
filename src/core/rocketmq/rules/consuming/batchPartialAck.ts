import type { Code, FunctionCode } from '../../../syntax/code/model';
import { all, around, isWithin } from '../../../syntax/code/walk';
import type { ClientObject } from '../clients';
import { listenersOf, runsIn } from '../listeners';
import type { FileRule } from '../model';
import { returnsOf } from '../order';
import type { RuleFile } from '../ruleFile';

/**
 * A concurrent listener's result is for the whole batch it was given: RECONSUME_LATER brings back also what was done,
 * unless `context.setAckIndex` says how far it came.
 * Source: ConsumeMessageConcurrentlyService#processConsumeResult.
 */
export const batchPartialAck: FileRule = {
  id: 'batch-partial-ack',
  check(file, report) {
    for (const client of file.clients) {
      const size = client.calls.find(({ name }) => name === 'setConsumeMessageBatchMaxSize');
      const count = file.valueOf(size?.arguments[0]);
      const fn = typeof count === 'number' && count > 1 ? listenerOf(file, client) : undefined;
      if (fn === undefined || all(fn.body, 'call').some(({ name }) => name === 'setAckIndex')) {
        continue;
      }
      for (const value of returnsOf(fn)) {
        if (value !== undefined && isAgain(value) && isAfterPart(value, fn)) {
          report(value, { values: { count: String(count) } });
        }
      }
    }
  },
};

/** The function that the client was given, where the file shows it. */
function listenerOf(file: RuleFile, { calls }: ClientObject): FunctionCode | undefined {
  const registered = calls.find(({ name }) => /^(?:register|set)MessageListener$/.test(name))?.arguments[0];
  const value = registered && file.origin(registered);
  const inner = value?.kind === 'cast' ? value.value : value;
  return listenersOf(file, 'concurrent').find(
    ({ fn, type }) =>
      fn === inner ||
      (inner?.kind === 'creation' && (type === inner.body || (type !== undefined && type.name === inner.type.name))),
  )?.fn;
}

function isAgain(value: Code): boolean {
  return (value.kind === 'member' || value.kind === 'name') && value.name === 'RECONSUME_LATER';
}

/** In a handler inside the loop over the messages: some are done by then. */
function isAfterPart(value: Code, fn: FunctionCode): boolean {
  const handler = around(value, 'catch');
  const loop = around(value, 'loop');
  return (
    handler !== undefined && loop !== undefined && isWithin(handler, loop) && isWithin(loop, fn) && runsIn(handler, fn)
  );
}
