import { EVERYWHERE, type FileRule } from '../model';

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?)$/;

/**
 * Where the NameServers or the proxy are differs between environments; an address in the code is right in one of them.
 * Source: the official examples read it from arguments or the environment.
 */
export const hardCodedEndpoint: FileRule = {
  id: 'hard-coded-endpoint',
  languages: EVERYWHERE,
  check(file, report) {
    if (file.isTest) {
      return;
    }
    const addresses = file.isModule
      ? file.given('address').map(({ code }) => code)
      : file
          .siteCalls('config-namesrv')
          .map(({ code }) =>
            code.kind === 'call' ? code.arguments[0] : code.kind === 'attribute' ? code.value : undefined,
          );
    for (const value of addresses) {
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
