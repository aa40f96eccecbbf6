/** A class of RocketMQ as lessons refer to it: `org.apache.rocketmq.store.CommitLog.FlushRealTimeService#run`. */
export interface SourceReference {
  /** `org.apache.rocketmq.store` */
  readonly packageName: string;
  /** The class that has a file of its own: `CommitLog`. */
  readonly className: string;
  /** What to look for in that file, from the outside in: `FlushRealTimeService`, `run`. */
  readonly members: readonly string[];
}

/** Undefined for everything that is no full name of a class, with or without a method. */
export function readSourceReference(text: string): SourceReference | undefined {
  const match = /^(org\.apache\.rocketmq(?:\.[a-z]\w*)+)\.([A-Z]\w*)((?:\.[A-Z]\w*)*)(?:#(\w+))?$/.exec(text);
  if (!match) {
    return undefined;
  }
  const [, packageName = '', className = '', inner = '', method] = match;
  const members = [...inner.split('.').filter(Boolean), ...(method === undefined ? [] : [method])];
  return { packageName, className, members };
}

/** The references that a rendered page marks, each once. */
export function sourceReferences(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<code data-source="([\w.#]+)">/g)].map(([, name]) => name ?? ''))];
}
