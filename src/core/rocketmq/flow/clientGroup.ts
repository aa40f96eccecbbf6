import type { FlowEvent, FlowFile, Value } from './model';
import type { Bound, Frame, Located, Resolver } from './resolver';

const DEPTH = 10;

/** Where the group of a consumer is written: at its creation, in its setter, in the builder's chain. */
export function clientGroup(event: FlowEvent, file: FlowFile, bound: readonly Bound[], resolver: Resolver): Located[] {
  const inReceiver =
    event.receiver === undefined ? [] : groupOf(event.receiver, resolver.frame(file, event.place, bound), resolver);
  if (inReceiver.length > 0) {
    return inReceiver;
  }
  if (event.client === undefined) {
    return [];
  }
  const made = file.events.filter(
    ({ role, client, values }) => role === 'consumer' && client === event.client && values.group,
  );
  // A setter behind the creation counts.
  const last = made.at(-1);
  return last === undefined
    ? []
    : [{ value: last.values.group!.value, frame: resolver.frame(file, last.place, bound) }];
}

function groupOf(value: Value, frame: Frame, resolver: Resolver, depth = DEPTH): Located[] {
  if (depth <= 0) {
    return [];
  }
  const next = (part: Value, within = frame) => groupOf(part, within, resolver, depth - 1);
  switch (value.kind) {
    case 'new': {
      if (!/Consumer$/.test(value.type)) {
        return [];
      }
      const given = givenByName(value) ?? value.args.map(givenByName).find((found) => found !== undefined);
      if (given !== undefined) {
        return [{ value: given, frame }];
      }
      if (value.args.length > 1 && CONFIGURED.test(value.type)) {
        return [{ value: value.args[1]!, frame }];
      }
      // The old constructors begin with a namespace.
      const texts = value.args.filter(({ kind }) => kind !== 'new' && kind !== 'unknown');
      const group = texts.length > 1 && value.args.length > 2 && isText(texts[1]!) ? texts[1] : texts[0];
      return group === undefined || (group.kind === 'text' && /^(?:true|false)$/.test(group.text))
        ? []
        : [{ value: group, frame }];
    }
    case 'changed': {
      const set = value.calls.filter(({ name }) => name === 'setConsumerGroup').at(-1)?.args[0];
      return set === undefined ? next(value.of) : [{ value: set, frame }];
    }
    case 'call': {
      if (value.name === 'setConsumerGroup' && value.args[0] !== undefined) {
        return [{ value: value.args[0], frame }];
      }
      if (MAKING.test(value.name)) {
        const given = value.args.flatMap((argument) => givenTo(argument) ?? []);
        return given.slice(-1).map((group) => ({ value: group, frame }));
      }
      const results = resolver.results(value, frame).flatMap((result) => next(result.value, result.frame));
      return results.length > 0 ? results : value.of === undefined ? [] : next(value.of);
    }
    case 'choice':
      return value.options.map((option) => next(option)).find((found) => found.length > 0) ?? [];
    case 'name':
    case 'member':
      return resolver.fieldValues(value, frame).flatMap((found) => next(found.value, found.frame));
    case 'parameter': {
      const given = resolver.parameter(value, frame);
      return given === undefined ? [] : next(given.value, given.frame);
    }
    default:
      return [];
  }
}

/** Python's and Node.js's: configuration first, then the group. */
const CONFIGURED = /^(?:Lite)?(?:Push|Simple)Consumer$/;
/** Go's functions that make a consumer, their options behind each other. */
const MAKING = /^New(?:Lite)?(?:Push|Pull|Simple)Consumer$/;

/** The group in a configuration that is a struct, an object or keyword arguments. */
function givenByName(value: Value): Value | undefined {
  return value.kind === 'new'
    ? value.named?.find(({ name }) => /^consumer_?group$/i.test(name))?.value
    : value.kind === 'changed'
      ? givenByName(value.of)
      : undefined;
}

/** The group in an option of Go's: `WithGroupName("g")`, `&Config{ConsumerGroup: "g"}`. */
function givenTo(argument: Value): Value | undefined {
  return argument.kind === 'call' && argument.name === 'WithGroupName' ? argument.args[0] : givenByName(argument);
}

function isText(value: Value): boolean {
  return value.kind === 'text' && !/^(?:true|false)$/.test(value.text);
}
