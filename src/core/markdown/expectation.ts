import { isRecord } from '../util/isRecord';

/** How an exercise is seen to have worked. Written as YAML in the lesson, shipped as JSON. */
export interface Expectation {
  /** What the reader sees when it worked. */
  readonly observe?: string;
  /** What a good answer has. */
  readonly think?: string;
  /** Concepts that the reader's code has then; with `none` those that it no longer has. */
  readonly sites?: readonly { readonly concept: string; readonly none?: boolean }[];
  /** Rules that must fire, or with `none` must not. */
  readonly findings?: readonly { readonly rule: string; readonly none?: boolean }[];
  /** What administration of the lab shows then. */
  readonly lab?: readonly LabObservation[];
}

/**
 * Something that can be seen in the lab: of a topic or of a group. Numbers are minimums, but for `queues`, which is
 * exact, and `lag`, a maximum.
 */
export type LabObservation =
  | {
      readonly topic: string;
      /** How many messages it holds; with the next three, how many of that kind. Absent: one. */
      readonly messages?: number;
      /** How often they had failed. */
      readonly reconsumeTimes?: number;
      readonly tag?: string;
      readonly key?: string;
      readonly queues?: number;
    }
  | {
      readonly group: string;
      /** How many messages its progress has gone past, over all queues. */
      readonly consumed?: number;
      readonly lag?: number;
    };

/** A string says what is wrong with it. Whether concepts and rules exist is not checked here. */
export function readExpectation(value: unknown): Expectation | string {
  if (!isRecord(value) || Object.keys(value).length === 0) {
    return 'expected observe, think, sites, findings or lab';
  }
  for (const [key, content] of Object.entries(value)) {
    switch (key) {
      case 'observe':
      case 'think':
        if (typeof content !== 'string' || content.trim() === '') {
          return `${key} must be a text (put it in quotes when it contains ": ")`;
        }
        break;
      case 'sites':
      case 'findings': {
        const name = key === 'sites' ? 'concept' : 'rule';
        if (!Array.isArray(content) || content.length === 0 || !content.every((each) => isItem(each, name))) {
          return `${key} must be a list of "${name}: <id>", each perhaps with "none: true"`;
        }
        break;
      }
      case 'lab':
        if (!Array.isArray(content) || content.length === 0 || !content.every(isObservation)) {
          return 'lab must be a list of "topic: <name>" or "group: <name>", with what holds of it';
        }
        break;
      default:
        return `unknown "${key}": expected observe, think, sites, findings or lab`;
    }
  }
  return value;
}

function isItem(value: unknown, name: string): boolean {
  return (
    isRecord(value) &&
    typeof value[name] === 'string' &&
    Object.keys(value).every((key) => key === name || (key === 'none' && typeof value['none'] === 'boolean'))
  );
}

const OBSERVED: Readonly<Record<'topic' | 'group', Readonly<Record<string, 'string' | 'number'>>>> = {
  topic: {
    topic: 'string',
    messages: 'number',
    reconsumeTimes: 'number',
    tag: 'string',
    key: 'string',
    queues: 'number',
  },
  group: { group: 'string', consumed: 'number', lag: 'number' },
};

function isObservation(value: unknown): boolean {
  const kind = isRecord(value)
    ? (['topic', 'group'] as const).find((name) => typeof value[name] === 'string')
    : undefined;
  return (
    kind !== undefined &&
    isRecord(value) &&
    Object.entries(value).every(([key, content]) => typeof content === OBSERVED[kind][key])
  );
}
