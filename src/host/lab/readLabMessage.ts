import { isRecord } from '../../core/util/isRecord';
import type { LabToHost } from '../../protocol/labMessages';

/** Longest text that the page may send: the largest body that a broker takes. */
const LONGEST = 4 * 1024 * 1024 + 1;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isForm = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText);
const oneOf =
  (...values: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && values.includes(value);

const FORMS: { readonly [K in LabToHost['kind']]: Readonly<Record<string, (value: unknown) => boolean>> } = {
  ready: {},
  tab: { tab: oneOf('messages', 'send', 'receive', 'group') },
  browse: { topic: isText },
  older: {},
  live: { on: isBoolean },
  find: { by: oneOf('id', 'key'), text: isText },
  select: { key: isText },
  life: { topic: isText, id: isText },
  replay: { key: isText, to: oneOf('group', 'topic') },
  copy: { key: isText },
  send: { form: isForm },
  decide: { id: isText, decision: oneOf('commit', 'rollback') },
  receive: { form: isForm },
  watch: { on: isBoolean, form: isForm },
  group: { group: isText },
  reset: { group: isText, topic: isText },
  create: { what: oneOf('topic', 'group') },
};

/** A message of the right form, without anything that does not belong to it; undefined for everything else. */
export function readLabMessage(value: unknown): LabToHost | undefined {
  if (!isRecord(value) || typeof value['kind'] !== 'string' || !Object.hasOwn(FORMS, value['kind'])) {
    return undefined;
  }
  const message: Record<string, unknown> = { kind: value['kind'] };
  for (const [key, accepts] of Object.entries(FORMS[value['kind'] as LabToHost['kind']])) {
    if (!accepts(value[key])) {
      return undefined;
    }
    message[key] = value[key];
  }
  return message as LabToHost;
}
