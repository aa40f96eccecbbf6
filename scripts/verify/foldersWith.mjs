import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `[{ name, folder }]` for the folders directly below that hold the file. */
export function foldersWith(codeRoot, file) {
  return readdirSync(codeRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(codeRoot, entry.name, file)))
    .map(({ name }) => ({ name, folder: join(codeRoot, name) }));
}
