// @ts-check
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedFolder, npm } from '../npm.mjs';

const VERSION = '0.51.1';

/** What somebody would write to find the same places by their look, twelve rules. */
const PATTERNS = {
  'producer-create': ['new DefaultMQProducer($$$)', 'new TransactionMQProducer($$$)'],
  'consumer-create': ['new DefaultMQPushConsumer($$$)'],
  'consumer-pull': ['new DefaultLitePullConsumer($$$)'],
  send: ['$P.send($$$)'],
  oneway: ['$P.sendOneway($$$)'],
  transaction: ['$P.sendMessageInTransaction($$$)'],
  subscribe: ['$C.subscribe($A, $B)'],
  start: ['$P.start()'],
  shutdown: ['$P.shutdown()'],
  message: ['new Message($$$)'],
  template: ['$T.syncSend($$$)', '$T.asyncSend($$$)', '$T.convertAndSend($$$)'],
  listener: ['$C.registerMessageListener($$$)'],
};

/**
 * Gets ast-grep into the cache, without making it a dependency.
 * @param {string} folder for its rules
 * @returns {Promise<((corpus: string) => number) | string>} runs it over a corpus, for milliseconds of processor time; or
 *   why not
 */
export async function fetchAstGrep(folder) {
  if (process.platform === 'win32') {
    return 'processor time of other programs is not told here';
  }
  const program = await install().catch((/** @type {Error} */ error) => error);
  if (typeof program !== 'string') {
    return `@ast-grep/cli ${VERSION} cannot be had: ${program.message}`;
  }
  const rules = join(folder, 'rules.yml');
  writeFileSync(rules, ruleFile());
  return (corpus) => {
    const { stdout } = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; times', 'sh', program, ...args(rules, corpus)], {
      encoding: 'utf8',
    });
    // The second line is of what the shell started: user and system time as 0m1.234s.
    const times = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
    return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000, 0);
  };
}

function args(/** @type {string} */ rules, /** @type {string} */ corpus) {
  return ['scan', '--rule', rules, '--json=stream', corpus];
}

async function install() {
  const folder = await cachedFolder(`ast-grep-${VERSION}`, async (fresh) => {
    writeFileSync(join(fresh, 'package.json'), '{ "private": true }');
    await npm(['install', '--no-audit', '--no-fund', `@ast-grep/cli@${VERSION}`], { cwd: fresh });
  });
  const packages = join(folder, 'node_modules/@ast-grep');
  const found = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^cli-[^/]+\/ast-grep$/.test(name))
    .sort()[0];
  if (found === undefined) {
    throw new Error(`it brings no program for ${process.platform} ${process.arch}`);
  }
  return join(packages, found);
}

function ruleFile() {
  return Object.entries(PATTERNS)
    .map(([id, patterns]) => {
      const any = patterns.map((pattern) => `    - pattern: '${pattern}'`).join('\n');
      return `id: ${id}\nlanguage: java\nseverity: info\nmessage: ${id}\nrule:\n  any:\n${any}\n`;
    })
    .join('---\n');
}
