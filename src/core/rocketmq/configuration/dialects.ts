import type { ConfigurationEntry } from './entries';

/** Which program reads a setting: decides what its keys mean. */
export type Dialect =
  /** Spring Boot's environment: starters, stream binder. */
  | 'spring'
  | 'broker'
  | 'namesrv'
  | 'controller'
  /** BrokerContainer: several brokers in one process. */
  | 'container'
  | 'proxy'
  /** Environment variables of a container. */
  | 'environment'
  /** Options in the command line of a container: `-n`. */
  | 'command';

/** Settings of one program. A file holds several when it carries others: a ConfigMap, a compose file. */
export interface ConfigurationSection {
  readonly dialect: Dialect;
  readonly entries: readonly ConfigurationEntry[];
  /** The text that it is read from, in UTF-16 units of the whole file. */
  readonly start: number;
  readonly end: number;
  /** Name of the file that is carried, where the section is one: `broker.conf`. */
  readonly file?: string;
}

/** Keys that tell a program's file by their names: none of them is a usual word of other programs' files. */
const MARKERS: readonly (readonly [Dialect, RegExp])[] = [
  ['container', /^(?:brokerContainerIP|brokerConfigPaths)$/],
  ['controller', /^(?:controllerDLeger\w+|controllerStorePath|controllerType|enableElectUncleanMaster|jRaft\w+)$/],
  [
    'broker',
    /^(?:broker(?:ClusterName|Name|Id|Role|IP1|IP2|Permission)|flushDiskType|deleteWhen|fileReservedTime|storePath(?:RootDir|CommitLog|ConsumeQueue|Index)|autoCreate(?:TopicEnable|SubscriptionGroup)|mappedFileSize\w+|enablePropertyFilter|messageDelayLevel|traceTopicEnable|haListenPort|enableDLegerCommitLog|dLeger\w+|sendMessageThreadPoolNums|pullMessageThreadPoolNums|transactionCheck\w+|timerWheelEnable|transientStorePoolEnable|defaultTopicQueueNums|slaveReadEnable|aclEnable|namesrvAddr|enableControllerMode|controllerAddr|diskMaxUsedSpaceRatio|useReentrantLockWhenPutMessage|waitTimeMillsInSendQueue|osPageCacheBusyTimeOutMills)$/,
  ],
  [
    'namesrv',
    /^(?:kvConfigPath|productEnvName|orderMessageEnable|returnOrderTopicConfigToBroker|enableControllerInNamesrv|supportActingMaster|deleteTopicWithBrokerRegistration|needWaitForService|scanNotActiveBrokerInterval|unRegisterBrokerQueueCapacity)$/,
  ],
  [
    'proxy',
    /^(?:rocketMQClusterName|proxyMode|proxyName|proxyClusterName|grpcServerPort|remotingListenPort|enableACL|namesrvAddr|namesrvDomain|localServeAddr|tlsTestModeEnable|maxDelayTimeMills)$/,
  ],
];

const NAMES: readonly (readonly [Dialect, RegExp])[] = [
  ['container', /broker-?container[^/]*\.(?:conf|properties)$/i],
  ['namesrv', /(?:namesrv|name-?server|mqnamesrv)[^/]*\.(?:conf|properties)$/i],
  ['controller', /controller[^/]*\.(?:conf|properties)$/i],
  ['broker', /broker[^/]*\.(?:conf|properties)$/i],
  ['proxy', /proxy[^/]*\.json$/i],
];

/** Keys that many programs have: they count for a file that is called like one of these. */
const COMMON = /^(?:listenPort|bindAddress|namesrvAddr|rocketmqHome|serverWorkerThreads|brokerName|clusterTest)$/;

/** Keys of RocketMQ Connect's worker, whose file has some of a broker's too. */
const OTHERS = /^(?:workerId|pluginPaths|httpPort)$/;

/** Whether a file of that name may be a server's although its text does not name RocketMQ. */
export function mayConfigureServer(path: string): boolean {
  return /\.(?:conf|properties)$/i.test(path) || /proxy[^/]*\.json$/i.test(path);
}

/** The server that reads a file of these keys; undefined when it is none of ours. `name` is the file's name or path. */
export function serverDialect(name: string, keys: readonly string[], json: boolean): Dialect | undefined {
  if (keys.some((key) => OTHERS.test(key))) {
    return undefined;
  }
  const named = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  const counts = MARKERS.filter(([dialect]) => (dialect === 'proxy') === json).map(
    ([dialect, pattern]) => [dialect, keys.filter((key) => pattern.test(key)).length] as const,
  );
  if (named !== undefined && (named === 'proxy') === json) {
    const own = counts.find(([dialect]) => dialect === named)?.[1] ?? 0;
    const broker = named === 'container' ? (counts.find(([dialect]) => dialect === 'broker')?.[1] ?? 0) : 0;
    if (own + broker > 0 || keys.some((key) => COMMON.test(key))) {
      return named;
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= 2 ? best[0] : undefined;
}

/** The dialect that a file's name alone promises; undefined for names that promise nothing. */
export function namedDialect(path: string): Dialect | undefined {
  return (
    NAMES.find(([, pattern]) => pattern.test(path))?.[0] ??
    (/(?:^|\/)(?:application|bootstrap)[^/]*\.(?:ya?ml|properties)$/i.test(path) ? 'spring' : undefined)
  );
}
