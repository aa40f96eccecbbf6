import type { Concept } from '../vocabulary';
import type { Dialect } from './dialects';
import type { ConfigurationKey } from './keys';

/** A key of a server's file that is a site. */
export interface ServerKey extends ConfigurationKey {
  readonly family: 'config-broker';
  readonly dialects: readonly Dialect[];
}

function key(dialects: readonly Dialect[], name: string, concept: Concept, value?: string): ServerKey {
  return { family: 'config-broker', dialects, key: name, concept, ...(value === undefined ? {} : { value }) };
}

/** Keys of BrokerConfig, MessageStoreConfig, AuthConfig and ProxyConfig 5.5.0; `aclEnable` up to 5.3.2. */
export const SERVER_KEYS: readonly ServerKey[] = [
  key(['broker', 'container', 'proxy', 'controller'], 'namesrvAddr', 'config-namesrv'),
  key(['environment'], 'NAMESRV_ADDR', 'config-namesrv'),
  key(['environment'], 'nameServers', 'config-namesrv'),
  key(['environment', 'command'], 'rocketmq.namesrv.addr', 'config-namesrv'),
  key(['command'], '-n', 'config-namesrv'),
  key(['broker', 'container'], 'aclEnable', 'acl'),
  key(['proxy'], 'enableACL', 'acl'),
  key(['broker', 'container', 'proxy'], 'authenticationEnabled', 'acl'),
  key(['broker', 'container', 'proxy'], 'authorizationEnabled', 'acl'),
  key(['broker', 'container', 'proxy'], 'initAuthenticationUser', 'acl'),
  key(['broker', 'container', 'proxy'], 'innerClientAuthenticationCredentials', 'acl'),
  key(['broker', 'container'], 'traceTopicEnable', 'trace', 'true'),
  key(['broker', 'container'], 'enablePropertyFilter', 'filter-sql', 'true'),
];
