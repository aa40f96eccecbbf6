/**
 * Checks what lessons state about RocketMQ against its jars:
 *
 *   npm run facts                 everything
 *   npm run facts -- mastery-15   some lessons
 *   npm run facts -- --list       and prints every claim that nothing checks
 *   npm run facts -- --errors     only the texts of lessons/errors
 *
 * - classes, methods and fields that are named in code exist, in 5.5.0, in one of the clients, or in 4.9.8 where the
 *   front matter says that the lesson was checked against it;
 * - a default that is stated of a configuration key is that of the jar;
 * - the versions of the front matter were released;
 * - the texts of known errors stand in the sources of the version that is named.
 *
 * A default that no pattern recognises can be marked: a row of lessons/facts.json gives lesson, the passage in both
 * languages and `<class>.<field>=<value>`. A row that cannot be checked fails. Exit code as for verify.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaults, references, sameValue, versions } from './facts/claims.mjs';
import { checkErrors } from './facts/errors.mjs';
import { classpathOf, clientClasspaths, defaultValues, existing } from './facts/jars.mjs';
import { sourceFiles } from './verify/sourceFiles.mjs';
import { inCi, projectPath } from './lib/project.mjs';

const LANGUAGES = ['en', 'zh-cn'];
const say = (text) => console.log(text);

function readLessons(wanted) {
  return readdirSync(projectPath('lessons'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (wanted.length === 0 || wanted.includes(entry.name)))
    .flatMap(({ name }) =>
      LANGUAGES.map((language) => ({ id: name, language, file: `lessons/${name}/${language}.md` })),
    )
    .filter(({ file }) => existsSync(projectPath(file)))
    .map((lesson) => ({ ...lesson, text: readFileSync(projectPath(lesson.file), 'utf8') }));
}

/** Classes of lessons/code: lessons speak of them as of those of the reader's project. */
function ownClasses() {
  const files = sourceFiles(projectPath('lessons', 'code')).filter((file) => file.endsWith('.java'));
  return new Set(files.map((file) => file.slice(file.lastIndexOf('/') + 1, -'.java'.length)));
}

/** Every name that no jar has, with what was looked at. */
async function missingNames(lessons, server) {
  const open = new Map();
  const own = ownClasses();
  for (const lesson of lessons) {
    for (const { line, name } of references(lesson.text).filter(({ name }) => !own.has(name.split('#')[0]))) {
      open.set(name, [...(open.get(name) ?? []), { ...lesson, line }]);
    }
  }
  const total = open.size;
  for (const classpath of [server, ...clientClasspaths().values()]) {
    if (open.size === 0) break;
    for (const name of await existing([...open.keys()], classpath)) open.delete(name);
  }
  const older = [...open].filter(([, places]) => places.every(({ text }) => /^versions:.*\b4\.9\.8\b/m.test(text)));
  if (older.length > 0) {
    const classpath = await classpathOf(join(import.meta.dirname, 'facts', 'older.xml'), say);
    for (const name of await existing(
      older.map(([name]) => name),
      classpath,
    )) {
      open.delete(name);
    }
  }
  return { total, open };
}

function checkDefaults(lessons, values, report) {
  let checked = 0;
  const unchecked = [];
  for (const { file, text } of lessons) {
    for (const { line, key, value } of defaults(text)) {
      const owners = values.get(key);
      if (!owners) unchecked.push(`${file}:${line}: ${key} = ${value}`);
      else if (Object.values(owners).some((actual) => sameValue(value, actual))) checked++;
      else report(`${file}:${line}: the default of ${key} is ${Object.values(owners).join(' or ')}, not ${value}`);
    }
  }
  return { checked, unchecked };
}

