import type { Texts } from '../util/locale';
import { TOPIC_TYPES, type TopicType } from './adminModel';
import type { Decision, SendRequest } from './messagingModel';

/** What the form holds, as typed. */
export interface SendForm {
  readonly topic: string;
  readonly type: TopicType;
  readonly body: string;
  readonly tag: string;
  /** Separated by spaces. */
  readonly keys: string;
  /** A line each: `name=value`. */
  readonly properties: string;
  readonly messageGroup: string;
  /** Seconds. */
  readonly delay: string;
  readonly decision: Decision;
}

export interface FormProblem {
  readonly field: keyof SendForm;
  readonly text: Texts;
}

export const EMPTY_FORM: SendForm = {
  topic: '',
  type: 'NORMAL',
  body: '',
  tag: '',
  keys: '',
  properties: '',
  messageGroup: '',
  delay: '10',
  decision: 'commit',
};

/** Default of the broker's maxMessageSize, bytes. */
const LARGEST = 4 * 1024 * 1024;

/** The request, or everything that stands against it. What only the server knows, the server says. */
export function readSendForm(form: SendForm): SendRequest | FormProblem[] {
  const problems: FormProblem[] = [];
  const check = (holds: boolean, field: keyof SendForm, text: Texts) => {
    if (!holds) {
      problems.push({ field, text });
    }
  };
  const topic = form.topic.trim();
  const tag = form.tag.trim();
  check(/^[%\w-]{1,127}$/.test(topic), 'topic', {
    en: 'A topic has 1 to 127 letters, digits, - or _.',
    'zh-cn': 'Topic 名由 1 到 127 个字母、数字、- 或 _ 组成。',
  });
  check(form.body !== '', 'body', {
    en: 'An empty body is refused by the proxy.',
    'zh-cn': '消息体为空时 Proxy 会拒绝。',
  });
  check(form.body.length <= LARGEST, 'body', {
    en: 'A message holds at most 4 MB unless the broker is told otherwise.',
    'zh-cn': '除非改过 Broker 的配置，一条消息最大 4 MB。',
  });
  check(!tag.includes('|'), 'tag', {
    en: 'A message has one tag; | belongs into a subscription.',
    'zh-cn': '一条消息只有一个 Tag，| 只用在订阅表达式里。',
  });
  check(form.type !== 'FIFO' || form.messageGroup.trim() !== '', 'messageGroup', {
    en: 'A FIFO message needs a message group: order holds within it.',
    'zh-cn': '顺序消息必须有消息组（message group），顺序只在组内成立。',
  });
  const delay = Number(form.delay);
  check(form.type !== 'DELAY' || (form.delay.trim() !== '' && delay > 0), 'delay', {
    en: 'The delay is a number of seconds above 0.',
    'zh-cn': '延时是大于 0 的秒数。',
  });
  const properties = readProperties(form.properties);
  check(properties !== undefined, 'properties', {
    en: 'Properties are lines of the form name=value.',
    'zh-cn': '属性每行一个，写成 name=value。',
  });
  if (problems.length > 0) {
    return problems;
  }
  const keys = form.keys.split(/\s+/).filter((key) => key !== '');
  return {
    topic,
    type: form.type,
    body: form.body,
    ...(tag === '' ? {} : { tag }),
    ...(keys.length === 0 ? {} : { keys }),
    ...(properties === undefined || Object.keys(properties).length === 0 ? {} : { properties }),
    ...(form.type === 'FIFO' ? { messageGroup: form.messageGroup.trim() } : {}),
    ...(form.type === 'DELAY' ? { delay } : {}),
    ...(form.type === 'TRANSACTION' ? { decision: form.decision } : {}),
  };
}

/** The type of message that a topic of this type takes; topics of other types take plain ones. */
export function typeForTopic(type: string | undefined): TopicType {
  return TOPIC_TYPES.find((known) => known === type) ?? 'NORMAL';
}

function readProperties(text: string): Record<string, string> | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) => /^\s*([^=\s]+)\s*=(.*)$/.exec(line));
  return pairs.includes(null) ? undefined : Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!.trim()]));
}
