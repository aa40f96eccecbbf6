import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Credentials } from '../core/lab/aclSettings';
import { LabFailure } from '../core/lab/failures';
import { moduleFlags } from '../core/lab/javaCommand';
import type { Endpoint } from '../core/lab/model';
import type { Java } from './findTools';
import { runTool } from './runTool';

/** Where the lab's own message goes; the broker makes the topic with the first send. */
export const READY_TOPIC = 'rocketmq-guide-ready';

export interface ReadyCheckOptions {
  java: Java;
  jars: string;
  /** Path of ReadyCheck.java. */
  source: string;
  /** The lab's home; compiled classes and the client's own log go below it. */
  home: string;
  nameServer: Endpoint;
  credentials?: Credentials;
  signal: AbortSignal;
}

/** The command as it is shown and run. From JDK 11 on a source file is run as it is; before, it is compiled first. */
export function readyCommand({ java, jars, source, home, nameServer }: Omit<ReadyCheckOptions, 'signal'>): string[] {
  const tools = join(home, 'tools');
  const direct = java.major >= 11;
  return [
    java.java,
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Xmx128m',
    ...moduleFlags(java.major),
    `-Duser.home=${tools}`,
    '-cp',
    direct ? join(jars, '*') : `${tools}${process.platform === 'win32' ? ';' : ':'}${join(jars, '*')}`,
    direct ? source : 'ReadyCheck',
    nameServer,
    READY_TOPIC,
  ];
}

/**
 * Sends a message through the broker with the Java client of the jars and receives it again. Rejects with `no-message`
 * and what the client said.
 */
export async function readyCheck(options: ReadyCheckOptions): Promise<void> {
  const { java, jars, source, home, credentials, signal } = options;
  const tools = join(home, 'tools');
  mkdirSync(tools, { recursive: true });
  if (java.major < 11) {
    const compiler = java.java.replace(/java(\.exe)?$/, 'javac$1');
    const compiled = await runTool(compiler, ['-d', tools, '-cp', join(jars, '*'), source], { cwd: tools, signal });
    if (compiled.code !== 0) {
      throw new LabFailure('no-java', `javac ${java.major}`);
    }
  }
  const [command = java.java, ...args] = readyCommand(options);
  const env = { ...process.env };
  if (credentials) {
    env['LAB_ACCESS_KEY'] = credentials.accessKey;
    env['LAB_SECRET_KEY'] = credentials.secretKey;
  }
  const { code, output } = await runTool(command, args, { cwd: tools, env, signal, timeoutMs: 90_000 });
  if (code !== 0 || !/^received /m.test(output)) {
    const [, reason = output.trim().slice(-300)] = /^failed (.+)$/m.exec(output) ?? [];
    throw new LabFailure('no-message', reason.slice(0, 300));
  }
}
