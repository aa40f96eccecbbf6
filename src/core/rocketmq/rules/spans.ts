import type {
  AnnotationCode,
  CallCode,
  CatchCode,
  Code,
  CreationCode,
  FunctionCode,
  MethodCode,
} from '../../syntax/code/model';
import type { Span, TextEdit } from './model';
import type { RuleFile } from './ruleFile';

/** The name of a call, a created type, an annotation or a method: where a finding about the whole of it stands. */
export function nameSpan(code: CallCode | CreationCode | AnnotationCode | MethodCode): Span {
  const name =
    code.kind === 'creation'
      ? code.type.name.slice(code.type.name.lastIndexOf('.') + 1)
      : ((code.kind === 'call' ? code.written : undefined) ?? code.name);
  return { start: code.nameStart, end: code.nameStart + name.length };
}

/** The name of a function; of one without, its head. */
export function functionSpan(fn: FunctionCode): Span {
  const key = fn.parent?.kind === 'attribute' ? fn.parent : undefined;
  return fn.kind === 'method'
    ? nameSpan(fn)
    : key !== undefined
      ? { start: key.nameStart, end: key.nameStart + key.name.length }
      : { start: fn.start, end: fn.body?.start ?? fn.end };
}

/** The word `catch`, or Python's `except`. */
export function catchSpan(file: RuleFile, { start }: CatchCode): Span {
  return { start, end: start + (file.language === 'python' ? 'except' : 'catch').length };
}

/** The edits that take a call away, where it is a statement by itself; none where its value is used. */
export function withoutCall(file: RuleFile, call: CallCode): readonly TextEdit[] {
  const statement = call.parent;
  return statement?.kind === 'evaluate' && statementOf(call) === statement
    ? [file.edit(file.wholeLines(statement), '')]
    : [];
}

/** The edits that move a call's statement right before or behind another; none where either is no plain statement. */
export function movedCall(
  file: RuleFile,
  call: CallCode,
  other: CallCode,
  where: 'before' | 'behind',
): readonly TextEdit[] {
  const taken = withoutCall(file, call);
  const target = other.parent;
  if (taken.length === 0 || target?.kind !== 'evaluate' || call.parent?.parent !== target.parent) {
    return [];
  }
  const text = `${file.textOf(call)};`;
  const indent = file.indentAt(target.start);
  const at = where === 'before' ? target.start : file.wholeStatement(target).end;
  const inserted = where === 'before' ? `${text}${file.newline}${indent}` : `${file.newline}${indent}${text}`;
  return [...taken, file.edit({ start: at, end: at }, inserted)];
}

/** The statement that a piece of code is part of, where it stands in a block or case; undefined in other places. */
export function statementOf(code: Code): Code | undefined {
  for (let at: Code | undefined = code; at !== undefined; at = at.parent) {
    if (at.parent?.kind === 'block' || at.parent?.kind === 'case') {
      return at;
    }
    if (at.parent?.kind === 'method' || at.parent?.kind === 'type' || at.parent?.kind === 'lambda') {
      return undefined;
    }
  }
  return undefined;
}
