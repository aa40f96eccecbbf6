import type { Properties } from './configTexts';

export interface Credentials {
  accessKey: string;
  secretKey: string;
}

const AUTH = 'org.apache.rocketmq.auth';
const PROXY = 'org.apache.rocketmq.proxy.auth';

/**
 * ACL 2.0 for a broker. The first user may do everything; the broker and the proxy are clients too and use the same one.
 * The secret stands in the file because a broker reads it from nowhere else (AuthConfig#initAuthenticationUser,
 * #innerClientAuthenticationCredentials).
 */
export function brokerAuth(credentials: Credentials): Properties {
  return {
    authenticationEnabled: true,
    authenticationProvider: `${AUTH}.authentication.provider.DefaultAuthenticationProvider`,
    authenticationMetadataProvider: `${AUTH}.authentication.provider.LocalAuthenticationMetadataProvider`,
    authorizationEnabled: true,
    authorizationProvider: `${AUTH}.authorization.provider.DefaultAuthorizationProvider`,
    authorizationMetadataProvider: `${AUTH}.authorization.provider.LocalAuthorizationMetadataProvider`,
    ...firstUser(credentials),
  };
}

/** The same for a proxy, which asks its broker for users and policies. */
export function proxyAuth(credentials: Credentials): Properties {
  return {
    authenticationEnabled: true,
    authenticationProvider: `${AUTH}.authentication.provider.DefaultAuthenticationProvider`,
    authenticationMetadataProvider: `${PROXY}.ProxyAuthenticationMetadataProvider`,
    authorizationEnabled: true,
    authorizationProvider: `${AUTH}.authorization.provider.DefaultAuthorizationProvider`,
    authorizationMetadataProvider: `${PROXY}.ProxyAuthorizationMetadataProvider`,
    ...firstUser(credentials),
  };
}

function firstUser({ accessKey, secretKey }: Credentials): Properties {
  return {
    initAuthenticationUser: JSON.stringify({ username: accessKey, password: secretKey }),
    innerClientAuthenticationCredentials: JSON.stringify({ accessKey, secretKey }),
  };
}
