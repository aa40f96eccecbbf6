import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/** Annotations that certainly make no bean. Any other may be made of one that does. */
const NO_BEAN = new Set([
  'RocketMQMessageListener',
  'Slf4j',
  'Log4j2',
  'Log',
  'Data',
  'RequiredArgsConstructor',
  'AllArgsConstructor',
  'NoArgsConstructor',
  'Getter',
  'Setter',
  'SuppressWarnings',
  'Deprecated',
  'Order',
  'Lazy',
  'Profile',
  'RefreshScope',
  'Transactional',
]);

/**
 * @RocketMQMessageListener, unlike the starter's other annotations, is not made of @Component: a class that has nothing
 * else is no bean, and its messages are never consumed.
 * Source: RocketMQMessageListener (its meta-annotations); RocketMQMessageListenerBeanPostProcessor.
 */
export const listenerNotABean: FileRule = {
  id: 'listener-not-a-bean',
  check(file, report) {
    for (const annotation of file.annotations('RocketMQMessageListener')) {
      const type = annotation.parent;
      const isSpring = file.sitesAt(annotation)[0]?.api.startsWith('spring-boot/') === true;
      if (type?.kind !== 'type' || !isSpring || file.isTest) {
        continue;
      }
      const mayBeBean =
        type.annotations.some(({ name }) => !NO_BEAN.has(name)) ||
        type.modifiers.includes('abstract') ||
        type.interface ||
        type.parent !== undefined ||
        file.all('creation').some((creation) => creation.type.name === type.name) ||
        file.all('class').some((literal) => literal.type?.name === type.name);
      if (mayBeBean) {
        continue;
      }
      const added = file.importOf('org.springframework.stereotype.Component');
      const place = { start: annotation.start, end: annotation.start };
      const edit = file.edit(place, `@Component${file.newline}${file.indentAt(annotation.start)}`);
      report(nameSpan(annotation), {
        values: { name: type.name },
        fixes: added === undefined ? [] : [{ title: 'default', edits: [added, edit] }],
      });
    }
  },
};
