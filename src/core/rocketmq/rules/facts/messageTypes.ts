import type { Code } from '../../../syntax/code/model';
import { isGrpc } from '../given';
import type { BuiltMessage } from '../messages';
import type { MessageType, MessageTypeFact } from '../projectFactsOfRules';
import type { RuleFile } from '../ruleFile';
import type { Span } from '../model';
import { named } from './named';

/** What gives a message its type, in all gRPC clients: setters, properties and keys. */
const TYPES: Readonly<Record<string, MessageType>> = {
  messagegroup: 'FIFO',
  deliverytimestamp: 'DELAY',
  delaytimestamp: 'DELAY',
  delay: 'DELAY',
  priority: 'PRIORITY',
  litetopic: 'LITE',
};

interface Typed {
  readonly topic: Code | undefined;
  readonly set: readonly (Span & { readonly name: string })[];
}

/** Messages of the gRPC clients that are of one certain type, with the topic they are for. */
export function messageTypes(file: RuleFile): MessageTypeFact[] {
  if (file.isTest) {
    return [];
  }
  const messages = file.messages.flatMap((message) => ofMessage(file, message) ?? []);
  return [...messages, ...options(file)].flatMap(({ topic, set }) => {
    const types = set.flatMap(({ name, ...at }) => {
      const type = typeOf(name);
      return type === undefined ? [] : [{ type, range: file.range(at) }];
    });
    const first = types[0];
    return first === undefined || topic === undefined || types.some(({ type }) => type !== first.type)
      ? []
      : [{ topic: named(file, topic), type: first.type, range: first.range }];
  });
}

function typeOf(name: string): MessageType | undefined {
  const key = name.replace(/^[sS]et(?=[A-Z])|_/g, '').toLowerCase();
  return Object.hasOwn(TYPES, key) ? TYPES[key] : undefined;
}

function ofMessage(file: RuleFile, { made, calls, variable }: BuiltMessage): Typed | undefined {
  const library = file.api(made)?.split('/')[0] ?? '';
  if (!isGrpc(library)) {
    return undefined;
  }
  const setters = calls.map(({ name, nameStart }) => ({ name, start: nameStart, end: nameStart + name.length }));
  const properties = file.language !== 'python' || variable === undefined ? [] : propertiesOf(file, variable);
  const topic =
    calls.find(({ name }) => name === 'setTopic')?.arguments[0] ??
    file.entry(made, 'Topic', 'topic') ??
    properties.find(({ name }) => name === 'topic')?.value;
  return { topic, set: [...setters, ...properties] };
}

function propertiesOf(file: RuleFile, variable: NonNullable<BuiltMessage['variable']>) {
  return file
    .all('assign')
    .flatMap(({ target, value }) =>
      target.kind === 'member' && file.variable(target.object) === variable
        ? [{ name: target.name, start: target.end - target.name.length, end: target.end, value }]
        : [],
    );
}

/** `producer.send({ topic, messageGroup })`. */
function options(file: RuleFile): Typed[] {
  const topics = file.language === 'tsx' ? file.given('topic') : [];
  return topics.flatMap(({ code }) => {
    const object = code.parent?.parent;
    return object?.kind === 'object'
      ? [
          {
            topic: code,
            set: object.entries.map(({ name, nameStart }) => ({
              name,
              start: nameStart,
              end: nameStart + name.length,
            })),
          },
        ]
      : [];
  });
}
