import { listenersOf } from '../listeners';
import type { FileRule } from '../model';
import { returnsOf } from '../order';

const INSTEAD = {
  concurrent: ['ConsumeConcurrentlyStatus', 'RECONSUME_LATER'],
  orderly: ['ConsumeOrderlyStatus', 'SUSPEND_CURRENT_QUEUE_A_MOMENT'],
  grpc: ['ConsumeResult', 'FAILURE'],
} as const;

/**
 * A listener that returns null has failed: the message comes again (concurrent), the queue waits (orderly), the message
 * is not acknowledged (gRPC). If the work was done, it is done again and again.
 * Source: ConsumeMessageConcurrentlyService, ConsumeMessageOrderlyService (null status); ProcessQueueImpl.
 */
export const listenerReturnsNull: FileRule = {
  id: 'listener-returns-null',
  check(file, report) {
    for (const { fn, kind } of listenersOf(file, 'concurrent', 'orderly', 'grpc')) {
      const [type, name] = INSTEAD[kind as keyof typeof INSTEAD];
      for (const value of returnsOf(fn)) {
        if (value?.kind === 'literal' && value.value === null) {
          const isThere = file.isOf(type, 'org.apache.rocketmq.');
          report(value, {
            values: { result: name },
            fixes: isThere
              ? [
                  {
                    title: 'default',
                    values: { result: `${type}.${name}` },
                    edits: [file.edit(value, `${type}.${name}`)],
                  },
                ]
              : [],
          });
        }
      }
    }
  },
};
