import { conflicts, groupsOf } from '../consuming/subscriptionConflicts';
import type { ProjectRule } from '../model';

/**
 * Two annotated listeners of one group are two consumers of it. The containers get names of their own, so both start;
 * the broker keeps one subscription for the group, and what it took last decides for both.
 * Source: ConsumerGroupInfo#updateSubscription; DefaultRocketMQListenerContainer#initRocketMQPushConsumer.
 */
export const duplicateListenerGroup: ProjectRule = {
  id: 'duplicate-listener-group',
  check(files, report) {
    for (const members of groupsOf(files, ({ form, v5 }) => form === 'annotation' && !v5)) {
      for (const { member, other, kind } of conflicts(members)) {
        report(member.path, {
          range: member.consumer.range,
          message: kind,
          values: { group: member.consumer.group.text },
          related: [
            { path: other.path, range: other.consumer.range, message: 'other', values: { subscription: other.text } },
          ],
        });
      }
    }
  },
};
