import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Analyser } from '../../core/rocketmq/analyser';
import { configurationEntries } from '../../core/rocketmq/flow/configurationEntries';
import { FlowProject } from '../../core/rocketmq/flow/flowProject';
import type { Name, Topology } from '../../core/rocketmq/flow/topology';
import { languageOf } from '../../core/syntax/sources';
import { ProjectFacts } from '../../core/rocketmq/project/projectFacts';

const FIXTURES = join(__dirname, '../fixtures/flow');

/** The small projects in fixtures/flow by name, each with its files by path. */
export function flowFixtures(): Map<string, Map<string, string>> {
  return new Map(
    readdirSync(FIXTURES)
      .filter((name) => statSync(join(FIXTURES, name)).isDirectory())
      .map((name) => [name, readFolder(join(FIXTURES, name), '')]),
  );
}

function readFolder(folder: string, below: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (statSync(join(folder, name)).isDirectory()) {
      readFolder(join(folder, name), path).forEach((text, inner) => found.set(inner, text));
    } else {
      found.set(path, readFileSync(join(folder, name), 'utf8'));
    }
  }
  return found;
}

export interface FlowRun {
  readonly project: FlowProject;
  readonly topology: Topology;
  /** Paths in the order in which following names read them. */
  readonly reads: readonly string[];
}

/** Follows the names of a project that is a set of texts. */
export async function followTexts(
  analyser: Analyser,
  files: ReadonlyMap<string, string>,
  profile?: string,
): Promise<FlowRun> {
  const facts = new ProjectFacts(analyser);
  const sources = [...files.keys()].filter((path) => languageOf(path) !== undefined);
  const read = (path: string) => {
    const text = files.get(path)!;
    facts.set(path, analyser.analyse({ path, text }, facts, { flow: true }), text);
  };
  // Configuration decides what of Spring Cloud Stream is RocketMQ's.
  const all = [...files.keys()].filter((path) => sources.includes(path) || /\.ya?ml$/.test(path));
  for (const path of all) {
    await analyser.prepare(path);
    read(path);
  }
  for (let stale = facts.stale(); stale.length > 0; stale = facts.stale()) {
    stale.forEach(read);
  }
  const reads: string[] = [];
  const project = new FlowProject({
    named: (name) => sources.filter((path) => path.endsWith(`/${name}.java`) || path === `${name}.java`),
    naming: (types) => facts.naming(types),
    configurations: () => [...files.keys()].filter((path) => /\.(?:ya?ml|properties)$/.test(path)),
    read: (path) => {
      reads.push(path);
      return Promise.resolve(files.get(path));
    },
    flow: (path, text, wanted) => Promise.resolve(analyser.flow({ path, text }, wanted)),
    entries: configurationEntries,
  });
  facts.files().forEach(({ path, flow }) => project.set(path, flow));
  return { project, topology: await project.complete(profile), reads };
}

/** A map as lines that a person can compare: what sends to and listens on each topic, then groups and the rest. */
export function topologyLines(topology: Topology): string[] {
  const name = ({ name: text, resolved, reason }: Name) => (resolved ? text : `? ${text} (${reason})`);
  const at = ({ path, range }: { path: string; range: { start: { line: number } } }) =>
    `${path.slice(path.lastIndexOf('/') + 1)}:${range.start.line + 1}`;
  return [
    ...topology.topics.flatMap((topic) => [
      `topic ${name(topic)}`,
      ...topic.producers.map(
        (producer) =>
          `  <- ${at(producer)} ${producer.mode}${producer.tag === undefined ? '' : ` tag ${producer.tag}`}` +
          `${producer.key === undefined ? '' : ` key ${producer.key}`}` +
          `${producer.through === undefined ? '' : ` through ${producer.through.name}`}`,
      ),
      ...topic.consumers.map(
        (consumer) =>
          `  -> ${at(consumer)} ${consumer.mode} group ${name(consumer.group)} ${consumer.sql ? 'sql ' : ''}${consumer.expression}` +
          `${consumer.broadcast ? ' broadcast' : ''}${consumer.through === undefined ? '' : ` through ${consumer.through.name}`}`,
      ),
    ]),
    ...topology.groups.map(
      (group) =>
        `group ${name(group)}: ${group.subscriptions.map(({ topic }) => name(topic)).join(', ')}` +
        `${group.retryTopic === undefined ? '' : ` ${group.retryTopic}`}${group.deadLetterTopic === undefined ? '' : ` ${group.deadLetterTopic}`}`,
    ),
    ...topology.transactions.map(
      (place) => `transaction ${place.kind} ${at(place)}${place.topic === undefined ? '' : ` ${name(place.topic)}`}`,
    ),
    ...topology.requests.map(
      (place) => `${place.kind} ${at(place)}${place.topic === undefined ? '' : ` ${name(place.topic)}`}`,
    ),
  ];
}
