import type { Endpoint } from './model';

/**
 * The addresses in a text as RocketMQ's clients write them: `host:port`, several with `;` between them. Undefined when
 * one of them is none: a scheme, a path, no port. IPv6 stands in brackets.
 */
export function readEndpoints(text: string): readonly Endpoint[] | undefined {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => splitEndpoint(part) !== undefined) ? parts : undefined;
}

/** Undefined when it is not `host:port`. The host of `[::1]:9876` is `::1`. */
export function splitEndpoint(endpoint: string): { host: string; port: number } | undefined {
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9._-]+)):(\d{1,5})$/.exec(endpoint) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  return host !== undefined && port >= 1 && port <= 65_535 ? { host, port } : undefined;
}

/** Whether an address is this machine, so that nobody else is touched. */
export function isLoopback(endpoint: Endpoint): boolean {
  const host = splitEndpoint(endpoint)?.host ?? '';
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
