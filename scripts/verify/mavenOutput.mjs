// Contracts: mavenOutput.d.mts.

export function isMissingArtifact(output) {
  return /offline mode|Could not resolve|could not be resolved|Non-resolvable|No plugin found for prefix|Could not transfer|Could not find artifact/.test(
    output,
  );
}

export function errorsByModule(output, modules, root) {
  const errors = new Map();
  /** Maven lists every compiler error twice. Gives the list when the text is new. */
  const add = (module, text) => {
    const known = errors.get(module) ?? [];
    errors.set(module, known);
    if (known.some((other) => other.startsWith(text))) return undefined;
    known.push(text);
    return known;
  };
  let last;
  for (const raw of output.split(/\r?\n/)) {
    // eslint-disable-next-line no-control-regex
    const line = raw.replace(/\u001b\[[0-9;]*m/g, '');
    const compile = /^\[ERROR\] (.+?\.java):\[(\d+),(\d+)\] (.*)$/.exec(line);
    if (compile) {
      const path = compile[1].replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '');
      const module = modules.find((name) => path.startsWith(`${name}/`)) ?? '';
      last = add(module, `lessons/code/${path}:${compile[2]}:${compile[3]}: ${compile[4]}`);
      continue;
    }
    const detail = /^(?:\[ERROR\])?\s+(symbol|required|found): +(.*)$/.exec(line);
    if (detail && last) {
      last.push(`${last.pop()}, ${detail[1]}: ${detail[2]}`);
      continue;
    }
    last = undefined;
    const goal = /^\[ERROR\] Failed to execute goal (?:.*? )?on project ([\w.-]+): (.*?)(?: -> \[Help \d+\])?$/.exec(
      line,
    );
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
