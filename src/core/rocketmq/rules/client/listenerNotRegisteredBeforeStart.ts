import type { FileRule } from '../model';
import { alwaysBefore } from '../order';
import { movedCall } from '../spans';

/**
 * A push consumer that starts without a listener fails: "messageListener is null". Registering one afterwards comes too
 * late.
 * Source: DefaultMQPushConsumerImpl#checkConfig.
 */
export const listenerNotRegisteredBeforeStart: FileRule = {
  id: 'listener-not-registered-before-start',
  check(file, report) {
    for (const { type, calls, escapes } of file.clients) {
      if (type !== 'DefaultMQPushConsumer' || escapes) {
        continue;
      }
      const registered = calls.filter(({ name }) => /^(?:register|set)MessageListener$/.test(name));
      const first = registered[0];
      const start = calls.find(({ name }) => name === 'start');
      if (first !== undefined && start !== undefined && alwaysBefore(start, first)) {
        const edits = movedCall(file, start, first, 'behind');
        report(
          { start: start.nameStart, end: start.end },
          { fixes: edits.length === 0 ? [] : [{ title: 'default', edits }] },
        );
      }
    }
  },
};
