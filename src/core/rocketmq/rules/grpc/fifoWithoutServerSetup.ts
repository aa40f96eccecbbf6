import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * With the gRPC clients order is made by the server: the topic must be of type FIFO, and the group must be set to consume
 * in order. Neither is created by the client.
 * Source: GrpcClientSettingsManager (consumeMessageOrderly); mqadmin updateTopic, updateSubGroup.
 */
export const fifoWithoutServerSetup: FileRule = {
  id: 'fifo-without-server-setup',
  check(file, report) {
    // Once a file: what the server has is not in the code.
    const first = file.isTest ? undefined : file.calls('setMessageGroup').find((call) => file.sitesAt(call).length > 0);
    if (first !== undefined) {
      report(nameSpan(first));
    }
  },
};
