import { isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { ConfigurationEntry } from './entries';

/** A piece of the file, in UTF-16 units. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A port that a container gives to the outside: `10931:10911`. */
export interface PublishedPort extends Piece {
  /** Undefined when only the container's port is written: any free one is taken. */
  readonly host: number | undefined;
  readonly container: number;
}

/** One container of a compose file or a Kubernetes manifest. */
export interface ContainerService {
  /** The service's or container's name. */
  readonly name: Piece;
  readonly kind: 'compose' | 'kubernetes';
  readonly image: Piece | undefined;
  /** `command`, `entrypoint` and `args` as written, in order. */
  readonly commands: readonly Piece[];
  readonly environment: readonly ConfigurationEntry[];
  readonly ports: readonly PublishedPort[];
  readonly hostNetwork: boolean;
}

/** The text of a file that a manifest carries. Lines keep their indentation: every format we read allows it. */
export interface CarriedFile extends Piece {
  /** The key that it stands under: `broker.conf`. */
  readonly name: string;
}

export interface ContainerFile {
  /** Of the whole text, in UTF-16 units. */
  readonly length: number;
  readonly services: readonly ContainerService[];
  readonly files: readonly CarriedFile[];
  /** Settings of the operator's own resources: `nameServers`. */
  readonly settings: readonly ConfigurationEntry[];
}

const DEPTH = 24;
const LARGEST = 400_000;

/** Reads compose files and manifests. Never throws; aliases are not followed. */
export function readContainers(text: string): ContainerFile {
  const found: Found = { text, length: text.length, services: [], files: [], settings: [] };
  if (text.length <= LARGEST) {
    for (const document of parseAllDocuments(text, {
      keepSourceTokens: false,
      uniqueKeys: false,
      logLevel: 'silent',
    })) {
      if ('contents' in document) {
        const root = document.contents;
        const services = isMap(root) ? pairOf(root, 'services')?.value : undefined;
        if (isMap(services)) {
          composeServices(services, found);
        }
        visit(root, '', DEPTH, found);
      }
    }
  }
  return found;
}

interface Found extends ContainerFile {
  readonly text: string;
  readonly services: ContainerService[];
  readonly files: CarriedFile[];
  readonly settings: ConfigurationEntry[];
}

function composeServices(services: YAMLMap, found: Found): void {
  for (const { key, value } of pairs(services)) {
    const name = piece(key, found.text);
    if (name !== undefined && isMap(value)) {
      found.services.push(service(name, value, 'compose', found.text));
    }
  }
}

/** Looks for containers of Kubernetes' pods, carried files and the operator's settings anywhere. */
function visit(node: unknown, name: string, depth: number, found: Found): void {
  if (depth <= 0) {
    return;
  }
  if (isScalar(node)) {
    const file = name === '' ? undefined : carried(node, name, found.text);
    if (file !== undefined) {
      found.files.push(file);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) {
      const label =
        name === 'containers' || name === 'initContainers'
          ? piece(isMap(item) && pairOf(item, 'name')?.value, found.text)
          : undefined;
      if (isMap(item) && label !== undefined) {
        found.services.push(service(label, item, 'kubernetes', found.text));
      }
      visit(item, name, depth - 1, found);
    }
  } else if (isMap(node)) {
    for (const pair of pairs(node)) {
      const written = isScalar(pair.key) ? String(pair.key.value) : '';
      const setting = written === 'nameServers' ? entry(pair.key, pair.value, found.text) : undefined;
      if (setting !== undefined) {
        found.settings.push(setting);
      }
      visit(pair.value, written, depth - 1, found);
    }
  }
}

function service(name: Piece, map: YAMLMap, kind: ContainerService['kind'], text: string): ContainerService {
  const of = (key: string) => pairOf(map, key)?.value;
  const network = piece(of('network_mode'), text)?.text;
  return {
    name,
    kind,
    image: piece(of('image'), text),
    commands: ['entrypoint', 'command', 'args'].flatMap((key) => whole(of(key), text) ?? []),
    environment: [...environment(of('environment'), text), ...environment(of('env'), text)],
    ports: kind === 'compose' ? ports(of('ports'), text) : [],
    hostNetwork: network === 'host',
  };
}

function environment(node: unknown, text: string): ConfigurationEntry[] {
  if (isMap(node)) {
    return pairs(node).flatMap(({ key, value }) => entry(key, value, text) ?? []);
  }
  if (!isSeq(node)) {
    return [];
  }
  return node.items.flatMap((item) => {
    if (isMap(item)) {
      const [key, value] = [pairOf(item, 'name')?.value, pairOf(item, 'value')?.value];
      return entry(key, value, text) ?? [];
    }
    const written = piece(item, text);
    const equals = written?.text.indexOf('=') ?? -1;
    if (written === undefined || equals < 0) {
      return [];
    }
    const key = written.text.slice(0, equals);
    const keyEnd = written.start + equals;
    return {
      key,
      written: key,
      keyStart: written.start,
      keyEnd,
      value: written.text.slice(equals + 1),
      valueStart: keyEnd + 1,
      valueEnd: written.end,
    };
  });
}

function ports(node: unknown, text: string): PublishedPort[] {
  return (isSeq(node) ? node.items : []).flatMap((item) => {
    if (isMap(item)) {
      const [target, published] = [
        piece(pairOf(item, 'target')?.value, text),
        piece(pairOf(item, 'published')?.value, text),
      ];
      return target === undefined ? [] : range(target, published?.text, target.text);
    }
    const written = piece(item, text);
    const parts = written?.text.replace(/\/(?:tcp|udp)$/, '').split(':') ?? [];
    return written === undefined ? [] : range(written, parts.at(-2), parts.at(-1) ?? '');
  });
}

/** One port, or each of `10909-10912`. */
function range(at: Piece, host: string | undefined, container: string): PublishedPort[] {
  const [from = NaN, to = from] = container.split('-').map(Number);
  const first = host === undefined || !/^\d/.test(host) ? undefined : Number(host.split('-')[0]);
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > 100) {
    return [];
  }
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    ...at,
    host: first === undefined ? undefined : first + i,
    container: from + i,
  }));
}

