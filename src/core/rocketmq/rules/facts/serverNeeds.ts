import type { FileFacts } from '../../model';
import type { ConsumerFact, ServerFeature } from '../projectFactsOfRules';

const LITE = /LitePushConsumer|LiteSimpleConsumer|[sS]ubscribeLite|[sS]etLiteTopic/;

/** What code needs of the servers, of what they do not do by themselves. */
export function serverNeeds(sites: FileFacts['sites'], consumers: readonly ConsumerFact[]): ServerFeature[] {
  const isSql = consumers.some(({ subscriptions }) => subscriptions?.some(({ sql }) => sql) === true);
  const isLite = sites.some(({ api }) => LITE.test(api));
  const isPull = sites.some(({ api }) => api === 'spring-boot/RocketMQTemplate.receive');
  return [
    ...(isSql ? (['sql92'] as const) : []),
    ...(isLite ? (['lite-topics'] as const) : []),
    ...(isPull ? (['pull-template'] as const) : []),
  ];
}
