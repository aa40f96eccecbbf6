import type { SitePlace } from '../rocketmq/model';
import type { DiagnosisTarget } from './diagnosisModel';

/** An address that the user's project names. */
export interface NamedTarget {
  readonly target: DiagnosisTarget;
  readonly address: string;
  /** Where it stands; line one-based. */
  readonly path: string;
  readonly line: number;
}

const GRPC_FAMILIES = /^(?:java-grpc|nodejs|php)$/;
/** Symbols and keys that take the address of a proxy. */
const ENDPOINTS = /endpoint|ClientConfiguration/i;

/** The addresses of a project, each once, as far as they are written out. */
export function namedTargets(places: readonly SitePlace[]): readonly NamedTarget[] {
  const seen = new Set<string>();
  return places.flatMap(({ path, site }) => {
    const value = site.arguments.map((argument) => argument.value).find((one) => typeof one === 'string');
    if (typeof value !== 'string' || !/[^\s:]:\d|^[\w.-]+$/.test(value) || value.includes('${') || seen.has(value)) {
      return [];
    }
    seen.add(value);
    const grpc = GRPC_FAMILIES.test(site.family) || ENDPOINTS.test(`${site.symbol} ${site.api}`);
    const target: DiagnosisTarget = { kind: 'given', ...(grpc ? { proxy: value } : { nameServer: value }) };
    return [{ target, address: value, path, line: site.range.start.line + 1 }];
  });
}
