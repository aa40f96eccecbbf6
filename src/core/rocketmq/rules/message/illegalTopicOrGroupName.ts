import type { Code } from '../../../syntax/code/model';
import { attributeOf } from '../facts/consumerFacts';
import { isGrpc } from '../given';
import { argumentFor } from '../messages';
import { EVERYWHERE, type FileRule, type Report } from '../model';
import type { RuleFile } from '../ruleFile';

const REMOTING = /^[%|a-zA-Z0-9_-]*$/;
/** `|` has no place in a topic of the gRPC clients. Source: MessageBuilderImpl#TOPIC_PATTERN. */
const GRPC = /^[%a-zA-Z0-9_-]*$/;
const LONGEST = { topic: 127, group: 120 };

type Kind = keyof typeof LONGEST;

/**
 * Topics and groups are made of letters, digits and `_ - % |`; a topic has at most 127 characters, a group 120 (255 in
 * clients up to 5.3.3). Anything else is refused before it reaches the broker; `order.created` is the usual case.
 * Source: TopicValidator#validateTopic, #validateGroup; Validators.
 */
export const illegalTopicOrGroupName: FileRule = {
  id: 'illegal-topic-or-group-name',
  languages: EVERYWHERE,
  check(file, report) {
    const seen = new Set<Code>();
    const judge = (code: Code | undefined, kind: Kind, grpc: boolean, destination = false): void => {
      if (code !== undefined && !seen.has(code)) {
        seen.add(code);
        judgeName(file, code, kind, grpc, destination, report);
      }
    };
    for (const site of file.sites) {
      const code = file.codeOf(site);
      if (code === undefined) {
        continue;
      }
      const grpc = isGrpc(site.api.slice(0, site.api.indexOf('/')));
      if (code.kind === 'annotation') {
        judge(attributeOf(code, 'topic'), 'topic', false);
        judge(attributeOf(code, 'consumerGroup'), 'group', false);
        judge(attributeOf(code, 'group'), 'group', false);
      } else {
        judge(argumentFor(file, code, 'topic'), 'topic', grpc);
        judge(argumentFor(file, code, 'group'), 'group', grpc);
        judge(argumentFor(file, code, 'destination'), 'topic', false, true);
      }
    }
    file.given('topic').forEach(({ code, library }) => judge(code, 'topic', isGrpc(library)));
    file.given('group').forEach(({ code, library }) => judge(code, 'group', isGrpc(library)));
    for (const call of file.calls('setProducerGroup', 'setConsumerGroup')) {
      judge(file.settingAt(call) && call.arguments[0], 'group', file.families.includes('java-grpc'));
    }
    for (const call of file.calls('setTopic', 'setTopics')) {
      if (/^(?:MessageBuilder|ProducerBuilder)$/.test(file.typeOf(call.object) ?? '')) {
        call.arguments.forEach((argument) => judge(argument, 'topic', true));
      }
    }
  },
};

function judgeName(file: RuleFile, code: Code, kind: Kind, grpc: boolean, destination: boolean, report: Report): void {
  const value = file.valueOf(code);
  if (typeof value !== 'string' || /[$#]\{/.test(value)) {
    return;
  }
  const name = destination && value.includes(':') ? value.slice(0, value.indexOf(':')) : value;
  const allowed = grpc && kind === 'topic' ? GRPC : REMOTING;
  if (name.trim() === '') {
    report(code, { message: 'empty', values: { kind } });
  } else if (!allowed.test(name)) {
    const legal = name.trim().replace(/[^%|a-zA-Z0-9_-]/g, '_');
    const fixable = code.kind === 'literal' && /[a-zA-Z0-9]/.test(legal) && allowed.test(legal);
    report(code, {
      message: kind,
      values: { name },
      fixes: fixable
        ? [{ title: 'default', values: { legal }, edits: [file.edit(code, file.textOf(code).replace(name, legal))] }]
        : [],
    });
  } else if (name.length > LONGEST[kind]) {
    report(code, { message: 'long', values: { kind, length: name.length, longest: LONGEST[kind] } });
  }
}
