import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBroker } from './broker.mjs';
import { provisionLines, runSample } from './runSample.mjs';

const MINUTES = 10;
const SIDE_BY_SIDE = 4;

/** The samples of lessons/code/samples.json whose id or family is among `wanted`; all when that is empty. */
export function wantedSamples(codeRoot, wanted) {
  const { samples } = JSON.parse(readFileSync(join(codeRoot, 'samples.json'), 'utf8'));
  const familyOf = (program) => program.split(/[/:]/)[0];
  return samples.filter(
    ({ id, programs }) => wanted.length === 0 || wanted.includes(id) || wanted.includes(familyOf(programs[0])),
  );
}

/**
 * Runs samples side by side against a broker of their own and tells `report(state, id, note, problems)` of each.
 * A sample that fails is tried a second time, with fresh topics. Ends within ten minutes, and leaves nothing running.
 */
export async function runSamples(samples, { codeRoot, report, say, skip }) {
  const deadline = Date.now() + MINUTES * 60_000;
  const home = mkdtempSync(join(tmpdir(), 'samples-'));
  let broker;
  try {
    broker = await startBroker(home, say);
    const tries = samples.flatMap((sample) => [1, 2].map((number) => ({ sample, suffix: suffixOf(sample, number) })));
    await broker.provision(tries.flatMap(({ sample, suffix }) => provisionLines(sample, suffix)));
    // The longest first, so that nothing long is left to the end.
    const waiting = [...samples].sort((a, b) => (b.seconds ?? 60) - (a.seconds ?? 60));
    const worker = async () => {
      for (let sample = waiting.shift(); sample; sample = waiting.shift()) {
        await runTwice(sample, { codeRoot, broker, home, deadline, report, say, skip });
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  } catch (error) {
    report('FAIL', 'broker', error.message);
  } finally {
    await broker?.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runTwice(sample, { codeRoot, broker, home, deadline, report, say, skip }) {
  const lacking = sample.programs.map((program) => skip(program.split(/[/:]/)[0])).find(Boolean);
  if (lacking) return report(lacking.state, sample.id, lacking.note);
  let first;
  for (const number of [1, 2]) {
    if (Date.now() >= deadline) return report('FAIL', sample.id, `the ${MINUTES} minutes are over`, first ?? []);
    const suffix = suffixOf(sample, number);
    const folder = join(home, suffix);
    mkdirSync(folder, { recursive: true });
    const { ok, reason, seconds, lines } = await runSample(sample, { codeRoot, broker, folder, suffix, deadline, say });
    if (ok) {
      const again = first ? ` (at the second try; the first: ${first[0]})` : '';
      return report('PASS', sample.id, `${sample.states}, ${seconds.toFixed(0)} s${again}`);
    }
    first = [reason, ...lines.slice(-12).map((line) => `| ${line.slice(0, 300)}`)];
    if (number === 2) report('FAIL', sample.id, `twice; ${sample.states}`, first);
  }
}

function suffixOf(sample, number) {
  return `${sample.id.replaceAll('-', '_')}_${number}`;
}
