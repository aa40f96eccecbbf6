import type { TypeName } from '../../syntax/model';

/**
 * The type of a value as its file tells it, before other files are asked: plain data, so that the question can be asked
 * again when another file has changed.
 */
export type Symbolic =
  | { readonly kind: 'named'; readonly type: TypeName }
  /** The class around: `this`, and what stands before an unqualified member. */
  | { readonly kind: 'self'; readonly name: string }
  /** A field, or a method's result. `literal` is X of an argument `X.class`, which generic factories return. */
  | {
      readonly kind: 'member';
      readonly of: Symbolic;
      readonly name: string;
      readonly call: boolean;
      readonly literal?: TypeName;
    }
  /** What a loop over it, or an index, gives. */
  | { readonly kind: 'each'; readonly of: Symbolic }
  /** A parameter of a lambda that is an argument of a method of `of`. `results` are names in what the lambda returns. */
  | {
      readonly kind: 'given';
      readonly of: Symbolic;
      readonly method: string;
      readonly argument: number;
      readonly parameter: number;
      readonly arity: number;
      readonly results: readonly string[];
    }
  /** A parameter of a lambda for that interface. */
  | { readonly kind: 'parameter'; readonly type: TypeName; readonly parameter: number }
  /** The first of several that leads anywhere; with `any` the value may be of each of them. */
  | { readonly kind: 'first'; readonly options: readonly Symbolic[]; readonly any?: boolean };

/** A type that is known by its full name (without dots: known by its simple name only). */
export interface Known {
  readonly name: string;
  readonly arguments: readonly (Known | undefined)[];
  readonly dimensions: number;
}

export function named(name: string): Symbolic {
  return { kind: 'named', type: { name, arguments: [], dimensions: 0 } };
}

export function known(name: string, args: readonly (Known | undefined)[] = []): Known {
  return { name, arguments: args, dimensions: 0 };
}

export function simpleName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.lastIndexOf('.') + 1);
}
