import type { Consumer, Place, Producer, Topic, Topology } from '../rocketmq/flowModel';
import type { Concept } from '../rocketmq/vocabulary';
import type { Locale, Texts } from '../util/locale';
import { CONCEPT_NAMES } from './conceptNames';
import { FLOW_TEXTS } from './flowTexts';

/** One station of a message on its way. */
export interface FollowStep {
  readonly kind: 'sender' | 'broker' | 'listener' | 'retry' | 'dead-letter' | 'nobody';
  readonly title: string;
  /** What happens there. */
  readonly says: string;
  /** The user's own lines; the first is shown when the step is reached. */
  readonly places: readonly (Place & { readonly text: string })[];
  /** The lesson's section on it is the one on this concept. */
  readonly concept: Concept;
}

/**
 * The way of a message from its senders to the dead-letter topic, a listening group after the other. Facts are those of
 * the clients' defaults (rocketmq-client 4.9 to 5.5, broker 5.5): first retry after 10 s, the last of 16 after 2 h.
 */
export function followSteps(topology: Topology, name: string, locale: Locale): readonly FollowStep[] {
  const topic = topology.topics.find((other) => other.resolved && other.name === name);
  if (topic === undefined) {
    return [];
  }
  const text = (texts: Texts) => texts[locale];
  return [
    senderStep(topic, locale),
    {
      kind: 'broker',
      title: text({ en: `The broker stores it under ${name}`, 'zh-cn': `Broker 把消息存入 ${name}` }),
      says: text(SAYS.broker),
      places: [],
      concept: 'config-namesrv',
    },
    ...(topic.consumers.length === 0
      ? [
          {
            kind: 'nobody' as const,
            title: FLOW_TEXTS[locale].noListener,
            says: text(SAYS.nobody),
            places: [],
            concept: 'subscribe' as const,
          },
        ]
      : groupsOf(topic).flatMap((consumers) => groupSteps(topology, consumers, locale))),
  ];
}

const SAYS = {
  sync: {
    en: 'The call returns when a broker has answered: SEND_OK means that the broker has the message.',
    'zh-cn': '调用会等到 Broker 应答才返回：SEND_OK 表示 Broker 已经收下消息。',
  },
  async: {
    en: 'The call returns at once; the callback or future tells later whether a broker has the message.',
    'zh-cn': '调用立即返回，Broker 是否收下消息由之后的回调或 Future 告知。',
  },
  oneway: {
    en: 'Nobody answers: if the message gets lost on its way, this code does not learn of it.',
    'zh-cn': '没有应答：消息在途中丢失时，这段代码不会知道。',
  },
  transaction: {
    en: 'The message is a half message first: listeners see it only after the local transaction was committed.',
    'zh-cn': '消息先以半消息存在 Broker：本地事务提交之后消费方才能看到。',
  },
  ordered: {
    en: 'Messages of one key go to one queue, so that they can be consumed in the order in which they were sent.',
    'zh-cn': '同一个 Key 的消息进入同一个队列，因此可以按发送顺序消费。',
  },
  noSender: {
    en: 'Nothing in this workspace sends to this topic. Another project may.',
    'zh-cn': '当前工作区没有代码向这个 Topic 发送消息，可能由其他项目发送。',
  },
  broker: {
    en: 'The producer asked a NameServer (or a proxy) which brokers have the topic. The broker appends the message to its log and to one queue of the topic; it stays there after it was consumed, until it is too old.',
    'zh-cn':
      '生产者先向 NameServer（或 Proxy）查询 Topic 在哪些 Broker 上。Broker 把消息追加到日志，并放进该 Topic 的一个队列；消费之后消息仍然保留，直到过期才删除。',
  },
  nobody: {
    en: 'No consumer group in this workspace subscribes to it. Another project may: the broker keeps the message for it.',
    'zh-cn': '当前工作区没有消费组订阅它，可能由其他项目消费：Broker 会为它们保留消息。',
  },
  clustering: {
    en: 'Each group gets every message that its expression lets through; within the group one consumer gets it. It can come more than once, so the listener must bear that.',
    'zh-cn':
      '每个消费组都会收到符合订阅表达式的全部消息，组内由其中一个消费者处理。同一条消息可能投递多次，消费逻辑需要幂等。',
  },
  broadcast: {
    en: 'Every consumer of the group gets the message. What fails is not delivered again.',
    'zh-cn': '组内每个消费者都会收到这条消息。消费失败不会重投。',
  },
  retry: {
    en: 'A listener that fails gets the message again, from the retry topic of its group: first after 10 seconds, then later and later, the 16th time after 2 hours.',
    'zh-cn': '消费失败后，消息经由消费组的重试 Topic 再次投递：第一次约 10 秒后，间隔逐渐变长，第 16 次在 2 小时后。',
  },
  orderly: {
    en: 'A listener in order that fails gets the same message again after about a second, and the messages behind it in the queue wait.',
    'zh-cn': '顺序消费失败时，约 1 秒后在本地重试同一条消息，队列中后面的消息都会等待。',
  },
  grpc: {
    en: 'A message that is not acknowledged becomes visible again, as often as the group on the broker allows.',
    'zh-cn': '没有确认的消息会再次可见，最多重试多少次由 Broker 上的消费组配置决定。',
  },
  dead: {
    en: 'When the retries are used up, the message goes to the dead-letter topic of the group. Nobody consumes it by itself: somebody has to look at it.',
    'zh-cn': '重试次数用尽后，消息进入消费组的死信 Topic。它不会被自动消费，需要有人处理。',
  },
} as const satisfies Readonly<Record<string, Texts>>;

