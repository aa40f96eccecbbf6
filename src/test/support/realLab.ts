import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import type { LabConnection } from '../../core/lab/model';
import { startBroker } from '../../../scripts/verify/samples/broker.mjs';

export interface RealLab {
  readonly connection: LabConnection;
  stop(): Promise<void>;
}

/** A name server and a proxy with its broker, started from Maven's artifacts, as a lab would give it. */
export async function startRealLab(): Promise<RealLab> {
  const home = mkdtempSync(join(tmpdir(), 'lab-'));
  const broker = await startBroker(home, (text: string) => console.log(text));
  const folder = join(home, 'lib');
  mkdirSync(folder);
  for (const jar of readFileSync(join(home, 'classpath.txt'), 'utf8').trim().split(delimiter)) {
    if (!existsSync(join(folder, basename(jar)))) {
      symlinkSync(jar, join(folder, basename(jar)));
    }
  }
  return {
    connection: {
      kind: 'own',
      version: '5.5.0',
      profile: 'single',
      nameServer: broker.nameServer,
      proxy: broker.endpoints,
      jars: { java: javaCommand(), folder },
      home,
    },
    async stop() {
      await broker.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The `java` that has a `javac` beside it. */
function javaCommand(): string {
  const homes = [process.env['JAVA_HOME'] ?? '', ...(existsSync('/usr/lib/jvm') ? jdks() : [])];
  const found = homes.map((home) => join(home, 'bin', 'java')).find((java) => existsSync(`${java}c`));
  if (found === undefined) {
    throw new Error('no JDK: set JAVA_HOME');
  }
  return found;
}

function jdks(): string[] {
  return readdirSync('/usr/lib/jvm').map((name) => join('/usr/lib/jvm', name));
}
