import type { TypeDeclaration } from '../model';

/** What several files say of one type; where they say it twice the last counts. At least one. */
export function joinedDeclaration(parts: readonly TypeDeclaration[]): TypeDeclaration {
  return parts.reduce((before, part) => ({
    ...part,
    supertypes: [...new Set([...before.supertypes, ...part.supertypes])],
    fields: { ...before.fields, ...part.fields },
    methods: { ...before.methods, ...part.methods },
    wildcards: [...new Set([...before.wildcards, ...part.wildcards])],
  }));
}
