import type { Concept, Family } from '../vocabulary';
import { STREAM_KEYS } from './streamKeys';

/** A configuration key that is a site. */
export interface ConfigurationKey {
  readonly family: Family;
  /** With dots and dashes; Spring binds other spellings to the same key. */
  readonly key: string;
  readonly concept: Concept;
  /** Only with this value in any case, or one that matches. */
  readonly value?: string | RegExp;
}

const FAMILY = 'config-spring-boot';

function each(prefixes: readonly string[], name: string, concept: Concept, value?: string): ConfigurationKey[] {
  return prefixes.map((prefix) => ({
    family: FAMILY,
    key: `rocketmq.${prefix}.${name}`,
    concept,
    ...(value === undefined ? {} : { value }),
  }));
}

const CLIENTS = ['producer', 'consumer', 'pull-consumer'];
const GRPC_CLIENTS = ['simple-consumer', 'push-consumer'];

/** Keys of both starters (RocketMQProperties of 2.3.5 and of the v5 starter 2.3.1), and of the stream binder. */
export const CONFIGURATION_KEYS: readonly ConfigurationKey[] = [
  { family: FAMILY, key: 'rocketmq.name-server', concept: 'config-namesrv' },
  ...each(['producer', ...GRPC_CLIENTS], 'endpoints', 'config-namesrv'),
  ...each([...CLIENTS, ...GRPC_CLIENTS], 'access-key', 'acl'),
  ...each([...CLIENTS, ...GRPC_CLIENTS], 'secret-key', 'acl'),
  ...each(CLIENTS, 'enable-msg-trace', 'trace'),
  ...each(['consumer', 'pull-consumer'], 'message-model', 'broadcast', 'BROADCASTING'),
  ...each(['consumer', 'pull-consumer'], 'selector-type', 'filter-sql', 'SQL92'),
  ...each(GRPC_CLIENTS, 'filter-expression-type', 'filter-sql', 'SQL92'),
  ...each(['producer'], 'retry-times-when-send-failed', 'retry-dlq'),
  ...each(['producer'], 'retry-times-when-send-async-failed', 'retry-dlq'),
  ...each(['producer'], 'max-attempts', 'retry-dlq'),
  ...STREAM_KEYS,
];

/** Spring's relaxed binding: `nameServer`, `name_server` and `NAME-SERVER` are one key. */
export function relaxed(key: string): string {
  return key.replace(/[-_]/g, '').toLowerCase();
}
