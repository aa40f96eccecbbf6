import type { Range } from '../../util/position';
import type { NameScope } from '../types/nameScope';
import type { Concept, Family } from '../vocabulary';

// What one file tells about the flow of messages, before names are resolved: plain data, in no language's own terms.

/** A value as its file writes it, local variables already put in. Names mean what they mean in the file's scope. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  /** Unqualified: a field of the type around or above it, a static import, or a type. */
  | { readonly kind: 'name'; readonly name: string }
  /** The object around. */
  | { readonly kind: 'self' }
  | { readonly kind: 'member'; readonly of: Value; readonly name: string }
  | { readonly kind: 'call'; readonly of: Value | undefined; readonly name: string; readonly args: readonly Value[] }
  /** `named`: fields of a struct, keyword arguments, entries of an object or map; its type is empty where none is written. */
  | {
      readonly kind: 'new';
      readonly type: string;
      readonly args: readonly Value[];
      readonly named?: readonly NamedValue[];
    }
  | { readonly kind: 'sum'; readonly parts: readonly Value[] }
  /** One of several. */
  | { readonly kind: 'choice'; readonly options: readonly Value[] }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  /** What a loop over it, or an index, gives. */
  | { readonly kind: 'each'; readonly of: Value }
  /** A parameter: its callable by number in the file's list. */
  | { readonly kind: 'parameter'; readonly callable: number; readonly index: number }
  /** Of a written type, its value not known. */
  | { readonly kind: 'typed'; readonly type: string }
  /** A variable, and the calls that change what it holds: `msg.setTags("a")`, `list.add(x)`. */
  | { readonly kind: 'changed'; readonly of: Value; readonly calls: readonly ChangeCall[] }
  | { readonly kind: 'unknown' };

export interface NamedValue {
  readonly name: string;
  /** The name as a value: a map's key may be a variable. */
  readonly key: Value;
  readonly value: Value;
}

export interface ChangeCall {
  readonly name: string;
  readonly args: readonly Value[];
}

/** A value at its place in the source. */
export interface FlowArgument {
  readonly value: Value;
  /** Source text, shortened to 200 characters. */
  readonly text: string;
  readonly range: Range;
}

export type FlowRole =
  | 'send'
  | 'subscribe'
  /** An annotated listener: topic, group and expression in one place. */
  | 'listener'
  | 'consumer'
  | 'producer'
  | 'transaction-listener'
  | 'reply-listener'
  | 'orderly'
  | 'concurrent'
  | 'broadcast';

/** Something at a site that makes messages flow. */
export interface FlowEvent {
  readonly role: FlowRole;
  /** The site's most specific concept. */
  readonly mode: Concept;
  readonly family: Family;
  /** Of a client that speaks gRPC. */
  readonly grpc: boolean;
  readonly symbol: string;
  /** The symbol. */
  readonly range: Range;
  /** As in `Site`. */
  readonly client?: number;
  /** What the call is made on; absent for annotations and creations. */
  readonly receiver?: Value;
  /** Arguments by their role. A `binding` is Spring Cloud Stream's: configuration says which topic it is. */
  readonly values: Readonly<Partial<Record<ValueRole, FlowArgument>>>;
  readonly place: InnerPlace;
}

export type ValueRole =
  | 'topic'
  | 'destination'
  | 'binding'
  | 'message'
  | 'tag'
  | 'key'
  | 'group'
  | 'expression'
  | 'subscriptions'
  | 'sql'
  | 'broadcast';

/** Where in its file something stands: numbers in the file's lists, -1 outside of any. */
export interface InnerPlace {
  readonly type: number;
  readonly callable: number;
}

/** A call that may lead to a RocketMQ call through the project's own method. */
export interface FlowCall {
  /** The method's name, or that of the type that is created. */
  readonly name: string;
  readonly form: 'call' | 'creation';
  readonly receiver?: Value;
  readonly args: readonly FlowArgument[];
  readonly range: Range;
  readonly place: InnerPlace;
}

export interface FlowField {
  readonly type?: string;
  /** The values that it is declared with or set to; empty when nothing is known. */
  readonly values: readonly FieldValue[];
  /** The text of `@Value("...")`. */
  readonly placeholder?: string;
  readonly range: Range;
}

export interface FieldValue {
  readonly value: Value;
  /** The callable in which it is set; -1 for its declaration. */
  readonly callable: number;
}

export interface FlowParameter {
  readonly name: string;
  readonly type?: string;
  readonly placeholder?: string;
}

export interface FlowCallable {
  readonly name: string;
  /** Number of the type around. */
  readonly type: number;
  readonly constructor: boolean;
  readonly parameters: readonly FlowParameter[];
  /** The type of what it returns, as written. */
  readonly result?: string;
  /** What it returns, where that can be a name or a message; else empty. */
  readonly results: readonly Value[];
  /** What its `super(...)` gets. */
  readonly superArguments?: readonly Value[];
  readonly range: Range;
}

export interface FlowType {
  readonly kind: 'class' | 'interface' | 'enum' | 'record';
  readonly name: string;
  readonly qualifiedName: string;
  /** Number of the type around it, -1 at the top. */
  readonly outer: number;
  /** As written, without type arguments. */
  readonly supertypes: readonly string[];
  readonly fields: Readonly<Record<string, FlowField>>;
  readonly constants: Readonly<Record<string, { readonly args: readonly Value[]; readonly range: Range }>>;
  /** `prefix` of `@ConfigurationProperties`. */
  readonly prefix?: string;
  readonly range: Range;
}

/** What a file tells about the flow. */
export interface FlowFile {
  readonly path: string;
  readonly scope: NameScope;
  readonly types: readonly FlowType[];
  readonly callables: readonly FlowCallable[];
  readonly events: readonly FlowEvent[];
  readonly calls: readonly FlowCall[];
}
