import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersWith } from './foldersWith.mjs';
import { manifestProblems } from './manifestProblems.mjs';
import { sourceFiles } from './sourceFiles.mjs';

const MARK = 'kustomization.yaml';

/** The manifests of lessons/code: a folder with a kustomization.yaml is a family. */
export const kubernetes = {
  families(codeRoot) {
    return foldersWith(codeRoot, MARK);
  },

  tool() {
    return { version: 'kubernetes-models' };
  },

  inputs() {
    return [import.meta.dirname];
  },

  async check(families) {
    const problems = new Map();
    for (const { name, folder } of families) {
      const files = sourceFiles(folder)
        .filter((path) => path.endsWith('.yaml') && path !== MARK)
        .map((path) => ({ name: `lessons/code/${name}/${path}`, text: readFileSync(join(folder, path), 'utf8') }));
      const found = await manifestProblems(files);
      if (found.length > 0) problems.set(name, found);
    }
    return problems;
  },
};
