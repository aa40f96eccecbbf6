import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lazy } from '../../core/util/lazy';
import type { KnownError } from '../../core/errors/model';

const ROOT = join(__dirname, '../../..');

export type ErrorSource =
  | { readonly artifact: string; readonly file: string; readonly texts?: readonly string[] }
  | { readonly java: readonly string[]; readonly texts: readonly string[] };

/** An error as it is written, with what only checks ask for. */
export interface WrittenError extends KnownError {
  readonly samples: readonly string[];
  readonly beside?: readonly string[];
  readonly sources: readonly ErrorSource[];
}

/** The errors of lessons/errors, as the build reads them. */
export const knownErrors = lazy((): readonly WrittenError[] => {
  const { readErrors } = createRequire(__filename)('../../../scripts/lib/errors.cjs') as {
    readErrors(root: string): readonly WrittenError[];
  };
  return readErrors(ROOT);
});
