// The example of a rule page, taken from the rule's fixture: the first place where the rule fires, and what its first
// quick fix makes of it.
const { existsSync, readFileSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** Java first: most readers know it. */
const FIXTURES = ['java', 'go', 'python', 'nodejs', 'kotlin'].map((language) => `src/test/fixtures/${language}/rules`);
const CARETS = /^\s*(?:\/\/|#)\s*\^+\s*$/;
const NOT = /^\s*(?:\/\/|#)\s*not\b/;
/** Lines above and below the place. */
const AROUND = 3;

/** `{ language, code, fixed }` for a rule id; `fixed` is a list of lines with `-`, `+` or a blank. Undefined without one. */
function ruleExample(root, id) {
  for (const file of FIXTURES.flatMap((folder) => fixtures(join(root, folder), id))) {
    const example = exampleOf(file);
    if (example !== undefined) {
      return example;
    }
  }
  return undefined;
}

function fixtures(folder, id) {
  const single = ['java', 'go', 'py', 'ts', 'js', 'kt']
    .map((ending) => join(folder, `${id}.${ending}`))
    .find(existsSync);
  if (single !== undefined) {
    return [single];
  }
  const own = join(folder, id);
  return !existsSync(own)
    ? []
    : readdirSync(own, { recursive: true })
        .map((name) => join(own, String(name)))
        .filter((path) => statSync(path).isFile() && !path.includes('.fixed.'))
        .sort();
}

/** Where the rule fires: zero-based, in the lines without marks. */
function firingLines(text) {
  let marks = 0;
  return text.split('\n').flatMap((line, index) => (CARETS.test(line) ? [index - ++marks] : []));
}

/** `at`: the line of the place, as firingLines counts; absent for the first. */
function exampleOf(file, at = firingLines(readFileSync(file, 'utf8'))[0] ?? -1) {
  const lines = unmarked(readFileSync(file, 'utf8'));
  if (at < 0) {
    return undefined;
  }
  const [from, to] = section(lines, at);
  const language = file.slice(file.lastIndexOf('.') + 1);
  const code = tidy(lines.slice(from, to)).join('\n');
  const fixedFile = file.replace(/\.(\w+)$/, '.fixed.$1');
  if (!existsSync(fixedFile)) {
    return { language, code };
  }
  const changes = difference(lines, readFileSync(fixedFile, 'utf8').split('\n'));
  const shown = changes.filter(
    ({ line, sign, text }) => (sign !== ' ' && isImport(text)) || (from <= line && line < to),
  );
  const hasChange = shown.some(({ sign }) => sign !== ' ');
  return hasChange
    ? { language, code, fixed: tidy(shown.map(({ sign, text }) => `${sign} ${text}`)).join('\n') }
    : { language, code };
}

function unmarked(text) {
  return text.split('\n').filter((line) => !CARETS.test(line));
}

function isImport(text) {
  return text.startsWith('import ');
}

/** The statements around a line: up to the blank lines or the ends of the block around it. */
function section(lines, at) {
  let from = at;
  while (from > 0 && at - from < AROUND && lines[from - 1].trim() !== '' && !/^import|^package/.test(lines[from - 1])) {
    from--;
  }
  let to = at + 1;
  while (to < lines.length && to - at <= AROUND + 2 && lines[to].trim() !== '') {
    to++;
  }
  return [from, to];
}

/** Without remarks for the test, and without the indentation that all lines share. */
function tidy(lines) {
  const kept = lines.filter((line) => !NOT.test(line.replace(/^[-+ ] /, '')));
  const isDiff = kept.length > 0 && kept.every((line) => /^[-+ ] |^[-+ ]?$/.test(line));
  const texts = kept.map((line) => (isDiff ? line.slice(2) : line));
  const indents = texts
    .filter((text) => text.trim() !== '' && !isImport(text))
    .map((text) => /^ */.exec(text)[0].length);
  const indent = Math.min(...indents);
  const cut = (text) => (isImport(text) ? text : text.slice(indent));
  return kept.map((line, i) => (isDiff ? `${line.slice(0, 2)}${cut(texts[i])}` : cut(texts[i])));
}

/** Line by line what became of a text; `line` is the place in the text before. */
function difference(before, after) {
  const common = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let k = after.length - 1; k >= 0; k--) {
      common[i][k] = before[i] === after[k] ? common[i + 1][k + 1] + 1 : Math.max(common[i + 1][k], common[i][k + 1]);
    }
  }
  const found = [];
  for (let i = 0, k = 0; i < before.length || k < after.length;) {
    if (i < before.length && k < after.length && before[i] === after[k]) {
      found.push({ sign: ' ', line: i++, text: after[k++] });
    } else if (i < before.length && (k >= after.length || common[i + 1][k] >= common[i][k + 1])) {
      found.push({ sign: '-', line: i, text: before[i++] });
    } else {
      found.push({ sign: '+', line: i, text: after[k++] });
    }
  }
  return found;
}

module.exports = { exampleOf, firingLines, ruleExample, unmarked };
