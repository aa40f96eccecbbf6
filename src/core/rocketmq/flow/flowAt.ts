import type { Position, Range } from '../../util/position';
import type { PropertyUse } from './resolver';
import type { Place, Topic, Topology } from './topology';

/** A topic that something at a place of the code sends to or listens on. */
export interface FlowAt {
  readonly topic: Topic;
  /** The symbol or argument under the position. */
  readonly range: Range;
  /** Whether the position is at the name itself, not at the call. */
  readonly isName: boolean;
  readonly side: 'sender' | 'listener';
  readonly properties: readonly PropertyUse[];
  /** Name of the group whose name is under the position. */
  readonly group?: string;
}

/** What flows at a place: at a call, an annotation, or the text that names a topic or group. */
export function flowAt(topology: Topology, path: string, position: Position): FlowAt[] {
  const found: FlowAt[] = [];
  for (const topic of topology.topics) {
    for (const producer of topic.producers) {
      const range = hit(producer, path, position);
      if (range !== undefined) {
        const isName = range !== producer.range;
        found.push({ topic, range, isName, side: 'sender', properties: producer.properties });
      } else if (producer.through?.path === path && contains(producer.through.range, position)) {
        // The call inside of the project's own method: what goes through it.
        found.push({ topic, range: producer.through.range, isName: false, side: 'sender', properties: [] });
      }
    }
    for (const consumer of topic.consumers) {
      const range = hit(consumer, path, position);
      const inGroup = consumer.path === path && consumer.groupArgument && contains(consumer.groupArgument, position);
      if (inGroup === true && consumer.groupArgument !== undefined) {
        found.push({
          topic,
          range: consumer.groupArgument,
          isName: true,
          side: 'listener',
          properties: consumer.properties,
          group: consumer.group.name,
        });
      } else if (range !== undefined) {
        const isName = range !== consumer.range;
        found.push({ topic, range, isName, side: 'listener', properties: consumer.properties });
      }
    }
  }
  return found;
}

/** Where to go from it: from a sender to the listeners and back, from a group's name to its other subscriptions. */
export function otherEnds(topology: Topology, { topic, side, group }: FlowAt): readonly Place[] {
  if (group !== undefined) {
    return topology.groups.find(({ name, resolved }) => resolved && name === group)?.subscriptions ?? [];
  }
  return side === 'sender' ? topic.consumers : topic.producers;
}

function hit(end: Place & { readonly argument?: Range }, path: string, position: Position): Range | undefined {
  if (end.path !== path) {
    return undefined;
  }
  return end.argument !== undefined && contains(end.argument, position)
    ? end.argument
    : contains(end.range, position)
      ? end.range
      : undefined;
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
  const after = line > start.line || (line === start.line && character >= start.character);
  const before = line < end.line || (line === end.line && character <= end.character);
  return after && before;
}
