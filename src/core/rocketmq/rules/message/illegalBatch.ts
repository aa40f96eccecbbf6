import type { CallCode, Code } from '../../../syntax/code/model';
import { messageOf, argumentFor, type BuiltMessage } from '../messages';
import type { FileRule } from '../model';
import type { RuleFile } from '../ruleFile';

/**
 * A batch is one request to one topic: messages of several topics, with a delay level, or for a retry topic make
 * `send(collection)` throw "Failed to initiate the MessageBatch".
 * Source: MessageBatch#generateFromList.
 */
export const illegalBatch: FileRule = {
  id: 'illegal-batch',
  check(file, report) {
    for (const { site, code } of file.siteCalls('send-batch')) {
      if (code.kind !== 'call' || site.family !== 'java-remoting') {
        continue;
      }
      const members = membersOf(file, code.arguments[0]);
      const topics = members.map((message) => topicOf(file, message));
      const first = topics.find((topic) => topic !== undefined);
      members.forEach((message, i) => {
        const topic = topics[i];
        const level = message.calls.find(({ name }) => name === 'setDelayTimeLevel');
        const delay = file.valueOf(level?.arguments[0]);
        if (topic !== undefined && first !== undefined && topic !== first) {
          report(argumentFor(file, message.made, 'topic') ?? message.made, { values: { topic, first } });
        } else if (level !== undefined && typeof delay === 'number' && delay > 0) {
          report({ start: level.nameStart, end: level.end }, { message: 'delay' });
        } else if (topic?.startsWith('%RETRY%') === true) {
          report(argumentFor(file, message.made, 'topic') ?? message.made, { message: 'retry' });
        }
      });
    }
  },
};

function topicOf(file: RuleFile, { made }: BuiltMessage): string | undefined {
  const topic = file.valueOf(argumentFor(file, made, 'topic'));
  return typeof topic === 'string' ? topic : undefined;
}

/** The messages of a collection, as far as the file builds them one by one. */
function membersOf(file: RuleFile, list: Code | undefined): BuiltMessage[] {
  if (list === undefined) {
    return [];
  }
  const variable = file.variable(list);
  const values = [listItems(list), listItems(file.origin(list))].find((items) => items.length > 0) ?? [];
  const added = variable === undefined ? [] : file.uses(variable).flatMap((use) => addedBy(use));
  return [...values, ...added].flatMap((item) => messageOf(file, item) ?? []);
}

function listItems(code: Code): readonly Code[] {
  return code.kind === 'list'
    ? code.items
    : code.kind === 'call' && /^(?:asList|of|newArrayList|singletonList)$/.test(code.name)
      ? code.arguments
      : [];
}

function addedBy(use: Code): readonly Code[] {
  const call = use.parent as CallCode | undefined;
  return call?.kind === 'call' && call.object === use && call.name === 'add' ? call.arguments.slice(-1) : [];
}
