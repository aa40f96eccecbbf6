import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from './sourceFiles.mjs';

/** Remembers, one small file a name, what something looked like when it last passed. */
export class Stamps {
  constructor(folder) {
    this._folder = folder;
  }

  /** Hash of the texts and of all files at the paths; a path that does not exist counts as such. */
  static of(texts, paths) {
    const hash = createHash('sha256');
    for (const text of texts) hash.update(text).update('\0');
    for (const path of paths) {
      if (!existsSync(path)) {
        hash.update(`no ${path}\0`);
        continue;
      }
      const files = statSync(path).isDirectory() ? sourceFiles(path).map((file) => join(path, file)) : [path];
      for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
    }
    return hash.digest('hex');
  }

  holds(name, stamp) {
    const file = this._file(name);
    return existsSync(file) && readFileSync(file, 'utf8') === stamp;
  }

  set(name, stamp) {
    mkdirSync(this._folder, { recursive: true });
    writeFileSync(this._file(name), stamp);
  }

  clear(name) {
    rmSync(this._file(name), { force: true });
  }

  _file(name) {
    return join(this._folder, `${name.replaceAll('/', '+')}.stamp`);
  }
}
