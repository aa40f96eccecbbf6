import type { Value } from './model';
import type { Frame, Located, Resolver } from './resolver';

/** Where the parts of a message are written. Several when there are several messages; `known` when it was seen made. */
export interface MessageParts {
  readonly known: boolean;
  readonly topic: readonly Located[];
  readonly tag: readonly Located[];
  readonly key: readonly Located[];
  /** The tags that a header carries: only Spring Cloud Stream's binder sends them. */
  readonly tagHeader: readonly Located[];
}

const NOTHING: MessageParts = { known: false, topic: [], tag: [], key: [], tagHeader: [] };
const DEPTH = 14;

/** Constructors of the remoting client's Message by their number of arguments. */
const CREATIONS: Readonly<Record<number, readonly ('topic' | 'tag' | 'key')[]>> = {
  // The older Python client's.
  1: ['topic'],
  2: ['topic'],
  3: ['topic', 'tag'],
  4: ['topic', 'tag', 'key'],
  6: ['topic', 'tag', 'key'],
};

const SETTERS: Readonly<Record<string, 'topic' | 'tag' | 'key'>> = {
  setTopic: 'topic',
  setTags: 'tag',
  setTag: 'tag',
  setKeys: 'key',
  setKey: 'key',
  SetTag: 'tag',
  SetKeys: 'key',
  WithTag: 'tag',
  WithKeys: 'key',
  set_topic: 'topic',
  set_tags: 'tag',
  set_tag: 'tag',
  set_keys: 'key',
};

/** Fields of a message where it is a struct or an object, in small letters. */
const FIELDS: Readonly<Record<string, 'topic' | 'tag' | 'key'>> = {
  topic: 'topic',
  tag: 'tag',
  tags: 'tag',
  keys: 'key',
};

/** Makes of its argument, or of what it is called on, a message or several with the same parts. */
const WRAPPING = /^(?:generateFromList|asList|of|singletonList|newArrayList|fromMessage|convertToRocketMessage)$/;

/** Finds where topic, tag and key of a message are written: its creation, its setters, the builder's calls. */
export function messageParts(value: Value, frame: Frame, resolver: Resolver, depth = DEPTH): MessageParts {
  if (depth <= 0) {
    return NOTHING;
  }
  const next = (part: Value, within = frame) => messageParts(part, within, resolver, depth - 1);
  switch (value.kind) {
    case 'new':
      return created(value, frame);
    case 'changed': {
      const added = value.calls.filter(({ name }) => name === 'add').map(({ args }) => next(args.at(-1)!));
      const base = union([next(value.of), ...added]);
      return value.calls.reduce((parts, call) => changed(parts, call.name, call.args, frame, resolver), base);
    }
    case 'call': {
      if (value.name === 'withPayload' || value.name === 'newMessageBuilder') {
        return { ...NOTHING, known: true };
      }
      if (value.name === 'NewMessage' && value.args[0] !== undefined) {
        return { ...NOTHING, known: true, topic: [{ value: value.args[0], frame }] };
      }
      if (WRAPPING.test(value.name) && value.args.length > 0) {
        return union(value.args.map((argument) => next(argument)));
      }
      const results = resolver.results(value, frame);
      if (results.length > 0) {
        return union(results.map((result) => next(result.value, result.frame)));
      }
      return value.of === undefined ? NOTHING : changed(next(value.of), value.name, value.args, frame, resolver);
    }
    case 'choice':
      return union(value.options.map((option) => next(option)));
    case 'list':
      return union(value.items.map((item) => next(item)));
    case 'each':
      return union(resolver.elements(value.of, frame).map((item) => next(item.value, item.frame)));
    case 'name':
    case 'member':
      return union(resolver.fieldValues(value, frame).map((found) => next(found.value, found.frame)));
    case 'parameter': {
      const given = resolver.parameter(value, frame);
      return given === undefined ? NOTHING : next(given.value, given.frame);
    }
    default:
      return NOTHING;
  }
}

function created(value: Value & { kind: 'new' }, frame: Frame): MessageParts {
  const name = value.type.slice(value.type.lastIndexOf('.') + 1);
  const fields = (value.named ?? []).filter((field) => Object.hasOwn(FIELDS, field.name.toLowerCase()));
  if (fields.length > 0 && (name === 'Message' || name === '')) {
    const parts: Record<'topic' | 'tag' | 'key', Located[]> = { topic: [], tag: [], key: [] };
    fields.forEach((field) => parts[FIELDS[field.name.toLowerCase()]!].push({ value: field.value, frame }));
    return { ...NOTHING, known: true, ...parts };
  }
  if (name !== 'Message' && name !== 'MessageExt') {
    // A list of messages, a message around another one.
    return { ...NOTHING, known: /^(?:MessageBuilderImpl|ArrayList|LinkedList|GenericMessage)$/.test(name) };
  }
  const parts: Record<'topic' | 'tag' | 'key', Located[]> = { topic: [], tag: [], key: [] };
  CREATIONS[value.args.length]?.forEach((part, i) => parts[part].push({ value: value.args[i]!, frame }));
  return { ...NOTHING, known: true, ...parts };
}

function changed(
  parts: MessageParts,
  name: string,
  args: readonly Value[],
  frame: Frame,
  resolver: Resolver,
): MessageParts {
  const [first, second] = args;
  const part = Object.hasOwn(SETTERS, name) ? SETTERS[name] : undefined;
  if (part !== undefined && first !== undefined) {
    return { ...parts, known: true, [part]: [{ value: first, frame }] };
  }
  if (/^setHeader/.test(name) && first !== undefined && second !== undefined) {
    const header = headerOf(first, frame, resolver);
    const set = [{ value: second, frame }];
    return {
      ...parts,
      ...(header === 'KEYS' ? { key: set } : header === 'TAGS' ? { tagHeader: set } : {}),
      known: true,
    };
  }
  return parts;
}

/** `RocketMQHeaders.KEYS`, `MessageConst.PROPERTY_TAGS`, `"KEYS"`. */
function headerOf(value: Value, frame: Frame, resolver: Resolver): string | undefined {
  if (value.kind === 'member' || value.kind === 'name') {
    return /(?:^|_)(KEYS|TAGS)$/.exec(value.name)?.[1];
  }
  const [outcome] = resolver.evaluate({ value, frame });
  return outcome?.kind === 'text' ? outcome.text : undefined;
}

function union(all: readonly MessageParts[]): MessageParts {
  return {
    known: all.some(({ known }) => known),
    topic: all.flatMap(({ topic }) => topic),
    tag: all.flatMap(({ tag }) => tag),
    key: all.flatMap(({ key }) => key),
    tagHeader: all.flatMap(({ tagHeader }) => tagHeader),
  };
}
