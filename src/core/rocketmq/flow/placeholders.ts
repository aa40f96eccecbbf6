import type { Outcome } from './resolver';

/** What placeholders and simple expressions stand for. */
export interface Expansion {
  /** Undefined when no configuration sets it. */
  property(key: string): Outcome[] | undefined;
  /** `a.b.Topics.ORDER`. */
  constant(path: string): Outcome[];
}

const DEPTH = 8;

/** A text with `${key:default}` and simple `#{...}` put in, as Spring does. */
export function expand(written: string, expansion: Expansion, depth = DEPTH): Outcome[] {
  const expression = /^\s*#\{([^]*)\}\s*$/.exec(written)?.[1];
  if (expression !== undefined) {
    return spel(expression.trim(), expansion, depth);
  }
  let outcomes: Outcome[] = [{ kind: 'text', text: '', properties: [] }];
  for (const part of partsOf(written)) {
    const next = part.key === undefined ? [plain(part.text)] : placeholder(part.key, expansion, depth);
    outcomes = outcomes.flatMap((left) => next.map((right) => joined(left, right))).slice(0, 16);
  }
  return outcomes;
}

interface Part {
  readonly text: string;
  /** What stands between `${` and its `}`. */
  readonly key: string | undefined;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', at)) {
    const close = closing(text, open + 2);
    if (close < 0) {
      break;
    }
    parts.push({ text: text.slice(at, open), key: undefined }, { text: '', key: text.slice(open + 2, close) });
    at = close + 1;
  }
  parts.push({ text: text.slice(at), key: undefined });
  return parts;
}

function closing(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text.startsWith('${', i)) {
      depth++;
    } else if (text.charAt(i) === '}' && depth-- === 0) {
      return i;
    }
  }
  return -1;
}

function placeholder(key: string, expansion: Expansion, depth: number): Outcome[] {
  if (depth <= 0) {
    return [{ kind: 'unknown', reason: 'cycle' }];
  }
  // A key may itself be made of placeholders; the first colon outside of them begins the default.
  const colon = defaultAt(key);
  const name = colon < 0 ? key : key.slice(0, colon);
  const found = expand(name, expansion, depth - 1).flatMap((outcome) =>
    outcome.kind === 'text' ? (expansion.property(outcome.text.trim()) ?? []) : [outcome],
  );
  if (found.length > 0) {
    return found;
  }
  return colon < 0 ? [{ kind: 'unknown', reason: 'property' }] : expand(key.slice(colon + 1), expansion, depth - 1);
}

function defaultAt(key: string): number {
  let depth = 0;
  for (let i = 0; i < key.length; i++) {
    if (key.startsWith('${', i)) {
      depth++;
    } else if (key.charAt(i) === '}') {
      depth--;
    } else if (key.charAt(i) === ':' && depth === 0) {
      return i;
    }
  }
  return -1;
}

const QUOTED = /^'((?:[^']|'')*)'$/;
const CONSTANT = /^T\(\s*([\w.$]+)\s*\)\s*\.\s*(\w+)$/;
const ENVIRONMENT =
  /^(?:environment|@environment|systemProperties|systemEnvironment)\s*(?:\['([^']+)'\]|\.getProperty\('([^']+)'\))$/;

/** `'text'`, `'${key}'`, `T(a.B).C`, `environment['key'] ?: 'default'` and sums of such. */
function spel(expression: string, expansion: Expansion, depth: number): Outcome[] {
  if (depth <= 0) {
    return [{ kind: 'unknown', reason: 'cycle' }];
  }
  const [value = '', fallback] = split(expression, '?:');
  if (fallback !== undefined) {
    const first = spel(value, expansion, depth - 1).filter(({ kind }) => kind === 'text');
    return first.length > 0 ? first : spel(fallback, expansion, depth - 1);
  }
  const sum = split(value, '+');
  if (sum.length > 1) {
    return sum
      .map((part) => spel(part, expansion, depth - 1))
      .reduce((left, right) => left.flatMap((a) => right.map((b) => joined(a, b))));
  }
  const quoted = QUOTED.exec(value)?.[1];
  if (quoted !== undefined) {
    return expand(quoted.replaceAll("''", "'"), expansion, depth - 1);
  }
  const [, owner, name] = CONSTANT.exec(value) ?? [];
  if (owner !== undefined) {
    return expansion.constant(`${owner}.${name}`);
  }
  const [, indexed, called] = ENVIRONMENT.exec(value) ?? [];
  const key = indexed ?? called;
  if (key !== undefined) {
    return expansion.property(key) ?? [{ kind: 'unknown', reason: 'environment' }];
  }
  return value.startsWith('${') ? expand(value, expansion, depth - 1) : [{ kind: 'unknown', reason: 'run-time' }];
}

/** Splits outside of quotes and brackets. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    quoted = c === "'" ? !quoted : quoted;
    depth += quoted ? 0 : '([{'.includes(c) ? 1 : ')]}'.includes(c) ? -1 : 0;
    if (!quoted && depth === 0 && text.startsWith(separator, i)) {
      parts.push(text.slice(start, i).trim());
      start = i + separator.length;
    }
  }
  return [...parts, text.slice(start).trim()];
}

function plain(text: string): Outcome {
  return { kind: 'text', text, properties: [] };
}

function joined(left: Outcome, right: Outcome): Outcome {
  if (left.kind !== 'text' || right.kind !== 'text') {
    return left.kind === 'text' ? right : left;
  }
  return { kind: 'text', text: left.text + right.text, properties: [...left.properties, ...right.properties] };
}
