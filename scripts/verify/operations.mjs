import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../lib/project.mjs';
import { foldersWith } from './foldersWith.mjs';
import { operationProblems } from './operationProblems.mjs';
import { sourceFiles } from './sourceFiles.mjs';

const MARK = 'metrics.json';
const catalogue = projectPath('lessons', 'configuration', 'catalogue.json');

/** What operators write: broker files, alert rules, dashboards. A folder of lessons/code with a metrics.json. */
export const operations = {
  families(codeRoot) {
    return foldersWith(codeRoot, MARK);
  },

  tool() {
    return { version: 'yaml' };
  },

  inputs() {
    return [import.meta.dirname, catalogue];
  },

  check(families) {
    const { metrics } = JSON.parse(readFileSync(join(families[0].folder, MARK), 'utf8'));
    const keys = serverKeys(JSON.parse(readFileSync(catalogue, 'utf8')));
    const problems = new Map();
    for (const { name, folder } of families) {
      const files = sourceFiles(folder).map((path) => ({
        name: `lessons/code/${name}/${path}`,
        text: readFileSync(join(folder, path), 'utf8'),
      }));
      const found = operationProblems(files, { metrics, keys });
      if (found.length > 0) problems.set(name, found);
    }
    return problems;
  },
};

/** Every key that a broker, a name server or a controller reads from its file, in some release. */
export function serverKeys({ lines }) {
  const { files, classes } = lines.find(({ id }) => id === 'server');
  const owners = ['broker', 'namesrv', 'controller'].flatMap((program) => files[program]);
  return new Set(owners.flatMap((owner) => Object.keys(classes[owner]?.keys ?? {})));
}
