import type { Value } from './model';
import type { Outcome } from './resolver';

/** What is needed to answer a call of a library. */
export interface CallContext {
  evaluate(value: Value): Outcome[];
  /** Undefined when no configuration sets it. */
  property(key: string): Outcome[] | undefined;
  /** A text with its placeholders put in. */
  expand(text: string): Outcome[];
  /** Whether the name is a field or a type of the project. */
  isProject(name: string): boolean;
}

type Call = Value & { kind: 'call' };

const SAME = new Set(['toString', 'trim', 'strip', 'intern', 'requireNonNull', 'checkNotNull', 'nonNull', 'valueOf']);
const PASSED_ON = new Set(['ofNullable', 'of', 'requireNonNull', 'checkNotNull', 'valueOf', 'requireNonNullElse']);

/**
 * What a call of the JDK or of Spring's environment gives: joining and formatting texts, look-ups with a default.
 * Undefined for every other call.
 */
export function jdkCall(call: Call, context: CallContext): Outcome[] | undefined {
  const { of, name, args } = call;
  const owner = of?.kind === 'name' && !context.isProject(of.name) ? of.name : undefined;
  if (owner === 'System') {
    return systemCall(name, args, context);
  }
  if (owner === 'String' && name === 'format') {
    return format(args, context);
  }
  if (owner === 'String' && name === 'join') {
    return join(args, context);
  }
  if ((owner === 'String' || owner === 'Objects' || owner === 'Optional') && PASSED_ON.has(name) && args[0]) {
    const first = context.evaluate(args[0]);
    return args[1] === undefined ? first : orElse(first, args[1], context);
  }
  if (name === 'getProperty' || name === 'getRequiredProperty') {
    return environmentCall(call, context);
  }
  if ((name === 'resolvePlaceholders' || name === 'resolveRequiredPlaceholders') && args[0] !== undefined) {
    return context
      .evaluate(args[0])
      .flatMap((outcome) => (outcome.kind === 'text' ? context.expand(outcome.text) : [outcome]));
  }
  return of === undefined ? undefined : textCall(of, name, args, context);
}

function systemCall(name: string, args: readonly Value[], context: CallContext): Outcome[] | undefined {
  if (name === 'getenv' || name === 'getProperty') {
    return args[1] === undefined ? [{ kind: 'unknown', reason: 'environment' }] : context.evaluate(args[1]);
  }
  return undefined;
}

/** `environment.getProperty("key", "default")`. */
function environmentCall({ of, args }: Call, context: CallContext): Outcome[] | undefined {
  const [key, fallback] = args;
  if (of === undefined || key === undefined) {
    return undefined;
  }
  const keys = context.evaluate(key).flatMap((outcome) => (outcome.kind === 'text' ? [outcome.text] : []));
  const found = keys.flatMap((each) => context.property(each) ?? []);
  return found.length > 0
    ? found
    : fallback === undefined
      ? [{ kind: 'unknown', reason: 'property' }]
      : context.evaluate(fallback);
}

/** A method of a text, or of what holds one. */
function textCall(of: Value, name: string, args: readonly Value[], context: CallContext): Outcome[] | undefined {
  switch (name) {
    case 'formatted':
      return format([of, ...args], context);
    case 'concat':
      return context.evaluate({ kind: 'sum', parts: [of, ...args] });
    case 'toUpperCase':
      return changed(of, context, (text) => text.toUpperCase());
    case 'toLowerCase':
      return changed(of, context, (text) => text.toLowerCase());
    case 'orElse':
    case 'orElseGet':
      return args[0] && orElse(context.evaluate(of), args[0], context);
    case 'getOrDefault':
      // Of `System.getenv()`; every other map is a run-time matter.
      return args[1] && isEnvironment(of) ? context.evaluate(args[1]) : undefined;
    default: {
      if (args.length > 0 || !SAME.has(name)) {
        return undefined;
      }
      const outcomes = context.evaluate(of);
      return outcomes.every(({ kind }) => kind === 'text') ? changed(of, context, (text) => text.trim()) : undefined;
    }
  }
}

function isEnvironment(value: Value): boolean {
  return value.kind === 'call' && value.name === 'getenv';
}

function changed(of: Value, context: CallContext, change: (text: string) => string): Outcome[] {
  return context
    .evaluate(of)
    .map((outcome) => (outcome.kind === 'text' ? { ...outcome, text: change(outcome.text) } : outcome));
}

function orElse(first: readonly Outcome[], fallback: Value, context: CallContext): Outcome[] {
  const known = first.filter(({ kind }) => kind !== 'unknown');
  return known.length > 0 ? [...known] : context.evaluate(fallback);
}

/** `String.format` with places for texts and whole numbers; every other place is a run-time matter. */
function format(args: readonly Value[], context: CallContext): Outcome[] {
  const [pattern, ...rest] = args;
  const written = pattern === undefined ? [] : context.evaluate(pattern);
  return written.flatMap((outcome): Outcome[] => {
    if (outcome.kind !== 'text') {
      return [outcome];
    }
    const parts: Value[] = [];
    let at = 0;
    let next = 0;
    for (const match of outcome.text.matchAll(/%(?:(\d+)\$)?([a-zA-Z%])|%/g)) {
      parts.push({ kind: 'text', text: outcome.text.slice(at, match.index) });
      at = match.index + match[0].length;
      const [, position, kind] = match;
      if (kind === '%' || kind === 'n') {
        parts.push({ kind: 'text', text: kind === '%' ? '%' : '\n' });
      } else if (kind === 's' || kind === 'd') {
        parts.push(rest[position === undefined ? next++ : Number(position) - 1] ?? { kind: 'unknown' });
      } else {
        return [{ kind: 'unknown', reason: 'run-time' }];
      }
    }
    parts.push({ kind: 'text', text: outcome.text.slice(at) });
    return context.evaluate({ kind: 'sum', parts });
  });
}

function join(args: readonly Value[], context: CallContext): Outcome[] {
  const [between, ...items] = args;
  if (between === undefined || items.length === 0) {
    return [{ kind: 'unknown', reason: 'run-time' }];
  }
  const parts = items.flatMap((item, i) => (i === 0 ? [item] : [between, item]));
  return context.evaluate({ kind: 'sum', parts });
}
