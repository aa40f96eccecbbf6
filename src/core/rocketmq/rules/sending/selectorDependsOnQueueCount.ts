import type { FileRule } from '../model';
import { nameSpan } from '../spans';
import { remaindersOf, selectorsOf } from './selectors';

/**
 * Which queue a key goes to depends on how many there are. When queues are added, or a broker is gone, keys move to other
 * queues, and their order is lost for as long as the old queues are not empty.
 * Source: DefaultMQProducerImpl#sendSelectImpl (the live route); SelectMessageQueueByHash.
 */
export const selectorDependsOnQueueCount: FileRule = {
  id: 'selector-depends-on-queue-count',
  check(file, report) {
    if (file.isTest) {
      return;
    }
    // Once a file.
    const [remainder] = selectorsOf(file).flatMap((selector) => remaindersOf(file, selector));
    const hash = file
      .all('creation')
      .find(({ type }) => type.name === 'SelectMessageQueueByHash' && file.isOf(type.name, 'org.apache.rocketmq.'));
    const floor = selectorsOf(file).length > 0 ? file.calls('floorMod')[0] : undefined;
    const at = remainder?.whole ?? (floor && nameSpan(floor)) ?? (hash && nameSpan(hash));
    if (at !== undefined) {
      report(at);
    }
  },
};
