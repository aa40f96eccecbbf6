import { jsonDependencies } from './nodePackages';
import type { BuildFile, Declared } from './model';

/** What composer.json files require. */
export function phpDependencies(files: readonly BuildFile[]): Declared[] {
  return jsonDependencies(files, ['require', 'require-dev']);
}
