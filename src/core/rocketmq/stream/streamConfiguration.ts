import type { ConfigurationEntry } from '../configuration/entries';
import { relaxed } from '../configuration/keys';

/** What one configuration file says of Spring Cloud Stream. Plain data; belongs to the facts of that file. */
export interface StreamConfiguration {
  /** RocketMQ's binder is named: by its own keys, as a binder's type or as the default binder. */
  readonly rocketmq: boolean;
  /** Another broker's binder is named. */
  readonly others: boolean;
  /** Lower case; absent when none is set. */
  readonly defaultBinder?: string;
  /** Names of configured binders -> their type, lower case. */
  readonly binders: Readonly<Record<string, string>>;
  /** Bindings (`orders-out-0`, `input`) -> the binder they ask for; empty when they ask for none. */
  readonly bindings: Readonly<Record<string, string>>;
  /** Bindings with settings of RocketMQ's own. */
  readonly own: readonly string[];
}

const STREAM = 'spring.cloud.stream.';

/** Undefined when the file does not configure Spring Cloud Stream. */
export function streamConfiguration(entries: readonly ConfigurationEntry[]): StreamConfiguration | undefined {
  let rocketmq = false;
  let others = false;
  let defaultBinder: string | undefined;
  const binders: Record<string, string> = {};
  const bindings: Record<string, string> = {};
  const own = new Set<string>();
  const stream = entries.filter(({ key }) => relaxed(key).startsWith(STREAM));
  for (const { key, value } of stream) {
    const [area = '', name = '', last = ''] = key.slice(key.indexOf('stream.') + 7).split('.');
    const text = value?.toLowerCase() ?? '';
    switch (relaxed(area)) {
      case 'rocketmq':
        rocketmq = true;
        if (name === 'bindings' && last !== '') {
          own.add(last);
        }
        break;
      case 'kafka':
      case 'rabbit':
      case 'pulsar':
      case 'solace':
      case 'kinesis':
        others = true;
        break;
      case 'defaultbinder':
        defaultBinder = text;
        rocketmq ||= text === 'rocketmq';
        break;
      case 'binders':
        if (relaxed(last) === 'type' && text !== '') {
          binders[name] = text;
          rocketmq ||= text === 'rocketmq';
          others ||= text !== 'rocketmq';
        }
        break;
      case 'bindings':
        if (name !== '' && last !== '') {
          bindings[name] = relaxed(last) === 'binder' ? text : (bindings[name] ?? '');
          rocketmq ||= relaxed(last) === 'binder' && text === 'rocketmq';
        }
        break;
    }
  }
  return stream.length === 0
    ? undefined
    : {
        rocketmq,
        others,
        ...(defaultBinder === undefined ? {} : { defaultBinder }),
        binders,
        bindings,
        own: [...own].sort(),
      };
}
