import type { Admin, MessagePlace, Positions, TopicType } from './adminModel';

/** Asks the admin process: the name of an operation and what it needs; gives its answer as it came. */
export type Ask = (operation: string, values: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The calls of Admin as lines of the process; the other side is media/lab/LabAdmin.java. */
export function adminCalls(ask: Ask): Admin {
  const call = async <T>(operation: string, values: Readonly<Record<string, unknown>> = {}): Promise<T> =>
    (await ask(operation, values)) as T;
  return {
    brokers: () => call('brokers'),
    topics: () => call('topics'),
    queues: (topic: string) => call('queues', { topic }),
    createTopic: (topic: string, type: TopicType, queues = 4) => call('createTopic', { topic, type, queues }),
    deleteTopic: (topic: string) => call('deleteTopic', { topic }),
    topicGroups: (topic: string) => call('topicGroups', { topic }),
    groups: () => call('groups'),
    group: (group: string) => call('group', { group }),
    progress: (group: string) => call('progress', { group }),
    createGroup: (group: string, options = {}) => call('createGroup', { group, ...options }),
    deleteGroup: (group: string) => call('deleteGroup', { group }),
    resetOffset: (group: string, topic: string, time: number) => call('resetOffset', { group, topic, time }),
    messages: (topic: string, max: number, before?: Positions) =>
      call('messages', { topic, max, ...(before === undefined ? {} : { before }) }),
    since: (topic: string, positions?: Positions) =>
      call('since', { topic, ...(positions === undefined ? {} : { positions }) }),
    message: (place: MessagePlace, bytes: number) => call('message', { ...placeOf(place), bytes }),
    byId: (topic: string, id: string) => call('byId', { topic, messageId: id }),
    byKey: (topic: string, key: string) => call('byKey', { topic, key }),
    life: (topic: string, id: string) => call('life', { topic, messageId: id }),
    trace: (id: string) => call('trace', { messageId: id }),
    replay: (dead: MessagePlace, original: string, to: 'group' | 'topic') =>
      call('replay', { ...placeOf(dead), original, to }),
  };
}

/** Of a row, only the place: the rest may be large. */
function placeOf({ topic, broker, queue, offset }: MessagePlace): MessagePlace {
  return { topic, broker, queue, offset };
}
