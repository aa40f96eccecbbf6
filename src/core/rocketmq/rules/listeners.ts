import type { Code, FunctionCode, LambdaCode, TypeCode } from '../../syntax/code/model';
import { functionAround } from '../../syntax/code/walk';
import { moduleListeners } from './moduleListeners';
import type { RuleFile } from './ruleFile';

export type ListenerKind =
  | 'concurrent'
  | 'orderly'
  | 'grpc'
  | 'spring'
  | 'spring-v5'
  | 'check'
  | 'execute'
  | 'spring-check'
  | 'spring-execute'
  | 'grpc-check';

/** A function that the client calls. */
export interface Listener {
  readonly kind: ListenerKind;
  readonly fn: FunctionCode;
  /** The class it is a method of; absent for lambdas. */
  readonly type: TypeCode | undefined;
}

const REMOTING = 'org.apache.rocketmq.client.';
const GRPC = 'org.apache.rocketmq.client.apis.';
const SPRING = 'org.apache.rocketmq.spring.';
const V5 = ['org.apache.rocketmq.client.core', 'org.apache.rocketmq.client.annotation'];

interface Row {
  readonly supertype: string;
  readonly packages: readonly string[];
  readonly methods: Readonly<Record<string, ListenerKind>>;
}

const ROWS: readonly Row[] = [
  { supertype: 'MessageListenerConcurrently', packages: [REMOTING], methods: { consumeMessage: 'concurrent' } },
  { supertype: 'MessageListenerOrderly', packages: [REMOTING], methods: { consumeMessage: 'orderly' } },
  { supertype: 'MessageListener', packages: [GRPC], methods: { consume: 'grpc' } },
  { supertype: 'TransactionChecker', packages: [GRPC], methods: { check: 'grpc-check' } },
  {
    supertype: 'TransactionListener',
    packages: [REMOTING],
    methods: { checkLocalTransaction: 'check', executeLocalTransaction: 'execute' },
  },
  { supertype: 'RocketMQListener', packages: [SPRING], methods: { onMessage: 'spring' } },
  { supertype: 'RocketMQReplyListener', packages: [SPRING], methods: { onMessage: 'spring' } },
  { supertype: 'RocketMQListener', packages: V5, methods: { consume: 'spring-v5' } },
  {
    supertype: 'RocketMQLocalTransactionListener',
    packages: [SPRING],
    methods: { checkLocalTransaction: 'spring-check', executeLocalTransaction: 'spring-execute' },
  },
  { supertype: 'RocketMQTransactionChecker', packages: V5, methods: { check: 'grpc-check' } },
];

/** The functions of a file that the client calls, of the wanted kinds. */
export function listenersOf(file: RuleFile, ...kinds: readonly ListenerKind[]): Listener[] {
  return file.listeners.filter(({ kind }) => kinds.includes(kind));
}

/** Finds them; `RuleFile.listeners` keeps what this found. */
export function findListeners(file: RuleFile): Listener[] {
  if (file.isModule) {
    return moduleListeners(file);
  }
  return [...file.all('type').flatMap((type) => ofType(file, type)), ...lambdas(file)];
}

function ofType(file: RuleFile, type: TypeCode): Listener[] {
  return type.supertypes.flatMap(({ name }) => {
    const simple = name.slice(name.lastIndexOf('.') + 1);
    const row = ROWS.find(({ supertype, packages }) => supertype === simple && file.isOf(name, ...packages));
    return type.methods.flatMap((fn) => {
      const kind = row !== undefined && Object.hasOwn(row.methods, fn.name) ? row.methods[fn.name] : undefined;
      return kind === undefined || fn.body === undefined ? [] : [{ kind, fn, type }];
    });
  });
}

function lambdas(file: RuleFile): Listener[] {
  const registered = file.calls('registerMessageListener', 'setMessageListener', 'setTransactionChecker');
  return registered.flatMap((call) => {
    const value = call.arguments[0] && file.origin(call.arguments[0]);
    const given = value?.kind === 'cast' ? value.value : value;
    const site = file.sitesAt(call)[0];
    if (given?.kind !== 'lambda' || site === undefined) {
      return [];
    }
    return [{ kind: lambdaKind(site.concept, site.family, given), fn: given, type: undefined }];
  });
}

function lambdaKind(concept: string, family: string, { parameters }: LambdaCode): ListenerKind {
  if (concept === 'transaction-listener') {
    return 'grpc-check';
  }
  return family === 'java-grpc' && parameters.length === 1
    ? 'grpc'
    : concept === 'listener-orderly'
      ? 'orderly'
      : 'concurrent';
}

/** Whether code runs inside the function itself, not in one that it makes. */
export function runsIn(code: Code, fn: FunctionCode): boolean {
  return functionAround(code) === fn;
}
