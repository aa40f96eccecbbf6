import type { Attribute, Expression } from '../../syntax/model';
import type { Source } from '../../syntax/source';
import { Lines } from '../../util/lines';
import type { ClientSetting, Site } from '../model';
import { SENDS, type Concept } from '../vocabulary';
import type { FlowArgument, FlowEvent, FlowRole, InnerPlace, ValueRole } from './model';
import type { Values } from './values';

interface Input {
  readonly source: Source;
  readonly values: Values;
  readonly placeAt: (offset: number) => InnerPlace;
  readonly sites: readonly Site[];
  readonly settings: readonly ClientSetting[];
}

/** Parameters of the API table by the role that their arguments have. */
const SEND_PARAMETERS: Readonly<Record<string, ValueRole>> = {
  topic: 'topic',
  destination: 'destination',
  bindingName: 'binding',
  data: 'message',
  msg: 'message',
  msgs: 'message',
  message: 'message',
  messages: 'message',
  payload: 'message',
  tag: 'tag',
  tags: 'tag',
  keys: 'key',
};
const CONSUMER_PARAMETERS: Readonly<Record<string, ValueRole>> = {
  topic: 'topic',
  group: 'group',
  consumerGroup: 'group',
  producerGroup: 'group',
  subExpression: 'expression',
  selector: 'expression',
  filterExpression: 'expression',
  expression: 'expression',
  subscriptionExpressions: 'subscriptions',
};
const ATTRIBUTES: Readonly<Record<string, ValueRole>> = {
  topic: 'topic',
  consumerGroup: 'group',
  group: 'group',
  selectorExpression: 'expression',
  tag: 'expression',
  selectorType: 'sql',
  filterExpressionType: 'sql',
  messageModel: 'broadcast',
  // Of @StreamListener.
  value: 'binding',
  target: 'binding',
};

/** Rows of the clients that speak gRPC. */
const GRPC = /^(?:java-grpc|spring-boot-v5)\//;

/** What the sites and settings of a file do to the flow, in order. */
export function flowEvents(input: Input): FlowEvent[] {
  const lines = new Lines(input.source.text);
  const found: FlowEvent[] = [];
  const seen = new Map<string, readonly Concept[]>();
  for (const site of input.sites) {
    // One call may be several sites.
    const at = `${lines.offset(site.range.start)} ${site.api}`;
    const before = seen.get(at);
    seen.set(at, [...(before ?? []), site.concept]);
    if (before !== undefined && !(site.form === 'annotation' && site.concept === 'listener-orderly')) {
      continue;
    }
    const event = eventOf(site, lines.offset(site.range.start), input);
    if (event !== undefined) {
      found.push(event);
    }
    found.push(...functionEvents(site, lines.offset(site.range.start), input));
    found.push(...subscribedAtCreation(event, site, lines.offset(site.range.start), input));
  }
  for (const setting of input.settings) {
    if (setting.symbol === 'setConsumerGroup' || setting.symbol === 'setProducerGroup') {
      const event = settingOf(setting, lines.offset(setting.range.start), input);
      if (event !== undefined) {
        found.push(event);
      }
    }
  }
  return found;
}

function eventOf(site: Site, start: number, input: Input): FlowEvent | undefined {
  const role = roleOf(site);
  if (role === undefined) {
    return undefined;
  }
  const base = {
    role,
    mode: site.concept,
    family: site.family,
    grpc: GRPC.test(site.api),
    symbol: site.symbol,
    range: site.range,
    ...(site.client === undefined ? {} : { client: site.client }),
    place: input.placeAt(start),
  };
  const { symbol } = site;
  const occurrence = input.source.occurrence({ name: symbol, start, end: start + symbol.length, block: -1 });
  switch (occurrence?.role) {
    case 'annotation': {
      const { attributes } = occurrence.annotation;
      const mode = attributes.some(isOrderly) ? 'listener-orderly' : site.concept;
      return { ...base, mode, values: attributesOf(attributes, input.values) };
    }
    case 'call':
    case 'creation': {
      const { expression } = occurrence;
      const receiver = expression.kind === 'call' ? expression.object : undefined;
      return {
        ...base,
        ...(receiver === undefined ? {} : { receiver: input.values.value(receiver) }),
        values: argumentsOf(site, expression.arguments, role, input.values),
      };
    }
    default:
      return { ...base, values: {} };
  }
}

/** Consumers of Go, Python and Node.js can get their subscriptions, a map, when they are made. */
function subscribedAtCreation(
  event: FlowEvent | undefined,
  site: Site,
  start: number,
  { source, values }: Input,
): FlowEvent[] {
  if (event?.role !== 'consumer') {
    return [];
  }
  const { symbol } = site;
  const occurrence = source.occurrence({ name: symbol, start, end: start + symbol.length, block: -1 });
  if (occurrence?.role !== 'call' && occurrence?.role !== 'creation') {
    return [];
  }
  const { expression } = occurrence;
  const at = site.arguments.findIndex(({ parameter }) => parameter === 'subscription');
  const given = [
    ...(at >= 0 ? [expression.arguments[at]] : []),
    ...[...expression.arguments, ...(expression.named ?? [])].map(mapOfSubscriptions),
  ].find((found) => found !== undefined);
  return given === undefined
    ? []
    : [
        {
          ...event,
          role: 'subscribe',
          receiver: values.value(expression),
          values: { subscriptions: values.argument(given) },
        },
      ];
}

