/** An import of one name. */
export interface ImportStatement {
  /** As it is written when it stands alone: `import rmq "path"`, `from rocketmq import Message`. */
  readonly statement: string;
  /** The name by which code uses it; `*` when that cannot be seen. */
  readonly name: string;
}

/**
 * The imports of a source file in their order, one entry a name; several names of one statement are taken apart. Empty
 * for languages without imports.
 */
export function importsOf(language: string, text: string): ImportStatement[];

/** Those imports of `source` whose name stands in `text` outside of strings and comments. */
export function importsUsed(language: string, source: string, text: string): string[];
