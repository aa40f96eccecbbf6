import { readdirSync } from 'node:fs';

const BUILT = new Set(['target', 'node_modules', 'build', 'dist', 'vendor', '__pycache__']);

/** Files below a folder, relative and with `/`, sorted; without what tools produce and what is hidden. */
export function sourceFiles(folder) {
  const found = [];
  const visit = (path) => {
    for (const entry of readdirSync(`${folder}/${path}`, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || BUILT.has(entry.name)) continue;
      if (entry.isDirectory()) visit(`${path}${entry.name}/`);
      else if (entry.isFile()) found.push(path + entry.name);
    }
  };
  visit('');
  return found.sort();
}
