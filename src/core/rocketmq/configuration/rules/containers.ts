import type { ContainerService } from '../containers';
import { settingsOf, type ConfigurationRule, type ConfigurationView, type Span } from './model';

const BROKER_PORTS = new Set([10909, 10911, 10912]);
const OFFICIAL = /(?:^|\/)apache\/rocketmq(?::([\w.-]+))?$/;

function runs(service: ContainerService, program: RegExp): boolean {
  return service.commands.some(({ text }) => program.test(text));
}

function isBroker(service: ContainerService): boolean {
  return runs(service, /\bmqbroker\b|\bBrokerStartup\b/);
}

function isProxy(service: ContainerService): boolean {
  return runs(service, /\bmqproxy\b|\bProxyStartup\b|--enable-proxy/);
}

function publishes(service: ContainerService, port: number): boolean {
  return service.ports.some(({ container }) => container === port);
}

function nameSpan({ name }: ContainerService): Span {
  return { start: name.start, end: name.end };
}

function services(view: ConfigurationView): readonly ContainerService[] {
  return (view.containers?.services ?? []).filter(({ kind }) => kind === 'compose');
}

/** A broker's settings that can be seen: those of the file itself. A mounted one cannot, and then nothing is said. */
function hidesSettings(service: ContainerService): boolean {
  return runs(service, /(?:^|[\s"'])(?:-c|-bc)\b/);
}

/**
 * A broker registers the first address that it finds: inside a container that is the container's own.
 * Source: BrokerConfig#brokerIP1, NetworkUtil#getLocalAddress.
 */
export const brokerIpInContainer: ConfigurationRule = {
  id: 'broker-ip-in-container',
  check(view, report) {
    const seen = settingsOf(view, 'broker');
    for (const service of services(view)) {
      const isPublished = !service.hostNetwork && publishes(service, 10911);
      const known = seen.length > 0 || !hidesSettings(service);
      if (isBroker(service) && isPublished && known && !seen.some((settings) => settings.entry('brokerIP1'))) {
        report({ span: nameSpan(service), message: 'default', values: { service: service.name.text } });
      }
    }
  },
};

/**
 * Clients are told `listenPort`, not the port that the host shows.
 * Source: BrokerController#getBrokerAddr, TopicRouteData.
 */
export const brokerPortMapping: ConfigurationRule = {
  id: 'broker-port-mapping',
  check(view, report) {
    for (const service of services(view).filter((candidate) => isBroker(candidate) && !candidate.hostNetwork)) {
      for (const { host, container, start, end } of service.ports) {
        if (host !== undefined && host !== container && BROKER_PORTS.has(container)) {
          report({ span: { start, end }, message: 'default', values: { host, container } });
        }
      }
    }
  },
};

/** Source: ProxyConfig#proxyMode is CLUSTER and #namesrvAddr comes from a property or the environment. */
export const proxyModeAndNamesrv: ConfigurationRule = {
  id: 'proxy-mode-and-namesrv',
  check(view, report) {
    const settings = settingsOf(view, 'proxy');
    for (const service of services(view)) {
      const isCluster =
        runs(service, /\bmqproxy\b|\bProxyStartup\b/) && !runs(service, /-pm["',\s-]+local/i) && !isBroker(service);
      const named =
        runs(service, /(?:^|[\s"'[])-n\b/) ||
        service.environment.some(
          ({ key, value }) => key === 'NAMESRV_ADDR' || /rocketmq\.namesrv\.(?:addr|domain)/.test(value ?? ''),
        );
      const inFile = settings.some((own) => own.entry('namesrvAddr') ?? own.entry('namesrvDomain'));
      const isLocal = settings.some((own) => own.value('proxyMode')?.toUpperCase() === 'LOCAL');
      if (isCluster && !named && !inFile && !isLocal && !runs(service, /(?:^|[\s"'[])-pc\b/)) {
        report({ span: nameSpan(service), message: 'default', values: { service: service.name.text } });
      }
    }
  },
};

/** Source: ProxyConfig#grpcServerPort, #remotingListenPort. Only where other servers show their ports to the outside. */
export const proxyPortsNotPublished: ConfigurationRule = {
  id: 'proxy-ports-not-published',
  check(view, report) {
    const all = services(view);
    const isOpen = all.some((service) => [9876, 10911].some((port) => publishes(service, port)));
    const port = settingsOf(view, 'proxy').map((own) => own.number('grpcServerPort') ?? 8081)[0] ?? 8081;
    for (const service of all.filter(isProxy)) {
      const hides = service.ports.length === 0 || !publishes(service, port);
      if (isOpen && hides && !service.hostNetwork && !runs(service, /-pc\b/)) {
        report({ span: nameSpan(service), message: 'default', values: { service: service.name.text, port } });
      }
    }
  },
};

/** The server's version decides what works: timers 5.0, ACL 2.0 5.3.0, priorities 5.4.0, lite topics 5.5.0. */
export const imageTagLatest: ConfigurationRule = {
  id: 'image-tag-latest',
  check(view, report) {
    for (const { image } of view.containers?.services ?? []) {
      const match = OFFICIAL.exec(image?.text ?? '');
      if (image !== undefined && match !== null && (match[1] === undefined || match[1] === 'latest')) {
        report({ span: { start: image.start, end: image.end }, message: 'default', values: { image: image.text } });
      }
    }
  },
};
