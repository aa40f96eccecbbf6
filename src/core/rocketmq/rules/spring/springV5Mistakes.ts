import { attributeOf } from '../facts/consumerFacts';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const V5 = 'org.apache.rocketmq.client.';
const CLASSIC = 'org.apache.rocketmq.spring.';
const REQUIRED = ['consumerGroup', 'topic', 'tag'];

/**
 * The container of the gRPC starter asks for a group, a topic and a tag, and stops the application without one ("Property
 * 'tag' is required"). Its annotations have the classic starter's names, in other packages: a class with the annotation
 * of one and the interface of the other is a listener of neither.
 * Source: DefaultListenerContainer#afterPropertiesSet (rocketmq-v5-client-spring-boot).
 */
export const springV5Mistakes: FileRule = {
  id: 'spring-v5-mistakes',
  check(file, report) {
    for (const annotation of file.annotations('RocketMQMessageListener')) {
      const type = annotation.parent;
      const own = file.imported('RocketMQMessageListener') ?? '';
      const listener = file.imported('RocketMQListener') ?? '';
      if (type?.kind !== 'type') {
        continue;
      }
      const isListener = type.supertypes.some(({ name }) => name === 'RocketMQListener');
      const isMixed =
        (own.startsWith(V5) && listener.startsWith(CLASSIC)) || (own.startsWith(CLASSIC) && listener.startsWith(V5));
      if (isListener && isMixed) {
        report(nameSpan(annotation), { message: 'mixed' });
      }
      for (const name of own.startsWith(V5) ? REQUIRED : []) {
        const value = attributeOf(annotation, name);
        if (value !== undefined && file.valueOf(value) === '') {
          report(value, {
            values: { name },
            fixes: name === 'tag' ? [{ title: 'default', edits: [file.edit(value, '"*"')] }] : [],
          });
        }
      }
    }
  },
};
