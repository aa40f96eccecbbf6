import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectPath } from '../../lib/project.mjs';
import { runProcess } from '../../lib/processes.mjs';
import { installPackages } from '../nodejs.mjs';
import { python, pythonEnvironment } from '../python.mjs';
import { sourceFiles } from '../sourceFiles.mjs';

/**
 * Makes a program of a sample ready to start: `{ command, args }`. `program` is
 *
 *   go-v2/<folder>                a Go program
 *   python/<file>.py              a Python module
 *   nodejs/src/<file>.ts          a Node.js module
 *   <module>:<class>              a class with a main method in a Maven module
 *
 * Its sources are copied with `inSource` applied; `folder` is for what is made. Throws with what the compiler said.
 */
export function prepare(program, { codeRoot, folder, home, inSource, say }) {
  if (program.includes(':')) return prepareJava(program, { codeRoot, folder, home, inSource });
  if (program.endsWith('.py')) return preparePython(program, { codeRoot, folder, inSource, say });
  if (program.endsWith('.ts')) return prepareNode(program, { codeRoot, inSource, say });
  return prepareGo(program, { codeRoot, folder, inSource });
}

async function prepareGo(program, { codeRoot, folder, inSource }) {
  const family = program.split('/')[0];
  const replace = {};
  for (const name of readdirSync(join(codeRoot, program)).filter((each) => each.endsWith('.go'))) {
    const source = join(codeRoot, program, name);
    replace[source] = join(folder, `${program.replaceAll('/', '-')}-${name}`);
    writeFileSync(replace[source], inSource(readFileSync(source, 'utf8')));
  }
  const overlay = join(folder, 'overlay.json');
  writeFileSync(overlay, JSON.stringify({ Replace: replace }));
  const binary = join(folder, program.replaceAll('/', '-') + (process.platform === 'win32' ? '.exe' : ''));
  const args = ['build', '-mod=readonly', '-overlay', overlay, '-o', binary, `./${program.slice(family.length + 1)}`];
  await must('go', args, join(codeRoot, family));
  return { command: binary, args: [] };
}

async function preparePython(program, { codeRoot, folder, inSource, say }) {
  const family = program.split('/')[0];
  const tool = await python.tool();
  if (tool.missing) throw new Error(`${tool.missing} not found`);
  const { python: interpreter, problem } = await pythonEnvironment(join(codeRoot, family), tool, say);
  if (problem) throw new Error(problem);
  const copy = join(folder, 'python');
  copySources(join(codeRoot, family), copy, inSource);
  return { command: interpreter, args: ['-u', join(copy, program.slice(family.length + 1))] };
}

async function prepareNode(program, { codeRoot, inSource, say }) {
  const family = program.split('/')[0];
  const problem = await installPackages(join(codeRoot, family), say);
  if (problem) throw new Error(problem);
  // Below node_modules the client is found; the copies go with the next installation at the latest.
  const runs = join(codeRoot, family, 'node_modules', '.run');
  mkdirSync(runs, { recursive: true });
  const copy = mkdtempSync(join(runs, 'sample-'));
  copySources(join(codeRoot, family, 'src'), copy, inSource);
  writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
  const file = join(copy, program.slice(`${family}/src/`.length));
  // esbuild ships with the project and needs no loader at run time.
  const bundle = file.replace(/\.ts$/, '.bundle.mjs');
  const esbuild = projectPath('node_modules', 'esbuild', 'bin', 'esbuild');
  const options = ['--bundle', '--platform=node', '--format=esm', '--packages=external', `--outfile=${bundle}`];
  await must(esbuild, [file, ...options, '--log-level=error'], copy);
  return { command: process.execPath, args: [bundle], clean: () => rmSync(copy, { recursive: true, force: true }) };
}

async function prepareJava(program, { codeRoot, folder, home, inSource }) {
  const [family, main] = program.split(':');
  const module = join(codeRoot, family);
  const list = join(module, 'target', 'classpath.txt');
  if (!existsSync(list)) throw new Error(`no class path of ${family}: npm run verify -- --force ${family}`);
  const classpath = readFileSync(list, 'utf8').trim();
  const copy = join(folder, family);
  const packagePath = dirname(main.replaceAll('.', '/'));
  copySources(join(module, 'src/main/java', packagePath), join(copy, 'source'), inSource);
  const resources = join(module, 'src/main/resources');
  if (existsSync(resources)) copySources(resources, join(copy, 'classes'), inSource);
  const files = sourceFiles(join(copy, 'source')).map((file) => join(copy, 'source', file));
  // What else it needs of its module is compiled from source: the module's own output may hold classes that are gone.
  const sourcePath = ['-sourcepath', join(module, 'src/main/java')];
  const options = ['-encoding', 'UTF-8', '-nowarn', '-parameters', '-d', join(copy, 'classes'), '-cp', classpath];
  mkdirSync(join(copy, 'classes'), { recursive: true });
  await must('javac', [...options, ...sourcePath, ...files], copy);
  const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx192m', `-Duser.home=${home}`];
  return { command: 'java', args: [...java, '-cp', [join(copy, 'classes'), classpath].join(delimiter), main] };
}

function copySources(from, to, inSource) {
  for (const file of sourceFiles(from)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    if (/\.(java|py|ts|yml)$/.test(file))
      writeFileSync(join(to, file), inSource(readFileSync(join(from, file), 'utf8')));
    else cpSync(join(from, file), join(to, file));
  }
}

async function must(command, args, cwd) {
  const { code, output } = await runProcess(command, args, { cwd });
  if (code !== 0) throw new Error(`${command} ${args[0]}: ${output.trim().slice(-800) || `ended with ${code}`}`);
}
