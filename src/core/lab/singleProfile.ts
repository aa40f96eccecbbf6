import { brokerAuth, proxyAuth } from './aclSettings';
import { brokerText, nameServerText, type Properties, proxyText } from './configTexts';
import { brokerPort, LOOPBACK, NAME_SERVER_PORT, PROXY_PORTS, type PlannedProcess } from './plan';
import type { PortNeed } from './ports';
import type { ProfileFacts, ProfilePlan } from './profiles';

/** One NameServer and one broker that lives inside a proxy: two processes. */
export const singleProfile: ProfilePlan = onePair(() => ({ broker: {}, proxy: {} }));

/** The same with ACL 2.0 on: who has no credentials is refused. */
export const aclProfile: ProfilePlan = onePair(({ credentials }) => {
  if (credentials === undefined) {
    throw new Error('The profile acl needs credentials');
  }
  return { broker: brokerAuth(credentials), proxy: proxyAuth(credentials) };
});

function onePair(more: (facts: ProfileFacts) => { broker: Properties; proxy: Properties }): ProfilePlan {
  return {
    ports: (): readonly PortNeed[] => [NAME_SERVER_PORT, brokerPort('broker-a', 10911), ...PROXY_PORTS],
    processes: (facts) => {
      const { cluster, home, port } = facts;
      const extra = more(facts);
      const nameServer = `${LOOPBACK}:${port('name-server')}`;
      const broker = brokerText({
        cluster,
        name: 'broker-a',
        id: 0,
        nameServer,
        port: port('broker-a'),
        store: `${home}/broker-a/store`,
        more: extra.broker,
      });
      const proxy = proxyText({
        cluster,
        mode: 'LOCAL',
        nameServer,
        grpcPort: port('proxy-grpc'),
        remotingPort: port('proxy-remoting'),
        more: extra.proxy,
      });
      return [
        nameServerProcess(home, port('name-server')),
        {
          name: 'broker-a with proxy',
          role: 'broker',
          mainClass: 'org.apache.rocketmq.proxy.ProxyStartup',
          args: [
            ...['-pm', 'local'],
            ...['-bc', `${home}/broker-a/conf/broker.conf`],
            ...['-pc', `${home}/broker-a/conf/rmq-proxy.json`],
            ...['-n', nameServer],
          ],
          // Direct memory stays low, but a send of megabytes needs a buffer of that size at once.
          memory: { initialMb: 128, maxMb: 384, directMb: 1024 },
          ready: 'rocketmq-proxy startup successfully',
          residentMb: 426,
          folder: 'broker-a',
          files: [
            { path: 'broker-a/conf/broker.conf', text: broker },
            { path: 'broker-a/conf/rmq-proxy.json', text: proxy },
          ],
          ports: ['broker-a', 'proxy-grpc', 'proxy-remoting'],
        },
      ];
    },
  };
}

/** @param ports keys of those that it opens beside its own */
export function nameServerProcess(
  home: string,
  port: number,
  more: Properties = {},
  ports: readonly string[] = [],
): PlannedProcess {
  return {
    name: 'name server',
    role: 'name-server',
    mainClass: 'org.apache.rocketmq.namesrv.NamesrvStartup',
    args: ['-c', `${home}/name-server/conf/namesrv.conf`],
    memory: { initialMb: 32, maxMb: 96 },
    ready: 'boot success',
    residentMb: 163,
    folder: 'name-server',
    files: [{ path: 'name-server/conf/namesrv.conf', text: nameServerText(port, more) }],
    ports: ['name-server', ...ports],
  };
}
