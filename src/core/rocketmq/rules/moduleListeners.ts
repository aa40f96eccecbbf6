import type { CallCode, Code, CreationCode, FunctionCode } from '../../syntax/code/model';
import { argumentAt, goLibrary } from './given';
import type { Listener, ListenerKind } from './listeners';
import type { RuleFile } from './ruleFile';

/** The functions that the clients of Go, Python and scripts call. */
export function moduleListeners(file: RuleFile): Listener[] {
  const found: Listener[] = [];
  const add = (kind: ListenerKind, fn: FunctionCode | undefined): void => {
    if (fn?.body !== undefined && !found.some((listener) => listener.fn === fn)) {
      found.push({ kind, fn, type: fn.kind === 'method' ? file.type(fn) : undefined });
    }
  };
  switch (file.language) {
    case 'go':
      ofGo(file, add);
      break;
    case 'python':
      ofPython(file, add);
      break;
    case 'tsx':
      ofScript(file, add);
      break;
  }
  return found;
}

type Add = (kind: ListenerKind, fn: FunctionCode | undefined) => void;

function ofGo(file: RuleFile, add: Add): void {
  for (const call of file.calls('Subscribe')) {
    if (file.api(call) === 'go-remoting/PushConsumer.Subscribe') {
      add(isOrdered(file, call) ? 'orderly' : 'concurrent', file.functionOf(call.arguments[2]));
    }
  }
  for (const creation of file.all('creation')) {
    // Beside another site of its line it need not be one.
    const [alias = '', name] = creation.type.name.split('.');
    const isGrpc = goLibrary(file, alias) === 'go-grpc';
    if (isGrpc && name === 'FuncMessageListener') {
      add('grpc', file.functionOf(file.entry(creation, 'Consume')));
    } else if (isGrpc && name === 'TransactionChecker') {
      add('grpc-check', file.functionOf(file.entry(creation, 'Check')));
    }
  }
  const listens = file.sites.some(({ concept, api }) => concept === 'transaction-listener' && api.startsWith('go-rem'));
  for (const method of listens ? file.all('method') : []) {
    if (method.name === 'CheckLocalTransaction') {
      add('check', method);
    } else if (method.name === 'ExecuteLocalTransaction') {
      add('execute', method);
    }
  }
}

/** Its consumer was made with `WithConsumerOrder(true)`; where that is elsewhere, any of the file. */
export function isOrdered(file: RuleFile, call: CallCode): boolean {
  const client = file.clients.find(({ calls }) => calls.includes(call));
  const options = file.calls('WithConsumerOrder');
  return options.some(
    (option) =>
      file.valueOf(option.arguments[0]) === true &&
      (client === undefined ||
        client.made.arguments.includes(option) ||
        client.made.arguments.every(({ kind }) => kind === 'name')),
  );
}

function ofPython(file: RuleFile, add: Add): void {
  const has = (api: string) => file.sites.some((site) => site.api === api);
  for (const type of file.all('type')) {
    for (const [name, method, kind] of PYTHON_CLASSES) {
      const isOne = type.supertypes.some((supertype) => supertype.name.replace(/^.*\./, '') === name);
      if (isOne && has(`python-grpc/${name}`)) {
        add(
          kind,
          type.methods.find((own) => own.name === method),
        );
      }
    }
  }
  for (const call of file.calls('subscribe')) {
    if (file.api(call) === 'python-legacy/PushConsumer.subscribe') {
      const made = file.clients.find(({ calls }) => calls.includes(call))?.made;
      const orderly = made && argumentAt(made, 1, 'orderly');
      add(file.valueOf(orderly) === true ? 'orderly' : 'concurrent', file.functionOf(argumentAt(call, 1, 'callback')));
    }
  }
  for (const creation of file.all('creation')) {
    if (file.api(creation) === 'python-legacy/TransactionMQProducer') {
      add('check', file.functionOf(argumentAt(creation, 1, 'checker_callback')));
    }
  }
}

const PYTHON_CLASSES: readonly (readonly [string, string, ListenerKind])[] = [
  ['MessageListener', 'consume', 'grpc'],
  ['TransactionChecker', 'check', 'grpc-check'],
];

function ofScript(file: RuleFile, add: Add): void {
  const given = (options: Code | undefined, key: string, method: string, kind: ListenerKind): void => {
    const value = file.entry(options, key);
    const object = value && file.origin(value);
    const type = object?.kind === 'creation' ? typeNamed(file, object) : undefined;
    add(
      kind,
      object?.kind === 'object'
        ? file.functionOf(file.entry(object, method))
        : type?.methods.find(({ name }) => name === method),
    );
  };
  for (const creation of file.all('creation')) {
    if (file.api(creation)?.startsWith('nodejs/') === true) {
      const options = creation.arguments[0] && file.origin(creation.arguments[0]);
      given(options, 'messageListener', 'consume', 'grpc');
      given(options, 'checker', 'check', 'grpc-check');
    }
  }
  for (const type of file.all('type')) {
    for (const [name, method, kind] of [
      ['MessageListener', 'consume', 'grpc'],
      ['TransactionChecker', 'check', 'grpc-check'],
    ] as const) {
      const named = type.supertypes.some((supertype) => supertype.name.replace(/^.*\./, '') === name);
      if (named && file.sites.some((site) => site.api === `nodejs/${name}`)) {
        add(
          kind,
          type.methods.find((own) => own.name === method),
        );
      }
    }
  }
}

function typeNamed(file: RuleFile, { type }: CreationCode) {
  return file.all('type').find(({ name }) => name !== '' && name === type.name);
}
