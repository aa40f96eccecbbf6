import type { CallCode, Code } from '../../../syntax/code/model';
import { all, functionAround } from '../../../syntax/code/walk';
import { ENDS } from '../clients';
import type { FileRule } from '../model';
import { alwaysBefore } from '../order';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const WAITING = /^(?:Wait|Sleep|Done|await\w*|join|get|sleep|wait|acquire|take|read|readLine|until|countDown|block)$/;

/**
 * An asynchronous send only begins one; its callback runs on threads that `shutdown()` stops. What is still under way
 * then is lost without a callback. The official AsyncProducer example waits on a latch.
 * Source: DefaultMQProducerImpl#shutdown, #send (async executor); example/simple/AsyncProducer.
 */
export const asyncThenShutdown: FileRule = {
  id: 'async-then-shutdown',
  languages: ['java', 'kotlin', 'go'],
  check(file, report) {
    for (const { calls } of file.clients.filter(({ type }) => type.endsWith('Producer'))) {
      const sends = calls.filter((call) => isAsync(file, call));
      for (const end of calls.filter(({ name }) => ENDS.test(name))) {
        const send = sends.findLast((call) => call.start < end.start && functionAround(call) === functionAround(end));
        if (send !== undefined && reaches(send, end) && !waitsBetween(file, send, end)) {
          report(nameSpan(end), { values: { close: end.name } });
        }
      }
    }
  },
};

function isAsync(file: RuleFile, call: CallCode): boolean {
  // A future that is kept can be waited for.
  const isKept = call.name === 'sendAsync' && call.parent?.kind !== 'evaluate';
  return !isKept && file.sitesAt(call).some(({ concept }) => concept === 'send-async');
}

/** In one go: a send in a loop is over with the loop. */
function reaches(send: CallCode, end: CallCode): boolean {
  let at = send.parent;
  while (at !== undefined && at.kind !== 'loop' && at.kind !== 'method' && at.kind !== 'lambda') {
    at = at.parent;
  }
  return at?.kind === 'loop' ? alwaysBefore(at, end) : alwaysBefore(send, end);
}

function waitsBetween(file: RuleFile, send: CallCode, end: CallCode): boolean {
  const fn = functionAround(end);
  const isBetween = ({ start, end: to }: Code): boolean => send.end <= start && to <= end.start;
  // `<-done` and `select` of Go.
  if (all(fn, 'unary').some((code) => code.operator === '<-' && isBetween(code)) || all(fn, 'switch').some(isBetween)) {
    return true;
  }
  return all(fn, 'call').some(
    (call) => send.end <= call.start && call.start < end.start && (WAITING.test(call.name) || isOwn(file, call)),
  );
}

/** A method of the project may wait. */
function isOwn(file: RuleFile, call: CallCode): boolean {
  return call.object === undefined && file.sitesAt(call).length === 0;
}
