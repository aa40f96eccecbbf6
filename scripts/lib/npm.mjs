// @ts-check
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { cacheRoot } from './project.mjs';
import { runProcess } from './processes.mjs';
import { Unavailable } from './unavailable.mjs';

const isWindows = process.platform === 'win32';

/**
 * Runs npm with the registry that the user's own npm is set up for.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string, onLine?: (line: string) => void }} options
 */
export async function npm(args, { cwd, onLine }) {
  // npm is a .cmd file on Windows, which Node starts only through a shell.
  const { code, output } = await runProcess(isWindows ? 'npm.cmd' : 'npm', args, { cwd, onLine, shell: isWindows });
  if (code !== 0) {
    const cause = output.split('\n').find((line) => /^npm (error|ERR!)/.test(line)) ?? `npm ended with ${code}`;
    throw new Unavailable(`npm ${args[0]} failed: ${cause.replace(/^npm (error|ERR!) ?/, '')}`);
  }
  return output;
}

/**
 * A folder in the cache that is made once: `fill` works on a temporary folder beside it, which takes its place only
 * when it is complete. Two runs at the same time (or an aborted one) therefore never leave half of it.
 *
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} absolute path
 */
export async function cachedFolder(name, fill) {
  const target = join(cacheRoot(), name);
  if (existsSync(target)) {
    return target;
  }
  mkdirSync(cacheRoot(), { recursive: true });
  const fresh = mkdtempSync(join(cacheRoot(), `.${name.replace(/\W+/g, '-')}-`));
  try {
    await fill(fresh);
    try {
      renameSync(fresh, target);
    } catch (error) {
      // Another run was quicker; its result is as good.
      if (!existsSync(target)) {
        throw error;
      }
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return target;
}

/**
 * Downloads one npm package without its dependencies and unpacks it.
 *
 * @param {string} spec `name@version`
 * @param {string} folder existing folder; the package's files end up in `folder/package`
 */
export async function unpackPackage(spec, folder) {
  await npm(['pack', spec, '--silent', '--ignore-scripts'], { cwd: folder });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) {
    throw new Unavailable(`npm pack ${spec} gave no archive`);
  }
  const plain = join(folder, 'package.tar');
  await pipeline(createReadStream(join(folder, archive)), createGunzip(), createWriteStream(plain));
  rmSync(join(folder, archive));
  await unpackTar(plain, folder);
}

/**
 * Unpacks an archive and removes it.
 *
 * @param {string} archive absolute path, not compressed (GNU tar would look for other programs to decompress)
 * @param {string} folder
 */
export async function unpackTar(archive, folder) {
  // `tar` is part of macOS, Linux and Windows 10 and later.
  const { code, output } = await runProcess('tar', ['-xf', archive, '-C', folder]);
  if (code !== 0) {
    throw new Unavailable(`Unpacking ${archive} with "tar" failed: ${output.trim().split('\n').pop()}`);
  }
  rmSync(archive);
}
