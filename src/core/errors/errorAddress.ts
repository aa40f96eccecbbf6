/** Scheme of the pages about errors. */
export const ERROR_SCHEME = 'error';
/** The page that lists all of them. */
export const ALL_ERRORS = 'error:all';

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const LIMIT = 256;

/** A page about one error, and what is known of the very line that led to it. */
export interface ErrorAddress {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** Other errors of the same text. */
  readonly also: readonly string[];
}

/** `error:no-route-info?topic=orders&also=connect-failed`. */
export function writeErrorAddress({ id, values = {}, also = [] }: Partial<ErrorAddress> & { id: string }): string {
  const parts = [
    ...Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value.slice(0, LIMIT))}`),
    ...(also.length === 0 ? [] : [`also=${also.join(',')}`]),
  ];
  return `${ERROR_SCHEME}:${id}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
}

/** Undefined for what is no such address. Addresses come from links and from restored panels and are not trusted. */
export function readErrorAddress(address: string): ErrorAddress | undefined {
  const [, id = '', query = ''] = /^error:([^?]*)(?:\?(.*))?$/s.exec(address) ?? [];
  if (!ID.test(id)) {
    return undefined;
  }
  const values: Record<string, string> = {};
  let also: readonly string[] = [];
  for (const part of query.split('&').slice(0, 16)) {
    const [, name = '', text = ''] = /^([a-z][A-Za-z]*)=(.*)$/s.exec(part) ?? [];
    if (name === 'also') {
      also = text.split(',').filter((other) => ID.test(other));
    } else if (name !== '') {
      values[name] = decoded(text).slice(0, LIMIT);
    }
  }
  return { id, values, also };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
