import type { Topology } from '../rocketmq/flowModel';
import type { ClientDependency } from '../rocketmq/model';
import { CHECK_TEXTS, silenceText } from './diagnosisTexts';
import { ok, problem, unknown } from './diagnosisChecks';
import type {
  CheckResult,
  DiagnosedBroker,
  DiagnosedTopic,
  ExpectedTopic,
  Observed,
  ProjectExpectations,
} from './diagnosisModel';

// What the user's code expects, held against what the brokers have.

const GRPC = new Set(['java-grpc', 'nodejs', 'php']);
const TYPES = { 'send-ordered': 'FIFO', 'send-delay': 'DELAY', 'send-transaction': 'TRANSACTION' } as const;

/** Names that the code tells for sure, with the type that its sends give to a topic. */
export function expectationsOf(topology: Topology, clients: readonly ClientDependency[]): ProjectExpectations {
  const topics = topology.topics
    .filter(({ resolved }) => resolved)
    .map(({ name, producers, consumers }): ExpectedTopic => {
      const types = new Set(
        producers.map(({ mode }) => (Object.hasOwn(TYPES, mode) ? TYPES[mode as keyof typeof TYPES] : 'NORMAL')),
      );
      const [type] = types;
      const families = [...producers, ...consumers].map(({ family }) => family);
      return {
        name,
        ...(types.size === 1 && type !== undefined ? { type } : {}),
        grpc: families.length > 0 && families.every((family) => GRPC.has(family)),
      };
    });
  const groups = topology.groups.filter(({ resolved }) => resolved).map(({ name }) => name);
  return { topics, groups, clients };
}

/** Every topic of the project is there, and for gRPC clients with the type of its messages. */
export function checkTopics(
  expected: readonly ExpectedTopic[],
  topics: Observed<readonly DiagnosedTopic[]>,
): CheckResult {
  const texts = CHECK_TEXTS.topics;
  if (topics.kind !== 'seen') {
    return unknown('topics', silenceText(topics));
  }
  if (expected.length === 0) {
    return unknown('topics', texts.none);
  }
  const byName = new Map(topics.value.map((topic) => [topic.name, topic]));
  const missing = expected.filter(({ name }) => !byName.has(name)).map(({ name }) => name);
  if (missing.length > 0) {
    return problem('topics', texts.missing(missing), texts.create, 'mastery-04#create-topic', [
      'no-route-info',
      'topic-not-exist',
      'grpc-topic-not-found',
    ]);
  }
  const misfit = expected.find(({ name, type, grpc }) => {
    const has = byName.get(name)?.type;
    return grpc && type !== undefined && has !== undefined && has !== type && !/^(?:UNSPECIFIED|MIXED)$/.test(has);
  });
  if (misfit !== undefined) {
    const has = byName.get(misfit.name)?.type ?? '';
    return problem('topics', texts.misfit(misfit.name, has, misfit.type ?? ''), texts.type, 'mastery-06#topic', [
      'message-type-mismatch',
    ]);
  }
  return ok('topics', texts.ok(expected.map(({ name }) => name)));
}

export function checkGroups(
  expected: readonly string[],
  groups: Observed<readonly { readonly name: string }[]>,
): CheckResult {
  const texts = CHECK_TEXTS.groups;
  if (groups.kind !== 'seen') {
    return unknown('groups', silenceText(groups));
  }
  if (expected.length === 0) {
    return unknown('groups', texts.none);
  }
  const names = new Set(groups.value.map(({ name }) => name));
  const missing = expected.filter((name) => !names.has(name));
  return missing.length === 0
    ? ok('groups', texts.ok(expected))
    : problem('groups', texts.missing(missing), texts.create, 'mastery-09#what-a-group-is', [
        'subscription-group-not-exist',
        'grpc-group-not-found',
      ]);
}

/** gRPC clients want a server of 5.0 or newer; a remoting client of 5.x does more than a 4.x broker can. */
export function checkVersions(
  clients: readonly ClientDependency[],
  brokers: Observed<readonly DiagnosedBroker[]>,
): CheckResult {
  const texts = CHECK_TEXTS.versions;
  if (brokers.kind !== 'seen') {
    return unknown('versions', silenceText(brokers));
  }
  // `V5_5_0`, by MQVersion.
  const told = brokers.value.flatMap(
    ({ runtime }) => /^V(\d+)_(\d+)_(\d+)/.exec(runtime?.['brokerVersionDesc'] ?? '') ?? [],
  );
  const major = told[1] === undefined ? undefined : Number(told[1]);
  if (major === undefined) {
    return unknown('versions', texts.untold);
  }
  const broker = `${told[1]}.${told[2]}.${told[3]}`;
  if (clients.length === 0) {
    return unknown('versions', texts.noClient(broker));
  }
  const grpc = clients.find(({ family }) => GRPC.has(family));
  if (grpc !== undefined && major < 5) {
    return problem('versions', texts.grpc(grpc.artifact, broker), texts.upgrade, 'mastery-03#five', [
      'grpc-unavailable',
    ]);
  }
  const newer = clients.find(
    ({ family, clientVersion = '' }) => !GRPC.has(family) && Number(clientVersion.split('.')[0]) > major,
  );
  if (newer !== undefined) {
    return problem('versions', texts.newer(newer.clientVersion ?? '', broker), texts.match, 'mastery-03#lines');
  }
  return ok('versions', texts.ok(broker));
}
