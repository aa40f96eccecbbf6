import { attributeOf, lastName } from '../facts/consumerFacts';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * An orderly consumer tries a failed message again without limit unless it is given one, and nothing behind it in its
 * queue is consumed meanwhile.
 * Source: ConsumeMessageOrderlyService#getMaxReconsumeTimes (Integer.MAX_VALUE).
 */
export const orderlyUnboundedRetry: FileRule = {
  id: 'orderly-unbounded-retry',
  check(file, report) {
    for (const { type, calls, escapes } of file.isTest ? [] : file.clients) {
      const listener = calls.find(
        (call) =>
          /^(?:register|set)MessageListener$/.test(call.name) &&
          file.sitesAt(call).some(({ concept }) => concept === 'listener-orderly'),
      );
      const isBound = calls.some(({ name }) => name === 'setMaxReconsumeTimes');
      if (type === 'DefaultMQPushConsumer' && listener !== undefined && !isBound && !escapes) {
        report(nameSpan(listener));
      }
    }
    for (const annotation of file.isTest ? [] : file.annotations('RocketMQMessageListener')) {
      const mode = attributeOf(annotation, 'consumeMode');
      if (
        mode !== undefined &&
        lastName(mode) === 'ORDERLY' &&
        attributeOf(annotation, 'maxReconsumeTimes') === undefined
      ) {
        const at = annotation.end - 1;
        report(mode, {
          fixes:
            file.text[at] === ')'
              ? [
                  {
                    title: 'default',
                    chosen: true,
                    edits: [file.edit({ start: at, end: at }, ', maxReconsumeTimes = 16')],
                  },
                ]
              : [],
        });
      }
    }
  },
};
