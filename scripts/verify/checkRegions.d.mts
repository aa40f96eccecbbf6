import type { Region } from '../lib/regions.mjs';
import type { CatalogueEntry } from '../lib/snippetCatalogue.mjs';

export interface RegionCheck {
  /** `file:line: what is wrong`, file relative to the root with `/`. */
  readonly problems: readonly string[];
  readonly summary: string;
  /** Entries of the catalogue whose region exists. */
  readonly snippets: readonly { readonly snippet: CatalogueEntry; readonly region: Region }[];
}

/**
 * Reads all regions below `<root>/lessons/code` and everything that names one: lessons, snippets.json and
 * `*.mistakes.json`. `families` are the folders whose code is compiled; regions elsewhere are a problem.
 */
export function checkRegions(root: string, families: readonly { readonly name: string }[]): RegionCheck;
