import { brokerText, type Properties, proxyText } from './configTexts';
import { brokerPort, LOOPBACK, NAME_SERVER_PORT, type PlannedProcess, PROXY_PORTS } from './plan';
import type { PortNeed } from './ports';
import type { ProfileFacts, ProfilePlan } from './profiles';
import { nameServerProcess } from './singleProfile';

// Brokers that a learner kills: the proxy is a process of its own here, so that it outlives them.

/** One copy of broker-a. */
interface Copy {
  /** Of process, folder and port. */
  key: string;
  name: string;
  id: number;
  usual: number;
  more: Properties;
}

/** A master that stores, and a slave that copies it: when the master dies, nobody takes its place. */
export const masterSlaveProfile: ProfilePlan = clusterProfile({
  copies: () => [
    { key: 'broker-a', name: 'broker-a', id: 0, usual: 10911, more: { brokerRole: 'ASYNC_MASTER' } },
    { key: 'broker-a-slave', name: 'broker-a slave', id: 1, usual: 11011, more: { brokerRole: 'SLAVE' } },
  ],
});

/** A controller inside the name server elects a new master among three copies. */
export const controllerProfile: ProfilePlan = clusterProfile({
  ports: [{ key: 'controller', usual: 9878, beside: [], everywhere: [] }],
  nameServer: (port) => ({
    enableControllerInNamesrv: true,
    controllerDLegerGroup: 'controllers',
    controllerDLegerPeers: `n0-${LOOPBACK}:${port('controller')}`,
    controllerDLegerSelfId: 'n0',
    // Of the controller's log: 1 GB by default.
    mappedFileSize: 16 * 1024 * 1024,
  }),
  copies: (port) =>
    [1, 2, 3].map((number) => ({
      key: `broker-a-${number}`,
      name: `broker-a ${number}`,
      // The controller gives the ids.
      id: -1,
      usual: 10811 + 100 * number,
      more: {
        brokerRole: 'SLAVE',
        enableControllerMode: true,
        controllerAddr: `${LOOPBACK}:${port('controller')}`,
      },
    })),
});

/** Three copies that elect their master by Raft: the way before 5.0, kept for who still runs it. */
export const dledgerProfile: ProfilePlan = clusterProfile({
  ports: [1, 2, 3].map((number) => ({
    key: `dledger-${number}`,
    usual: 40910 + number,
    beside: [],
    // Raft's own server knows no address either (measured).
    everywhere: [0],
  })),
  // Raft copies the log, so nobody listens for copies.
  broker: (key, usual) => ({ ...brokerPort(key, usual), beside: [-2], everywhere: [] }),
  copies: (port) =>
    [1, 2, 3].map((number) => ({
      key: `broker-a-${number}`,
      name: `broker-a ${number}`,
      id: -1,
      usual: 10811 + 100 * number,
      more: {
        enableDLegerCommitLog: true,
        dLegerGroup: 'broker-a',
        dLegerPeers: [1, 2, 3].map((peer) => `n${peer}-${LOOPBACK}:${port(`dledger-${peer}`)}`).join(';'),
        dLegerSelfId: `n${number}`,
      },
    })),
});

interface Cluster {
  ports?: readonly PortNeed[];
  nameServer?: (port: ProfileFacts['port']) => Properties;
  broker?: (key: string, usual: number) => PortNeed;
  copies: (port: ProfileFacts['port']) => readonly Copy[];
}

function clusterProfile({ ports = [], nameServer = () => ({}), broker = brokerPort, copies }: Cluster): ProfilePlan {
  return {
    ports: () => [
      NAME_SERVER_PORT,
      ...ports,
      ...copies(() => 0).map(({ key, usual }) => broker(key, usual)),
      ...PROXY_PORTS,
    ],
    processes: (facts) => {
      const own = ports.map(({ key }) => key);
      const all = copies(facts.port);
      return [
        nameServerProcess(
          facts.home,
          facts.port('name-server'),
          nameServer(facts.port),
          own.filter((key) => key === 'controller'),
        ),
        ...all.map((copy, at) =>
          brokerProcess(
            facts,
            copy,
            own.filter((key) => key === `dledger-${at + 1}`),
          ),
        ),
        proxyProcess(facts),
      ];
    },
  };
}

function brokerProcess(facts: ProfileFacts, copy: Copy, ports: readonly string[]): PlannedProcess {
  const { cluster, home, port } = facts;
  const text = brokerText({
    cluster,
    name: 'broker-a',
    id: copy.id,
    nameServer: `${LOOPBACK}:${port('name-server')}`,
    port: port(copy.key),
    store: `${home}/${copy.key}/store`,
    more: copy.more,
  });
  return {
    name: copy.name,
    role: 'broker',
    mainClass: 'org.apache.rocketmq.broker.BrokerStartup',
    args: ['-c', `${home}/${copy.key}/conf/broker.conf`],
    memory: { initialMb: 96, maxMb: 256, directMb: 512 },
    ready: 'boot success',
    residentMb: 305,
    folder: copy.key,
    files: [{ path: `${copy.key}/conf/broker.conf`, text }],
    ports: [copy.key, ...ports],
  };
}

function proxyProcess({ cluster, home, port }: ProfileFacts): PlannedProcess {
  const nameServer = `${LOOPBACK}:${port('name-server')}`;
  const text = proxyText({
    cluster,
    mode: 'CLUSTER',
    nameServer,
    grpcPort: port('proxy-grpc'),
    remotingPort: port('proxy-remoting'),
    // Routes then lead back to where the client asked: through the relay, when it came that way (RouteActivity).
    more: { useEndpointPortFromRequest: true },
  });
  return {
    name: 'proxy',
    role: 'proxy',
    mainClass: 'org.apache.rocketmq.proxy.ProxyStartup',
    args: ['-pm', 'cluster', '-pc', `${home}/proxy/conf/rmq-proxy.json`, '-n', nameServer],
    memory: { initialMb: 64, maxMb: 192, directMb: 256 },
    ready: 'rocketmq-proxy startup successfully',
    residentMb: 175,
    folder: 'proxy',
    files: [{ path: 'proxy/conf/rmq-proxy.json', text }],
    ports: ['proxy-grpc', 'proxy-remoting'],
  };
}
