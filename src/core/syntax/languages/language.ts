import type { Node } from 'web-tree-sitter';
import type { TypeBody } from '../typeBodies';
import type { MemberCache } from '../code/memberCache';
import type { TypeCode } from '../code/model';
import type { Lexis } from '../lexis';
import type { Binding, ClassDeclaration, Expression, Import, Occurrence, SurroundingEnds } from '../model';

/** The languages whose grammar ships; the id names the file `wasm/tree-sitter-<id>.wasm`. */
export type GrammarId = 'java' | 'go' | 'python' | 'tsx' | 'kotlin';

export interface Header {
  /** Package or module; empty when the text does not say. */
  readonly packageName: string;
  readonly imports: readonly Import[];
}

/** A binding together with where it can be seen from. */
export interface ScopedBinding extends Binding {
  readonly from: number;
  readonly to: number;
  /** It is seen above `from` too, where nothing else of the name is: functions there run later. */
  readonly hoisted?: boolean;
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
  readonly lexis: Lexis;
  /** The text as the grammar reads it, of the same length: where a grammar serves a language that is not quite its own. */
  forGrammar?(text: string): string;
  /** The word before which a type is created, where the language has one. */
  readonly creationWord: string | undefined;
  /** The word behind which a class lists the interfaces that it implements, up to `{`, where the language has one. */
  readonly implementsWord?: string;
  /**
   * How names reach other files: packages that hold types, or modules whose members are types, functions and values. The
   * names of the project's own modules begin with the language, so that a module of another language is another.
   */
  readonly naming: 'packages' | 'modules';
  /** Methods `getX` and `setX` of Java are written as a property `x`. */
  readonly properties?: boolean;
  /** Files of one folder make one module together. */
  readonly partial?: boolean;
  /** Words that open a type declaration; in languages of modules none. */
  readonly declarationWords: readonly string[];
  /** How the word at `node` is used; undefined when it is none of the roles. */
  occurrence(node: Node): Occurrence | undefined;
  expression(node: Node): Expression;
  /** The declaration whose name `node` is; undefined when it declares nothing. */
  binding(node: Node): ScopedBinding | undefined;
  /** The type declaration whose opening word `node` is. */
  classDeclaration(node: Node): ClassDeclaration | undefined;
  /** In languages of modules: the module, then the types that it declares. */
  declarations?(root: Node): ClassDeclaration[];
  /**
   * The file's types with all code in them, for rules; in languages of modules the module with what it holds. Absent:
   * rules are silent in this language.
   */
  code?(root: Node, cache: MemberCache): TypeCode[];
  /** What is around a node, for inserting below it. */
  surroundings(node: Node): SurroundingEnds;
  /**
   * Where the bodies of functions are. What a body declares can be seen only there: names are looked up in few places, and
   * what was found in other bodies stands when one changes. A language without it is read as a whole each time.
   */
  outline?(root: Node): Outline;
  /** `root` parses the text if that was not done yet. `path` names the module where the text does not. */
  header(text: string, root: () => Node, path: string): Header;
  /** Whether the word at this place of `text` may declare a variable: a cheap look before a node is asked for. */
  mayDeclare(text: string, start: number, end: number): boolean;
  /** The same for the roles that `occurrence` knows. */
  mayOccur(text: string, start: number, end: number): boolean;
  /** The type declaration whose opening word `node` is, with values; absent where values are not followed that far. */
  readonly typeBody?: (node: Node) => TypeBody | undefined;
  /** In a map that is written down a bare key is a variable, not what it says. */
  readonly keysAreVariables?: boolean;
  /** The value that the name at `node` is set to, not where it is declared. */
  readonly assigned?: (node: Node) => Expression | undefined;
}
