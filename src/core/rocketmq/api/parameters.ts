/** One parameter of an ApiCall. */
export interface Parameter {
  readonly name: string;
  /** Simple type name; absent when only a value matches. */
  readonly type: string | undefined;
  /** The value, or the last name of the argument, that matches. */
  readonly literal: string | undefined;
  readonly optional: boolean;
  readonly rest: boolean;
}

/** Reads `Message msg, long? timeout`. */
export function parseParameters(takes: string): readonly Parameter[] {
  if (takes === '') {
    return [];
  }
  return takes.split(', ').map((part) => {
    const [written = '', name = ''] = part.split(' ');
    const literal = written.startsWith('=') ? written.slice(1) : undefined;
    return {
      name,
      literal,
      type: literal === undefined ? written.replace(/\?$|\.\.\.$/, '') : undefined,
      optional: written.endsWith('?'),
      rest: written.endsWith('...'),
    };
  });
}
