import type { Argument } from '../model';
import { isProduct } from './numbers';

/** How well an argument fits a parameter: 0 not at all, 1 cannot be told, 2 as an Object, 3 exactly. */
export type Fit = 0 | 1 | 2 | 3;

const INTEGERS = ['int', 'long', 'short', 'byte', 'Integer', 'Long', 'Short'];
const COLLECTIONS = ['Collection', 'List', 'Set', 'ArrayList', 'LinkedList', 'HashSet', 'LinkedHashSet', 'Queue'];

/** Parameter types that only these argument types fit. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  int: INTEGERS,
  long: INTEGERS,
  boolean: ['boolean', 'Boolean'],
  String: ['String'],
  'byte[]': ['byte[]'],
  Duration: ['Duration'],
  Message: ['Message', 'MessageExt', 'MessageBatch', 'GenericMessage', 'ErrorMessage'],
  MessageExt: ['MessageExt'],
  MessageBatch: ['MessageBatch'],
  MessageQueue: ['MessageQueue'],
  MessageSelector: ['MessageSelector'],
  MessageView: ['MessageView'],
  Collection: COLLECTIONS,
  List: ['List', 'ArrayList', 'LinkedList'],
  Set: ['Set', 'HashSet', 'LinkedHashSet'],
  Map: ['Map', 'HashMap', 'ConcurrentHashMap', 'LinkedHashMap', 'TreeMap'],
  Class: ['Class'],
  Type: ['Type', 'Class', 'ParameterizedType'],
  CompletableFuture: ['CompletableFuture'],
  FilterExpression: ['FilterExpression'],
};

/** Types that never implement one of the clients' interfaces. */
const PLAIN = new Set([...Object.values(CLOSED).flat(), 'Object']);

const KIND_TYPES: Readonly<Partial<Record<Argument['kind'], string>>> = {
  string: 'String',
  number: 'int',
  boolean: 'boolean',
};

/** Whether an argument can be passed for a parameter of that type; what the file does not tell stays open. */
export function fitOf(argument: Argument, type: string): Fit {
  const known = argumentType(argument);
  if (type === 'Object') {
    return known === undefined ? 1 : 2;
  }
  const accepted = CLOSED[type];
  if (argument.kind === 'null') {
    return ['int', 'long', 'boolean'].includes(type) ? 0 : 1;
  }
  if (argument.kind === 'lambda') {
    return accepted === undefined ? 3 : 0;
  }
  if (known === undefined) {
    return 1;
  }
  if (accepted !== undefined) {
    return accepted.includes(known) ? 3 : 0;
  }
  return known === type ? 3 : PLAIN.has(known) ? 0 : 1;
}

function argumentType({ kind, type, text }: Argument): string | undefined {
  if (type !== undefined) {
    return type.replace(/<.*>/s, '').replace(/^.*\./, '');
  }
  if (/^(?:java\.time\.)?Duration\.of\w+\(/.test(text)) {
    return 'Duration';
  }
  return isProduct(text) ? 'int' : KIND_TYPES[kind];
}
