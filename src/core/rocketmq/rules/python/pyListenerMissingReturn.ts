import type { FunctionCode, MethodCode } from '../../../syntax/code/model';
import { all } from '../../../syntax/code/walk';
import { listenersOf } from '../listeners';
import type { FileRule, Fix } from '../model';
import { ends, returnsOf } from '../order';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

/**
 * A function that ends without `return` gives None, which is not success: the message is not acknowledged and comes again,
 * whatever was done with it. The older client raises a ValueError for it and answers RECONSUME_LATER.
 * Source: rocketmq-python-client consumer/push (consume result); rocketmq-client-python client.py (_on_message).
 */
export const pyListenerMissingReturn: FileRule = {
  id: 'py-listener-missing-return',
  languages: ['python'],
  check(file, report) {
    for (const { fn, kind } of listenersOf(file, 'grpc', 'concurrent', 'orderly')) {
      const legacy = kind !== 'grpc';
      if (!isWritten(fn)) {
        continue;
      }
      const values = returnsOf(fn);
      const none = values.find((value) => value === undefined || (value.kind === 'literal' && value.value === null));
      if (!ends(fn.body)) {
        report(nameSpan(fn), { message: legacy ? 'legacy' : 'default', fixes: fixes(file, fn, legacy) });
      } else if (values.includes(undefined) || none !== undefined) {
        report(nameSpan(fn), { message: legacy ? 'legacy' : 'default' });
      }
    }
  },
};

/** A function with something in it; an abstract one only raises, or has nothing but its description. */
function isWritten(fn: FunctionCode): fn is MethodCode {
  return fn.kind === 'method' && fn.body !== undefined && !fn.broken && all(fn.body, 'call').length > 0;
}

function fixes(file: RuleFile, fn: MethodCode, legacy: boolean): Fix[] {
  const [type, name] = legacy ? ['ConsumeStatus', 'CONSUME_SUCCESS'] : ['ConsumeResult', 'SUCCESS'];
  const isThere = new RegExp(`^\\s*(?:from\\b.*)?\\bimport\\b[^#]*\\b${type}\\b|^\\s+${type}\\b,?`, 'm').test(
    file.text,
  );
  if (fn.body === undefined || !isThere) {
    return [];
  }
  // Where failures are caught on the way, the end is not only reached by success.
  const chosen = all(fn.body, 'catch').length > 0;
  const result = `${type}.${name}`;
  return [
    {
      title: 'default',
      values: { result },
      ...(chosen ? { chosen: true } : {}),
      edits: [file.append(fn.body, `return ${result}`)],
    },
  ];
}
