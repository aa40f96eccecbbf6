import type { CallCode } from '../../../syntax/code/model';
import { EVERYWHERE, type FileRule, type Fix } from '../model';
import { alwaysBefore } from '../order';
import type { RuleFile } from '../ruleFile';

/**
 * A consumer keeps one expression for a topic: a second `subscribe` for it replaces the first without a word.
 * Source: DefaultMQPushConsumerImpl#subscribe; RebalanceImpl#getSubscriptionInner (a map by topic).
 */
export const duplicateSubscribeSameTopic: FileRule = {
  id: 'duplicate-subscribe-same-topic',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { type, calls } of file.clients) {
      const subscriptions =
        /^(?:DefaultMQPushConsumer|DefaultLitePullConsumer|PushConsumer|SimpleConsumer|PullConsumer)$/.test(type)
          ? calls.filter(({ name }) => /^(?:un)?subscribe$/i.test(name))
          : [];
      subscriptions.forEach((second, i) => {
        const topic = file.valueOf(second.arguments[0]);
        const first = subscriptions
          .slice(0, i)
          .findLast((call) => typeof topic === 'string' && file.valueOf(call.arguments[0]) === topic);
        if (
          first !== undefined &&
          /^subscribe$/i.test(first?.name ?? '') &&
          /^subscribe$/i.test(second.name) &&
          alwaysBefore(first, second)
        ) {
          report(
            { start: second.nameStart, end: second.end },
            { values: { topic: String(topic) }, fixes: joined(file, first, second) },
          );
        }
      });
    }
  },
};

/** One subscription for the tags of both. */
function joined(file: RuleFile, first: CallCode, second: CallCode): Fix[] {
  const [before, after] = [first.arguments[1], second.arguments[1]];
  const [one, other] = [file.valueOf(before), file.valueOf(after)];
  const statement = first.parent;
  const tags = [one, other].map((value) =>
    typeof value === 'string' ? value.split('||').map((tag) => tag.trim()) : [],
  );
  const isPlain = tags.every((list) => list.length > 0 && list.every((tag) => /^[\w-]+$/.test(tag)));
  if (!isPlain || before === undefined || after?.kind !== 'literal' || statement?.kind !== 'evaluate') {
    return [];
  }
  const expression = [...new Set(tags.flat())].join(' || ');
  return [
    {
      title: 'default',
      values: { expression },
      edits: [file.edit(file.wholeLines(statement), ''), file.edit(after, JSON.stringify(expression))],
    },
  ];
}
