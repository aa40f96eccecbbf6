import { connect } from 'node:net';
import { join } from 'node:path';
import { LIMITS, type DiagnosisProbe } from '../core/lab/diagnosis';
import type { DiagnosisAdmin, JavaObservation, Reach } from '../core/lab/diagnosisModel';
import { javaMajor } from './findTools';
import { runTool } from './runTool';

/** Variables whose options reach the JVMs of RocketMQ: all of them, or those of its scripts. */
const OPTIONS = ['JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS', 'JAVA_OPT', 'JAVA_OPT_EXT'];

/** Looks at this machine and opens connections; what cannot be seen is an observation, never a rejection. */
export function diagnosisProbe(options: {
  /** Folder of a JDK; empty: that of JAVA_HOME, else the first on the PATH. */
  readonly javaHome: string;
  readonly admin: () => Promise<DiagnosisAdmin | undefined>;
  readonly env?: NodeJS.ProcessEnv;
}): DiagnosisProbe {
  const env = options.env ?? process.env;
  return {
    java: () => lookAtJava(options.javaHome, env),
    connect: tryToConnect,
    admin: options.admin,
    wait: (seconds) => {
      let timer: NodeJS.Timeout | undefined;
      const done = new Promise<void>((resolve) => (timer = setTimeout(resolve, seconds * 1000)));
      return { done, dispose: () => clearTimeout(timer) };
    },
    now: () => Date.now(),
  };
}

async function lookAtJava(javaHome: string, env: NodeJS.ProcessEnv): Promise<JavaObservation> {
  const home = javaHome !== '' ? javaHome : (env['JAVA_HOME'] ?? '');
  const java = home === '' ? 'java' : join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
  const { code, output } = await runTool(java, ['-version'], { env, timeoutMs: LIMITS.java * 1000 });
  const given = OPTIONS.flatMap((name) => {
    const value = env[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return { major: code === 0 ? javaMajor(output) : undefined, output, options: Object.fromEntries(given) };
}

function tryToConnect(host: string, port: number, seconds: number): Promise<Reach> {
  return new Promise((resolve) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port });
    const done = (reach: Reach): void => {
      socket.destroy();
      resolve(reach);
    };
    socket.setTimeout(seconds * 1000, () => done({ kind: 'limit', seconds }));
    socket.once('connect', () => done({ kind: 'open' }));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const { code = '' } = error;
      done(
        code === 'ECONNREFUSED'
          ? { kind: 'refused' }
          : code === 'ENOTFOUND' || code === 'EAI_AGAIN'
            ? { kind: 'no-host' }
            : { kind: 'failed', reason: code === '' ? error.message : code },
      );
    });
  });
}
