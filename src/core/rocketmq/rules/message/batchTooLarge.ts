import type { Code } from '../../../syntax/code/model';
import { all, around, functionAround, isWithin } from '../../../syntax/code/walk';
import type { FileRule } from '../model';
import type { RuleFile, Variable } from '../ruleFile';
import { nameSpan } from '../spans';

const BOUND = /split|partition|subList|chunk|batchSize|limit|size\(\)\s*[<>=%]|[<>=%]\s*\w+\.size\(\)/i;

/**
 * A batch is one request: together its messages must stay below 4 MiB, and the official examples split larger
 * collections.
 * Source: Validators#checkMessage (of the whole batch); example/batch/SplitBatchProducer.
 */
export const batchTooLarge: FileRule = {
  id: 'batch-too-large',
  check(file, report) {
    for (const { site, code } of file.siteCalls('send-batch')) {
      if (code.kind !== 'call' || file.isTest) {
        continue;
      }
      const list = code.arguments[site.family === 'spring-boot' ? 1 : 0];
      const variable = file.variable(list);
      const fn = functionAround(code);
      if (variable?.kind !== 'declare' || fn === undefined || BOUND.test(file.textOf(fn))) {
        continue;
      }
      const loop = growsIn(file, variable, code);
      if (loop !== undefined) {
        report(nameSpan(code), { severity: loop.variable === undefined ? 'warning' : 'info' });
      }
    }
  },
};

/** A loop without a known number of rounds that adds to the list, before the list is sent. */
function growsIn(file: RuleFile, list: Variable, send: Code) {
  const adds = file
    .uses(list)
    .flatMap((use) => (use.parent?.kind === 'call' && use.parent.name === 'add' ? [use.parent] : []));
  return adds
    .map((add) => around(add, 'loop'))
    .find((loop) => loop !== undefined && !isWithin(send, loop) && loop.end <= send.start && !isCounted(file, loop));
}

/** `for (int i = 0; i < 10; i++)`. */
function isCounted(file: RuleFile, { condition, head }: Code & { kind: 'loop' }): boolean {
  const limits = all(condition, 'binary').map(({ right }) => file.valueOf(right));
  const values = head.flatMap((part) => (part.kind === 'list' ? part.items : []));
  return limits.some((limit) => typeof limit === 'number') || values.length > 0;
}
