import type { ClientObject } from '../clients';
import type { FileRule } from '../model';
import { alwaysBefore } from '../order';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

/**
 * `Start` looks up the routes of the topics that were subscribed to; what is subscribed to afterwards misses the first
 * balancing, and a consumer without a group is refused. Of two producers of one group in a program the second is refused.
 * Source: rocketmq-client-go/v2 consumer/push_consumer.go (Start, validate), producer/producer.go (Start).
 */
export const goConsumerBootstrap: FileRule = {
  id: 'go-consumer-bootstrap',
  languages: ['go'],
  check(file, report) {
    const clients = file.clients.filter(({ library }) => library === 'go-remoting');
    for (const client of clients) {
      const { calls, type, made } = client;
      const start = calls.find(({ name }) => name === 'Start');
      if (type === 'PushConsumer' && start !== undefined) {
        const late = calls.find(({ name, start: at }) => name === 'Subscribe' && at > start.start);
        const earlier = calls.some(({ name, start: at }) => name === 'Subscribe' && at < start.start);
        if (late !== undefined && !earlier && alwaysBefore(start, late)) {
          report(nameSpan(start), { message: 'default' });
        }
      }
      if (isNameless(client) && /Consumer$/.test(type) && start !== undefined) {
        report(nameSpan(made), { message: 'group' });
      }
    }
    twice(file, clients).forEach(({ made }) => report(nameSpan(made), { message: 'twice' }));
  },
};

/** All options are written there, and none names a group. */
function isNameless({ made }: ClientObject): boolean {
  return (
    made.arguments.length > 0 &&
    made.arguments.every((option) => option.kind === 'call' && /^With[A-Z]/.test(option.name)) &&
    !made.arguments.some((option) => option.kind === 'call' && option.name === 'WithGroupName')
  );
}

/** Producers of a group that the same function made before, both started there. */
function twice(file: RuleFile, clients: readonly ClientObject[]): ClientObject[] {
  const producers = clients.flatMap((client) => {
    const option = client.made.arguments.find((code) => code.kind === 'call' && code.name === 'WithGroupName');
    const group = option?.kind === 'call' ? file.valueOf(option.arguments[0]) : undefined;
    const start = client.calls.find(({ name }) => name === 'Start');
    return /Producer$/.test(client.type) && typeof group === 'string' && start !== undefined
      ? [{ client, group, start }]
      : [];
  });
  return producers
    .filter(({ client, group, start }, i) =>
      producers.slice(0, i).some((other) => {
        const isGone = other.client.calls.some(({ name, start: at }) => name === 'Shutdown' && at < client.made.start);
        return other.group === group && alwaysBefore(other.start, start) && !isGone;
      }),
    )
    .map(({ client }) => client);
}
