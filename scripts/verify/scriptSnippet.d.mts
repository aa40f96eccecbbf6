import type { Region } from '../lib/regions.mjs';
import type { CatalogueEntry } from '../lib/snippetCatalogue.mjs';

/**
 * A TypeScript snippet as it looks once it is inserted: in an async function, or in a module of its own. `firstLine`
 * is the 1-based line of the region's first line.
 */
export function scriptSnippet(
  snippet: Pick<CatalogueEntry, 'scope' | 'needs'>,
  region: Pick<Region, 'text'>,
  source: string,
): { readonly text: string; readonly firstLine: number };
