import { all } from '../../../syntax/code/walk';
import { isBroad, onlyLogs } from '../handlers';
import { listenersOf, runsIn } from '../listeners';
import type { FileRule } from '../model';

/**
 * For the starter's container a method that returns has succeeded; only an exception that leaves `onMessage` brings the
 * message back (RECONSUME_LATER, for orderly listeners SUSPEND_CURRENT_QUEUE_A_MOMENT).
 * Source: DefaultRocketMQListenerContainer.DefaultMessageListenerConcurrently#consumeMessage.
 */
export const springListenerCatchesException: FileRule = {
  id: 'spring-listener-catches-exception',
  check(file, report) {
    for (const { fn } of listenersOf(file, 'spring')) {
      const body = fn.body;
      const tries = all(body, 'try').filter((attempt) => runsIn(attempt, fn));
      for (const attempt of tries) {
        // Guarding one step of several may be meant; guarding all that the method does is not.
        const rest = body?.kind === 'block' ? body.statements.filter((statement) => statement !== attempt) : [];
        const isWhole =
          attempt.parent === body &&
          rest.every((statement) => all(statement, 'call').length === 0 || statement.kind === 'declare');
        for (const handler of attempt.catches) {
          if (isWhole && isBroad(handler) && onlyLogs(handler.body) && all(attempt.body, 'call').length > 0) {
            const types = handler.types.join(' | ');
            const rethrown = types === 'RuntimeException' || types === 'Exception' || types === 'Throwable';
            report(
              { start: handler.start, end: handler.start + 'catch'.length },
              {
                values: { name: handler.name },
                fixes:
                  rethrown && handler.body !== undefined
                    ? [
                        {
                          title: 'default',
                          edits: [
                            file.append(
                              handler.body,
                              types === 'RuntimeException'
                                ? `throw ${handler.name};`
                                : `throw new IllegalStateException(${handler.name});`,
                            ),
                          ],
                        },
                      ]
                    : [],
              },
            );
          }
        }
      }
    }
  },
};
