/**
 * Compiles the code that lessons and snippets show, and checks that every region they name exists.
 *
 *   npm run verify                       what has changed since it last passed
 *   npm run verify -- --force            everything
 *   npm run verify -- java-grpc          some families only
 *   npm run verify -- --update-lock      accept the class paths that Maven resolves to now
 *   npm run verify -- --run              and run the samples of lessons/code/samples.json against a real broker;
 *                                        ids of samples may stand beside those of families
 *
 * A family is a folder of lessons/code with a client of its own; how each is checked is told by the kinds in ./verify.
 * Exit code: 0 fine, 1 something failed, 2 wrong arguments. A missing tool fails only when CI=true.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRegions } from './verify/checkRegions.mjs';
import { kinds } from './verify/kinds.mjs';
import { runSamples, wantedSamples } from './verify/samples/runSamples.mjs';
import { Stamps } from './verify/stamps.mjs';

const root = join(import.meta.dirname, '..');
const codeRoot = join(root, 'lessons', 'code');
const isCi = process.env.CI === 'true';
const counts = { PASS: 0, FAIL: 0, SKIP: 0 };

function report(state, subject, note, problems = []) {
  counts[state]++;
  console.log(`${state} ${subject}${note ? `: ${note}` : ''}`);
  for (const problem of problems) console.log(`  ${problem.replaceAll('\n', '\n  ')}`);
}

async function main() {
  const { values: options, positionals: wanted } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean' }, 'update-lock': { type: 'boolean' }, run: { type: 'boolean' } },
  });
  const all = kinds.flatMap((kind) => kind.families(codeRoot).map((family) => ({ ...family, kind })));
  const samples = options.run ? wantedSamples(codeRoot, wanted) : [];
  const known = [...all.map((family) => family.name), ...samples.map((sample) => sample.id)];
  for (const name of wanted.filter((name) => !known.includes(name))) {
    throw new RangeError(`no family "${name}"; there are ${all.map((family) => family.name).join(', ')}`);
  }

  const regions = checkRegions(root, all);
  report(regions.problems.length > 0 ? 'FAIL' : 'PASS', 'regions', regions.summary, regions.problems);

  const lacking = new Map();
  const stamps = new Stamps(join(root, '.cache', 'verify'));
  const snippetsOf = (family) => regions.snippets.filter(({ snippet }) => snippet.family === family.name);
  for (const kind of kinds) {
    const families = all.filter(
      (family) => family.kind === kind && (wanted.length === 0 || wanted.includes(family.name)),
    );
    if (families.length === 0) continue;
    const tool = await kind.tool(families);
    if (tool.missing) {
      for (const family of families) lacking.set(family.name, `${tool.missing} not found`);
      for (const family of families) report(isCi ? 'FAIL' : 'SKIP', family.name, `${tool.missing} not found`);
      continue;
    }
    const changed = [];
    for (const family of families) {
      const stamp = () =>
        Stamps.of(
          [tool.version, JSON.stringify(snippetsOf(family))],
          [family.folder, ...kind.inputs(codeRoot, family)],
        );
      if (!options.force && !options['update-lock'] && stamps.holds(family.name, stamp())) {
        report('PASS', family.name, 'unchanged');
      } else {
        changed.push({ ...family, stamp, snippets: snippetsOf(family) });
      }
    }
    if (changed.length === 0) continue;
    const context = { codeRoot, tool, updateLock: options['update-lock'] ?? false, say: (text) => console.log(text) };
    const problems = await kind.check(changed, context);
    for (const family of changed) {
      const found = problems.get(family.name) ?? [];
      if (found.length > 0) {
        stamps.clear(family.name);
        report('FAIL', family.name, '', found);
      } else {
        stamps.set(family.name, family.stamp());
        report('PASS', family.name, `compiled, ${family.snippets.length} snippets inserted`);
      }
    }
  }
  if (samples.length > 0) {
    const skip = (family) => lacking.has(family) && { state: isCi ? 'FAIL' : 'SKIP', note: lacking.get(family) };
    await runSamples(samples, { codeRoot, report, say: (text) => console.log(text), skip });
  }
  console.log(`${counts.PASS} passed, ${counts.FAIL} failed, ${counts.SKIP} skipped`);
  return counts.FAIL > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof RangeError || String(error?.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? error.message : error);
  process.exitCode = isUsage ? 2 : 1;
}
