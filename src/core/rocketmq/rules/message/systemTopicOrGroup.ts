import type { Code } from '../../../syntax/code/model';
import { attributeOf } from '../facts/consumerFacts';
import { argumentFor } from '../messages';
import { EVERYWHERE, type FileRule } from '../model';

/** Topics that a producer may not send to. Source: TopicValidator.NOT_ALLOWED_SEND_TOPIC_SET. */
const TOPICS = new Set([
  'SCHEDULE_TOPIC_XXXX',
  'RMQ_SYS_TRANS_HALF_TOPIC',
  'RMQ_SYS_TRANS_OP_HALF_TOPIC',
  'TRANS_CHECK_MAX_TIME_TOPIC',
  'SELF_TEST_TOPIC',
  'OFFSET_MOVED_EVENT',
]);

/** Groups that RocketMQ itself is in. Source: MixAll. */
const GROUPS =
  /^(?:TOOLS_CONSUMER|SCHEDULE_CONSUMER|FILTERSRV_CONSUMER|__MONITOR_CONSUMER|CLIENT_INNER_PRODUCER|SELF_TEST_[PC]_GROUP|CID_ONS-HTTP-PROXY|CID_ONSAPI_(?:PERMISSION|OWNER|PULL)|CID_RMQ_SYS_\w*)$/;

/**
 * RocketMQ keeps half messages, delays and its own clients under names like any other. Sending to its topics is
 * forbidden ("Sending message to topic [...] is forbidden"); a client in one of its groups takes part in its work.
 * Source: Validators#isNotAllowedSendTopic; TopicValidator; MixAll.
 */
export const systemTopicOrGroup: FileRule = {
  id: 'system-topic-or-group',
  languages: EVERYWHERE,
  check(file, report) {
    const seen = new Set<Code>();
    const judge = (code: Code | undefined, isBad: (name: string) => boolean, message: string): void => {
      const value = file.valueOf(code);
      if (code !== undefined && !seen.has(code) && typeof value === 'string') {
        seen.add(code);
        const name = message === 'topic' ? value.replace(/:.*$/, '') : value;
        if (isBad(name)) {
          report(code, { message, values: { name } });
        }
      }
    };
    for (const site of file.sites) {
      const code = file.codeOf(site);
      if (code === undefined) {
        continue;
      }
      if (code.kind === 'annotation') {
        judge(attributeOf(code, 'consumerGroup'), (name) => GROUPS.test(name), 'group');
        continue;
      }
      judge(argumentFor(file, code, 'group'), (name) => GROUPS.test(name), 'group');
      if (site.concept === 'message-build') {
        judge(argumentFor(file, code, 'topic'), (name) => TOPICS.has(name), 'topic');
      }
      judge(argumentFor(file, code, 'destination'), (name) => TOPICS.has(name), 'topic');
    }
    for (const { code, sends } of file.given('topic')) {
      judge(sends ? code : undefined, (name) => TOPICS.has(name), 'topic');
    }
    file.given('group').forEach(({ code }) => judge(code, (name) => GROUPS.test(name), 'group'));
    for (const call of file.calls('setTopic')) {
      if (file.typeOf(call.object) === 'MessageBuilder') {
        judge(call.arguments[0], (name) => TOPICS.has(name), 'topic');
      }
    }
    for (const call of file.calls('setProducerGroup', 'setConsumerGroup')) {
      judge(file.settingAt(call) && call.arguments[0], (name) => GROUPS.test(name), 'group');
    }
  },
};
