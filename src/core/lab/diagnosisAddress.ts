/** The page of the last diagnosis of a window. */
export const DIAGNOSIS_ADDRESS = 'diagnosis:';

/** An address of a list, taken apart. */
export interface WrittenAddress {
  readonly written: string;
  readonly host: string;
  /** Undefined: none is written, or it is no port. */
  readonly port: number | undefined;
}

/** The addresses of a list as clients read it: remoting clients split at semicolons only, so a comma stays part of one. */
export function readAddresses(list: string): readonly WrittenAddress[] {
  return list
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((written) => {
      const [, host = written, digits] = /^(?:https?:\/\/|dns:|ipv4:)?(.*?)(?::(\d{1,5}))?$/.exec(written) ?? [];
      const port = digits === undefined ? undefined : Number(digits);
      return { written, host, port: port !== undefined && port > 0 && port < 65_536 ? port : undefined };
    });
}

export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** Addresses that container networks give out by default: 172.17 and up of Docker, 10.88 of Podman. */
export function looksLikeContainer(host: string): boolean {
  const [, second] = /^172\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(host) ?? [];
  return (second !== undefined && Number(second) >= 17 && Number(second) <= 31) || /^10\.88\.\d+\.\d+$/.test(host);
}
