import type { ClientDependency } from '../rocketmq/model';
import type { ProjectSummary } from '../rocketmq/projectModel';
import type { RowTexts } from './rowTexts';

/** Artifacts whose own name says less than this one. */
const NAMES: Readonly<Record<string, string>> = {
  'rocketmq-spring-boot-starter': 'Spring Boot starter',
  'rocketmq-v5-client-spring-boot-starter': 'Spring Boot starter (gRPC)',
  'spring-cloud-starter-stream-rocketmq': 'Spring Cloud Stream',
};

/** More would not fit into a row of the side bar; the tooltip lists all. */
const MOST_CLIENTS = 2;

/**
 * `Spring Boot starter 2.2.3 (client 5.0.0)`, for each client that a build file declares; else the families found, configuration only where there is
 * nothing else. */
export function clientTexts(summary: ProjectSummary, texts: RowTexts): readonly string[] {
  const declared = [...new Set(summary.clients.map((client) => clientText(client, texts)))];
  const written = summary.families.filter((family) => !family.startsWith('config-'));
  const found = written.length > 0 ? written : summary.families;
  return declared.length > 0 ? declared : found.slice(0, MOST_CLIENTS).map((family) => texts.families[family]);
}

/** The first clients, and how many more there are. */
export function clientsInOneRow(clients: readonly string[], texts: RowTexts): string {
  const more = clients.length - MOST_CLIENTS;
  return texts.list([...clients.slice(0, MOST_CLIENTS), ...(more > 0 ? [`+${more}`] : [])]);
}

function clientText({ artifact, version, clientVersion }: ClientDependency, texts: RowTexts): string {
  const own = artifact.slice(artifact.lastIndexOf(':') + 1);
  const inside = clientVersion === undefined || clientVersion === version ? '' : texts.client(clientVersion);
  return `${NAMES[own] ?? own} ${version ?? texts.versionUnknown}${inside}`;
}
