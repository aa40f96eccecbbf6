/** One setting in a configuration file, whatever its format. Offsets in UTF-16 units. */
export interface ConfigurationEntry {
  /** The whole key with dots: `rocketmq.producer.group`. */
  readonly key: string;
  /** The key as it is written at this place: `group`. */
  readonly written: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Text, quotes and escapes resolved; absent when it is not a single value. */
  readonly value: string | undefined;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** RocketMQ in a key: a word before a colon. Most YAML files that name it do so in a value. */
export const NAMES_KEY = /^[ \t{"'-]*[\w.-]*rocketmq[\w.-]*["']?[ \t]*:/im;
