import type { FlowArgument, FlowEvent, Value } from './model';
import type { Frame, Located, Resolver } from './resolver';

/** What a consumer asks for: where the topic is written, and the expression. */
export interface Wanted {
  readonly topic: Located;
  readonly text: string;
  readonly expression: Located | undefined;
  readonly argument: FlowArgument;
}

/** What an event subscribes to; a map of subscriptions gives several. */
export function wantedOf(event: FlowEvent, frame: Frame, resolver: Resolver): Wanted[] {
  const { topic, expression, subscriptions } = event.values;
  if (topic !== undefined) {
    return [
      {
        topic: { value: topic.value, frame },
        text: topic.text,
        expression: expression && { value: expression.value, frame },
        argument: topic,
      },
    ];
  }
  return subscriptions === undefined
    ? []
    : pairs(subscriptions.value, frame, resolver).map(([key, value]) => ({
        topic: key,
        text: subscriptions.text,
        expression: value,
        argument: subscriptions,
      }));
}

/** Keys and values of a map that the source writes down. */
function pairs(value: Value, frame: Frame, resolver: Resolver, depth = 8): [Located, Located | undefined][] {
  if (depth <= 0) {
    return [];
  }
  switch (value.kind) {
    case 'call': {
      if (value.name === 'singletonMap' || value.name === 'of') {
        return byTwo(value.args, frame);
      }
      if (value.name === 'ofEntries') {
        return value.args.flatMap((entry) => (entry.kind === 'call' ? byTwo(entry.args, frame) : []));
      }
      if (value.name === 'set' && value.of !== undefined && value.args.length === 2) {
        return [...pairs(value.of, frame, resolver, depth - 1), ...byTwo(value.args, frame)];
      }
      return resolver.results(value, frame).flatMap((found) => pairs(found.value, found.frame, resolver, depth - 1));
    }
    case 'new':
      // `map[string]*FilterExpression{...}`, a dict, `new Map([[...]])`.
      return [
        ...(value.named ?? []).map(({ key, value: wanted }): [Located, Located] => [
          { value: key, frame },
          { value: wanted, frame },
        ]),
        ...value.args.flatMap((list) =>
          list.kind === 'list'
            ? list.items.flatMap((item) => (item.kind === 'list' ? byTwo(item.items, frame) : []))
            : [],
        ),
      ];
    case 'changed':
      return [
        ...pairs(value.of, frame, resolver, depth - 1),
        ...value.calls.filter(({ name }) => name === 'put' || name === 'set').flatMap(({ args }) => byTwo(args, frame)),
      ];
    case 'choice':
      return value.options.flatMap((option) => pairs(option, frame, resolver, depth - 1));
    case 'name':
    case 'member':
      return resolver
        .fieldValues(value, frame)
        .flatMap((found) => pairs(found.value, found.frame, resolver, depth - 1));
    default:
      return [];
  }
}

function byTwo(args: readonly Value[], frame: Frame): [Located, Located | undefined][] {
  const found: [Located, Located | undefined][] = [];
  for (let i = 0; i < args.length; i += 2) {
    const value = args[i + 1];
    found.push([{ value: args[i]!, frame }, value && { value, frame }]);
  }
  return found;
}

export interface Expression {
  readonly text: string;
  readonly sql: boolean;
}

/** Tags or SQL that a subscription wants; everything when nothing is given. Undefined when it is not known. */
export function expressionOf(wanted: Located | undefined, resolver: Resolver, depth = 8): Expression | undefined {
  if (wanted === undefined) {
    return EVERYTHING;
  }
  const { value, frame } = wanted;
  if (depth <= 0) {
    return undefined;
  }
  if (value.kind === 'member' && value.name === 'SUB_ALL') {
    return EVERYTHING;
  }
  if (value.kind === 'call' && (value.name === 'bySql' || value.name === 'byTag')) {
    const inner = value.args[0] && expressionOf({ value: value.args[0], frame }, resolver, depth - 1);
    return inner && { ...inner, sql: value.name === 'bySql' };
  }
  if (value.kind === 'call' && /^NewFilterExpression(?:WithType)?$/.test(value.name)) {
    const inner = value.args[0] && expressionOf({ value: value.args[0], frame }, resolver, depth - 1);
    return inner && { ...inner, sql: isSql(value.args[1]) };
  }
  if (value.kind === 'new' && /MessageSelector$/.test(value.type) && value.named !== undefined) {
    const field = (name: string) => value.named?.find((entry) => entry.name === name)?.value;
    const text = field('Expression');
    const inner = text === undefined ? EVERYTHING : expressionOf({ value: text, frame }, resolver, depth - 1);
    return inner && { ...inner, sql: isSql(field('Type')) };
  }
  if (value.kind === 'new' && value.type.endsWith('FilterExpression')) {
    const [text, type] = value.args;
    const inner = expressionOf(text && { value: text, frame }, resolver, depth - 1);
    return inner && { ...inner, sql: isSql(type) };
  }
  const located =
    value.kind === 'name' || value.kind === 'member'
      ? resolver.fieldValues(value, frame).find((found) => found.value.kind === 'new')
      : value.kind === 'parameter'
        ? resolver.parameter(value, frame)
        : undefined;
  if (located !== undefined) {
    return expressionOf(located, resolver, depth - 1);
  }
  const texts = resolver.evaluate(wanted).flatMap((outcome) => (outcome.kind === 'text' ? [outcome.text] : []));
  return texts[0] === undefined ? undefined : { text: texts[0] === '' ? '*' : texts[0], sql: false };
}

function isSql(type: Value | undefined): boolean {
  return (type?.kind === 'member' || type?.kind === 'name') && /^SQL(?:92)?$/.test(type.name);
}

const EVERYTHING: Expression = { text: '*', sql: false };
