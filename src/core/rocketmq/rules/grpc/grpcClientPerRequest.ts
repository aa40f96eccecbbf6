import { isDemo, perUse } from '../client/producerPerSend';
import { EVERYWHERE, type FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * Building a consumer of the gRPC client opens a session, asks for routes and settings and fills caches; it is meant to be
 * built once and kept.
 * Source: ClientImpl#startUp; the official examples' ProducerSingleton.
 */
export const grpcClientPerRequest: FileRule = {
  id: 'grpc-client-per-request',
  languages: EVERYWHERE,
  check(file, report) {
    for (const client of file.clients) {
      if (/^(?:Push|Simple|LitePush|LiteSimple)Consumer$/.test(client.type) && !isDemo(file, client.made)) {
        const where = perUse(file, client, /^(?:build|receive|receiveAsync|Receive|receive_async|[sS]tart|startup)$/);
        if (where === 'loop' || where === 'handler') {
          report(nameSpan(client.made), { message: where });
        }
      }
    }
  },
};
