import type { ProjectRule } from '../model';

/**
 * A topic has one message type, and the proxy refuses messages of another unless the topic is MIXED. Two types for one
 * topic in one project mean that one of them cannot be sent.
 * Source: DefaultTopicMessageTypeValidator; ProxyConfig#enableTopicMessageTypeCheck.
 */
export const topicTypeMismatch: ProjectRule = {
  id: 'topic-type-mismatch',
  check(files, report) {
    const places = files.flatMap(({ path, checks }) =>
      (checks.messageTypes ?? []).filter(({ topic }) => topic.known).map((fact) => ({ path, fact })),
    );
    for (const { path, fact } of places) {
      const other = places.find((place) => place.fact.topic.text === fact.topic.text);
      if (other !== undefined && other.fact.type !== fact.type) {
        report(path, {
          range: fact.range,
          message: 'default',
          values: { topic: fact.topic.text, type: fact.type, other: other.fact.type },
          related: [
            { path: other.path, range: other.fact.range, message: 'other', values: { other: other.fact.type } },
          ],
        });
      }
    }
  },
};
