import type { Region } from '../lib/regions.mjs';
import type { CatalogueEntry } from '../lib/snippetCatalogue.mjs';

/**
 * A Java snippet as it looks once it is inserted, for the compiler to judge: alone in `packageName`, with its imports,
 * in the place that its scope asks for. `path` is relative, `firstLine` the 1-based line of the region's first line.
 */
export function javaSnippet(
  packageName: string,
  snippet: Pick<CatalogueEntry, 'scope' | 'needs'> & { readonly throws?: readonly string[] },
  region: Pick<Region, 'text' | 'imports'>,
): { readonly path: string; readonly text: string; readonly firstLine: number };

/** The errors that javac writes in English; `path` as it was given to javac, with `/`. */
export function javacErrors(output: string): { path: string; line: number; message: string }[];
