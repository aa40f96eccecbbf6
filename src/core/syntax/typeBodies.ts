import type { Attribute, Expression, TypeName } from './model';

// What stands inside of type declarations, with values: more than receivers need, and read only where somebody follows
// values from place to place. Offsets count UTF-16 units; expressions live as long as the `Source` that gave them.

/** An annotation at a declaration. */
export interface WrittenAnnotation {
  /** As written, without `@`. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

export interface BodyField {
  readonly name: string;
  readonly nameStart: number;
  readonly type: TypeName | undefined;
  readonly value: Expression | undefined;
  readonly annotations: readonly WrittenAnnotation[];
}

/** A constant of an enum. */
export interface BodyConstant {
  readonly name: string;
  readonly nameStart: number;
  readonly arguments: readonly Expression[];
}

export interface BodyParameter {
  readonly name: string;
  readonly type: TypeName | undefined;
  readonly annotations: readonly WrittenAnnotation[];
}

/** A method or constructor. */
export interface BodyCallable {
  /** The type's own name for constructors. */
  readonly name: string;
  readonly nameStart: number;
  readonly constructor: boolean;
  readonly start: number;
  readonly end: number;
  readonly type: TypeName | undefined;
  readonly parameters: readonly BodyParameter[];
  /** How many there are: cheaper to ask than the parameters. */
  readonly arity: number;
  /** What its return statements give; empty for those without a body. */
  readonly results: readonly Expression[];
  /** Arguments of `super(...)`; absent without such a call. */
  readonly superArguments: readonly Expression[] | undefined;
  /** Those of a method without a body: what it gives, only they tell. Of others they are not read. */
  readonly annotations: readonly WrittenAnnotation[];
}

/** A type declaration with its members. */
export interface TypeBody {
  readonly kind: 'class' | 'interface' | 'enum' | 'record';
  readonly name: string;
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
  readonly annotations: readonly WrittenAnnotation[];
  readonly supertypes: readonly TypeName[];
  readonly fields: readonly BodyField[];
  readonly constants: readonly BodyConstant[];
  readonly callables: readonly BodyCallable[];
}
