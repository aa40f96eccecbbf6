import type { Code } from '../../../syntax/code/model';
import { isGrpc } from '../given';
import { EVERYWHERE, type FileRule } from '../model';

/**
 * A NameServer (9876) and a broker (10911) speak the remoting protocol, the proxy speaks gRPC at 8081 and remoting at
 * 8080. A client at the other's port connects and never gets an answer that it understands.
 * Source: NamesrvStartup; ProxyConfig#grpcServerPort, #remotingListenPort.
 */
export const protocolPortMismatch: FileRule = {
  id: 'protocol-port-mismatch',
  languages: EVERYWHERE,
  check(file, report) {
    const seen = new Set<Code>();
    const addresses = file.isModule
      ? file.given('address').map(({ code, library }) => ({ value: code, grpc: isGrpc(library) }))
      : file.siteCalls('config-namesrv').map(({ site, code }) => ({
          value: code.kind === 'call' ? code.arguments[0] : code.kind === 'attribute' ? code.value : undefined,
          grpc: site.family === 'java-grpc' || site.api.startsWith('spring-boot-v5'),
        }));
    for (const { value, grpc } of addresses) {
      const address = file.valueOf(value);
      if (value === undefined || typeof address !== 'string' || seen.has(value)) {
        continue;
      }
      seen.add(value);
      const mismatch = mismatchOf(address, grpc);
      if (mismatch !== undefined) {
        const fixed = file.textOf(value).replaceAll(`:${mismatch.port}`, `:${mismatch.usual}`);
        report(value, {
          message: grpc ? 'grpc' : 'remoting',
          values: mismatch,
          fixes:
            value.kind === 'literal'
              ? [{ title: 'default', values: mismatch, chosen: true, edits: [file.edit(value, fixed)] }]
              : [],
        });
      }
    }
    for (const site of file.sites) {
      const value = site.form === 'key' && site.concept === 'config-namesrv' ? site.arguments[0] : undefined;
      const grpc = /endpoints$/i.test(site.api);
      const mismatch = value === undefined ? undefined : mismatchOf(String(value.value ?? value.text), grpc);
      if (value !== undefined && mismatch !== undefined && site.family === 'config-spring-boot') {
        report(file.span(value.range), { message: grpc ? 'grpc' : 'remoting', values: mismatch });
      }
    }
  },
};

/** Only default ports tell: what listens at others, nobody knows. */
function mismatchOf(address: string, grpc: boolean): { port: string; usual: string } | undefined {
  const ports = [...address.matchAll(/:(\d{2,5})(?=\s*(?:[;,]|$))/g)].map(([, port]) => port);
  const wrong = grpc ? ['9876', '10911'] : ['8081'];
  const port = ports.find((found) => found !== undefined && wrong.includes(found));
  return port === undefined || !ports.every((found) => found === port)
    ? undefined
    : { port, usual: grpc ? '8081' : '9876' };
}
