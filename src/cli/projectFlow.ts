import type { Analyser } from '../core/rocketmq/analyser';
import { configurationFormat } from '../core/rocketmq/configuration/reader';
import { configurationEntries } from '../core/rocketmq/flow/configurationEntries';
import { FlowProject } from '../core/rocketmq/flow/flowProject';
import type { FileFacts } from '../core/rocketmq/model';
import type { Topology } from '../core/rocketmq/flow/topology';
import { languageOf } from '../core/syntax/sources';
import type { FileReader } from './fileReader';

export interface ProjectFiles {
  /** Path in the report -> where it is. */
  readonly absolute: ReadonlyMap<string, string>;
  readonly facts: readonly FileFacts[];
  /** Paths of source files that can name one of the types. */
  readonly naming: (types: readonly string[]) => readonly string[];
}

/** How messages flow through the files that were analysed with their flow. */
export function projectFlow(
  { absolute, facts, naming }: ProjectFiles,
  analyser: Analyser,
  reader: FileReader,
  profile: string | undefined,
): Promise<Topology> {
  const named = new Map<string, string[]>();
  for (const path of absolute.keys()) {
    if (languageOf(path) !== undefined) {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
      named.set(name, [...(named.get(name) ?? []), path]);
    }
  }
  const project = new FlowProject({
    named: (name) => named.get(name) ?? [],
    naming,
    configurations: () => [...absolute.keys()].filter((path) => configurationFormat(path) !== undefined),
    read: (path) => {
      const file = reader.read(absolute.get(path)!, true);
      return Promise.resolve(file.kind === 'text' ? file.text : undefined);
    },
    flow: async (path, text, wanted) => {
      await analyser.prepare(path);
      return analyser.flow({ path, text }, wanted);
    },
    entries: configurationEntries,
  });
  facts.forEach(({ path, flow }) => project.set(path, flow));
  return project.complete(profile);
}
