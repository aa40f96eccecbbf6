import type { FileRule } from '../model';

/**
 * The template starts its producer before the listener's bean is looked at; the pool for checks is chosen by then, and
 * the annotation's sizes are never read again. Read in the code of 2.3.5, not seen on a broker.
 * Source: RocketMQTemplate#afterPropertiesSet; RocketMQTransactionConfiguration; DefaultMQProducerImpl#initTransactionEnv.
 */
export const txListenerPoolNotUsed: FileRule = {
  id: 'tx-listener-pool-not-used',
  check(file, report) {
    for (const annotation of file.annotations('RocketMQTransactionListener')) {
      const size = annotation.attributes.find(({ name }) =>
        /^(?:corePoolSize|maximumPoolSize|blockingQueueSize)$/.test(name),
      );
      if (size !== undefined && file.sitesAt(annotation).length > 0) {
        report(size, { values: { name: size.name } });
      }
    }
  },
};
