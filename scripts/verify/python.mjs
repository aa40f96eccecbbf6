import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheRoot, projectPath } from '../lib/project.mjs';
import { foldersWith } from './foldersWith.mjs';
import { pythonSnippet } from './pythonSnippet.mjs';
import { run } from './run.mjs';

const OLDEST_MINOR = 10;
const isWindows = process.platform === 'win32';

/** The Python projects of lessons/code: a folder with requirements.txt and pyrightconfig.json is a family. */
export const python = {
  families(codeRoot) {
    return foldersWith(codeRoot, 'requirements.txt');
  },

  async tool() {
    const command = isWindows ? 'python' : 'python3';
    // Debian keeps venv in a package of its own; without ensurepip no environment can be made.
    const probe = 'import sys, venv, ensurepip; print("%d.%d.%d" % sys.version_info[:3])';
    const { code, output } = await run(command, ['-c', probe]);
    const version = output.trim().split('\n').at(-1);
    if (code === undefined) return { missing: `${command} (3.${OLDEST_MINOR} or newer)` };
    if (code !== 0) return { missing: `the venv module of ${command} (Debian: python3-venv)` };
    if (Number(version.split('.')[1]) < OLDEST_MINOR)
      return { missing: `Python 3.${OLDEST_MINOR} or newer (this is ${version})` };
    return { version, command };
  },

  inputs() {
    return [import.meta.dirname, join(import.meta.dirname, '../lib')];
  },

  async check(families, { tool, say }) {
    const problems = new Map();
    for (const family of families) {
      const environment = await pythonEnvironment(family.folder, tool, say);
      const found = environment.problem ? [environment.problem] : await checkTypes(family, environment.python);
      if (found.length > 0) problems.set(family.name, found);
    }
    return problems;
  },
};

/**
 * The environment for a folder's requirements.txt: `{ python }`, the path of its interpreter, or `{ problem }`. It is
 * kept beside other downloads and made anew when a requirement or Python changes.
 */
export async function pythonEnvironment(folder, tool, say) {
  const requirements = join(folder, 'requirements.txt');
  const key = createHash('sha256').update(tool.version).update(readFileSync(requirements)).digest('hex').slice(0, 16);
  const home = join(cacheRoot(), `python-${key}`);
  const python = isWindows ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python');
  const ready = join(home, 'ready');
  if (existsSync(ready)) return { python };
  say('pip installs the pinned client; that happens once ...');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(cacheRoot(), { recursive: true });
  for (const [command, args] of [
    [tool.command, ['-m', 'venv', home]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]],
  ]) {
    const { code, output } = await run(command, args);
    if (code !== 0) return { problem: output.trim().split('\n').slice(-5).join('\n') };
  }
  writeFileSync(`${ready}.new`, '');
  renameSync(`${ready}.new`, ready);
  return { python };
}

/** `module name` of a complaint that a module has no such name. */
function importedName({ file, range, rule, message }) {
  if (rule !== 'reportAttributeAccessIssue' || !message.endsWith('is unknown import symbol')) return undefined;
  const name = /^"(\w+)"/.exec(message)[1];
  const before = readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, range.start.line + 1)
    .join('\n');
  const module = [...before.matchAll(/^from\s+([\w.]+)\s+import/gm)].at(-1)?.[1];
  return module && `${module} ${name}`;
}

/** Those of the names that are there once the module runs: generated protocol code makes its names only then. */
async function importable(names, interpreter) {
  if (names.length === 0) return new Set();
  const program = [
    'import importlib, sys',
    'for pair in sys.argv[1:]:',
    '    module, name = pair.split(" ")',
    '    if hasattr(importlib.import_module(module), name): print(pair)',
  ].join('\n');
  const { output } = await run(interpreter, ['-c', program, ...new Set(names)]);
  return new Set(output.split(/\r?\n/));
}

/** Names, attributes and arguments against the real package, for the sources and for the snippets once inserted. */
async function checkTypes(family, interpreter) {
  const configuration = JSON.parse(readFileSync(join(family.folder, 'pyrightconfig.json'), 'utf8'));
  // Pyright reads only what lies beside its configuration, so the sources come to the snippets.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'verify-')));
  try {
    cpSync(family.folder, join(folder, 'sources'), { recursive: true });
    rmSync(join(folder, 'sources', 'pyrightconfig.json'));
    const files = new Map();
    family.snippets
      .filter(({ region }) => region.language === 'python')
      .forEach(({ snippet, region }, index) => {
        const path = snippet.region.split('#')[0].slice(family.name.length + 1);
        const { text, firstLine } = pythonSnippet(snippet, region, readFileSync(join(family.folder, path), 'utf8'));
        const file = join(folder, `snippet_${index}.py`);
        writeFileSync(file, text);
        files.set(file, { snippet, region, firstLine });
      });
    const project = join(folder, 'pyrightconfig.json');
    writeFileSync(project, JSON.stringify({ ...configuration, include: ['.'] }));
    const pyright = projectPath('node_modules', 'pyright', 'index.js');
    const args = [pyright, '--project', project, '--pythonpath', interpreter, '--outputjson'];
    const { output } = await run(process.execPath, args);
    const start = output.indexOf('{');
    if (start < 0) return [output.trim()];
    const { generalDiagnostics, summary } = JSON.parse(output.slice(start));
    if (summary.filesAnalyzed === 0) return ['pyright found no file'];
    const errors = generalDiagnostics.filter(({ severity }) => severity === 'error');
    const imported = await importable(errors.map(importedName).filter(Boolean), interpreter);
    return errors
      .filter((error) => !imported.has(importedName(error)))
      .map(({ file, range, message }) => {
        const line = range.start.line + 1;
        const inserted = files.get(file);
        if (!inserted) {
          const path = file.slice(join(folder, 'sources').length + 1).replaceAll('\\', '/');
          return `lessons/code/${family.name}/${path}:${line}:${range.start.character + 1}: ${message}`;
        }
        const { snippet, region, firstLine } = inserted;
        const offset = Math.max(0, line - firstLine);
        return `lessons/code/${snippet.region.split('#')[0]}:${region.line + offset}: inserted as snippet "${snippet.id}": ${message}`;
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
