import type { Region } from '../lib/regions.mjs';
import type { CatalogueEntry } from '../lib/snippetCatalogue.mjs';

/**
 * A Go snippet as it looks once it is inserted, for the compiler to judge: alone in a package, with those imports of
 * its file that it uses. `firstLine` is the 1-based line of the region's first line.
 */
export function goSnippet(
  snippet: Pick<CatalogueEntry, 'scope' | 'needs'> & { readonly throws?: readonly string[] },
  region: Pick<Region, 'text'>,
  source: string,
): { readonly text: string; readonly firstLine: number };
