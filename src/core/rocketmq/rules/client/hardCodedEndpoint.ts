import type { FileRule } from '../model';

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?)$/;

/**
 * Where the NameServers or the proxy are differs between environments; an address in the code is right in one of them.
 * Source: the official examples read it from arguments or the environment.
 */
export const hardCodedEndpoint: FileRule = {
  id: 'hard-coded-endpoint',
  check(file, report) {
    for (const { code } of file.isTest ? [] : file.siteCalls('config-namesrv')) {
      const value = code.kind === 'call' ? code.arguments[0] : code.kind === 'attribute' ? code.value : undefined;
      const address = file.valueOf(value);
      if (value === undefined || typeof address !== 'string') {
        continue;
      }
      const hosts = [...address.matchAll(/([\w.-]+):\d{2,5}/g)].map(([, host]) => host ?? '');
      if (hosts.length > 0 && !hosts.every((host) => LOCAL.test(host)) && !/[$#]\{/.test(address)) {
        report(value, { values: { address } });
      }
    }
  },
};
