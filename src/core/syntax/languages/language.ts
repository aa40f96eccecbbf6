import type { Node } from 'web-tree-sitter';
import type { TypeBody } from '../typeBodies';
import type { MemberCache } from '../code/memberCache';
import type { TypeCode } from '../code/model';
import type { Lexis } from '../lexis';
import type { Binding, ClassDeclaration, Expression, Occurrence, SurroundingEnds } from '../model';
import type { Header } from './javaHeader';

/** The languages whose grammar ships; the id names the file `wasm/tree-sitter-<id>.wasm`. */
export type GrammarId = 'java';

/** A binding together with where it can be seen from. */
export interface ScopedBinding extends Binding {
  readonly from: number;
  readonly to: number;
}

/** The function bodies of a file. */
export interface Outline {
  /** Whether there are syntax errors outside of them. */
  readonly damaged: boolean;
  /** Those that are in no other, in order; of a damaged file those that are whole. */
  readonly bodies: readonly Node[];
}

/** What one language's node kinds mean. Its functions get nodes of that language's grammar only. */
export interface Language {
  readonly grammar: GrammarId;
  /** File name endings, without the dot. */
  readonly extensions: readonly string[];
  readonly lexis: Lexis;
  /** Whether a type of another package is named in full, in an import or where it is used. */
  readonly namesInFull?: boolean;
  /** The word before which a type is created, where the language has one. */
  readonly creationWord: string | undefined;
  /** The word behind which a class lists the interfaces that it implements, up to `{`, where the language has one. */
  readonly implementsWord?: string;
  /** Words that open a type declaration. */
  readonly declarationWords: readonly string[];
  /** How the word at `node` is used; undefined when it is none of the roles. */
  occurrence(node: Node): Occurrence | undefined;
  expression(node: Node): Expression;
  /** The declaration whose name `node` is; undefined when it declares nothing. */
  binding(node: Node): ScopedBinding | undefined;
  /** The type declaration whose opening word `node` is. */
  classDeclaration(node: Node): ClassDeclaration | undefined;
  /** The file's types with all code in them, for rules. Absent: not read yet for this language. */
  code?(root: Node, cache: MemberCache): TypeCode[];
  /** What is around a node, for inserting below it. */
  surroundings(node: Node): SurroundingEnds;
  /**
   * Where the bodies of functions are. What a body declares can be seen only there: names are looked up in few places, and
   * what was found in other bodies stands when one changes. A language without it is read as a whole each time.
   */
  outline?(root: Node): Outline;
  /** Package (or module; empty when the text does not say) and imports. */
  header(text: string): Header;
  /** Whether the word at this place of `text` may declare a variable: a cheap look before a node is asked for. */
  mayDeclare(text: string, start: number, end: number): boolean;
  /** The same for the roles that `occurrence` knows. */
  mayOccur(text: string, start: number, end: number): boolean;
  /** The type declaration whose opening word `node` is, with values; absent where values are not followed that far. */
  readonly typeBody?: (node: Node) => TypeBody | undefined;
  /** The value that the name at `node` is set to, not where it is declared. */
  readonly assigned?: (node: Node) => Expression | undefined;
}