function mapOfSubscriptions(argument: Expression | Attribute): Expression | undefined {
  if (!('kind' in argument)) {
    return /^subscriptions?$/.test(argument.name) ? argument.value : undefined;
  }
  switch (argument.kind) {
    case 'call':
      return /^With(?:Push|Simple)?SubscriptionExpressions$/.test(argument.name) ? argument.arguments[0] : undefined;
    case 'object':
      return argument.entries.map(mapOfSubscriptions).find((found) => found !== undefined);
    default:
      return undefined;
  }
}

/** What a function bean of Spring Cloud Stream listens on and sends to: its bindings are named after it. */
function functionEvents(site: Site, start: number, { placeAt }: Input): FlowEvent[] {
  const kind = FUNCTION.exec(site.api)?.[1];
  if (kind === undefined) {
    return [];
  }
  const name = site.symbol.charAt(0).toLowerCase() + site.symbol.slice(1);
  const event = (role: 'listener' | 'send', mode: Concept, binding: string): FlowEvent => ({
    role,
    mode,
    family: site.family,
    grpc: false,
    symbol: site.symbol,
    range: site.range,
    values: { binding: { value: { kind: 'text', text: binding }, text: binding, range: site.range } },
    place: placeAt(start),
  });
  return [
    ...(kind === 'Supplier' ? [] : [event('listener', 'listener-concurrent', `${name}-in-0`)]),
    ...(kind === 'Consumer' ? [] : [event('send', 'send-sync', `${name}-out-0`)]),
  ];
}

const FUNCTION = /^spring-cloud-stream\/(Supplier|Function|Consumer)$/;

function roleOf(site: Site): FlowRole | undefined {
  const { concept, form, symbol } = site;
  const has = (parameters: Readonly<Record<string, ValueRole>>) =>
    site.arguments.some(({ parameter }) => parameter !== undefined && Object.hasOwn(parameters, parameter));
  if (form === 'call' && SENDS.has(concept)) {
    return !/^[gs]et[A-Z]/.test(symbol) && has(SEND_PARAMETERS) ? 'send' : undefined;
  }
  switch (concept) {
    case 'subscribe':
      return /^un/i.test(symbol) || !has(CONSUMER_PARAMETERS) ? undefined : 'subscribe';
    case 'consumer-pull':
      return form === 'annotation'
        ? 'listener'
        : isCreation(site)
          ? 'consumer'
          : has({ topic: 'topic' })
            ? 'subscribe'
            : undefined;
    case 'consumer-create':
      return 'consumer';
    case 'producer-create':
      return 'producer';
    case 'listener-annotated':
      return 'listener';
    case 'listener-orderly':
      return form === 'call' ? 'orderly' : undefined;
    case 'listener-concurrent':
      return form === 'call' ? 'concurrent' : undefined;
    case 'broadcast':
      return form === 'call' ? 'broadcast' : undefined;
    case 'transaction-listener':
      return 'transaction-listener';
    case 'request-reply':
      return 'reply-listener';
    default:
      return undefined;
  }
}

/** In these families a consumer can be made with its subscriptions. */
const SUBSCRIBING: ReadonlySet<string> = new Set(['go', 'python', 'nodejs']);

/** Whether the site makes messages flow, or tells who takes part in it. */
export function moves(site: Site): boolean {
  const role = roleOf(site);
  return (
    (role !== undefined && role !== 'producer' && (role !== 'consumer' || SUBSCRIBING.has(site.family))) ||
    FUNCTION.test(site.api)
  );
}

function isCreation({ form, symbol }: Site): boolean {
  return form === 'creation' || /^new\w+Builder$/.test(symbol);
}

function argumentsOf(site: Site, args: readonly Expression[], role: FlowRole, values: Values): FlowEvent['values'] {
  const table = role === 'send' ? SEND_PARAMETERS : CONSUMER_PARAMETERS;
  const found: Partial<Record<ValueRole, FlowArgument>> = {};
  site.arguments.forEach(({ parameter }, i) => {
    const valueRole = parameter === undefined || !Object.hasOwn(table, parameter) ? undefined : table[parameter];
    const expression = args[i];
    if (valueRole !== undefined && expression !== undefined && found[valueRole] === undefined) {
      found[valueRole] = values.argument(expression);
    }
  });
  return found;
}

function attributesOf(attributes: readonly Attribute[], values: Values): FlowEvent['values'] {
  const found: Partial<Record<ValueRole, FlowArgument>> = {};
  for (const { name, value } of attributes) {
    if (Object.hasOwn(ATTRIBUTES, name)) {
      found[ATTRIBUTES[name]!] = values.argument(value);
    }
  }
  return found;
}

function isOrderly({ name, value }: Attribute): boolean {
  return name === 'consumeMode' && (value.kind === 'member' || value.kind === 'name') && value.name === 'ORDERLY';
}

function settingOf(setting: ClientSetting, start: number, input: Input): FlowEvent | undefined {
  const { symbol } = setting;
  const occurrence = input.source.occurrence({ name: symbol, start, end: start + symbol.length, block: -1 });
  const argument = occurrence?.role === 'call' ? occurrence.expression.arguments[0] : undefined;
  const isConsumer = symbol === 'setConsumerGroup';
  return argument === undefined
    ? undefined
    : {
        role: isConsumer ? 'consumer' : 'producer',
        mode: isConsumer ? 'consumer-create' : 'producer-create',
        family: 'java-remoting',
        grpc: false,
        symbol,
        range: setting.range,
        ...(setting.client === undefined ? {} : { client: setting.client }),
        values: { group: input.values.argument(argument) },
        place: input.placeAt(start),
      };
}
