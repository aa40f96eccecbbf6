import type { CallCode, Code, CodeKind, CodeOf, FunctionCode } from './model';

/**
 * Visits the direct parts of a piece of code, in the order of the text. Annotations of types and members are parts too.
 * Rules walk every function of a file again and again: no list is made on the way.
 */
function eachPart(code: Code, visit: (part: Code) => void): void {
  switch (code.kind) {
    case 'type':
      code.annotations.forEach(visit);
      code.fields.forEach(visit);
      code.methods.forEach(visit);
      code.types.forEach(visit);
      return;
    case 'field':
      code.annotations.forEach(visit);
      return one(code.value, visit);
    case 'method':
      code.annotations.forEach(visit);
      code.parameters.forEach(visit);
      return one(code.body, visit);
    case 'annotation':
      return code.attributes.forEach(visit);
    case 'attribute':
    case 'evaluate':
    case 'declare':
    case 'throw':
    case 'cast':
      return one(code.value, visit);
    case 'return':
      one(code.value, visit);
      return code.more?.forEach(visit);
    case 'block':
      return code.statements.forEach(visit);
    case 'if':
    case 'choice':
      one(code.condition, visit);
      one(code.then, visit);
      return one(code.otherwise, visit);
    case 'loop':
      one(code.variable, visit);
      code.head.forEach(visit);
      one(code.condition, visit);
      return one(code.body, visit);
    case 'try':
      code.resources.forEach(visit);
      one(code.body, visit);
      code.catches.forEach(visit);
      return one(code.last, visit);
    case 'catch':
    case 'locked':
      return one(code.body, visit);
    case 'switch':
      one(code.value, visit);
      return code.cases.forEach(visit);
    case 'case':
      code.labels.forEach(visit);
      return code.statements.forEach(visit);
    case 'member':
    case 'reference':
      return one(code.object, visit);
    case 'call':
      one(code.object, visit);
      return code.arguments.forEach(visit);
    case 'creation':
      code.arguments.forEach(visit);
      return one(code.body, visit);
    case 'lambda':
      code.parameters.forEach(visit);
      return one(code.body, visit);
    case 'binary':
      visit(code.left);
      return visit(code.right);
    case 'unary':
      return visit(code.operand);
    case 'assign':
      visit(code.target);
      code.more?.forEach(visit);
      return visit(code.value);
    case 'element':
      visit(code.object);
      return visit(code.index);
    case 'list':
      one(code.size, visit);
      return code.items.forEach(visit);
    case 'object':
      return code.entries.forEach(visit);
    case 'other':
      return code.parts.forEach(visit);
  }
}

function one(part: Code | undefined, visit: (part: Code) => void): void {
  if (part !== undefined) {
    visit(part);
  }
}

/** The direct parts of a piece of code, in the order of the text. */
export function partsOf(code: Code): readonly Code[] {
  const parts: Code[] = [];
  eachPart(code, (part) => void parts.push(part));
  return parts;
}

/** Visits `code` and everything inside, in order; what `enter` answers false for is not gone into. */
export function walk(code: Code, enter: (code: Code) => boolean | void): void {
  const visit = (part: Code): void => {
    if (enter(part) !== false) {
      eachPart(part, visit);
    }
  };
  visit(code);
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
