import { all } from '../../../syntax/code/walk';
import type { FileRule } from '../model';
import { nameSpan } from '../spans';

const CLAIM =
  /replay|re-?consume|restart|always|every (?:time|start)|from the (?:beginning|start)|重放|重新消费|每次|总是|从头/i;

/**
 * Where to begin is asked once, when a group has no offset on the broker yet. Afterwards the setting has no effect.
 * Source: RebalancePushImpl#computePullFromWhereWithException.
 */
export const consumeFromWhereOnlyNewGroup: FileRule = {
  id: 'consume-from-where-only-new-group',
  check(file, report) {
    for (const call of file.calls('setConsumeFromWhere')) {
      if (file.sitesAt(call).length === 0 || all(call, 'lambda').length > 0) {
        continue;
      }
      // Only where a comment expects more of it.
      const lineEnd = file.text.indexOf('\n', call.end);
      const lineStart = file.text.lastIndexOf('\n', call.start) + 1;
      const above = file.text.slice(file.text.lastIndexOf('\n', lineStart - 2) + 1, lineStart).trim();
      const behind = file.text.slice(call.end, lineEnd < 0 ? undefined : lineEnd);
      const comments = [above.startsWith('//') ? above : '', behind.includes('//') ? behind : ''];
      if (comments.some((comment) => CLAIM.test(comment))) {
        report(nameSpan(call));
      }
    }
  },
};
