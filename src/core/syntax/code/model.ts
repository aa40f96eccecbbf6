import type { TypeName } from '../model';

// Code as rules read it: what a language's statements and expressions have in common, as plain objects that hold nothing
// of the parse tree. Offsets count UTF-16 units of the file's text.

interface Place {
  readonly start: number;
  readonly end: number;
  /** What it stands in; undefined for a file's own types. */
  readonly parent: Code | undefined;
}

/** A class, interface, enum or record; also the body of an anonymous class (then its name is empty). */
export interface TypeCode extends Place {
  readonly kind: 'type';
  /**
   * The file itself, in languages whose files hold functions and values: its methods are the functions, its fields the
   * values of the package, an initialiser holds what runs when it is loaded. It has no name.
   */
  readonly module?: true;
  readonly name: string;
  readonly nameStart: number;
  readonly interface: boolean;
  readonly supertypes: readonly TypeName[];
  readonly annotations: readonly AnnotationCode[];
  readonly modifiers: readonly string[];
  readonly fields: readonly FieldCode[];
  readonly methods: readonly MethodCode[];
  readonly types: readonly TypeCode[];
}

export interface FieldCode extends Place {
  readonly kind: 'field';
  readonly name: string;
  readonly nameStart: number;
  readonly type: TypeName | undefined;
  readonly value: Code | undefined;
  readonly modifiers: readonly string[];
  readonly annotations: readonly AnnotationCode[];
}

export interface MethodCode extends Place {
  readonly kind: 'method';
  /** Empty for initialisers. */
  readonly name: string;
  readonly nameStart: number;
  readonly role: 'method' | 'constructor' | 'initialiser';
  readonly modifiers: readonly string[];
  readonly annotations: readonly AnnotationCode[];
  readonly parameters: readonly ParameterCode[];
  /** Go: the name by which its own object is meant. */
  readonly receiver?: string;
  /** Absent for `void`, constructors and initialisers. */
  readonly result: TypeName | undefined;
  /** Absent for abstract ones. */
  readonly body: BlockCode | undefined;
  /** The parser gave up somewhere inside: what is not there may merely not have been understood. */
  readonly broken: boolean;
}

export interface ParameterCode extends Place {
  readonly kind: 'parameter';
  readonly name: string;
  readonly type: TypeName | undefined;
  /** TypeScript: it makes a field of the class. */
  readonly modifier?: string;
}

export interface AnnotationCode extends Place {
  readonly kind: 'annotation';
  readonly name: string;
  readonly nameStart: number;
  readonly attributes: readonly AttributeCode[];
}

export interface AttributeCode extends Place {
  readonly kind: 'attribute';
  /** `value` when it is not named. */
  readonly name: string;
  /** Where the value begins when it is not named. */
  readonly nameStart: number;
  readonly value: Code;
}

export interface BlockCode extends Place {
  readonly kind: 'block';
  readonly statements: readonly Code[];
}

/** A local variable. One for each name of a declaration. */
export interface DeclareCode extends Place {
  readonly kind: 'declare';
  readonly name: string;
  readonly nameStart: number;
  readonly type: TypeName | undefined;
  readonly value: Code | undefined;
  /** Where one call gives several values: that call, for all names but the first, whose value it is. */
  readonly from?: Code;
}

/** An expression that stands as a statement: its result is thrown away. */
export interface EvaluateCode extends Place {
  readonly kind: 'evaluate';
  readonly value: Code;
}

export interface ReturnCode extends Place {
  readonly kind: 'return';
  readonly value: Code | undefined;
  /** Those behind the first, in languages that return several. */
  readonly more?: readonly Code[];
}

export interface ThrowCode extends Place {
  readonly kind: 'throw';
  readonly value: Code | undefined;
}

export interface IfCode extends Place {
  readonly kind: 'if';
  readonly condition: Code | undefined;
  readonly then: Code | undefined;
  readonly otherwise: Code | undefined;
}

export interface LoopCode extends Place {
  readonly kind: 'loop';
  /** The variable of a loop over a collection. */
  readonly variable: DeclareCode | undefined;
  /** Initialisation, update, collection: what stands in the head beside the condition. */
  readonly head: readonly Code[];
  /** Absent when there is none (endless), or for a loop over a collection. */
  readonly condition: Code | undefined;
  readonly body: Code | undefined;
}

export interface TryCode extends Place {
  readonly kind: 'try';
  readonly resources: readonly Code[];
  readonly body: BlockCode | undefined;
  readonly catches: readonly CatchCode[];
  readonly last: BlockCode | undefined;
}

export interface CatchCode extends Place {
  readonly kind: 'catch';
  /** Names of the types as written. */
  readonly types: readonly string[];
  readonly name: string;
  readonly body: BlockCode | undefined;
}

