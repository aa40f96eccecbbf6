import type { ShownRegion } from '../markdown/renderContext';
import type { ProjectSummary } from '../rocketmq/projectModel';
import type { Family } from '../rocketmq/vocabulary';
import type { CodeRegion } from '../snippets/model';

interface Client {
  readonly label: string;
  /** The family of the analyser whose projects use it. */
  readonly family: Family;
}

/** First segments of region paths, in the order in which tabs are read aloud. */
const CLIENTS: Readonly<Record<string, Client>> = {
  'java-remoting': { label: 'Java (Remoting)', family: 'java-remoting' },
  'java-grpc': { label: 'Java (gRPC)', family: 'java-grpc' },
  'spring-boot': { label: 'Spring Boot', family: 'spring-boot' },
  'spring-boot-v5': { label: 'Spring Boot (v5 starter)', family: 'spring-boot' },
  'spring-cloud-stream': { label: 'Spring Cloud Stream', family: 'spring-cloud-stream' },
  go: { label: 'Go', family: 'go' },
  'go-v2': { label: 'Go (client-go v2)', family: 'go' },
  'go-v5': { label: 'Go (v5)', family: 'go' },
  python: { label: 'Python', family: 'python' },
  nodejs: { label: 'Node.js', family: 'nodejs' },
};

/** What a region's path begins with: `java-remoting/src/...` -> `java-remoting`. */
export function clientOf(regionKey: string): string {
  return regionKey.slice(0, Math.max(regionKey.indexOf('/'), 0));
}

/** A client's name for a tab. Names of products are the same in every language. */
export function clientLabel(client: string): string {
  return Object.hasOwn(CLIENTS, client) ? (CLIENTS[client]?.label ?? client) : client;
}

/** The analyser's family of a client, to find the project's tab; undefined for folders that are no client. */
export function familyOfClient(client: string): Family | undefined {
  return Object.hasOwn(CLIENTS, client) ? CLIENTS[client]?.family : undefined;
}

/** A compiled region as lessons show it. */
export function shownRegion(region: CodeRegion): ShownRegion {
  const client = clientOf(region.key);
  const file = region.key.slice(region.key.lastIndexOf('/') + 1, region.key.lastIndexOf('#'));
  return {
    text: region.text,
    languageId: region.languageId,
    client,
    label: clientLabel(client),
    file,
    runs: region.main !== undefined,
  };
}

/** Clients that share a language, most alike first: what serves when a lesson has no tab for the very client. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  'java-remoting': ['spring-boot', 'java-grpc'],
  'java-grpc': ['spring-boot-v5', 'java-remoting'],
  'spring-boot': ['java-remoting'],
  'spring-boot-v5': ['java-grpc', 'spring-boot', 'java-remoting'],
  'spring-cloud-stream': ['spring-boot', 'java-remoting'],
};

/** Clients whose tabs suit a project, best first; empty when nothing is known of it. */
export function clientsOfProject({
  families,
  clients,
}: Pick<ProjectSummary, 'families' | 'clients'>): readonly string[] {
  const exact: string[] = [];
  const hasV5Starter = clients.some(({ artifact }) => artifact.includes('rocketmq-v5-client-spring-boot'));
  for (const family of families) {
    const own = Object.keys(CLIENTS).filter((client) => familyOfClient(client) === family);
    exact.push(...(family === 'spring-boot' && hasV5Starter ? own.reverse() : own));
  }
  return [...new Set([...exact, ...exact.flatMap((client) => ALIKE[client] ?? [])])];
}
