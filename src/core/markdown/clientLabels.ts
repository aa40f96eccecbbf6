import type { Family } from '../rocketmq/vocabulary';

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
