import type { CallCode, Code, CreationCode } from '../../../syntax/code/model';
import type { ClientObject } from '../clients';
import { argumentAt, isGrpc } from '../given';
import type { ConsumerFact, SubscriptionFact } from '../projectFactsOfRules';
import type { RuleFile } from '../ruleFile';
import { named } from './named';

const CONSUMERS = /^(?:PushConsumer|PullConsumer|SimpleConsumer)$/;

/** A consumer of a Go, Python or script file; undefined where its group is not written there. */
export function moduleConsumer(file: RuleFile, client: ClientObject): ConsumerFact | undefined {
  const { type, family, library, made } = client;
  const group = CONSUMERS.test(type) ? groupOf(file, client) : undefined;
  if (group === undefined) {
    return undefined;
  }
  return {
    family,
    form: 'client',
    v5: isGrpc(library),
    group: named(file, group),
    range: file.range(group),
    subscriptions: client.escapes ? undefined : subscriptions(file, client),
    broadcasting: made.arguments.some((option) => isBroadcasting(file, option)),
    orderly: undefined,
    ...(file.language === 'go' && /^package main\b/m.test(file.text) ? { program: folderOf(file.path) } : {}),
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function groupOf(file: RuleFile, { library, made }: ClientObject): Code | undefined {
  const [first] = made.arguments;
  switch (library) {
    case 'go-remoting':
      return optionOf(made, 'WithGroupName')?.arguments[0];
    case 'go-grpc':
      return file.entry(first && file.origin(first), 'ConsumerGroup');
    case 'python-grpc':
      return argumentAt(made, 1, 'consumer_group');
    case 'python-legacy':
      return argumentAt(made, 0, 'group_id');
    case 'nodejs':
      return file.entry(first && file.origin(first), 'consumerGroup');
    default:
      return undefined;
  }
}

function optionOf(made: CallCode | CreationCode, name: string): CallCode | undefined {
  return made.arguments.find((option): option is CallCode => option.kind === 'call' && option.name === name);
}

function isBroadcasting(file: RuleFile, option: Code): boolean {
  return /\bBroad[cC]asting\b|\bBROADCASTING\b/.test(option.kind === 'lambda' ? '' : file.textOf(option).slice(0, 200));
}

/** Undefined when the file does not show all of them. */
function subscriptions(file: RuleFile, client: ClientObject): SubscriptionFact[] | undefined {
  const { calls, library } = client;
  if (calls.some(({ name }) => /^unsubscribe$|^assign$/i.test(name))) {
    return undefined;
  }
  const given = atTheStart(file, client);
  if (given === undefined) {
    return undefined;
  }
  const later = calls
    .filter(({ name }) => /^subscribe$/i.test(name))
    .map((call) => subscription(file, call.arguments[0] ?? call, expressionOf(call, library)));
  const all = [...given, ...later];
  return all.length === 0 ? undefined : all;
}

function expressionOf(call: CallCode, library: string): Code | undefined {
  return library === 'python-legacy' ? argumentAt(call, 2, 'expression') : call.arguments[1];
}

/** What is subscribed to where the consumer is made; undefined where that is not written there. */
function atTheStart(file: RuleFile, { made, library, type }: ClientObject): readonly SubscriptionFact[] | undefined {
  const first = made.arguments[0] && file.origin(made.arguments[0]);
  const written = {
    'go-grpc': (
      optionOf(made, 'WithPushSubscriptionExpressions') ?? optionOf(made, 'WithSimpleSubscriptionExpressions')
    )?.arguments[0],
    'python-grpc': argumentAt(made, type === 'PushConsumer' ? 3 : 2, 'subscription'),
    nodejs: file.entry(first, 'subscriptions'),
  }[library];
  if (written === undefined) {
    return [];
  }
  const map = file.origin(written);
  if (map.kind === 'object') {
    return map.entries.map(({ name, value, ...place }) => ({
      ...subscription(file, value, value),
      topic: { text: name, known: true },
      range: file.range(place),
    }));
  }
  // `new Map([['order_paid', expression]])`
  const list = map.kind === 'creation' && map.type.name.endsWith('Map') ? map.arguments[0] : undefined;
  const pairs = list?.kind === 'list' ? list.items : undefined;
  return pairs?.every((pair) => pair.kind === 'list' && pair.items.length === 2) === true
    ? pairs.flatMap((pair) => (pair.kind === 'list' ? [subscription(file, pair.items[0]!, pair.items[1])] : []))
    : undefined;
}

function subscription(file: RuleFile, topic: Code, expression: Code | undefined): SubscriptionFact {
  const origin = expression && file.origin(expression);
  const isSelector = origin?.kind === 'creation' || origin?.kind === 'call';
  const type = isSelector ? (file.entry(origin, 'Type', 'filter_type') ?? origin.arguments[1]) : undefined;
  const inner = isSelector
    ? (file.entry(origin, 'Expression', 'expression') ?? positional(origin.arguments[0]))
    : expression;
  // `FilterExpression.SUB_ALL`, `rmq_client.SUB_ALL`: everything.
  const isAll = origin?.kind === 'member' && origin.name === 'SUB_ALL';
  return {
    topic: named(file, topic),
    expression: isAll ? { text: '*', known: true } : named(file, inner, '*'),
    sql: type !== undefined && /SQL(?:92)?$/.test(file.textOf(type)),
    range: file.range(expression ?? topic),
  };
}

function positional(code: Code | undefined): Code | undefined {
  return code?.kind === 'attribute' ? undefined : code;
}
