import type { Code, FunctionCode } from '../../../syntax/code/model';
import { all } from '../../../syntax/code/walk';
import type { RuleFile } from '../ruleFile';

/** A function that chooses the queue, and the name of its list of queues. */
export interface Selector {
  readonly fn: FunctionCode;
  readonly queues: string;
}

/** Queue selectors of a file: lambdas given to a send, and classes that implement the interface. */
export function selectorsOf(file: RuleFile): Selector[] {
  const found: Selector[] = [];
  const add = (fn: FunctionCode): void => {
    const queues = fn.parameters.length === 3 ? fn.parameters[0]?.name : undefined;
    if (queues !== undefined) {
      found.push({ fn, queues });
    }
  };
  for (const type of file.all('type')) {
    if (
      type.supertypes.some(({ name }) => name === 'MessageQueueSelector' && file.isOf(name, 'org.apache.rocketmq.'))
    ) {
      type.methods.filter(({ name }) => name === 'select').forEach(add);
    }
  }
  for (const { code } of file.siteCalls('send-ordered')) {
    const given = code.kind === 'call' ? code.arguments.map((argument) => file.origin(argument)) : [];
    given.flatMap((argument) => (argument.kind === 'lambda' ? [argument] : [])).forEach(add);
  }
  return found.filter(({ fn }, i) => found.findIndex((other) => other.fn === fn) === i);
}

/** `x % queues.size()` in a selector; the left side. */
export function remaindersOf(
  file: RuleFile,
  { fn, queues }: Selector,
): { readonly whole: Code & { kind: 'binary' }; readonly hash: Code }[] {
  return all(fn.body, 'binary').flatMap((whole) => {
    const right = whole.operator === '%' ? file.origin(whole.right) : undefined;
    const isSize =
      right?.kind === 'call' && right.name === 'size' && right.object?.kind === 'name' && right.object.name === queues;
    return isSize ? [{ whole, hash: file.origin(whole.left) }] : [];
  });
}
