import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/** Supertypes that are certainly no transaction listener of the starter. */
const OTHERS =
  /^(?:TransactionListener|RocketMQListener|RocketMQReplyListener|Serializable|InitializingBean|DisposableBean)$/;

/**
 * The starter takes a bean with @RocketMQTransactionListener for its transaction listener and stops with
 * IllegalStateException when it is none. The attribute `txProducerGroup` left in 2.1.0; the template's bean name replaces
 * it.
 * Source: RocketMQTransactionConfiguration#registerTransactionListener.
 */
export const txListenerConfig: FileRule = {
  id: 'tx-listener-config',
  check(file, report) {
    for (const annotation of file.annotations('RocketMQTransactionListener')) {
      const type = annotation.parent;
      if (type?.kind !== 'type' || file.sitesAt(annotation)[0]?.api.startsWith('spring-boot/') !== true) {
        continue;
      }
      const names = type.supertypes.map(({ name }) => name);
      // A type of the project's own may be derived from it.
      if (names.every((name) => OTHERS.test(name)) && !file.broken) {
        report(nameSpan(annotation));
      }
      const group = annotation.attributes.find(({ name }) => name === 'txProducerGroup');
      if (group !== undefined) {
        report(group, { message: 'group' });
      }
    }
  },
};
