import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readSha512 } from '../core/lab/archive';
import { LabFailure } from '../core/lab/failures';
import { hasJars, partialFolder } from './fetchWithMaven';
import type { Java } from './findTools';
import { runTool } from './runTool';

/** What is done, as it is shown: the addresses that are asked, and the JDK's own tool that unpacks. */
export function archiveCommands(java: Java, url: string, folder: string): string[][] {
  return [
    ['GET', `${url}.sha512`],
    ['GET', url],
    [jarTool(java), 'xf', join(partialFolder(folder), 'rocketmq.zip')],
  ];
}

export interface ArchiveOptions {
  java: Java;
  url: string;
  /** Where the jars shall be; made only once the checksum was right and all of them are there. */
  folder: string;
  signal: AbortSignal;
  /** `total` is 0 where the server does not say it. */
  onBytes: (received: number, total: number) => void;
}

/**
 * Downloads the release archive, holds it against its published SHA-512 and keeps its jars. Leaves nothing behind when
 * it fails or is cancelled.
 */
export async function fetchArchive({ java, url, folder, signal, onBytes }: ArchiveOptions): Promise<void> {
  const partial = partialFolder(folder);
  const zip = join(partial, 'rocketmq.zip');
  rmSync(partial, { recursive: true, force: true });
  try {
    const published = readSha512(await (await get(`${url}.sha512`, signal)).text());
    if (published === undefined) {
      throw new LabFailure('checksum', `${url}.sha512`);
    }
    mkdirSync(partial, { recursive: true });
    if ((await download(url, zip, signal, onBytes)) !== published) {
      throw new LabFailure('checksum', url);
    }
    const { code, output } = await runTool(jarTool(java), ['xf', zip], { cwd: partial, signal });
    if (code !== 0) {
      throw new LabFailure('unknown', output.slice(-300));
    }
    const lib = readdirSync(partial)
      .map((name) => join(partial, name, 'lib'))
      .find((path) => hasJars(path));
    if (lib === undefined) {
      throw new LabFailure('unknown', `${url}: lib/rocketmq-proxy-*.jar`);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(lib, folder);
  } catch (error) {
    throw asFailure(error, url);
  } finally {
    rmSync(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function jarTool({ java }: Java): string {
  return java.replace(/java(\.exe)?$/, 'jar$1');
}

async function get(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal });
  if (!response.ok) {
    throw new LabFailure(response.status === 404 ? 'not-found' : 'no-network', `${url}: ${response.status}`);
  }
  return response;
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) {
      return;
    }
    yield part.value;
  }
}

/** Settles with the SHA-512 of what was written. */
async function download(
  url: string,
  file: string,
  signal: AbortSignal,
  onBytes: ArchiveOptions['onBytes'],
): Promise<string> {
  const response = await get(url, signal);
  const total = Number(response.headers.get('content-length') ?? 0);
  const hash = createHash('sha512');
  let received = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      received += chunk.length;
      onBytes(received, total);
      done(undefined, chunk);
    },
  });
  await pipeline(Readable.from(chunksOf(response)), count, createWriteStream(file), { signal });
  return hash.digest('hex');
}

function asFailure(error: unknown, url: string): unknown {
  if (error instanceof LabFailure || !(error instanceof Error) || error.name === 'AbortError') {
    return error;
  }
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new LabFailure('disk-full', url);
  }
  // `fetch` says no more than "fetch failed"; why is its cause.
  const cause = error.cause instanceof Error ? error.cause.message : error.message;
  return error instanceof TypeError || error.cause !== undefined
    ? new LabFailure('no-network', `${url}: ${cause}`)
    : error;
}
