import type { AssetReader } from '../util/assets';
import { ErrorMatcher } from './errorMatcher';
import type { ErrorPatterns, KnownError } from './model';

/** What is said about known errors: the data of lessons/errors/, in both languages. */
export class ErrorCatalogue {
  private readonly _errors: ReadonlyMap<string, KnownError>;

  constructor(errors: readonly KnownError[]) {
    this._errors = new Map(errors.map((error) => [error.id, error]));
  }

  /** Reads what the build made. */
  static async load(assets: AssetReader): Promise<ErrorCatalogue> {
    return new ErrorCatalogue(JSON.parse(await assets.readText('knowledge/errors.json')) as KnownError[]);
  }

  /** By id. */
  get errors(): readonly KnownError[] {
    return [...this._errors.values()];
  }

  error(id: string): KnownError | undefined {
    return this._errors.get(id);
  }
}

/** A matcher from the patterns alone, a small file of their own. */
export async function loadErrorMatcher(assets: AssetReader): Promise<ErrorMatcher> {
  return new ErrorMatcher(JSON.parse(await assets.readText('knowledge/errorPatterns.json')) as ErrorPatterns[]);
}
