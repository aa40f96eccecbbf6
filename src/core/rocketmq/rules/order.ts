import type { CaseCode, Code, FunctionCode } from '../../syntax/code/model';
import { functionAround, isWithin } from '../../syntax/code/walk';

/** Whether `first` has always run when `second` runs, and both run in one go of one function. */
export function alwaysBefore(first: Code, second: Code): boolean {
  return (
    first.start < second.start &&
    functionAround(first) === functionAround(second) &&
    functionAround(first) !== undefined &&
    runsWith(first, second)
  );
}

/** Whether `first` stands on the straight way to `second`: in no branch, loop or handler that `second` is not in. */
function runsWith(first: Code, second: Code): boolean {
  for (let at = first; at.parent !== undefined; at = at.parent) {
    const parent = at.parent;
    if (isWithin(second, parent)) {
      // In one statement list, or one statement: not if they are two branches of it.
      return !(isBranching(parent) && branchOf(parent, first) !== branchOf(parent, second));
    }
    const isTry = parent.kind === 'try' && parent.body === at;
    if (
      (isBranching(parent) && !isTry) ||
      parent.kind === 'loop' ||
      parent.kind === 'catch' ||
      parent.kind === 'case'
    ) {
      return false;
    }
  }
  return false;
}

function isBranching(code: Code): boolean {
  return ['if', 'switch', 'choice', 'try'].includes(code.kind);
}

function branchOf(parent: Code, code: Code): Code {
  let at = code;
  while (at.parent !== undefined && at.parent !== parent) {
    at = at.parent;
  }
  return at;
}

/** Every way that the function can end normally returns a value for which this holds; false when a way is not known. */
export function returnsOf(fn: FunctionCode): readonly (Code | undefined)[] {
  const body = fn.body;
  if (body === undefined) {
    return [];
  }
  if (body.kind !== 'block') {
    return [body];
  }
  const found: (Code | undefined)[] = [];
  collect(body, fn, found);
  return found;
}

function collect(code: Code, fn: FunctionCode, found: (Code | undefined)[]): void {
  if (code.kind === 'return') {
    found.push(code.value);
    return;
  }
  if (code !== fn && (code.kind === 'lambda' || code.kind === 'type' || code.kind === 'creation')) {
    return;
  }
  for (const part of statementsOf(code)) {
    collect(part, fn, found);
  }
}

/** Statements that `return` can stand in. */
function statementsOf(code: Code): readonly Code[] {
  const parts: (Code | undefined)[] =
    code.kind === 'block'
      ? [...code.statements]
      : code.kind === 'if'
        ? [code.then, code.otherwise]
        : code.kind === 'loop' || code.kind === 'locked' || code.kind === 'catch'
          ? [code.body]
          : code.kind === 'try'
            ? [code.body, ...code.catches, code.last]
            : code.kind === 'switch'
              ? [...code.cases]
              : code.kind === 'case'
                ? [...code.statements]
                : code.kind === 'other'
                  ? [...code.parts]
                  : [];
  return parts.filter((part) => part !== undefined);
}

/** A case without statements goes on in the next. */
function endsOrFalls({ statements }: CaseCode): boolean {
  return statements.length === 0 || statements.some(ends);
}

/** Whether the code after a statement is never reached: it returns or throws on every way. */
export function ends(code: Code | undefined): boolean {
  switch (code?.kind) {
    case 'return':
    case 'throw':
      return true;
    case 'block':
      return code.statements.some(ends);
    case 'if':
      return ends(code.then) && ends(code.otherwise);
    case 'try':
      return ends(code.last) || (ends(code.body) && code.catches.every(({ body }) => ends(body)));
    case 'locked':
      return ends(code.body);
    case 'switch':
      return code.cases.some((one) => one.default) && code.cases.every(endsOrFalls);
    case 'loop':
      return code.variable === undefined && code.condition?.kind === 'literal' && code.condition.value === true;
    default:
      return false;
  }
}
