import type { FileRule } from '../model';
import { nameSpan } from '../spans';

/**
 * Without auto-commit a pulling consumer's offsets are stored only when `commitSync` or `commit` is called. Never calling
 * it, every start begins where the first one began.
 * Source: DefaultLitePullConsumerImpl#maybeAutoCommit, #commitAll.
 */
export const litePullCommit: FileRule = {
  id: 'lite-pull-commit',
  check(file, report) {
    for (const { type, calls, escapes } of file.clients) {
      const off = calls.find((call) => call.name === 'setAutoCommit' && file.valueOf(call.arguments[0]) === false);
      // Who seeks keeps the offsets somewhere else, or wants none.
      const commits = calls.some(({ name }) => /^(?:commit|seek)/.test(name));
      const polls = calls.some(({ name }) => name === 'poll');
      if (type === 'DefaultLitePullConsumer' && off !== undefined && polls && !commits && !escapes && !file.broken) {
        if (!/::\s*commit/.test(file.text)) {
          report(nameSpan(off));
        }
      }
    }
  },
};
