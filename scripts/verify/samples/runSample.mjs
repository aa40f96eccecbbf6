import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { eachLine, startProcess } from '../../lib/processes.mjs';
import { judge } from './judge.mjs';
import { prepare } from './programs.mjs';
import { renamer } from './renameResources.mjs';

/** All topics and groups of a sample. */
export function namesOf(sample) {
  return [...Object.keys(sample.topics ?? {}), ...Object.keys(sample.groups ?? {})];
}

/** Lines for Provision.java, for one try of a sample. */
export function provisionLines(sample, suffix) {
  const { rename } = renamer(namesOf(sample), suffix);
  return [
    ...Object.entries(sample.topics ?? {}).map(([name, type]) => `topic ${rename(name)} ${type} 4`),
    ...Object.entries(sample.groups ?? {}).map(
      ([name, { ordered = false, retries = 16 }]) => `group ${rename(name)} ${ordered} ${retries}`,
    ),
  ];
}

/**
 * Runs the programs of a sample until what it states has been seen, is refuted, or the time is over. Gives
 * `{ ok, reason, seconds }`; nothing of it goes on afterwards.
 */
export async function runSample(sample, { codeRoot, broker, folder, suffix, deadline, say }) {
  const { inSource } = renamer(namesOf(sample), suffix);
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const lines = [];
  const running = [];
  const ready = [];
  const began = Date.now();
  try {
    for (const program of sample.programs) {
      ready.push(await prepare(program, { codeRoot, folder, home, inSource, say }));
    }
    const limit = Math.min(Date.now() + (sample.seconds ?? 60) * 1000, deadline);
    for (const { command, args } of ready) {
      const one = startProcess(command, args, {
        cwd: folder,
        ownGroup: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: environment(broker, home),
      });
      running.push(one);
      // What is expected is written with the names that the source has.
      const read = (line) => lines.push(line.replaceAll(`_${suffix}`, ''));
      eachLine(one.child.stdout, read);
      eachLine(one.child.stderr, read);
    }
    let settled;
    for (;;) {
      const { missing, wrong } = judge(sample.expect, lines);
      const now = Date.now();
      const seconds = (now - began) / 1000;
      if (wrong.length > 0) return { ok: false, reason: wrong.join('; '), seconds, lines };
      if (missing.length === 0) {
        // What must never come gets some time in which it could.
        settled ??= now + (sample.expect.never || sample.settleSeconds ? (sample.settleSeconds ?? 5) * 1000 : 0);
        if (now >= settled) return { ok: true, reason: '', seconds, lines };
      } else if (now >= limit) {
        return { ok: false, reason: missing.join('; '), seconds, lines };
      } else if (running.every(({ child }) => child.exitCode !== null || child.signalCode !== null)) {
        await Promise.all(running.map(({ child }) => closed(child)));
        const last = judge(sample.expect, lines);
        if (last.missing.length > 0) return { ok: false, reason: `ended; ${last.missing.join('; ')}`, seconds, lines };
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch (error) {
    return { ok: false, reason: error.message, seconds: (Date.now() - began) / 1000, lines };
  } finally {
    await Promise.all(running.map((one) => one.stop()));
    for (const { clean } of ready) clean?.();
  }
}

function environment(broker, home) {
  return {
    ...process.env,
    HOME: home,
    NAMESRV_ADDR: broker.nameServer,
    ROCKETMQ_ENDPOINTS: broker.endpoints,
    // The Go v5 client writes its log there instead of the home folder of the user.
    'rocketmq.client.logRoot': join(home, 'logs'),
  };
}

/** Streams may hold lines after the process is gone. */
function closed(child) {
  const open = [child.stdout, child.stderr].filter((stream) => stream && !stream.destroyed && !stream.readableEnded);
  return Promise.all(open.map((stream) => new Promise((resolve) => stream.once('close', resolve))));
}
