import type { Concept } from '../vocabulary';
import type { ConfigurationKey } from './keys';

const BINDER = 'spring.cloud.stream.rocketmq.binder';
const PRODUCER = 'spring.cloud.stream.rocketmq.bindings.*.producer';
const CONSUMER = 'spring.cloud.stream.rocketmq.bindings.*.consumer';

function keys(
  prefixes: readonly string[],
  rows: readonly (readonly [name: string, concept: Concept, value?: string | RegExp])[],
): ConfigurationKey[] {
  return prefixes.flatMap((prefix) =>
    rows.map(([name, concept, value]) => ({
      family: 'config-scs' as const,
      key: `${prefix}.${name}`,
      concept,
      ...(value === undefined ? {} : { value }),
    })),
  );
}

/** Keys of the RocketMQ binder: 2023.0.3.3, and those that 2.2.6.RELEASE and 2021.1 still had. */
export const STREAM_KEYS: readonly ConfigurationKey[] = [
  ...keys(
    [BINDER, PRODUCER, CONSUMER],
    [
      ['name-server', 'config-namesrv'],
      ['access-key', 'acl'],
      ['secret-key', 'acl'],
      ['enable-msg-trace', 'trace'],
    ],
  ),
  ...keys(
    [PRODUCER],
    [
      ['producer-type', 'send-transaction', 'Trans'],
      ['transactional', 'send-transaction', 'true'],
      ['transaction-listener', 'transaction-listener'],
      ['send-type', 'send-async', 'Async'],
      ['send-type', 'send-oneway', 'OneWay'],
      ['send-type', 'send-sync', 'Sync'],
      ['send-call-back', 'send-async'],
      ['message-queue-selector', 'send-ordered'],
      ['retry-times-when-send-failed', 'retry-dlq'],
      ['retry-times-when-send-async-failed', 'retry-dlq'],
    ],
  ),
  ...keys(
    [CONSUMER],
    [
      ['message-model', 'broadcast', 'BROADCASTING'],
      ['broadcasting', 'broadcast', 'true'],
      ['subscription', 'filter-sql', /^sql:/i],
      ['subscription', 'subscribe'],
      ['tags', 'subscribe'],
      ['sql', 'filter-sql'],
      ['push.orderly', 'listener-orderly', 'true'],
      ['orderly', 'listener-orderly', 'true'],
      ['push.max-reconsume-times', 'retry-dlq'],
      ['push.delay-level-when-next-consume', 'retry-dlq'],
      ['delay-level-when-next-consume', 'retry-dlq'],
      ['consume-from-where', 'offset'],
    ],
  ),
];

const BINDING =
  /^(spring\.cloud\.stream\.rocketmq)\.(?:bindings\.(?:\[[^\]]*\]|[^.]+)|default)\.(producer|consumer)\./i;
const ENVIRONMENT = /^spring\.cloud\.stream\.binders\.[^.]+\.environment\./i;

/**
 * The key as the binder's tables have it: `*` for the name of a binding, a named binder's own environment left out.
 * Other keys come back as they are.
 */
export function streamKey(key: string): string {
  return key.replace(ENVIRONMENT, '').replace(BINDING, '$1.bindings.*.$2.');
}
