import type { ClassDeclaration } from '../../syntax/model';

/** A bean that Spring Cloud Function can bind: what it is, and where its own name stands. */
export interface FunctionBean {
  /** Names of the bean. */
  readonly names: readonly string[];
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'Consumer' | 'Function' | 'Supplier';
  /** Its type arguments name Spring's `Message`, or a stream of them. */
  readonly withMessage: boolean;
}

const MODIFIERS = /\s*(?:(?:@\w[\w.]*(?:\([^)]*\))?|public|protected|private|static|final|\/\/[^\n]*)\s+)*/y;
const TYPE = /(?:java\.util\.function\.)?(Consumer|Function|Supplier)\s*</y;
const NAME = /\s*([\w$]+)\s*\(/y;
const BEAN_NAMES = /\s*\(([^)]*)\)/y;

/** Reads the method behind `@Bean` (`at`: behind that word); undefined when it gives no function. */
export function beanFunction(text: string, at: number): FunctionBean | undefined {
  const written = match(BEAN_NAMES, text, at);
  const type = match(TYPE, text, end(MODIFIERS, text, written?.end ?? at));
  if (type === undefined) {
    return undefined;
  }
  const close = closingAngle(text, type.end);
  const name = match(NAME, text, close);
  if (name === undefined) {
    return undefined;
  }
  const symbol = name.group;
  const start = text.indexOf(symbol, close);
  const names = [...(written?.group ?? '').matchAll(/"([^"]+)"/g)].map(([, quoted]) => quoted!);
  return {
    names: names.length > 0 ? names : [symbol],
    symbol,
    start,
    end: start + symbol.length,
    kind: type.group as FunctionBean['kind'],
    withMessage: /\bMessage\s*</.test(text.slice(type.end, close)),
  };
}

/** A component class that is a function; its place is the interface's name. */
export function classFunction(text: string, declaration: ClassDeclaration): FunctionBean | undefined {
  const { name, nameStart, supertypes, annotations } = declaration;
  const type = supertypes.find((above) =>
    /^(?:java\.util\.function\.)?(?:Consumer|Function|Supplier)$/.test(above.name),
  );
  if (type === undefined || !annotations.some((annotation) => /^(?:Component|Service)$/.test(annotation))) {
    return undefined;
  }
  const symbol = type.name.slice(type.name.lastIndexOf('.') + 1);
  const start = text.indexOf(symbol, nameStart + name.length);
  return {
    names: [name.charAt(0).toLowerCase() + name.slice(1)],
    symbol,
    start,
    end: start + symbol.length,
    kind: symbol as FunctionBean['kind'],
    withMessage: type.arguments.some((argument) => argument.name === 'Message'),
  };
}

function match(
  pattern: RegExp,
  text: string,
  at: number,
): { readonly group: string; readonly end: number } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : { group: found[1] ?? '', end: pattern.lastIndex };
}

function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Behind the `>` that closes the `<` before `at`. */
function closingAngle(text: string, at: number): number {
  let depth = 1;
  let i = at;
  for (; i < text.length && depth > 0 && i - at < 500; i++) {
    const c = text.charAt(i);
    depth += c === '<' ? 1 : c === '>' ? -1 : 0;
  }
  return i;
}
