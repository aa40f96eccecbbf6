// @ts-check
import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../verify/run.mjs';
import { jarsOf } from './jars.mjs';

/**
 * What one release has for a key.
 *
 * @typedef {object} KeyInRelease
 * @property {string} type
 * @property {string | number | boolean | null} default
 * @property {string[]} [values] of an enum
 * @property {boolean} [own] the default is an address or a name of this machine
 * @property {boolean} [deprecated]
 * @property {boolean} [computed] the default depends on the machine or the moment
 */

/** Class name -> key -> what it is. @typedef {Record<string, Record<string, KeyInRelease>>} Classes */

const PROGRAM = join(import.meta.dirname, 'ReadConfiguration.java');

/** Machines that are told to differ: what follows from one is no default. */
const MACHINES = [
  ['-XX:ActiveProcessorCount=2', '-Xmx192m', '-Duser.home=/home/one', '-Duser.name=one'],
  ['-XX:ActiveProcessorCount=8', '-Xmx384m', '-Duser.home=/home/two', '-Duser.name=two'],
];

/**
 * Reads the configuration classes of one release, once for each kind of machine.
 *
 * @param {import('./releases.mjs').Line} line
 * @param {string} release
 * @param {string} folder where the jars are
 * @returns {Promise<Classes>}
 */
export async function readRelease(line, release, folder) {
  const out = join(folder, 'classes');
  mkdirSync(out, { recursive: true });
  const compiled = await run('javac', ['-nowarn', '-d', out, PROGRAM]);
  if (compiled.code !== 0) throw new Error(compiled.output);
  // Starters and binder name classes of the client that they bring: those of either generation.
  const clients = line.id === 'server' ? [] : ['5.3.3', '4.9.8'].map((version) => `server-${version}`);
  const folders = [`${line.id}-${release}`, ...clients, 'support'];
  const classpath = [out, ...folders.flatMap((name) => jarsOf(folder, name))].join(delimiter);
  const names = [...new Set(Object.values(line.classes).flat())];
  const mode = line.id === 'server' ? 'setters' : 'spring';
  const reads = [];
  /** @type {Set<string>} */
  const complaints = new Set();
  for (const machine of MACHINES) {
    const { output } = await run(
      'java',
      ['-XX:TieredStopAtLevel=1', ...machine, '-cp', classpath, 'ReadConfiguration', mode, ...names],
      {
        env: { ...process.env, ROCKETMQ_HOME: '', NAMESRV_ADDR: '' },
      },
    );
    const [noise = '', json] = output.split('\u0001');
    for (const text of noise.split('\n')) {
      if (/^(?:com|org)\.[\w.]+: /.test(text)) {
        complaints.add(text);
      }
    }
    if (json === undefined) throw new Error(`${line.id} ${release}: ${output}`);
    reads.push(/** @type {Classes} */ (JSON.parse(json)));
  }
  complaints.forEach((text) => console.warn(`${line.id} ${release}: ${text}`));
  return compared(reads[0] ?? {}, reads[1] ?? {});
}

/**
 * @param {Classes} first
 * @param {Classes} second
 * @returns {Classes}
 */
function compared(first, second) {
  return Object.fromEntries(
    Object.entries(first).map(([name, keys]) => [
      name,
      Object.fromEntries(
        Object.entries(keys).map(([key, found]) => {
          const other = second[name]?.[key]?.default;
          const { own, ...rest } = found;
          const computed = own || other !== found.default || isPath(found.default);
          return [key, computed ? { ...rest, default: null, computed: true } : rest];
        }),
      ),
    ]),
  );
}

/** @param {unknown} value */
function isPath(value) {
  return typeof value === 'string' && /^\/|\/(?:home\/(?:one|two)|conf)\b/.test(value);
}
