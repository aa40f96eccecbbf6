import type { Code } from '../../../syntax/code/model';
import type { BuiltMessage } from '../messages';
import { EVERYWHERE, type FileRule, type Span } from '../model';
import { alwaysBefore } from '../order';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const EXCLUSIVE = /^[sS]et(?:MessageGroup|DeliveryTimestamp|DelayTimestamp|LiteTopic|Priority)$/;
const PROPERTIES = /^(?:message_?group|delivery_?timestamp|delay|lite_?topic|priority)$/i;

/**
 * A message of the gRPC clients has one type: ordered (a group), delayed, lite or with a priority. The builder throws
 * when a second of them is set, and for a negative priority.
 * Source: MessageBuilderImpl#setMessageGroup, #setDeliveryTimestamp, #setLiteTopic, #setPriority.
 */
export const grpcExclusiveFields: FileRule = {
  id: 'grpc-exclusive-fields',
  languages: EVERYWHERE,
  check(file, report) {
    if (file.language === 'python' || file.language === 'tsx') {
      written(file).forEach(({ second, first }) => report(second, { values: { second: second.name, first } }));
      return;
    }
    for (const { calls } of file.messages.filter(
      ({ made, family }) => family === 'java-grpc' || isGoGrpc(file, made),
    )) {
      const setters = calls.filter(({ name }) => EXCLUSIVE.test(name));
      setters.forEach((second, i) => {
        const first = setters
          .slice(0, i)
          .find((setter) => setter.name !== second.name && (isChained(setter, second) || alwaysBefore(setter, second)));
        if (first !== undefined) {
          report(nameSpan(second), {
            message: file.language === 'go' ? 'go' : 'default',
            values: { second: second.name, first: first.name },
          });
        }
        const priority = /^[sS]etPriority$/.test(second.name) ? file.valueOf(second.arguments[0]) : undefined;
        if (typeof priority === 'number' && priority < 0) {
          report(nameSpan(second), { message: 'priority' });
        }
      });
    }
  },
};

function isChained(first: { readonly start: number; readonly end: number }, second: typeof first): boolean {
  return second.start <= first.start && first.end <= second.end;
}

function isGoGrpc(file: RuleFile, made: Code): boolean {
  return file.api(made) === 'go-grpc/Message';
}

interface Written {
  readonly second: Span & { readonly name: string };
  readonly first: string;
}

/** Properties that Python sets one after the other, keys that a script writes into one object. */
function written(file: RuleFile): Written[] {
  const sets = file.language === 'python' ? file.messages.map((message) => properties(file, message)) : objects(file);
  return sets.flatMap((list) =>
    list.flatMap((second, i) => {
      const first = list
        .slice(0, i)
        .find(({ name, code }) => name !== second.name && (code === undefined || alwaysBefore(code, second.code!)));
      // A script may say both ways of a delay.
      const isDelay = first !== undefined && /^del/.test(first.name) && /^del/.test(second.name);
      return first === undefined || isDelay ? [] : [{ second, first: first.name }];
    }),
  );
}

interface Property extends Span {
  readonly name: string;
  readonly code?: Code;
}

function properties(file: RuleFile, { variable }: BuiltMessage): Property[] {
  return file
    .all('assign')
    .flatMap(({ target, parent }) =>
      target.kind === 'member' &&
      PROPERTIES.test(target.name) &&
      variable !== undefined &&
      file.variable(target.object) === variable &&
      parent !== undefined
        ? [{ name: target.name, start: target.end - target.name.length, end: target.end, code: parent }]
        : [],
    );
}

function objects(file: RuleFile): Property[][] {
  const owners = new Set(file.given('topic').flatMap(({ code }) => code.parent?.parent ?? []));
  return [...owners].map((owner) =>
    owner.kind === 'object'
      ? owner.entries
          .filter(({ name }) => PROPERTIES.test(name))
          .map(({ name, nameStart }) => ({ name, start: nameStart, end: nameStart + name.length }))
      : [],
  );
}
