// Contracts: classpathLock.d.mts.

const HEADER = '# The jars each module resolves to. Written by `npm run verify -- --update-lock`.';

export function parseLock(text) {
  const modules = new Map();
  let jars;
  for (const line of text.split(/\r?\n/)) {
    const module = /^\[(.+)\]$/.exec(line)?.[1];
    if (module) modules.set(module, (jars = []));
    else if (line && !line.startsWith('#')) jars?.push(line);
  }
  return modules;
}

export function formatLock(modules) {
  const sections = [...modules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, jars]) => [`[${name}]`, ...jars]);
  return [[HEADER], ...sections].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

export function jarNames(classpath, delimiter) {
  return classpath
    .trim()
    .split(delimiter)
    .map((path) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
    .sort();
}

export function lockDifference(locked = [], actual) {
  const added = actual.filter((jar) => !locked.includes(jar)).map((jar) => `+ ${jar}`);
  const removed = locked.filter((jar) => !actual.includes(jar)).map((jar) => `- ${jar}`);
  return [...removed, ...added];
}
