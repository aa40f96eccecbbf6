import type { ProjectRule } from '../model';

/**
 * @RocketMQMessageListener, unlike the starter's other annotations, is not made of @Component: a class that has nothing
 * else, and that no configuration class makes a bean of, is none, and its messages are never consumed.
 * Source: RocketMQMessageListener (its meta-annotations); RocketMQMessageListenerBeanPostProcessor.
 */
export const listenerNotABean: ProjectRule = {
  id: 'listener-not-a-bean',
  check(files, report) {
    const beans = new Set(files.flatMap(({ checks }) => checks.beans));
    for (const { path, checks } of files) {
      for (const { name, range, fixes } of checks.unregistered) {
        if (!beans.has(name)) {
          report(path, { range, message: 'default', values: { name }, fixes });
        }
      }
    }
  },
};
