import type { AnnotationCode, CallCode, CatchCode, Code, CreationCode, MethodCode } from '../../syntax/code/model';
import type { Span } from './model';

/** The name of a call, a created type, an annotation or a method: where a finding about the whole of it stands. */
export function nameSpan(code: CallCode | CreationCode | AnnotationCode | MethodCode): Span {
  const name = code.kind === 'creation' ? code.type.name.slice(code.type.name.lastIndexOf('.') + 1) : code.name;
  return { start: code.nameStart, end: code.nameStart + name.length };
}

/** The word `catch`. */
export function catchSpan({ start }: CatchCode): Span {
  return { start, end: start + 'catch'.length };
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
