import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';

export const ROOT = path.join(__dirname, '../../..');

/** Paths (with `/`, relative to the project) and texts of the TypeScript files below these folders, tests left out. */
export function sourceFiles(
  ...folders: readonly string[]
): readonly { readonly path: string; readonly text: string }[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
        .filter((file) => file.endsWith('.ts') && !file.startsWith('src/test/')),
    )
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as T;
}
