import { basename, resolve } from 'node:path';
import { flowGraph } from '../core/rocketmq/flow/graph';
import { mergeMaps, type NamedTopology } from '../core/rocketmq/flow/mergeMaps';
import { readMap } from '../core/rocketmq/flow/readMap';
import { topologyJson } from '../core/rocketmq/flow/topologyJson';
import { mermaidMap } from '../core/rocketmq/flow/mermaid';
import { svgMap } from '../core/rocketmq/flow/svg';
import type { Topology } from '../core/rocketmq/flow/topology';
import type { Texts } from '../core/util/locale';
import type { AssetReader } from '../core/util/assets';
import { topologyOf } from './analyze';
import { BadArguments } from './options';
import { FileReader } from './fileReader';
import type { MapArguments } from './mapArguments';

const TITLE: Texts = { en: 'How messages flow', 'zh-cn': '消息流向图' };

/** The map as text. Throws BadArguments for paths that lead nowhere and for files that are no maps. */
export async function map(
  args: MapArguments,
  surroundings: { readonly cwd: string; readonly assets: AssetReader },
): Promise<string> {
  const { cwd } = surroundings;
  const own = await topologyOf(args.paths, { ...surroundings, lang: args.lang, profile: args.profile });
  const name = args.name ?? basename(resolve(cwd, args.paths[0]!));
  const topology = args.add.length === 0 ? own : merged({ name, topology: own }, args.add, cwd);
  if (args.format === 'json') {
    return `${JSON.stringify({ version: 1, name, topology: topologyJson(topology, args.lang) })}\n`;
  }
  const graph = flowGraph(topology, args.lang);
  return args.format === 'mermaid'
    ? mermaidMap(graph)
    : `${svgMap(graph, { title: TITLE[args.lang], standalone: true })}\n`;
}

function merged(own: NamedTopology, paths: readonly string[], cwd: string): Topology {
  const reader = new FileReader();
  const others = paths.map((path): NamedTopology => {
    const file = reader.read(resolve(cwd, path), true);
    const found = file.kind === 'text' ? parsed(file.text) : undefined;
    if (found === undefined) {
      throw new BadArguments(`"${path}" is no map: it must be what "map --format json" printed.`);
    }
    return found.name === '' ? { ...found, name: basename(path).replace(/\.json$/, '') } : found;
  });
  return mergeMaps([own, ...others]);
}

function parsed(text: string): NamedTopology | undefined {
  try {
    return readMap(JSON.parse(text));
  } catch {
    return undefined;
  }
}
