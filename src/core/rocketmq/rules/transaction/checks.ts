import type { Code, FunctionCode } from '../../../syntax/code/model';
import { all } from '../../../syntax/code/walk';
import { isLogging } from '../handlers';
import { listenersOf, type Listener } from '../listeners';
import { ends, returnsOf } from '../order';
import type { RuleFile } from '../ruleFile';

/** The functions that answer the broker's question what became of a transaction. */
export function checkersOf(file: RuleFile): Listener[] {
  return listenersOf(file, 'check', 'spring-check', 'grpc-check').filter(
    ({ fn }) => fn.body !== undefined && isWhole(fn),
  );
}

/** Nothing of it is missing: it gives a value on every way. */
function isWhole(fn: FunctionCode): boolean {
  return fn.body?.kind !== 'block' || ends(fn.body);
}

/** The names of what it gives: `COMMIT_MESSAGE`; `null` for null, undefined for what is not a constant. */
export function answersOf(fn: FunctionCode): readonly (string | null | undefined)[] {
  return returnsOf(fn).map((value) =>
    value?.kind === 'member' || (value?.kind === 'name' && /^[A-Z_]+$/.test(value.name))
      ? value.name
      : value?.kind === 'literal' && value.value === null
        ? null
        : undefined,
  );
}

/** Calls that are no logging, and no mere reading of what was given. */
export function lookUps(fn: FunctionCode): readonly (Code & { kind: 'call' })[] {
  const names = fn.parameters.map(({ name }) => name);
  return all(fn.body, 'call').filter((call) => {
    let root: Code | undefined = call.object;
    while (root?.kind === 'call' || root?.kind === 'member') {
      root = root.object;
    }
    const isOfMessage = root?.kind === 'name' && names.includes(root.name);
    let at: Code | undefined = call;
    while (at !== undefined && at !== fn && at.kind !== 'evaluate') {
      at = at.parent;
    }
    return !isOfMessage && !(at !== undefined && isLogging(at));
  });
}
