// What core/syntax tells about a source text. Offsets count UTF-16 units. Nothing here is a tree-sitter object, but
// expressions read their parts on demand: they live as long as the `Source` that gave them.

/** A type as written: `Map<String, DefaultMQProducer>`, `org.foo.Bar[]`. */
export interface TypeName {
  /** With dots when it is written qualified. */
  readonly name: string;
  readonly arguments: readonly TypeName[];
  /** Array dimensions; 1 for varargs. */
  readonly dimensions: number;
}

interface Node {
  /** The same for the same place in one text. */
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export interface NameExpression extends Node {
  readonly kind: 'name';
  readonly name: string;
}

/** `this` or `super`; with `Outer.this` the type's name. */
export interface SelfExpression extends Node {
  readonly kind: 'this' | 'super';
}

/** `object.name`, no call. */
export interface MemberExpression extends Node {
  readonly kind: 'member';
  readonly name: string;
  readonly object: Expression;
}

export interface CallExpression extends Node {
  readonly kind: 'call';
  readonly name: string;
  readonly nameStart: number;
  /** Absent for an unqualified call. */
  readonly object: Expression | undefined;
  /** By position; what is passed by name stands in `named`. */
  readonly arguments: readonly Expression[];
  readonly named?: readonly Attribute[];
}

/** `new Type(...)`, `Type(...)`, `Type{...}`; `anonymous` when a class body follows. */
export interface CreationExpression extends Node {
  readonly kind: 'creation';
  readonly type: TypeName;
  /** Where the type's own name stands, behind any package. */
  readonly nameStart: number;
  readonly anonymous: boolean;
  readonly arguments: readonly Expression[];
  /** Arguments passed by name, fields of a struct literal. */
  readonly named?: readonly Attribute[];
}

export interface CastExpression extends Node {
  readonly kind: 'cast';
  readonly type: TypeName;
  readonly value: Expression | undefined;
}

export interface LiteralExpression extends Node {
  readonly kind: 'literal';
  /** `null` for the literal null; a number without suffix and separators. */
  readonly value: string | number | boolean | null;
}

/** `Type.class`. */
export interface ClassLiteral extends Node {
  readonly kind: 'class';
  readonly type: TypeName;
}

export interface LambdaExpression extends Node {
  readonly kind: 'lambda';
  /** Parameters in order; the type where it is written. */
  readonly parameters: readonly { readonly name: string; readonly type: TypeName | undefined }[];
  /** What it returns: the expression body, or the values of its return statements. */
  readonly results: readonly Expression[];
}

/** `object::name`. */
export interface ReferenceExpression extends Node {
  readonly kind: 'reference';
  readonly name: string;
  readonly nameStart: number;
  readonly object: Expression;
}

/** One of several values: a conditional, a switch. */
export interface ChoiceExpression extends Node {
  readonly kind: 'choice';
  readonly options: readonly Expression[];
}

/** An element of an array. */
export interface ElementExpression extends Node {
  readonly kind: 'element';
  readonly object: Expression;
}

export interface SumExpression extends Node {
  readonly kind: 'sum';
  readonly left: Expression;
  readonly right: Expression;
}

/** An array or list literal. */
export interface ListExpression extends Node {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

/** `{ key: value }`. What is spread into it has the name `...`. */
export interface ObjectExpression extends Node {
  readonly kind: 'object';
  readonly entries: readonly Attribute[];
}

export interface OtherExpression extends Node {
  readonly kind: 'other';
}

/** A value in code, reduced to what decides its type and its constant value. Parentheses and assignments are gone. */
export type Expression =
  | NameExpression
  | SelfExpression
  | MemberExpression
  | CallExpression
  | CreationExpression
  | CastExpression
  | LiteralExpression
  | ClassLiteral
  | LambdaExpression
  | ReferenceExpression
  | ChoiceExpression
  | ElementExpression
  | SumExpression
  | ListExpression
  | ObjectExpression
  | OtherExpression;

/** In what role a name that was searched for stands in the text. */
export type Occurrence =
  | { readonly role: 'call'; readonly expression: CallExpression }
  | { readonly role: 'creation'; readonly expression: CreationExpression }
  | { readonly role: 'reference'; readonly expression: ReferenceExpression }
  | { readonly role: 'annotation'; readonly annotation: Annotation }
  | { readonly role: 'attribute'; readonly annotation: Annotation; readonly attribute: Attribute }
  /** `object.name` that is not called: read or, with `value`, set. */
  | { readonly role: 'property'; readonly expression: MemberExpression; readonly value: Expression | undefined }
  /** The name in the declaration of a method. */
  | { readonly role: 'method'; readonly parameters: readonly (TypeName | undefined)[] }
  /** Named in `extends` or `implements` of a class (not of an interface). */
  | { readonly role: 'supertype'; readonly type: TypeName };

export interface Annotation {
  /** As written, without `@`. */
  readonly name: string;
  /** Where its own name stands, behind any package; for a site the `@` is taken in by the caller. */
  readonly nameStart: number;
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  /** `value` when it is not named. */
  readonly name: string;
  /** -1 when it is not named. */
  readonly nameStart: number;
  readonly value: Expression;
}

/** Where a name is declared that can be the receiver of a call. */
export interface Binding {
  readonly kind: 'local' | 'parameter' | 'field';
  readonly type: TypeName | undefined;
  /** The value it is made with; absent for parameters. */
  readonly value: Expression | undefined;
  /** `for (X name : value)`: its type is that of an element of `value`. */
  readonly each: boolean;
  /** Set for a lambda's parameter without a written type. */
  readonly lambda: LambdaParameter | undefined;
}

export interface LambdaParameter {
  readonly index: number;
  readonly lambda: LambdaExpression;
  readonly context: LambdaContext | undefined;
}

/** What a lambda is given to: an argument of a call or creation, or a place of a written type. */
export type LambdaContext =
  { readonly call: CallExpression | CreationExpression; readonly argument: number } | { readonly type: TypeName };

/** `import a.b.C`, `import static a.b.C.d`, `import a.b.*`. */
export interface Import {
  /** Without the `*`. Where modules are imported, the name in the module, empty for the module itself. */
  readonly path: string;
  readonly static: boolean;
  readonly wildcard: boolean;
  /** The name that it has in this file, where that is another. */
  readonly alias?: string;
  readonly module?: ImportedModule;
}

export interface ImportedModule {
  /** As written. */
  readonly name: string;
  /** What it is called if it is one of the project's own, as `Header.packageName` calls them. */
  readonly own: string;
}

/** A class, interface, enum or record that the text declares; or, in languages of modules, the module that it is. */
export interface ClassDeclaration {
  readonly kind: 'class' | 'interface' | 'enum' | 'record' | 'module';
  readonly name: string;
  readonly nameStart: number;
  readonly typeParameters: readonly TypeParameter[];
  readonly supertypes: readonly TypeName[];
  /** Annotations' names as written: Lombok's decide which methods exist. */
  readonly annotations: readonly string[];
  /** From its header's start to the end of its body. */
  readonly start: number;
  readonly end: number;
  readonly members: readonly MemberDeclaration[];
}

export interface TypeParameter {
  readonly name: string;
  readonly bound: TypeName | undefined;
}

export interface MemberDeclaration {
  readonly kind: 'field' | 'method';
  readonly name: string;
  /** The field's type or the method's result; absent for `void`. */
  readonly type: TypeName | undefined;
  readonly private: boolean;
  readonly typeParameters: readonly TypeParameter[];
  readonly annotations: readonly string[];
  /** Parameter types of a method. */
  readonly parameters: readonly TypeName[];
  /** What a field is made with, or a method gives back, where no type is written. */
  readonly value?: Expression | undefined;
}

/** Offsets (UTF-16 units) where what surrounds a place ends; absent what the tree does not have. */
export interface SurroundingEnds {
  readonly statement?: number;
  readonly member?: number;
  readonly type?: number;
}
