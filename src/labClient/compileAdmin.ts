import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { AdminError } from '../core/lab/adminModel';
import type { LabConnection } from '../core/lab/model';

/** javac on a machine that does other things too, in milliseconds. */
const LIMIT = 120_000;

export interface CompileOptions {
  readonly jars: NonNullable<LabConnection['jars']>;
  readonly sources: string;
  readonly home: string;
}

/**
 * The folder of the admin process's classes: compiled at first use, against the very jars they will run on, so that
 * one source serves every release. Rejects with AdminError and what javac said.
 */
export async function compileAdmin({ jars, sources, home }: CompileOptions): Promise<string> {
  const names = (await readdir(sources)).filter((name) => name.endsWith('.java')).sort();
  const files = names.map((name) => join(sources, name));
  const hash = createHash('sha256').update(`${jars.java}\n${jars.folder}\n`);
  for (const file of files) {
    hash.update(await readFile(file));
  }
  const folder = join(home, 'admin', hash.digest('hex').slice(0, 16));
  if (await isThere(join(folder, 'LabAdmin.class'))) {
    return folder;
  }
  // Another window may compile at the same time: each into a folder of its own, and the first one stays.
  const making = `${folder}.${process.pid}`;
  await mkdir(making, { recursive: true });
  try {
    await run(join(dirname(jars.java), process.platform === 'win32' ? 'javac.exe' : 'javac'), [
      ...['-encoding', 'UTF-8', '-nowarn', '-proc:none', '-d', making],
      ...['-cp', [join(jars.folder, '*')].join(delimiter), ...files],
    ]);
    await rename(making, folder).catch(async (cause: unknown) => {
      if (!(await isThere(join(folder, 'LabAdmin.class')))) {
        throw cause;
      }
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return folder;
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { timeout: LIMIT, windowsHide: true }, (error, stdout, stderr) => {
      if (error === null) {
        resolve();
      } else {
        const said = `${stderr}${stdout}`.trim().slice(-800);
        reject(new AdminError(`${command} failed: ${said || error.message}`, -1));
      }
    });
  });
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
