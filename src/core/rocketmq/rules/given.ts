import type { CallCode, Code, CreationCode } from '../../syntax/code/model';
import { argumentFor } from './messages';
import type { RuleFile } from './ruleFile';

/** What a value that code hands to RocketMQ is for. */
export type GivenKind = 'topic' | 'group' | 'address' | 'secret' | 'tag' | 'key' | 'expression' | 'body' | 'delivery';

export interface Given {
  readonly kind: GivenKind;
  readonly code: Code;
  /** The group of the API table: `go-remoting`, `go-grpc`, `python-grpc`, `python-legacy`, `nodejs`. */
  readonly library: string;
  /** Of a topic: messages are sent to it. */
  readonly sends?: true;
}

type Found = (kind: GivenKind, code: Code | undefined, sends?: true) => void;

export function isGrpc(library: string): boolean {
  return /^(?:java-grpc|go-grpc|python-grpc|nodejs|spring-boot-v5)$/.test(library);
}

/**
 * The values that Go, Python and script code gives to RocketMQ, by what they are for. Java and Kotlin name theirs at sites;
 * their rules read those.
 */
export function findGiven(file: RuleFile): Given[] {
  const found: Given[] = [];
  const noting =
    (library: string): Found =>
    (kind, code, sends) => {
      if (code !== undefined && !found.some((given) => given.code === code)) {
        found.push({ kind, code, library, ...(sends === undefined ? {} : { sends }) });
      }
    };
  const seen = new Set<Code>();
  const api = (code: Code) => file.api(code) ?? '';
  for (const code of [...file.all('creation'), ...file.all('call')]) {
    const library = api(code).split('/')[0] ?? '';
    const set = file.settingAt(code) !== undefined && library === '' ? libraryOfFile(file) : library;
    if (set !== '' && !seen.has(code)) {
      seen.add(code);
      const note = noting(set);
      note('group', argumentFor(file, code, 'group', 'group_id', 'group_name', 'consumer_group'));
      READERS[file.language ?? '']?.(file, code, note);
    } else if (file.language === 'go') {
      plainGo(file, code, noting);
    } else if (
      code.kind === 'creation' &&
      file.origins(code.type.name).some((module) => /^rocketmq(?:[-.]|$)/.test(module))
    ) {
      plainExpression(file, code, noting(file.language === 'python' ? 'python-grpc' : 'nodejs'));
    }
  }
  for (const message of file.messages) {
    const note = noting(api(message.made).split('/')[0] ?? '');
    for (const call of message.calls) {
      ofSetter(call, note);
    }
  }
  if (file.language === 'python') {
    propertiesOf(file, noting('python-grpc'));
  }
  return found;
}

const READERS: Readonly<Record<string, (file: RuleFile, code: CallCode | CreationCode, note: Found) => void>> = {
  go: ofGo,
  python: ofPython,
  tsx: ofScript,
};

/** Settings do not say which client they are of: one file uses one. */
function libraryOfFile(file: RuleFile): string {
  return file.sites[0]?.api.split('/')[0] ?? '';
}

/** `WithTag`, `SetKeys`, `set_tags`: of a message, in all libraries. */
function ofSetter({ name, arguments: args }: CallCode, note: Found): void {
  switch (name) {
    case 'WithTag':
    case 'SetTag':
    case 'set_tags':
      note('tag', args[0]);
      break;
    case 'WithKeys':
      items(args[0]).forEach((key) => note('key', key));
      break;
    case 'SetKeys':
    case 'set_keys':
      args.forEach((key) => note('key', key));
      break;
    case 'set_body':
      note('body', args[0]);
      break;
    case 'SetDelayTimestamp':
    case 'WithDelayTimestamp':
      note('delivery', args[0]);
      break;
  }
}

function ofGo(file: RuleFile, code: CallCode | CreationCode, note: Found): void {
  const [first, second] = code.arguments;
  if (code.kind === 'creation') {
    switch (file.api(code)) {
      case 'go-remoting/Message':
      case 'go-grpc/Message':
        note('topic', file.entry(code, 'Topic'), true);
        note('body', file.entry(code, 'Body'));
        break;
      case 'go-remoting/Credentials':
      case 'go-grpc/SessionCredentials':
        note('secret', file.entry(code, 'SecretKey', 'AccessSecret'));
        break;
    }
    return;
  }
  switch (code.name) {
    case 'NewMessage':
      note('topic', first, true);
      note('body', second);
      break;
    case 'Subscribe':
      note('topic', first);
      break;
    case 'WithTopics':
      code.arguments.forEach((topic) => note('topic', topic, true));
      break;
    case 'WithNsResolver':
    case 'WithNameServer': {
      // Lists of addresses, most often inside of a resolver.
      const given = first && file.origin(first);
      const list = given?.kind === 'call' && given.name === 'NewPassthroughResolver' ? given.arguments[0] : given;
      items(list && file.origin(list)).forEach((address) => note('address', address));
      break;
    }
    case 'NewFilterExpressionWithType':
      if (!/SQL92$/.test(code.arguments[1] === undefined ? '' : file.textOf(code.arguments[1]))) {
        note('expression', first);
      }
      break;
  }
}