const BLANK_LINES = /(?:[ \t]*\r?\n)*[ \t]*(?=\r?\n|$)/y;

/** A block of text of several lines under a key that is called like a file, or that looks like one. */
function carried(node: Scalar, name: string, text: string): CarriedFile | undefined {
  const [from = 0, to = 0] = node.range ?? [];
  const newline = text.indexOf('\n', from);
  if ((node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') || newline < 0 || newline >= to) {
    return undefined;
  }
  // Lines without text belong to the block: that is where the next setting is typed.
  BLANK_LINES.lastIndex = to;
  const end = to + (BLANK_LINES.exec(text)?.[0].length ?? 0);
  return { name, text: text.slice(newline + 1, end), start: newline + 1, end };
}

function entry(key: unknown, value: unknown, text: string): ConfigurationEntry | undefined {
  const name = piece(key, text);
  if (name === undefined) {
    return undefined;
  }
  const written = piece(value, text);
  return {
    key: name.text,
    written: name.text,
    keyStart: name.start,
    keyEnd: name.end,
    value: written?.text,
    valueStart: written?.start ?? name.end,
    valueEnd: written?.end ?? name.end,
  };
}

/** A scalar's value, and where it stands without quotes. */
function piece(node: unknown, text: string): Piece | undefined {
  if (!isScalar(node) || node.value === null || node.range === undefined || node.range === null) {
    return undefined;
  }
  const [from, to] = node.range;
  const quoted = /^["']/.test(text.charAt(from)) && to - from >= 2;
  const [start, end] = quoted ? [from + 1, to - 1] : [from, to];
  return { text: typeof node.value === 'string' ? node.value : (node.source ?? text.slice(start, end)), start, end };
}

/** A value as it is written, lists and all. */
function whole(node: unknown, text: string): Piece | undefined {
  const range = isScalar(node) || isSeq(node) ? node.range : undefined;
  return range ? { text: text.slice(range[0], range[1]), start: range[0], end: range[1] } : undefined;
}

function pairs(map: YAMLMap): Pair[] {
  return map.items.filter((item) => isPair(item) && !isAlias(item.value));
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return pairs(map).find((pair) => isScalar(pair.key) && pair.key.value === key);
}
