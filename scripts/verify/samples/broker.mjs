import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { eachLine, runProcess, startProcess } from '../../lib/processes.mjs';

const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
// Those of the distribution's own scripts.
const MODULES = ['java.base/java.nio', 'java.base/sun.nio.ch', 'java.base/jdk.internal.misc'].map(
  (name) => `--add-opens=${name}=ALL-UNNAMED`,
);
MODULES.push('--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED');

/**
 * Starts a NameServer and a proxy that has the broker inside, on free ports, with everything below `home`.
 * Gives `{ nameServer, endpoints, classpath, provision(topics, groups), stop() }`.
 */
export async function startBroker(home, say) {
  const classpath = await brokerClasspath(home, say);
  const [nameServerPort, remotingPort, grpcPort, brokerPort] = await freePorts();
  const nameServer = `127.0.0.1:${nameServerPort}`;
  const broker = `127.0.0.1:${brokerPort}`;
  mkdirSync(join(home, 'conf'), { recursive: true });
  const file = (name, lines) => {
    writeFileSync(join(home, 'conf', name), lines.join('\n'));
    return join(home, 'conf', name);
  };
  const nameServerFile = file('namesrv.conf', [`listenPort=${nameServerPort}`, 'bindAddress=127.0.0.1']);
  const brokerFile = file('broker.conf', [
    'brokerClusterName=samples',
    'brokerName=samples-a',
    'brokerId=0',
    `namesrvAddr=${nameServer}`,
    'brokerIP1=127.0.0.1',
    'bindAddress=127.0.0.1',
    `listenPort=${brokerPort}`,
    `storePathRootDir=${join(home, 'store')}`,
    'mappedFileSizeCommitLog=16777216',
    'enablePropertyFilter=true',
    'timerWheelEnable=true',
    'recallMessageEnable=true',
    // A check of half messages comes after seconds here, not after a minute.
    'transactionCheckInterval=3000',
    'transactionTimeOut=3000',
  ]);
  const proxyFile = file('rmq-proxy.json', [
    JSON.stringify({
      rocketMQClusterName: 'samples',
      proxyMode: 'LOCAL',
      namesrvAddr: nameServer,
      grpcServerPort: grpcPort,
      remotingListenPort: remotingPort,
    }),
  ]);
  const options = {
    cwd: home,
    ownGroup: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ROCKETMQ_HOME: home, HOME: home },
  };
  const java = (memory, main, ...args) => [
    ...JAVA,
    ...memory,
    ...MODULES,
    '-cp',
    classpath,
    `-Drocketmq.home.dir=${home}`,
    `-Duser.home=${home}`,
    main,
    ...args,
  ];
  const started = [];
  const start = async (args, ready) => {
    const one = startProcess('java', args, options);
    started.push(one);
    await readyLine(one, ready);
  };
  const stop = () => Promise.all(started.map((one) => one.stop()));
  try {
    const small = ['-Xms32m', '-Xmx96m'];
    await start(java(small, 'org.apache.rocketmq.namesrv.NamesrvStartup', '-c', nameServerFile), 'boot success');
    const large = ['-Xms128m', '-Xmx512m', '-XX:MaxDirectMemorySize=256m'];
    const proxy = ['-pm', 'local', '-bc', brokerFile, '-pc', proxyFile, '-n', nameServer];
    await start(java(large, 'org.apache.rocketmq.proxy.ProxyStartup', ...proxy), 'startup successfully');
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    nameServer,
    endpoints: `127.0.0.1:${grpcPort}`,
    async provision(lines) {
      const list = file('provision.txt', lines);
      const source = join(import.meta.dirname, 'Provision.java');
      const args = [...JAVA, '-cp', classpath, `-Duser.home=${home}`, source, nameServer, broker, list];
      const { output } = await runProcess('java', args, { timeoutMs: 120_000, cwd: home });
      if (!output.includes('provisioned')) throw new Error(`topics and groups: ${output.trim().slice(-800)}`);
    },
    stop,
  };
}

async function brokerClasspath(home, say) {
  const list = join(home, 'classpath.txt');
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
  const args = ['-q', '-B', '-f', join(import.meta.dirname, 'pom.xml'), plugin, `-Dmdep.outputFile=${list}`];
  let result = await runProcess('mvn', ['-o', ...args]);
  if (result.code !== 0) {
    say('Maven fetches the broker (about 100 MB); that happens once ...');
    result = await runProcess('mvn', args);
  }
  if (result.code !== 0) throw new Error(`the broker could not be fetched: ${result.output.trim().slice(-500)}`);
  return readFileSync(list, 'utf8').trim();
}

/** Settles when the process has printed the text; rejects when it ends before, or after two minutes. */
function readyLine(one, text) {
  return new Promise((resolve, reject) => {
    const seen = [];
    const late = setTimeout(() => reject(new Error(`"${text}" never came: ${seen.join('\n').slice(-800)}`)), 120_000);
    const read = (line) => {
      seen.push(line);
      if (line.includes(text)) {
        clearTimeout(late);
        resolve();
      }
    };
    eachLine(one.child.stdout, read);
    eachLine(one.child.stderr, read);
    void one.exited.then((code) => {
      clearTimeout(late);
      reject(new Error(`ended with ${code}: ${seen.join('\n').slice(-800)}`));
    });
  });
}

/** Four free ports; around the last one the broker takes the two below and the one above as well. */
async function freePorts() {
  const servers = [];
  const listen = (port) =>
    new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        servers.push(server);
        resolve(server.address().port);
      });
    });
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      const base = 20_000 + Math.floor(Math.random() * 10_000);
      try {
        const others = [await listen(0), await listen(0), await listen(0)];
        for (const port of [base, base - 2, base + 1]) await listen(port);
        return [...others, base];
      } catch {
        // Taken: somewhere else.
      }
    }
    throw new Error('no free ports');
  } finally {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}
