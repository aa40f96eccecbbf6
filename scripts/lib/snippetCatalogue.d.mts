import type { Region } from './regions.mjs';

/** The parts of an entry of lessons/code/snippets.json that are looked at; snippets.schema.json describes them all. */
export interface CatalogueEntry {
  readonly id: string;
  readonly prefix: string;
  readonly region: string;
  readonly family: string;
  readonly languageId: string;
  readonly scope: 'statements' | 'members' | 'file';
  readonly placeholders: readonly Placeholder[];
  readonly names: Readonly<Record<string, string>>;
  readonly needs: Readonly<Record<string, string>>;
}

export interface Placeholder {
  readonly text: string;
  readonly name: string;
}

/** What is wrong beyond what the schema can say. Entries whose region is missing are not looked at further. */
export function catalogueProblems(
  snippets: readonly CatalogueEntry[],
  regions: ReadonlyMap<string, Region>,
): { readonly id: string; readonly message: string }[];

/**
 * Where the placeholders stand in a text, by `start` (offsets in UTF-16 units, end exclusive); `index` is that of the
 * placeholder. An earlier placeholder takes its occurrences first; later ones do not match inside or across them.
 */
export function tabStops(
  text: string,
  placeholders: readonly Placeholder[],
): { readonly index: number; readonly start: number; readonly end: number }[];
