import { attributeOf } from '../facts/consumerFacts';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const DEFAULT = 20;

/**
 * The threads of a consumer wait in front of an unbounded queue, so there are as many as the minimum says and never more.
 * A minimum above the maximum makes `start()` throw.
 * Source: ConsumeMessageConcurrentlyService (LinkedBlockingQueue); DefaultMQPushConsumerImpl#checkConfig.
 */
export const threadPoolMaxMisleading: FileRule = {
  id: 'thread-pool-max-misleading',
  check(file, report) {
    for (const { calls, type, escapes } of file.clients) {
      if (type !== 'DefaultMQPushConsumer' || escapes) {
        continue;
      }
      const least = calls.findLast(({ name }) => name === 'setConsumeThreadMin');
      const most = calls.findLast(({ name }) => name === 'setConsumeThreadMax');
      const min = least === undefined ? DEFAULT : file.valueOf(least.arguments[0]);
      const max = most === undefined ? DEFAULT : file.valueOf(most.arguments[0]);
      if (typeof min !== 'number' || typeof max !== 'number') {
        continue;
      }
      if (min > max && least !== undefined) {
        report(nameSpan(least), { message: 'refused', values: { min, max } });
      } else if (max > min && most !== undefined) {
        const receiver = most.object === undefined ? '' : `${file.textOf(most.object)}.`;
        const statement = most.parent;
        const [argument] = least?.arguments ?? [];
        const edits =
          argument !== undefined
            ? [file.edit(argument, String(max))]
            : statement?.kind === 'evaluate'
              ? [
                  file.edit(
                    { start: statement.start, end: statement.start },
                    `${receiver}setConsumeThreadMin(${max});${file.newline}${file.indentAt(statement.start)}`,
                  ),
                ]
              : [];
        report(nameSpan(most), {
          values: { min, max },
          fixes: edits.length === 0 ? [] : [{ title: 'default', values: { max }, edits }],
        });
      }
    }
    for (const annotation of file.annotations('RocketMQMessageListener')) {
      const max = attributeOf(annotation, 'consumeThreadMax');
      if (max !== undefined && attributeOf(annotation, 'consumeThreadNumber') === undefined) {
        const at = annotation.attributes.find(({ name }) => name === 'consumeThreadMax');
        report(max, {
          message: 'spring',
          fixes:
            at === undefined
              ? []
              : [
                  {
                    title: 'spring',
                    edits: [
                      file.edit({ start: at.nameStart, end: at.nameStart + at.name.length }, 'consumeThreadNumber'),
                    ],
                  },
                ],
        });
      }
    }
  },
};
