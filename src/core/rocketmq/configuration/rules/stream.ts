import type { ConfigurationEntry } from '../entries';
import { relaxed } from '../keys';
import { isIn } from '../presence';
import { keySpan, type ConfigurationFix, type ConfigurationRule, type ConfigurationView } from './model';

const LINE = 'spring-cloud-stream';
const CONSUMER = /^spring\.cloud\.stream\.rocketmq\.bindings\.([^.]+)\.consumer\.(.+)$/;

/** What the binder calls them since 2.2.7.RELEASE and 2021.0.1.0. */
const RENAMED: Readonly<Record<string, string>> = {
  tags: 'subscription',
  orderly: 'push.orderly',
  broadcasting: 'message-model',
};

/** In these releases nothing reads `push.max-reconsume-times`. */
const UNREAD = /^(?:2\.2\.[78]\.RELEASE|2021\.0\.\d+\.\d+|2022\.0\.0\.0|2023\.0\.0\.0-RC1)$/;
/** In these a consumer gets the field's own 0 where the key is missing. */
const ZERO = /^2\.2\.(?:9\.RELEASE|10-RC[12])$/;

/** A setting of a consumer binding: its new name, where it has another now. */
export function renamedKey(key: string): string | undefined {
  const [, , property = ''] = CONSUMER.exec(relaxed(key)) ?? [];
  return Object.hasOwn(RENAMED, property) ? RENAMED[property] : undefined;
}

/**
 * `tags`, `orderly` and `broadcasting` of a consumer binding became `subscription`, `push.orderly` and `messageModel` with
 * 2.2.7.RELEASE and 2021.0.1.0; the old keys are ignored since, without a word.
 * Source: lessons/configuration/catalogue.json (RocketMQConsumerProperties of each release).
 */
export const scsRenamedProperties: ConfigurationRule = {
  id: 'scs-renamed-properties',
  check(view, report) {
    const { catalogue } = view;
    const version = view.project?.versions?.[LINE];
    if (catalogue === undefined || version === undefined) {
      return;
    }
    for (const entry of bindings(view)) {
      const right = renamedKey(entry.key);
      const known = catalogue.find('spring', entry.key).filter(({ line }) => line.id === LINE);
      // Only where that release is known not to have it.
      if (right !== undefined && known.length > 0 && known.every((key) => isIn(key, version) === false)) {
        const key = lastPart(entry.written);
        report({
          span: keySpan(entry),
          message: 'default',
          values: { key, right, version },
          ...(fixOf(entry, key, right) ?? {}),
        });
      }
    }
  },
};

function fixOf(entry: ConfigurationEntry, key: string, right: string): { fix: ConfigurationFix } | undefined {
  const value = entry.value?.trim().toLowerCase();
  const isModel = right === 'message-model';
  if (isModel && value !== 'true' && value !== 'false') {
    return undefined;
  }
  const edits = [{ span: { start: entry.keyEnd - key.length, end: entry.keyEnd }, text: right }];
  if (isModel) {
    const span = { start: entry.valueStart, end: entry.valueEnd };
    edits.push({ span, text: value === 'true' ? 'BROADCASTING' : 'CLUSTERING' });
  }
  return { fix: { title: 'default', values: { right }, edits } };
}

/**
 * Which releases of the binder read `push.max-reconsume-times`: those of 2021.0 and their neighbours do not, and 2.2.9
 * takes 0 where it is missing, which makes the first failure a dead letter.
 * Source: RocketMQConsumerFactory and RocketMQConsumerProperties of each release; AbstractSendMessageProcessor.
 */
export const scsMaxReconsumeTimes: ConfigurationRule = {
  id: 'scs-max-reconsume-times',
  check(view, report) {
    const version = view.project?.versions?.[LINE];
    if (version === undefined) {
      return;
    }
    const entries = bindings(view);
    const limits = entries.filter(({ key }) => propertyOf(key) === 'push.maxreconsumetimes');
    if (UNREAD.test(version)) {
      limits.forEach((entry) => report({ span: keySpan(entry), message: 'unread', values: { version } }));
    } else if (ZERO.test(version)) {
      const named = new Set(limits.map(({ key }) => nameOf(key)));
      const seen = new Set<string>();
      for (const entry of entries) {
        const name = nameOf(entry.key);
        if (!named.has(name) && !seen.has(name)) {
          seen.add(name);
          report({ span: keySpan(entry), message: 'default', values: { version, name } });
        }
      }
    }
  },
};

/**
 * The pulling half of the template was renamed: up to 2.2.2 `rocketmq.consumer.group` made it, since 2.2.3 it is
 * `rocketmq.pull-consumer.group`. Under the old name alone nothing is made, and `receive` has nobody to ask.
 * Source: RocketMQAutoConfiguration (conditions on the pull consumer) of 2.2.2 and 2.2.3.
 */
export const springPropertyNotInBlock: ConfigurationRule = {
  id: 'spring-property-not-in-block',
  check(view, report) {
    const version = view.project?.versions?.['spring-boot'];
    if (version === undefined || view.project?.usesPullTemplate !== true || !isSince223(version)) {
      return;
    }
    const entries = view.sections.flatMap((section) => (section.dialect === 'spring' ? section.entries : []));
    const has = (key: string) =>
      entries.some((entry) => relaxed(entry.key) === relaxed(key) && entry.value !== undefined);
    const old = entries.find(({ key, value }) => relaxed(key) === 'rocketmq.consumer.group' && value !== undefined);
    if (old === undefined || has('rocketmq.pull-consumer.group')) {
      return;
    }
    const whole = old.written === old.key;
    report({
      span: keySpan(old),
      message: 'default',
      values: { version },
      ...(whole
        ? {
            fix: {
              title: 'default',
              edits: [{ span: keySpan(old), text: 'rocketmq.pull-consumer.group' }],
            },
          }
        : {}),
    });
  },
};

function isSince223(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  return major > 2 || (major === 2 && (minor > 2 || (minor === 2 && patch >= 3)));
}

/** The settings of consumer bindings that have a value. */
function bindings(view: ConfigurationView): ConfigurationEntry[] {
  return view.sections
    .filter(({ dialect }) => dialect === 'spring')
    .flatMap(({ entries }) => entries.filter(({ key, value }) => value !== undefined && CONSUMER.test(relaxed(key))));
}

function propertyOf(key: string): string {
  return CONSUMER.exec(relaxed(key))?.[2] ?? '';
}

function nameOf(key: string): string {
  return CONSUMER.exec(relaxed(key))?.[1] ?? '';
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}
