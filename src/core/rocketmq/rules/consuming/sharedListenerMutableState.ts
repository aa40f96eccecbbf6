import type { Code, FieldCode } from '../../../syntax/code/model';
import { all, around } from '../../../syntax/code/walk';
import { listenersOf } from '../listeners';
import type { FileRule } from '../model';

const COLLECTIONS =
  /^(?:ArrayList|LinkedList|HashMap|LinkedHashMap|TreeMap|HashSet|LinkedHashSet|TreeSet|StringBuilder|ArrayDeque)$/;
const CHANGING =
  /^(?:add|addAll|put|putAll|remove|clear|append|merge|computeIfAbsent|compute|putIfAbsent|poll|push|pop)$/;
const NUMBERS = /^(?:int|long|short|byte|double|float|Integer|Long)$/;

/**
 * One listener object is called by all threads of its consumer (20 by default). Counters, plain collections and date
 * formats in its fields are changed by several at once.
 * Source: ConsumeMessageConcurrentlyService#consumeExecutor.
 */
export const sharedListenerMutableState: FileRule = {
  id: 'shared-listener-mutable-state',
  check(file, report) {
    for (const { fn, type } of listenersOf(file, 'concurrent', 'orderly', 'grpc', 'spring', 'spring-v5')) {
      const isGuarded = fn.kind === 'method' && fn.modifiers.includes('synchronized');
      if (type === undefined || isGuarded || fn.body === undefined) {
        continue;
      }
      const seen = new Set<string>();
      for (const name of [...all(fn.body, 'name'), ...all(fn.body, 'member')]) {
        const field = file.variable(name);
        const changed = field?.kind === 'field' && field.parent === type ? changes(name, field) : undefined;
        if (
          field !== undefined &&
          changed !== undefined &&
          !seen.has(field.name) &&
          around(name, 'locked') === undefined
        ) {
          seen.add(field.name);
          report(name, { message: changed, values: { name: field.name } });
        }
      }
    }
  },
};

function changes(use: Code, field: FieldCode): string | undefined {
  const parent = use.parent;
  const written = field.type?.name ?? '';
  const value = field.value?.kind === 'creation' ? field.value.type.name : '';
  const type = value === '' ? written : value;
  if (NUMBERS.test(written)) {
    const isStep = parent?.kind === 'unary' && /^(?:\+\+|--)$/.test(parent.operator);
    const isSum = parent?.kind === 'assign' && parent.target === use && parent.operator !== '=';
    return isStep || isSum ? 'counter' : undefined;
  }
  const call = parent?.kind === 'call' && parent.object === use ? parent : undefined;
  if (COLLECTIONS.test(type) && call !== undefined && CHANGING.test(call.name)) {
    return 'collection';
  }
  return type === 'SimpleDateFormat' && call !== undefined && /^(?:format|parse)$/.test(call.name)
    ? 'format'
    : undefined;
}
