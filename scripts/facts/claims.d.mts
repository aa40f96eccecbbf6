/** Classes, packages and members of RocketMQ that a lesson names in code: `a.b.C`, `a.b.C#member`, `C#member`. */
export function references(markdown: string): { readonly line: number; readonly name: string }[];

/** Statements that a configuration key has a default, in running text and in tables with a column for it. */
export function defaults(markdown: string): { readonly line: number; readonly key: string; readonly value: string }[];

/** Whether a value as a lesson writes it (`3 s`, `4 MiB`, `1,000`) is that of a field (`3000`). */
export function sameValue(claimed: string, actual: string): boolean;

/** The versions of the front matter. */
export function versions(markdown: string): { readonly line: number; readonly version: string }[];
