import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersWith } from './foldersWith.mjs';
import { goSnippet } from './goSnippet.mjs';
import { run } from './run.mjs';

const OLDEST = { major: 1, minor: 24 };

/** The Go modules of lessons/code: a folder with a go.mod is a family. */
export const go = {
  families(codeRoot) {
    return foldersWith(codeRoot, 'go.mod');
  },

  async tool(families) {
    // Asked in a module: since 1.21 `go` fetches the toolchain that go.mod asks for, where GOTOOLCHAIN lets it.
    const { code, output } = await run('go', ['env', 'GOVERSION'], { cwd: families[0]?.folder });
    if (code === undefined) return { missing: `go (${OLDEST.major}.${OLDEST.minor} or newer)` };
    const [, major, minor] = /go(\d+)\.(\d+)/.exec(output) ?? [];
    if (code !== 0 || Number(major) * 1000 + Number(minor) < OLDEST.major * 1000 + OLDEST.minor) {
      return { missing: `Go ${OLDEST.major}.${OLDEST.minor} or newer (this is ${output.trim().split('\n').at(-1)})` };
    }
    return { version: output.trim() };
  },

  inputs() {
    return [import.meta.dirname, join(import.meta.dirname, '../lib')];
  },

  async check(families, { say }) {
    const problems = new Map();
    for (const family of families) {
      const found = await checkModule(family, say);
      if (found.length > 0) problems.set(family.name, found);
    }
    return problems;
  },
};

async function checkModule(family, say) {
  const inModule = { cwd: family.folder };
  // Nothing here may change go.mod or go.sum, whatever GOFLAGS says.
  const readOnly = '-mod=readonly';
  const offline = await run('go', ['list', readOnly, '-deps', './...'], {
    ...inModule,
    env: { ...process.env, GOPROXY: 'off' },
  });
  if (offline.code !== 0) say(`Go fetches what ${family.name} needs; the first time that takes some minutes ...`);
  for (const args of [
    ['build', readOnly, './...'],
    ['vet', readOnly, './...'],
  ]) {
    const { code, output } = await run('go', args, inModule);
    if (code !== 0) return goErrors(output, (path) => `lessons/code/${family.name}/${path}`);
  }
  const snippets = family.snippets.filter(({ region }) => region.language === 'go');
  return snippets.length === 0 ? [] : compileSnippets(family, snippets, readOnly);
}

/** Compiles each snippet as if it had been inserted. Go sees the files in the module; none is written there. */
async function compileSnippets(family, snippets, readOnly) {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  try {
    const files = new Map();
    const replace = {};
    snippets.forEach(({ snippet, region }, index) => {
      const source = readFileSync(
        join(family.folder, snippet.region.split('#')[0].slice(family.name.length + 1)),
        'utf8',
      );
      const { text, firstLine } = goSnippet(snippet, region, source);
      const path = `zz_snippets/s${index}/snippet.go`;
      writeFileSync(join(folder, `s${index}.go`), text);
      replace[join(family.folder, path)] = join(folder, `s${index}.go`);
      files.set(path, { snippet, region, firstLine });
    });
    writeFileSync(join(folder, 'overlay.json'), JSON.stringify({ Replace: replace }));
    const args = ['build', readOnly, '-overlay', join(folder, 'overlay.json'), './zz_snippets/...'];
    const { code, output } = await run('go', args, { cwd: family.folder });
    if (code === 0) return [];
    return goErrors(output, (path, line) => {
      const file = files.get(path) ?? [...files].find(([, { snippet }]) => path.endsWith(snippet.id))?.[1];
      if (!file) return path;
      const offset = Math.max(0, line - file.firstLine);
      return `lessons/code/${file.snippet.region.split('#')[0]}:${file.region.line + offset}: inserted as snippet "${file.snippet.id}"`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the Go tools complain about; `where` turns a path and line of the module into a place. */
function goErrors(output, where) {
  const errors = [];
  for (const line of output.split(/\r?\n/)) {
    const error = /^(?:vet: )?(?:\.[/\\])?([^:\s]+\.go):(\d+)(?::\d+)?: (.*)$/.exec(line);
    if (!error) continue;
    const path = error[1].replaceAll('\\', '/');
    const place = where(path, Number(error[2]));
    errors.push(/:\d+/.test(place) ? `${place}: ${error[3]}` : `${place}:${error[2]}: ${error[3]}`);
  }
  return errors.length > 0 ? errors : [output.trim()];
}
