import type { MessageRow } from './adminModel';

export const DEAD = '%DLQ%';
export const RETRY = '%RETRY%';

/** The group whose dead letter it is; undefined for other topics. */
export function groupOfDead(topic: string): string | undefined {
  return topic.startsWith(DEAD) ? topic.slice(DEAD.length) : undefined;
}

/**
 * The topic that a dead letter was once sent to; undefined when nothing in it tells. Remoting clients keep the topic
 * itself in RETRY_TOPIC; for gRPC clients the broker writes the retry topic of group and topic there, joined by `_`,
 * or by `+` with enableRetryTopicV2 (org.apache.rocketmq.common.KeyBuilder).
 */
export function originalTopic({ topic, properties }: Pick<MessageRow, 'topic' | 'properties'>): string | undefined {
  const group = groupOfDead(topic);
  const known = properties['DLQ_ORIGIN_TOPIC'] ?? properties['RETRY_TOPIC'];
  if (known === undefined || group === undefined || !known.startsWith(RETRY)) {
    return known;
  }
  const rest = known.slice(RETRY.length);
  return rest.startsWith(group) && /^[_+]./.test(rest.slice(group.length)) ? rest.slice(group.length + 1) : undefined;
}

/** The topic of a retry topic's group and topic, or its group alone, as far as the names of the groups tell. */
export function readRetryTopic(
  name: string,
  groups: readonly string[],
): { readonly group: string; readonly topic?: string } | undefined {
  if (!name.startsWith(RETRY)) {
    return undefined;
  }
  const rest = name.slice(RETRY.length);
  // Names may contain the sign that joins them: the longest group that fits is meant.
  const group = [...groups]
    .sort((a, b) => b.length - a.length)
    .find((known) => rest === known || (rest.startsWith(known) && /^[_+]./.test(rest.slice(known.length))));
  return group === undefined || rest === group ? { group: rest } : { group, topic: rest.slice(group.length + 1) };
}
