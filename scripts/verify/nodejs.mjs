import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../lib/npm.mjs';
import { projectPath } from '../lib/project.mjs';
import { foldersWith } from './foldersWith.mjs';
import { run } from './run.mjs';
import { scriptSnippet } from './scriptSnippet.mjs';

/** The Node.js projects of lessons/code: a folder with a package.json is a family. */
export const nodejs = {
  families(codeRoot) {
    return foldersWith(codeRoot, 'package.json');
  },

  tool() {
    return { version: process.versions.node };
  },

  inputs() {
    return [import.meta.dirname, join(import.meta.dirname, '../lib')];
  },

  async check(families, { say }) {
    const problems = new Map();
    for (const family of families) {
      const found = await checkPackage(family, say);
      if (found.length > 0) problems.set(family.name, found);
    }
    return problems;
  },
};

/** Installs what the lock file names, unless that is there. Gives what went wrong. */
export async function installPackages(folder, say) {
  const marker = join(folder, 'node_modules', '.installed');
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return undefined;
  say('npm installs the pinned client; that happens once ...');
  try {
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  } catch (error) {
    return String(error.message);
  }
  writeFileSync(marker, lock);
  return undefined;
}

async function checkPackage(family, say) {
  const problem = await installPackages(family.folder, say);
  if (problem) return [problem];
  // Below node_modules: from there the client's types resolve, and nobody takes it for source.
  const folder = join(family.folder, 'node_modules', '.verify');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = new Map();
  family.snippets
    .filter(({ region }) => region.language === 'typescript')
    .forEach(({ snippet, region }, index) => {
      const path = snippet.region.split('#')[0].slice(family.name.length + 1);
      const { text, firstLine } = scriptSnippet(snippet, region, readFileSync(join(family.folder, path), 'utf8'));
      const name = `snippet${index}.mts`;
      writeFileSync(join(folder, name), text);
      files.set(name, { snippet, region, firstLine });
    });
  const include = [join(family.folder, 'src')];
  const configuration = { extends: join(family.folder, 'tsconfig.json'), include, files: [...files.keys()] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(configuration));
  const tsc = projectPath('node_modules', 'typescript', 'bin', 'tsc');
  const { code, output } = await run(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
    cwd: family.folder,
  });
  if (code === 0) return [];
  const errors = [];
  for (const text of output.split(/\r?\n/)) {
    const error = /^(.+?)\((\d+),(\d+)\): error (.*)$/.exec(text);
    if (!error) continue;
    const [, path, line, column, message] = error;
    const inserted = files.get(path.replaceAll('\\', '/').split('/').at(-1));
    if (inserted) {
      const { snippet, region, firstLine } = inserted;
      const at = region.line + Math.max(0, Number(line) - firstLine);
      errors.push(
        `lessons/code/${snippet.region.split('#')[0]}:${at}: inserted as snippet "${snippet.id}": ${message}`,
      );
    } else {
      errors.push(`lessons/code/${family.name}/${path.replaceAll('\\', '/')}:${line}:${column}: ${message}`);
    }
  }
  return errors.length > 0 ? errors : [output.trim()];
}
