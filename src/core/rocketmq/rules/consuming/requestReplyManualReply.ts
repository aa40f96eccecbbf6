import { all } from '../../../syntax/code/walk';
import { listenersOf } from '../listeners';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const ASKED = /REPLY_TO_CLIENT|CORRELATION_ID|getReplyToClient|getCorrelationId/;

/**
 * A reply finds the one who asked by properties of the request; MessageUtil.createReplyMessage copies them. A message
 * built by hand goes to a topic, and the request times out.
 * Source: MessageUtil#createReplyMessage.
 */
export const requestReplyManualReply: FileRule = {
  id: 'request-reply-manual-reply',
  check(file, report) {
    for (const { fn } of listenersOf(file, 'concurrent', 'orderly')) {
      const text = file.textOf(fn);
      if (!ASKED.test(text) || text.includes('createReplyMessage')) {
        continue;
      }
      for (const creation of all(fn.body, 'creation')) {
        if (file.api(creation) === 'java-remoting/Message') {
          report(nameSpan(creation));
        }
      }
    }
  },
};
