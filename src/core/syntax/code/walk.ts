import type { CallCode, Code, CodeKind, CodeOf, FunctionCode } from './model';

/** The direct parts of a piece of code, in the order of the text. Annotations of types and members are parts too. */
export function partsOf(code: Code): readonly Code[] {
  switch (code.kind) {
    case 'type':
      return [...code.annotations, ...code.fields, ...code.methods, ...code.types];
    case 'field':
      return some(...code.annotations, code.value);
    case 'method':
      return some(...code.annotations, ...code.parameters, code.body);
    case 'annotation':
      return code.attributes;
    case 'attribute':
    case 'evaluate':
      return [code.value];
    case 'block':
      return code.statements;
    case 'return':
      return code.more === undefined ? some(code.value) : some(code.value, ...code.more);
    case 'declare':
    case 'throw':
      return some(code.value);
    case 'if':
      return some(code.condition, code.then, code.otherwise);
    case 'loop':
      return some(code.variable, ...code.head, code.condition, code.body);
    case 'try':
      return some(...code.resources, code.body, ...code.catches, code.last);
    case 'catch':
    case 'locked':
      return some(code.body);
    case 'switch':
      return some(code.value, ...code.cases);
    case 'case':
      return [...code.labels, ...code.statements];
    case 'member':
      return [code.object];
    case 'call':
      return some(code.object, ...code.arguments);
    case 'creation':
      return some(...code.arguments, code.body);
    case 'lambda':
      return some(...code.parameters, code.body);
    case 'reference':
      return some(code.object);
    case 'binary':
      return [code.left, code.right];
    case 'unary':
      return [code.operand];
    case 'assign':
      return code.more === undefined ? [code.target, code.value] : [code.target, ...code.more, code.value];
    case 'choice':
      return [code.condition, code.then, code.otherwise];
    case 'cast':
      return [code.value];
    case 'element':
      return [code.object, code.index];
    case 'list':
      return some(code.size, ...code.items);
    case 'object':
      return code.entries;
    case 'other':
      return code.parts;
    default:
      return [];
  }
}

function some(...parts: readonly (Code | undefined)[]): Code[] {
  return parts.filter((part) => part !== undefined);
}

/** Visits `code` and everything inside, in order; what `enter` answers false for is not gone into. */
export function walk(code: Code, enter: (code: Code) => boolean | void): void {
  if (enter(code) !== false) {
    for (const part of partsOf(code)) {
      walk(part, enter);
    }
  }
}

/** Everything of a kind at or inside `code`. With `own` without what stands in functions inside it. */
export function all<K extends CodeKind>(code: Code | undefined, kind: K, own = false): CodeOf<K>[] {
  const found: CodeOf<K>[] = [];
  if (code !== undefined) {
    walk(code, (part) => {
      if (part.kind === kind) {
        found.push(part as CodeOf<K>);
      }
      return !(own && part !== code && isFunction(part));
    });
  }
  return found;
}

/** Whether anything at or inside `code` passes. */
export function anyOf(code: Code | undefined, passes: (code: Code) => boolean): boolean {
  return code !== undefined && (passes(code) || partsOf(code).some((part) => anyOf(part, passes)));
}

/** The nearest thing of one of the kinds around `code`, itself left out. */
export function around<K extends CodeKind>(code: Code, ...kinds: readonly K[]): CodeOf<K> | undefined {
  for (let at = code.parent; at !== undefined; at = at.parent) {
    if ((kinds as readonly CodeKind[]).includes(at.kind)) {
      return at as CodeOf<K>;
    }
  }
  return undefined;
}

/** The method or lambda whose body `code` stands in. */
export function functionAround(code: Code): FunctionCode | undefined {
  return around(code, 'method', 'lambda');
}

export function isFunction(code: Code): code is FunctionCode {
  return code.kind === 'method' || code.kind === 'lambda';
}

/** Whether `inner` stands in `outer`, or is it. */
export function isWithin(inner: Code, outer: Code): boolean {
  for (let at: Code | undefined = inner; at !== undefined; at = at.parent) {
    if (at === outer) {
      return true;
    }
  }
  return false;
}

/** The last call of the chain that begins with `from`, or `from`; adds the calls of the chain to `calls`. */
export function chainEnd(from: Code, calls: CallCode[]): Code {
  let top = from;
  while (top.parent?.kind === 'call' && top.parent.object === top) {
    top = top.parent;
    calls.push(top);
  }
  return top;
}
