import { same } from '../facts/named';
import type { ProjectRule } from '../model';

/**
 * A selector puts messages of one key into one queue; in order they are processed only by an orderly listener. A
 * concurrent one hands messages of one queue to several threads.
 * Source: ConsumeMessageConcurrentlyService; ConsumeMessageOrderlyService.
 */
export const orderlyNeedsOrderlyListener: ProjectRule = {
  id: 'orderly-needs-orderly-listener',
  check(files, report) {
    const sends = files.flatMap(({ path, checks }) => checks.sends.map((send) => ({ path, send })));
    const consumers = files.flatMap(({ checks }) => checks.consumers);
    for (const { path, checks } of files) {
      for (const { subscriptions = [], orderly, broadcasting, v5 } of checks.consumers) {
        if (orderly !== false || v5 || broadcasting) {
          continue;
        }
        for (const { topic, range } of subscriptions) {
          const send = sends.find((candidate) => topic.known && same(candidate.send.topic, topic) === true);
          // Where another group keeps the order, this one may not need it.
          const isKept = consumers.some(
            (consumer) =>
              consumer.orderly !== false &&
              (consumer.subscriptions?.some((other) => same(other.topic, topic) !== false) ?? true),
          );
          if (send !== undefined && !isKept) {
            report(path, {
              range,
              message: 'default',
              values: { topic: topic.text },
              related: [{ path: send.path, range: send.send.range, message: 'send' }],
            });
          }
        }
      }
    }
  },
};
