import type { Concept, Family } from '../vocabulary';

// The API table: the client libraries' symbols that are sites, and what is needed to follow a value to them. Plain data,
// one file per family. Simple type names mean types of the same group, then of other groups, then of the JDK.

/**
 * One way to call a method or constructor: its parameters, then the concepts of the call, most specific first. None: the
 * call is known and no site, but a setting of its client.
 *
 * A parameter is `Type name`. `Type? name` may be left out (with all behind it), `Type... name` repeats, and
 * `=VALUE name` matches arguments whose value is, or whose last name (or last two, `A.B`) is, VALUE; `="text" name` only
 * the former. A type of another group is written `group:Type`.
 */
export type ApiCall = readonly [takes: string, ...concepts: Concept[]];

export interface ApiMethod {
  /** The result's type, where values of it lead to sites: `List<MessageExt>`. Absent: of no interest. */
  readonly gives?: string;
  /** More specific calls before more general ones. Absent: never a site, listed for what it gives. */
  readonly calls?: readonly ApiCall[];
}

/** A field or property of an object. */
export interface ApiField {
  /** The type of its value, where it leads to sites. */
  readonly gives?: string;
  /** Reading it is a site. */
  readonly reading?: readonly Concept[];
  /** Setting it: calls of one parameter, as of a setter. */
  readonly setting?: readonly ApiCall[];
}

/** An annotation's attribute or the concepts of any value of it. */
export type ApiAttribute = readonly ApiCall[];

/** What a lambda for a listener interface looks like. */
export interface ApiLambda {
  readonly parameters: readonly string[];
  /** The type of what it returns. */
  readonly result?: string;
  /** Names that only results of this type have. */
  readonly results?: readonly string[];
}

export interface ApiType {
  readonly name: string;
  /** The packages it is or was in. */
  readonly packages: readonly string[];
  readonly extends?: readonly string[];
  /** An interface whose methods are rows of the class that users know: its rows have that class's ids. */
  readonly rowsOf?: string;
  /** `new Type(...)`. */
  readonly creation?: readonly ApiCall[];
  /** At a class that implements it, and at an anonymous one. */
  readonly implementing?: readonly Concept[];
  /** At `@Type`. */
  readonly annotating?: readonly Concept[];
  readonly methods?: Readonly<Record<string, ApiMethod>>;
  readonly fields?: Readonly<Record<string, ApiField>>;
  /**
   * What is written by name: an annotation's attributes, the fields of a struct literal, named arguments of the creation,
   * the keys of an object literal that is passed where this type is asked for.
   */
  readonly attributes?: Readonly<Record<string, ApiAttribute>>;
  /** A method of that name whose first parameter has that type implements the type: where no interface is named. */
  readonly declaring?: Readonly<Record<string, string>>;
  /** The library's module itself, whose methods are its functions; named as it is called where it has no other name. */
  readonly module?: boolean;
  /** Every method that is not listed gives the same object back: a builder. */
  readonly fluent?: boolean;
  readonly lambda?: ApiLambda;
  /** A class that holds one leads to sites in the files that use that class. Absent for what is merely passed on. */
  readonly client?: boolean;
}

/** The types of one client library. */
export interface ApiGroup {
  /** First part of its rows' ids; the family's name, except for the second starter. */
  readonly id: string;
  readonly family: Family;
  readonly types: readonly ApiType[];
}
