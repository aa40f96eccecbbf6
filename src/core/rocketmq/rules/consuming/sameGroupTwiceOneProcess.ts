import type { ProjectRule } from '../model';
import { conflicts, groupsOf, moduleOf } from './subscriptionConflicts';

/**
 * Two consumers of one group in one client (equal instance names, or broadcasting, which keeps the plain name) cannot
 * both start: "The consumer group[...] has been created before". With names of their own, the default since 4.9.0, they
 * are two members of the group.
 * Source: MQClientInstance#registerConsumer; DefaultMQPushConsumerImpl#start; ClientConfig#changeInstanceNameToPID.
 */
export const sameGroupTwiceOneProcess: ProjectRule = {
  id: 'same-group-twice-one-process',
  check(files, report) {
    for (const members of groupsOf(files, ({ form, family }) => form === 'client' && family === 'java-remoting')) {
      const inConflict = new Set(conflicts(members).map(({ member }) => member));
      for (const member of members) {
        const other = members.find(
          (candidate) =>
            candidate !== member &&
            moduleOf(candidate.path) === moduleOf(member.path) &&
            ((member.consumer.instanceName !== undefined &&
              member.consumer.instanceName === candidate.consumer.instanceName) ||
              (member.consumer.broadcasting && candidate.consumer.broadcasting)),
        );
        if (other !== undefined && !inConflict.has(member)) {
          report(member.path, {
            range: member.consumer.range,
            message: 'default',
            values: { group: member.consumer.group.text },
            related: [{ path: other.path, range: other.consumer.range, message: 'other' }],
          });
        }
      }
    }
  },
};
