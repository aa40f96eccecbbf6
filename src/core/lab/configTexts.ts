import type { Endpoint } from './model';
import { LOOPBACK } from './plan';

export type Properties = Readonly<Record<string, string | number | boolean>>;

/** A properties file as RocketMQ reads it: a backslash would be an escape, so paths come with `/`. */
export function propertiesText(properties: Properties): string {
  return Object.entries(properties)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

export function nameServerText(port: number, more: Properties = {}): string {
  return propertiesText({ listenPort: port, bindAddress: LOOPBACK, ...more });
}

export interface BrokerOptions {
  cluster: string;
  name: string;
  /** 0: the master. */
  id: number;
  nameServer: Endpoint;
  port: number;
  /** Absolute, with `/`. */
  store: string;
  more?: Properties;
}

export function brokerText({ cluster, name, id, nameServer, port, store, more = {} }: BrokerOptions): string {
  return propertiesText({
    brokerClusterName: cluster,
    brokerName: name,
    brokerId: id,
    namesrvAddr: nameServer,
    // Else the broker registers the machine's first address, which a VPN or a sleep changes.
    brokerIP1: LOOPBACK,
    brokerIP2: LOOPBACK,
    bindAddress: LOOPBACK,
    listenPort: port,
    storePathRootDir: store,
    // 1 GB by default: a file of the commit log is made as a whole.
    mappedFileSizeCommitLog: 16 * 1024 * 1024,
    enablePropertyFilter: true,
    timerWheelEnable: true,
    recallMessageEnable: true,
    ...more,
  });
}

export interface ProxyOptions {
  cluster: string;
  mode: 'LOCAL' | 'CLUSTER';
  nameServer: Endpoint;
  grpcPort: number;
  remotingPort: number;
  more?: Readonly<Record<string, unknown>>;
}

export function proxyText({ cluster, mode, nameServer, grpcPort, remotingPort, more = {} }: ProxyOptions): string {
  const configuration = {
    rocketMQClusterName: cluster,
    proxyMode: mode,
    namesrvAddr: nameServer,
    grpcServerPort: grpcPort,
    remotingListenPort: remotingPort,
    ...more,
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}
