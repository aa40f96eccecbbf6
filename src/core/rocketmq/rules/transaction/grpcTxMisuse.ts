import { messageOf } from '../messages';
import { EVERYWHERE, type FileRule } from '../model';
import { alwaysBefore } from '../order';
import { nameSpan } from '../spans';
import { grpcTransactions } from './grpcTransactions';

const TYPED = /^[sS]et(?:MessageGroup|DeliveryTimestamp|DelayTimestamp|LiteTopic|Priority)$/;

/**
 * A transaction of the gRPC client takes one message, which must be sent before the transaction ends, and which must be
 * neither ordered nor delayed nor lite nor have a priority.
 * Source: TransactionImpl.MAX_MESSAGE_NUM, #commit; PublishingMessageImpl.
 */
export const grpcTxMisuse: FileRule = {
  id: 'grpc-tx-misuse',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { sends, commits } of grpcTransactions(file)) {
      sends.forEach((send, i) => {
        if (sends.slice(0, i).some((before) => alwaysBefore(before, send))) {
          report(nameSpan(send));
        }
        const typed = messageOf(file, send.arguments[file.language === 'go' ? 1 : 0])?.calls.find(({ name }) =>
          TYPED.test(name),
        );
        if (typed !== undefined) {
          report(nameSpan(typed), { message: 'typed', values: { setter: typed.name } });
        }
      });
      for (const commit of commits) {
        if (sends.length > 0 && sends.every((send) => alwaysBefore(commit, send))) {
          report(nameSpan(commit), { message: 'early' });
        }
      }
    }
  },
};
