import type { ProjectRule, Severity } from '../model';
import { conflicts, groupsOf, moduleOf, type Conflict } from './subscriptionConflicts';

/**
 * A group has one subscription. With the remoting client each heartbeat replaces it on the broker, while the members
 * still share out the queues of what they think they subscribe to: seen on a broker (5.5.0), with different topics each
 * of two members got half of its topic's messages, with different tags of one topic one got nothing and the other half of
 * its own. With the gRPC clients different topics did no harm, different tags lost a few in a hundred.
 * Source: ConsumerGroupInfo#updateSubscription.
 */
export const inconsistentSubscription: ProjectRule = {
  id: 'inconsistent-subscription',
  check(files, report) {
    for (const members of groupsOf(files, () => true)) {
      for (const conflict of conflicts(members)) {
        const { member, other } = conflict;
        // Two annotated listeners are the starter's own rule.
        if (isAnnotated(conflict)) {
          continue;
        }
        const judged = judge(conflict);
        if (judged === undefined) {
          continue;
        }
        report(member.path, {
          range: member.consumer.range,
          message: judged.message,
          severity: judged.severity,
          values: { group: member.consumer.group.text },
          related: [
            { path: other.path, range: other.consumer.range, message: 'other', values: { subscription: other.text } },
          ],
        });
      }
    }
  },
};

function isAnnotated({ member, other }: Conflict): boolean {
  return [member, other].every(({ consumer }) => consumer.form === 'annotation' && !consumer.v5);
}

function judge({ member, other, kind }: Conflict): { message: string; severity: Severity } | undefined {
  if (kind === 'model') {
    return undefined;
  }
  // Whether modules that are deployed apart meet on one cluster, the code does not say.
  const apart =
    moduleOf(member.path) !== moduleOf(other.path) ||
    (member.consumer.program !== undefined &&
      other.consumer.program !== undefined &&
      member.consumer.program !== other.consumer.program);
  const grpc = [member, other].some(({ consumer }) => consumer.family === 'java-grpc' || consumer.v5);
  if (grpc) {
    return kind === 'topics' ? undefined : { message: 'grpcTags', severity: apart ? 'info' : 'warning' };
  }
  return { message: kind, severity: apart ? 'info' : 'error' };
}