/** What is no site by itself: configuration structs, selectors, plain filter expressions. */
function plainGo(file: RuleFile, code: CallCode | CreationCode, noting: (library: string) => Found): void {
  if (code.kind === 'creation') {
    const [alias = '', name = ''] = code.type.name.split('.');
    const library = goLibrary(file, alias);
    if (library !== undefined && /^(?:Session)?Credentials$/.test(name)) {
      // Beside the key of a configuration it is no site of its own.
      noting(library)('secret', file.entry(code, 'SecretKey', 'AccessSecret'));
    } else if (library === 'go-grpc' && name === 'Config') {
      noting(library)('group', file.entry(code, 'ConsumerGroup'));
      noting(library)('address', file.entry(code, 'Endpoint'));
    } else if (library === 'go-remoting' && name === 'MessageSelector') {
      const type = file.entry(code, 'Type');
      if (type === undefined || !/SQL92$/.test(file.textOf(type))) {
        noting(library)('expression', file.entry(code, 'Expression'));
      }
    }
  } else if (code.name === 'NewFilterExpression' && code.object?.kind === 'name') {
    const library = goLibrary(file, code.object.name);
    if (library === 'go-grpc') {
      noting(library)('expression', code.arguments[0]);
    }
  }
}

/** `FilterExpression('PAID')` of Python and scripts, which is no site without SQL. */
function plainExpression(file: RuleFile, code: CreationCode, note: Found): void {
  const type = argumentAt(code, 1, 'filter_type');
  if (/(?:^|\.)FilterExpression$/.test(code.type.name) && (type === undefined || !/SQL$/.test(file.textOf(type)))) {
    note('expression', argumentAt(code, 0, 'expression'));
  }
}

const GO: Readonly<Record<string, string>> = {
  'github.com/apache/rocketmq-client-go/v2': 'go-remoting',
  'github.com/apache/rocketmq-client-go/v2/consumer': 'go-remoting',
  'github.com/apache/rocketmq-client-go/v2/producer': 'go-remoting',
  'github.com/apache/rocketmq-client-go/v2/primitive': 'go-remoting',
  'github.com/apache/rocketmq-clients/golang': 'go-grpc',
  'github.com/apache/rocketmq-clients/golang/v5': 'go-grpc',
  'github.com/apache/rocketmq-clients/golang/v5/credentials': 'go-grpc',
};

/** The client library whose package is imported under a name. */
export function goLibrary(file: RuleFile, alias: string): string | undefined {
  return GO[file.module(alias) ?? ''];
}

function ofPython(file: RuleFile, code: CallCode | CreationCode, note: Found): void {
  const [first, second] = code.arguments;
  const api = file.api(code) ?? '';
  switch (api.slice(api.indexOf('/') + 1)) {
    case 'ClientConfiguration':
      note('address', argumentAt(code, 0, 'endpoints'));
      break;
    case 'Credentials':
      note('secret', argumentAt(code, 1, 'sk'));
      break;
    case 'Producer':
      if (api.startsWith('python-grpc')) {
        items(argumentAt(code, 1, 'topics')).forEach((topic) => note('topic', topic, true));
      }
      break;
    case 'Message':
      note('topic', api.startsWith('python-legacy') ? first : undefined, true);
      break;
  }
  if (code.kind === 'call') {
    switch (code.name) {
      case 'set_name_server_address':
      case 'set_namesrv_addr':
        note('address', first);
        break;
      case 'set_session_credentials':
        note('secret', second);
        break;
      case 'subscribe':
        note('topic', first);
        if (api.startsWith('python-legacy')) {
          note('expression', argumentAt(code, 2, 'expression'));
        }
        break;
    }
  }
}

/** `message.topic = "order_paid"`. */
function propertiesOf(file: RuleFile, note: Found): void {
  const messages = new Set(file.messages.map(({ variable }) => variable));
  for (const { target, value, operator } of file.all('assign')) {
    const variable = target.kind === 'member' ? file.variable(target.object) : undefined;
    if (target.kind !== 'member' || operator !== '=' || variable === undefined || !messages.has(variable)) {
      continue;
    }
    switch (target.name) {
      case 'topic':
        note('topic', value, true);
        break;
      case 'body':
      case 'tag':
        note(target.name, value);
        break;
      case 'keys':
        (value.kind === 'list' ? value.items : [value]).forEach((key) => note('key', key));
        break;
      case 'delivery_timestamp':
        note('delivery', value);
        break;
    }
  }
}

function ofScript(file: RuleFile, code: CallCode | CreationCode, note: Found): void {
  const [first] = code.arguments;
  if (code.kind === 'creation') {
    const options = first && file.origin(first);
    note('address', file.entry(options, 'endpoints'));
    note('group', file.entry(options, 'consumerGroup'));
    const credentials = file.entry(options, 'sessionCredentials');
    note('secret', file.entry(credentials && file.origin(credentials), 'accessSecret'));
    if (file.api(code) === 'nodejs/Message') {
      ofOptions(file, options, note);
    }
  } else if (file.sitesAt(code).some(({ concept }) => concept === 'send-sync')) {
    ofOptions(file, first && file.origin(first), note);
  } else if (code.name === 'subscribe') {
    note('topic', first);
  }
}

function ofOptions(file: RuleFile, options: Code | undefined, note: Found): void {
  if (options?.kind !== 'object') {
    return;
  }
  note('topic', file.entry(options, 'topic'), true);
  note('body', file.entry(options, 'body'));
  note('tag', file.entry(options, 'tag'));
  note('delivery', file.entry(options, 'deliveryTimestamp'));
  items(file.entry(options, 'keys')).forEach((key) => note('key', key));
}

/** An argument by its place or its name. */
export function argumentAt(code: CallCode | CreationCode, at: number, name: string): Code | undefined {
  const given = code.arguments.find((argument) => argument.kind === 'attribute' && argument.name === name);
  const value = given?.kind === 'attribute' ? given.value : code.arguments[at];
  return value?.kind === 'attribute' ? undefined : value;
}

function items(code: Code | undefined): readonly Code[] {
  return code?.kind === 'list' ? code.items : code?.kind === 'creation' ? code.arguments : [];
}
