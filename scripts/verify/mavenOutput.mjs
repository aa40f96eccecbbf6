/** Whether Maven failed only because something is not in the local repository. */
export function isMissingArtifact(output) {
  return /offline mode|Could not resolve|could not be resolved|Non-resolvable|No plugin found for prefix|Could not transfer|Could not find artifact/.test(
    output,
  );
}

/**
 * Errors of a Maven run by module: `Map<module, string[]>`; those that belong to no module are under ''.
 * `root` is taken out of paths, so that `File.java:12:5: message` is relative.
 */
export function errorsByModule(output, modules, root) {
  const errors = new Map();
  const add = (module, text) => {
    const known = errors.get(module) ?? [];
    if (!known.includes(text)) errors.set(module, [...known, text]);
  };
  for (const raw of output.split(/\r?\n/)) {
    // eslint-disable-next-line no-control-regex
    const line = raw.replace(/\u001b\[[0-9;]*m/g, '');
    const compile = /^\[ERROR\] (.+?\.java):\[(\d+),(\d+)\] (.*)$/.exec(line);
    if (compile) {
      const path = compile[1].replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '');
      const module = modules.find((name) => path.startsWith(`${name}/`)) ?? '';
      add(module, `lessons/code/${path}:${compile[2]}:${compile[3]}: ${compile[4]}`);
      continue;
    }
    const goal = /^\[ERROR\] Failed to execute goal .*? on project ([\w.-]+): (.*?)(?: -> \[Help \d+\])?$/.exec(line);
    if (goal) {
      const module = modules.includes(goal[1]) ? goal[1] : '';
      // What the compiler found stands in lines of its own.
      if (!goal[2].startsWith('Compilation failure') || !errors.has(module)) add(module, goal[2]);
      continue;
    }
    const other = /^\[(?:ERROR|FATAL)\] (Non-resolvable.*|'.*|Malformed POM.*)$/.exec(line);
    if (other) add('', other[1]);
  }
  return errors;
}