export interface SwitchCode extends Place {
  readonly kind: 'switch';
  readonly value: Code | undefined;
  readonly cases: readonly CaseCode[];
}

export interface CaseCode extends Place {
  readonly kind: 'case';
  readonly default: boolean;
  readonly labels: readonly Code[];
  readonly statements: readonly Code[];
}

export interface LockedCode extends Place {
  readonly kind: 'locked';
  readonly body: BlockCode | undefined;
}

export interface JumpCode extends Place {
  readonly kind: 'jump';
  readonly word: 'break' | 'continue';
}

export interface NameCode extends Place {
  readonly kind: 'name';
  readonly name: string;
}

export interface SelfCode extends Place {
  readonly kind: 'self';
  readonly word: string;
}

export interface MemberCode extends Place {
  readonly kind: 'member';
  readonly name: string;
  readonly object: Code;
}

export interface CallCode extends Place {
  readonly kind: 'call';
  readonly name: string;
  readonly nameStart: number;
  readonly object: Code | undefined;
  /** Positional ones, then named ones, which are attributes. */
  readonly arguments: readonly Code[];
  /** What stands at `nameStart` where it is not the name: Kotlin's `namesrvAddr` for `setNamesrvAddr`. */
  readonly written?: string;
}

export interface CreationCode extends Place {
  readonly kind: 'creation';
  readonly type: TypeName;
  readonly nameStart: number;
  readonly arguments: readonly Code[];
  /** The body of an anonymous class. */
  readonly body: TypeCode | undefined;
}

export interface LambdaCode extends Place {
  readonly kind: 'lambda';
  readonly parameters: readonly ParameterCode[];
  /** A block, or the one expression whose value it gives. */
  readonly body: Code | undefined;
  /** Go: what runs when the function ends, or beside it. */
  readonly later?: 'defer' | 'go';
}

export interface ReferenceCode extends Place {
  readonly kind: 'reference';
  readonly name: string;
  readonly nameStart: number;
  readonly object: Code | undefined;
}

export interface LiteralCode extends Place {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

export interface BinaryCode extends Place {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Code;
  readonly right: Code;
}

export interface UnaryCode extends Place {
  readonly kind: 'unary';
  /** `!`, `-`, `~`, `++`, `--`, `await`. */
  readonly operator: string;
  readonly operand: Code;
}

export interface AssignCode extends Place {
  readonly kind: 'assign';
  /** `=`, `+=` ... */
  readonly operator: string;
  readonly target: Code;
  readonly value: Code;
  /** Where one call gives several values: what gets those behind the first. */
  readonly more?: readonly Code[];
}

export interface ChoiceCode extends Place {
  readonly kind: 'choice';
  readonly condition: Code;
  readonly then: Code;
  readonly otherwise: Code;
}

export interface CastCode extends Place {
  readonly kind: 'cast';
  readonly type: TypeName | undefined;
  readonly value: Code;
}

export interface ElementCode extends Place {
  readonly kind: 'element';
  readonly object: Code;
  readonly index: Code;
}

/** `{ a, b }`, `new T[] { a, b }`, `new T[n]`. */
export interface ListCode extends Place {
  readonly kind: 'list';
  readonly type: TypeName | undefined;
  /** The length as written, where it is. */
  readonly size: Code | undefined;
  readonly items: readonly Code[];
}

/** `{ a: 1 }` of a script, a dictionary of Python, a map of Go: entries whose keys are written down. */
export interface ObjectCode extends Place {
  readonly kind: 'object';
  readonly entries: readonly AttributeCode[];
}

export interface ClassLiteralCode extends Place {
  readonly kind: 'class';
  readonly type: TypeName | undefined;
}

/** What rules need not tell apart; its parts are still walked. */
export interface OtherCode extends Place {
  readonly kind: 'other';
  readonly parts: readonly Code[];
}

export type Code =
  | TypeCode
  | FieldCode
  | MethodCode
  | ParameterCode
  | AnnotationCode
  | AttributeCode
  | BlockCode
  | DeclareCode
  | EvaluateCode
  | ReturnCode
  | ThrowCode
  | IfCode
  | LoopCode
  | TryCode
  | CatchCode
  | SwitchCode
  | CaseCode
  | LockedCode
  | JumpCode
  | NameCode
  | SelfCode
  | MemberCode
  | CallCode
  | CreationCode
  | LambdaCode
  | ReferenceCode
  | LiteralCode
  | BinaryCode
  | UnaryCode
  | AssignCode
  | ChoiceCode
  | CastCode
  | ElementCode
  | ListCode
  | ObjectCode
  | ClassLiteralCode
  | OtherCode;

export type CodeKind = Code['kind'];
export type CodeOf<K extends CodeKind> = Extract<Code, { readonly kind: K }>;

/** Something that runs when it is called: what `return` leaves. */
export type FunctionCode = MethodCode | LambdaCode;
