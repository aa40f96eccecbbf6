import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LabFailure, mavenFailure } from '../core/lab/failures';
import { COPY_GOAL, pomText } from '../core/lab/pom';
import { runTool } from './runTool';

/** The command as it is shown and run; `folder` is where it works and puts the jars. */
export function mavenCommand(maven: string, folder: string): string[] {
  return [maven, '-B', '-f', join(folder, 'pom.xml'), COPY_GOAL, `-DoutputDirectory=${folder}`];
}

/** Where Maven works: what is cut off there is never taken for whole. */
export function partialFolder(folder: string): string {
  return `${folder}.partial`;
}

export interface FetchOptions {
  maven: string;
  /** The folder of a JDK for Maven, where the user chose one for the lab. */
  javaHome?: string;
  version: string;
  /** Where the jars shall be; made only once all of them are there. */
  folder: string;
  signal: AbortSignal;
  onOutput: (text: string) => void;
}

/**
 * Has Maven, with the user's own settings, bring the jars. Tries what the local repository has before the network, so
 * that a second time works offline. Leaves nothing behind when it fails or is cancelled.
 */
export async function fetchWithMaven({
  maven,
  javaHome,
  version,
  folder,
  signal,
  onOutput,
}: FetchOptions): Promise<void> {
  const partial = partialFolder(folder);
  rmSync(partial, { recursive: true, force: true });
  try {
    mkdirSync(partial, { recursive: true });
    writeFileSync(join(partial, 'pom.xml'), pomText(version));
    const [command = maven, ...args] = mavenCommand(maven, partial);
    const env = javaHome === undefined ? process.env : { ...process.env, JAVA_HOME: javaHome };
    const options = { cwd: partial, env, signal, onOutput };
    let result = await runTool(command, ['-o', ...args], options);
    // The network helps against what is missing, not against a full disk or a Maven without Java.
    if (result.code && !['disk-full', 'no-java'].includes(mavenFailure(result.output).kind)) {
      result = await runTool(command, args, options);
    }
    if (result.code === undefined) {
      throw new LabFailure('no-maven', maven);
    }
    if (result.code !== 0) {
      throw mavenFailure(result.output);
    }
    if (!hasJars(partial)) {
      throw new LabFailure('unknown', `Maven left no rocketmq-proxy in ${dirname(folder)}`);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new LabFailure('disk-full', folder);
    }
    throw error;
  }
}

/** Whether a folder has what a lab is started from. */
export function hasJars(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    return ['namesrv', 'proxy', 'broker', 'tools'].every((part) =>
      names.some((name) => name.startsWith(`rocketmq-${part}-`) && name.endsWith('.jar')),
    );
  } catch {
    return false;
  }
}