function checkMarked(values, lessons, wanted, report) {
  const path = projectPath('lessons', 'facts.json');
  const facts = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).facts : [];
  let checked = 0;
  for (const fact of facts.filter(({ lesson }) => wanted.length === 0 || wanted.includes(lesson))) {
    const [, owner, key, value] = /^(\w+)\.(\w+)=(.*)$/.exec(fact.claim) ?? [];
    const actual = values.get(key)?.[owner];
    const problems = LANGUAGES.filter(
      (language) =>
        !lessons.find((one) => one.id === fact.lesson && one.language === language)?.text.includes(fact[language]),
    ).map((language) => `"${fact[language]}" is not in lessons/${fact.lesson}/${language}.md`);
    if (actual === undefined) problems.push(`no such field in the jars: ${fact.claim}`);
    else if (actual !== value) problems.push(`${owner}.${key} is ${actual}, not ${value}`);
    for (const problem of problems) report(`lessons/facts.json: ${problem}`);
    if (problems.length === 0) checked++;
  }
  return checked;
}

/** Texts of errors alone, without lessons. */
async function errorsAlone() {
  let failed = 0;
  const { errors, found, open } = await checkErrors((problem) => {
    failed++;
    console.log(`FAIL ${problem}`);
  }, say);
  console.log(`errors: ${errors}`);
  console.log(`${found} passed, ${failed + (inCi() ? open : 0)} failed, ${inCi() ? 0 : open} skipped`);
  return failed > 0 || (inCi() && open > 0) ? 1 : 0;
}

async function main() {
  const { values: options, positionals: wanted } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean' }, errors: { type: 'boolean' } },
  });
  if (options.errors) return errorsAlone();
  const lessons = readLessons(wanted);
  for (const name of wanted.filter((name) => !lessons.some(({ id }) => id === name))) {
    throw new RangeError(`no lesson "${name}"`);
  }
  const server = await classpathOf(join(import.meta.dirname, 'verify', 'samples', 'pom.xml'), say);
  if (server === undefined) {
    console.log(`${inCi() ? 'FAIL' : 'SKIP'} facts: mvn not found`);
    console.log(inCi() ? '0 passed, 1 failed, 0 skipped' : '0 passed, 0 failed, 1 skipped');
    return inCi() ? 1 : 0;
  }
  let failed = 0;
  const report = (problem) => {
    failed++;
    console.log(`FAIL ${problem}`);
  };

  const { total, open } = await missingNames(lessons, server);
  for (const [name, places] of open) {
    report(`${places.map(({ file, line }) => `${file}:${line}`).join(', ')}: ${name} is in no jar`);
  }
  const values = await defaultValues(server);
  const { checked, unchecked } = checkDefaults(lessons, values, report);
  const marked = checkMarked(values, lessons, wanted, report);
  const released = JSON.parse(readFileSync(projectPath('lessons', 'configuration', 'catalogue.json'), 'utf8')).lines;
  const known = new Set(released.flatMap(({ published }) => published));
  const named = lessons.flatMap((lesson) => versions(lesson.text).map((version) => ({ ...lesson, ...version })));
  for (const { file, line, version } of named) {
    if (!known.has(version)) report(`${file}:${line}: ${version} is no release that was found`);
  }
  // Lessons that were named are what is asked for.
  const texts = wanted.length > 0 ? { errors: 0, found: 0, open: 0 } : await checkErrors(report, say);
  if (inCi()) failed += texts.open;

  console.log(`names: ${total - open.size} of ${total} found`);
  console.log(
    `defaults: ${checked + marked} checked (${marked} by mark), ${unchecked.length} of keys outside of these jars`,
  );
  if (options.list) for (const claim of unchecked) console.log(`  unchecked ${claim}`);
  console.log(`versions: ${named.length} named`);
  console.log(`errors: ${texts.errors}, ${texts.found} of their texts found`);
  console.log(
    `${total - open.size + checked + marked + named.length + texts.found} passed, ${failed} failed, ` +
      `${unchecked.length + texts.open} skipped`,
  );
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof RangeError || String(error?.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? error.message : error);
  process.exitCode = isUsage ? 2 : 1;
}
