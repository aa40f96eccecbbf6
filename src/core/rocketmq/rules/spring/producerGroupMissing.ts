import { moduleOf } from '../consuming/subscriptionConflicts';
import type { CheckedFile, ProjectRule } from '../model';

/**
 * The starter makes a producer only where both `rocketmq.name-server` and `rocketmq.producer.group` are set. Without the
 * group the template has none, and its first send fails.
 * Source: RocketMQAutoConfiguration (defaultMQProducer, @ConditionalOnProperty).
 */
export const producerGroupMissing: ProjectRule = {
  id: 'producer-group-missing',
  check(files, report) {
    const modules = new Map<string, CheckedFile[]>();
    for (const file of files) {
      const module = moduleOf(file.path);
      modules.set(module, [...(modules.get(module) ?? []), file]);
    }
    for (const own of modules.values()) {
      const uses = own.some(({ checks }) => checks.template?.sends === true);
      // A template or producer of the project's own needs none of this.
      const makes = own.some(({ checks }) => checks.template?.made === true);
      const settings = own.flatMap(({ path, checks }) =>
        checks.starter === undefined ? [] : [{ path, ...checks.starter }],
      );
      const place = settings.find(({ nameServer }) => nameServer !== undefined);
      const isElsewhere = settings.some(({ hasGroup, imports }) => hasGroup || imports);
      if (uses && !makes && place?.nameServer !== undefined && !isElsewhere) {
        report(place.path, { range: place.nameServer, message: 'default' });
      }
    }
  },
};
