import { isRecord } from '../../core/util/isRecord';
import type { ToHost } from '../../protocol/lessonMessages';

/** Longest text that a page may send: a note, a guess, a block of code. */
const LONGEST = 100_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= 64 && value.every(isNumber);

type Guards<K extends ToHost['kind']> = {
  readonly [P in Exclude<keyof Extract<ToHost, { kind: K }>, 'kind'>]: (value: unknown) => boolean;
};

const FORMS: { readonly [K in ToHost['kind']]: Guards<K> } = {
  ready: { page: isNumber },
  open: { address: isText },
  back: {},
  forward: {},
  at: { section: isText },
  read: { section: isText },
  answer: { quiz: isText, chosen: isNumbers },
  predict: { id: isText, text: isText },
  exercise: { id: isText, done: isBoolean },
  note: { text: isText },
  copy: { text: isText },
  insert: { region: isText },
  openSource: { region: isText },
  compare: { region: isText },
  tab: { tab: isText },
  place: { list: isNumber, index: isNumber },
  markDone: {},
  report: { section: isText, selection: isText },
  action: { action: isText, value: isText },
};

/** A message of the right form, without anything that does not belong to it; undefined for everything else. */
export function readMessage(value: unknown): ToHost | undefined {
  if (!isRecord(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(FORMS, value['kind'])) {
    return undefined;
  }
  const message: Record<string, unknown> = { kind: value['kind'] };
  const guards: Record<string, (value: unknown) => boolean> = FORMS[value['kind'] as ToHost['kind']];
  for (const [key, accepts] of Object.entries(guards)) {
    if (!accepts(value[key])) {
      return undefined;
    }
    message[key] = value[key];
  }
  return message as ToHost;
}