function senderStep({ producers }: Topic, locale: Locale): FollowStep {
  const texts = FLOW_TEXTS[locale];
  const [first] = producers;
  return {
    kind: 'sender',
    title: first === undefined ? texts.noSender : texts.senders(producers.length),
    says: first === undefined ? SAYS.noSender[locale] : sendSays(first)[locale],
    places: producers.map((producer) => ({
      path: producer.path,
      range: producer.range,
      text: [
        CONCEPT_NAMES[producer.mode][locale],
        producer.tag && texts.tag(producer.tag),
        producer.through && texts.through(producer.through.name),
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' · '),
    })),
    concept: first?.mode ?? 'send-sync',
  };
}

function sendSays({ mode, symbol }: Producer): Texts {
  if (mode === 'send-transaction') {
    return SAYS.transaction;
  }
  if (mode === 'send-oneway' || /one_?way/i.test(symbol)) {
    return SAYS.oneway;
  }
  if (mode === 'send-ordered') {
    return SAYS.ordered;
  }
  return mode === 'send-async' || /async/i.test(symbol) ? SAYS.async : SAYS.sync;
}

/** The consumers of a topic, a group at a time, in order. */
function groupsOf({ consumers }: Topic): Consumer[][] {
  const groups = new Map<string, Consumer[]>();
  for (const consumer of consumers) {
    const key = consumer.group.resolved ? consumer.group.name : `${consumer.group.name} ${consumer.path}`;
    groups.set(key, [...(groups.get(key) ?? []), consumer]);
  }
  return [...groups.values()];
}

function groupSteps(topology: Topology, consumers: readonly Consumer[], locale: Locale): FollowStep[] {
  const texts = FLOW_TEXTS[locale];
  const [first] = consumers as [Consumer];
  const group = topology.groups.find(
    ({ name, resolved }) => resolved && first.group.resolved && name === first.group.name,
  );
  const name = first.group.resolved ? texts.group(first.group.name) : texts.noGroup;
  const places = consumers.map((consumer) => ({
    path: consumer.path,
    range: consumer.range,
    text: consumer.expression === '*' ? texts.everything : texts.expression(consumer.expression, consumer.sql),
  }));
  const listener: FollowStep = {
    kind: 'listener',
    title: name,
    says: (first.broadcast ? SAYS.broadcast : SAYS.clustering)[locale],
    places,
    concept: first.broadcast ? 'broadcast' : first.mode,
  };
  if (first.broadcast) {
    return [listener];
  }
  const isGrpc = first.grpc;
  const isOrderly = first.mode === 'listener-orderly';
  const retry: FollowStep = {
    kind: 'retry',
    title: isOrderly || isGrpc || group?.retryTopic === undefined ? `${name}: ${RETRY[locale]}` : group.retryTopic,
    says: (isGrpc ? SAYS.grpc : isOrderly ? SAYS.orderly : SAYS.retry)[locale],
    places,
    concept: 'retry-dlq',
  };
  const dead = group?.deadLetterTopic;
  const listening = topology.topics.find((topic) => topic.resolved && topic.name === dead)?.consumers ?? [];
  return dead === undefined
    ? [listener, retry]
    : [
        listener,
        retry,
        {
          kind: 'dead-letter',
          title: dead,
          says: SAYS.dead[locale],
          places: listening.map(({ path, range, group: reader }) => ({ path, range, text: texts.group(reader.name) })),
          concept: 'retry-dlq',
        },
      ];
}

const RETRY: Texts = { en: 'retry', 'zh-cn': '重试' };
