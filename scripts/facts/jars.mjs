import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../lib/project.mjs';
import { run } from '../verify/run.mjs';
import { startProcess, eachLine } from '../lib/processes.mjs';

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The class path of a pom; goes online only when something is missing. Undefined when there is no Maven. */
export async function classpathOf(pom, say) {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  try {
    const file = join(folder, 'classpath.txt');
    const args = ['-q', '-B', '-f', pom, PLUGIN, `-Dmdep.outputFile=${file}`];
    let result = await run('mvn', ['-o', ...args]);
    if (result.code === undefined) return undefined;
    if (result.code !== 0) {
      say('Maven fetches the jars; that happens once ...');
      result = await run('mvn', ['-U', ...args]); // -U: what could not be had yesterday is asked for again
    }
    if (result.code !== 0) throw new Error(result.output.trim().slice(-800));
    return readFileSync(file, 'utf8').trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The class paths of the clients in lessons/code by family, as `npm run verify` left them; throws when one is missing. */
export function clientClasspaths() {
  const found = new Map();
  for (const family of ['java-grpc', 'spring-boot', 'spring-boot-v5', 'spring-cloud-stream']) {
    const file = projectPath('lessons', 'code', family, 'target', 'classpath.txt');
    if (!existsSync(file)) throw new Error(`no class path of ${family}: npm run verify -- --force ${family}`);
    found.set(family, readFileSync(file, 'utf8').trim());
  }
  return found;
}

/** Those of the names (Symbols.java tells their forms) that the class path has. */
export async function existing(names, classpath) {
  const one = startProcess('java', [...JAVA, '-cp', classpath, join(import.meta.dirname, 'Symbols.java')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    ownGroup: true,
  });
  const found = new Set();
  const answered = new Set();
  let errors = '';
  eachLine(one.child.stdout, (line) => {
    const [, answer, name] = /^(yes|no) (.+)$/.exec(line) ?? [];
    if (name) answered.add(name);
    if (answer === 'yes') found.add(name);
  });
  eachLine(one.child.stderr, (line) => (errors += `${line}\n`));
  const closed = new Promise((resolve) => one.child.once('close', resolve));
  one.child.stdin.end(`${[...names].join('\n')}\n`);
  await closed;
  if (answered.size !== new Set(names).size) throw new Error(`the jars could not be read: ${errors.slice(-800)}`);
  return found;
}

const SETTINGS = [
  'common.BrokerConfig',
  'store.config.MessageStoreConfig',
  'remoting.netty.NettyServerConfig',
  'remoting.netty.NettyClientConfig',
  'common.namesrv.NamesrvConfig',
  'common.ControllerConfig',
  'auth.config.AuthConfig',
  'proxy.config.ProxyConfig',
  'remoting.protocol.subscription.SubscriptionGroupConfig',
  'client.producer.TransactionMQProducer',
  'client.consumer.DefaultMQPushConsumer',
  'client.consumer.DefaultLitePullConsumer',
];
const ANNOTATIONS = new Map([
  ['spring-boot', 'spring.annotation.RocketMQMessageListener'],
  ['spring-boot-v5', 'client.annotation.RocketMQMessageListener'],
]);

/** Defaults as new objects and annotations have them: field name to `{ <simple class name>: value }`. */
export async function defaultValues(server) {
  const clients = clientClasspaths();
  const runs = [[server, SETTINGS]];
  for (const [family, name] of ANNOTATIONS) runs.push([clients.get(family), [name]]);
  const values = new Map();
  const home = mkdtempSync(join(tmpdir(), 'facts-'));
  try {
    for (const [classpath, names] of runs) {
      const args = [...JAVA, `-Duser.home=${home}`, '-cp', classpath, join(import.meta.dirname, 'Defaults.java')];
      args.push(...names.map((name) => `org.apache.rocketmq.${name}`));
      const { code, output } = await run('java', args, { cwd: home });
      if (code !== 0) throw new Error(output.trim().slice(-800));
      for (const line of output.split(/\r?\n/)) {
        const [, owner, key, value] = /^(\w+)\.(\w+)=(.*)$/.exec(line) ?? [];
        if (!owner) continue;
        // The annotations of both starters have one name; what either says is a default.
        const known = values.get(key) ?? {};
        values.set(key, { ...known, [owner in known && known[owner] !== value ? `${owner} (v5)` : owner]: value });
      }
    }
    return values;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
