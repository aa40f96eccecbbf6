import { same } from '../facts/named';
import type { CheckedFile } from '../model';
import type { ConsumerFact, SubscriptionFact } from '../projectFactsOfRules';

/** A consumer with the file it stands in. */
export interface Member {
  readonly path: string;
  readonly consumer: ConsumerFact;
  /** Its subscriptions in words: `order_paid (PAID)`. */
  readonly text: string;
}

/** Two consumers of one group that do not want the same; `kind` says what differs. */
export interface Conflict {
  readonly member: Member;
  readonly other: Member;
  readonly kind: 'topics' | 'tags' | 'model';
}

/** Consumers that pass, by group; only groups with several. */
export function groupsOf(files: readonly CheckedFile[], passes: (consumer: ConsumerFact) => boolean): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const { path, checks } of files) {
    for (const consumer of checks.consumers.filter(passes)) {
      // A placeholder is one name inside a module only.
      const { group } = consumer;
      const key = group.known ? group.text : `${moduleOf(path)} ${group.text}`;
      const isNamed = group.text !== '' && (group.known || /^"?[$#]\{/.test(group.text));
      if (isNamed) {
        const member = { path, consumer, text: wordsOf(consumer.subscriptions ?? []) };
        groups.set(key, [...(groups.get(key) ?? []), member]);
      }
    }
  }
  return [...groups.values()].filter((members) => members.length > 1);
}

/** The part of a path that is built and deployed as one: what stands before `src`. */
export function moduleOf(path: string): string {
  const at = path.search(/(?:^|\/)src\//);
  return at < 0 ? '' : path.slice(0, at);
}

/** Each member with the first other one that it certainly conflicts with. */
export function conflicts(members: readonly Member[]): Conflict[] {
  return members.flatMap((member) => {
    for (const other of members) {
      const kind = member === other ? undefined : conflictOf(member.consumer, other.consumer);
      if (kind !== undefined) {
        return [{ member, other, kind }];
      }
    }
    return [];
  });
}

function conflictOf(a: ConsumerFact, b: ConsumerFact): Conflict['kind'] | undefined {
  const [mine, others] = [a.subscriptions, b.subscriptions];
  if (mine === undefined || others === undefined) {
    return undefined;
  }
  const certain = [...mine, ...others].every(({ topic }) => topic.known);
  const sameTopics =
    mine.every((subscription) => others.some(({ topic }) => same(topic, subscription.topic) === true)) &&
    others.every((subscription) => mine.some(({ topic }) => same(topic, subscription.topic) === true));
  if (certain && !sameTopics) {
    return 'topics';
  }
  const different = mine.some((subscription) =>
    others.some(
      ({ topic, expression, sql }) =>
        same(topic, subscription.topic) === true &&
        (same(normal(expression), normal(subscription.expression)) === false || sql !== subscription.sql),
    ),
  );
  if (different) {
    return 'tags';
  }
  return sameTopics && a.broadcasting !== b.broadcasting ? 'model' : undefined;
}

/** `A||B`, `B || A` are the same; nothing is all. */
function normal(expression: SubscriptionFact['expression']): SubscriptionFact['expression'] {
  const tags = expression.text.split('||').map((tag) => tag.trim());
  return expression.known ? { ...expression, text: tags.sort().join('||') || '*' } : expression;
}

function wordsOf(subscriptions: readonly SubscriptionFact[]): string {
  return subscriptions.map(({ topic, expression }) => `${topic.text} (${expression.text || '*'})`).join(', ');
}
