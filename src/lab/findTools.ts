import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { LabFailure } from '../core/lab/failures';
import { runTool } from './runTool';

const isWindows = process.platform === 'win32';

export interface Java {
  /** Path of `java`, or the bare name when it is on the PATH only. */
  java: string;
  /** 8, 11, 17 ... */
  major: number;
  /** Has a compiler beside it: a JDK, not just a runtime. */
  compiler: boolean;
}

/**
 * The Java that runs the lab: the one the setting names, else that of JAVA_HOME, else the first on the PATH. Throws
 * `no-java` or `old-java`; a setting that leads nowhere is an error, not a reason to take another.
 */
export async function findJava(configuredHome: string, env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const homes = configuredHome !== '' ? [configuredHome] : [env['JAVA_HOME'] ?? ''].filter((home) => home !== '');
  const program = isWindows ? 'java.exe' : 'java';
  const candidates = [
    ...homes.map((home) => join(home, 'bin', program)),
    ...(configuredHome !== '' ? [] : onPath(program, env)),
  ];
  for (const java of candidates) {
    const found = await inspectJava(java, env);
    if (found && found.major < 8) {
      throw new LabFailure('old-java', `${java} (${found.major})`);
    }
    if (found) {
      return found;
    }
  }
  throw new LabFailure('no-java', configuredHome);
}

/** What kind of Java a program is; undefined when it is none: macOS has a `java` that only says that there is none. */
export async function inspectJava(java: string, env: NodeJS.ProcessEnv = process.env): Promise<Java | undefined> {
  if (!existsSync(java)) {
    return undefined;
  }
  const { code, output } = await runTool(java, ['-version'], { env, timeoutMs: 20_000 });
  const major = code === 0 ? javaMajor(output) : undefined;
  const compiler = existsSync(join(java, '..', isWindows ? 'javac.exe' : 'javac'));
  return major === undefined ? undefined : { java, major, compiler };
}

/** `openjdk version "17.0.15"` is 17, `java version "1.8.0_402"` is 8. */
export function javaMajor(versionOutput: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(versionOutput) ?? [];
  if (first === undefined) {
    return undefined;
  }
  return first === '1' && second !== undefined ? Number(second) : Number(first);
}

/** The Maven command: the setting's, else the first on the PATH; `undefined` when there is none. */
export function findMaven(configured: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (configured !== '') {
    return existsSync(configured) ? configured : undefined;
  }
  const names = isWindows ? ['mvn.cmd', 'mvn.exe'] : ['mvn'];
  return names.flatMap((name) => onPath(name, env)).find((path) => existsSync(path));
}

function onPath(program: string, env: NodeJS.ProcessEnv): string[] {
  const path = env['PATH'] ?? env['Path'] ?? '';
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program));
}
