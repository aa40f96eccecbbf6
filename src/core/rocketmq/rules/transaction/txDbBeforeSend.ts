import type { FileRule } from '../model';
import { all } from '../../../syntax/code/walk';
import { alwaysBefore } from '../order';
import { nameSpan } from '../spans';

const STORE = /(?:mapper|dao|repository|repo)$/i;
const WRITE = /^(?:insert|save|update|delete|remove|deduct|decrease|increase|persist|merge)/;

/**
 * The half message comes first: only then can it be rolled back when the local work fails. Local work belongs into the
 * listener's `executeLocalTransaction`; in a @Transactional method around the send an outer rollback comes after the
 * message was committed.
 * Source: DefaultMQProducerImpl#sendMessageInTransaction (runs the listener right after SEND_OK).
 */
export const txDbBeforeSend: FileRule = {
  id: 'tx-db-before-send',
  check(file, report) {
    for (const { site, code } of file.siteCalls('send-transaction')) {
      const method = file.method(code);
      if (code.kind !== 'call' || site.symbol !== 'sendMessageInTransaction' || method === undefined) {
        continue;
      }
      const write = all(method.body, 'call').find((call) => {
        const receiver = call.object?.kind === 'name' || call.object?.kind === 'member' ? call.object.name : '';
        return STORE.test(receiver) && WRITE.test(call.name) && alwaysBefore(call, code);
      });
      const isWrapped = method.annotations.some(({ name }) => name === 'Transactional');
      if (isWrapped) {
        report(nameSpan(code), { message: 'wrapped' });
      } else if (write !== undefined) {
        report(nameSpan(code), { values: { call: write.name } });
      }
    }
  },
};
