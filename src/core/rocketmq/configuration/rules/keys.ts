import type { KnownKey } from '../catalogue';
import type { Dialect } from '../dialects';
import type { ConfigurationEntry } from '../entries';
import { relaxed } from '../keys';
import { isIn } from '../presence';
import { renamedKey } from './stream';
import { keySpan, serverVersion, valueSpan, type ConfigurationRule, type ConfigurationView } from './model';

const SERVERS: readonly Dialect[] = ['broker', 'namesrv', 'controller', 'container', 'proxy'];
const NAMES: Readonly<Partial<Record<Dialect, string>>> = {
  broker: 'broker.conf',
  namesrv: 'namesrv.conf',
  controller: 'controller.conf',
  proxy: 'rmq-proxy.json',
};
/** Keys that listeners' placeholders read although no class of properties has them (v5 starter), and maps. */
const PLACEHOLDERS = /^rocketmq\.(?:push-?consumer\.|(?:pull-?)?consumer\.listeners\b|config\.)/i;

/** Settings of the programs that the catalogue knows. */
function judged(view: ConfigurationView): { readonly entry: ConfigurationEntry; readonly dialect: Dialect }[] {
  return view.sections
    .filter(({ dialect }) => dialect === 'spring' || SERVERS.includes(dialect))
    .flatMap(({ dialect, entries }) => entries.map((entry) => ({ entry, dialect })))
    .filter(({ dialect, entry }) => dialect !== 'spring' || isOurs(entry));
}

/** Below RocketMQ's prefixes, and with a value: a parent in YAML is no setting. */
function isOurs({ key, value }: ConfigurationEntry): boolean {
  return (
    value !== undefined && /^(?:rocketmq\.|spring\.cloud\.stream\.rocketmq\.)/i.test(key) && !PLACEHOLDERS.test(key)
  );
}

/**
 * Servers read a key letter by letter and say nothing about one that they do not know; Spring ignores it too. A key that
 * is almost one of theirs was meant to be it.
 * Source: MixAll#properties2Object; lessons/configuration/catalogue.json.
 */
export const configMisspelledKey: ConfigurationRule = {
  id: 'config-misspelled-key',
  check(view, report) {
    const { catalogue } = view;
    if (catalogue === undefined) {
      return;
    }
    for (const { entry, dialect } of judged(view)) {
      if (catalogue.find(dialect, entry.key).length > 0 || isElsewhere(view, entry.key, dialect)) {
        continue;
      }
      const last = lastPart(entry.key);
      const meant = catalogue.all(dialect).filter(({ key }) => sameParent(key, entry.key, dialect));
      const near = meant
        .map((known) => ({ known, distance: distance(fold(lastPart(known.key)), fold(last)) }))
        .filter((candidate) => candidate.distance <= (last.length < 10 ? 1 : 2))
        .sort((a, b) => a.distance - b.distance);
      const [best, second] = near;
      if (best === undefined || (second !== undefined && second.distance === best.distance)) {
        continue;
      }
      const right = lastPart(best.known.key);
      const at = entry.written.endsWith(last) ? entry.keyEnd - last.length : entry.keyStart;
      report({
        span: keySpan(entry),
        message: 'default',
        values: { key: last, right },
        fix: { title: 'default', values: { right }, edits: [{ span: { start: at, end: entry.keyEnd }, text: right }] },
      });
    }
  },
};

/** A key of another of RocketMQ's programs does nothing here. Source: lessons/configuration/catalogue.json. */
export const configWrongPlace: ConfigurationRule = {
  id: 'config-wrong-place',
  check(view, report) {
    const { catalogue } = view;
    if (catalogue === undefined) {
      return;
    }
    for (const { entry, dialect } of judged(view)) {
      const other =
        dialect === 'spring' || catalogue.find(dialect, entry.key).length > 0
          ? undefined
          : elsewhere(view, entry.key, dialect);
      if (other !== undefined) {
        report({
          span: keySpan(entry),
          message: 'default',
          values: { key: entry.key, file: NAMES[other] ?? other, here: NAMES[dialect] ?? dialect },
        });
      }
    }
  },
};

/**
 * What cannot be read as the key's type is ignored without a word, and the default holds; anything but `true` is false.
 * Numbers are not trimmed: a blank behind one makes it unreadable.
 * Source: MixAll#properties2Object.
 */
export const configWrongValue: ConfigurationRule = {
  id: 'config-wrong-value',
  check(view, report) {
    const { catalogue } = view;
    if (catalogue === undefined) {
      return;
    }
    for (const { entry, dialect } of judged(view)) {
      const [known] = catalogue.find(dialect, entry.key);
      const value = entry.value;
      if (known === undefined || value === undefined || /\$\{|\{\{|\$\(|%\(|^@.*@$|^#\{/.test(value)) {
        continue;
      }
      const trimmed = value.trim();
      const { t: type, v: values } = known.row;
      const span = valueSpan(entry);
      const blanks = trailingBlanks(view.text, entry);
      if ((type === 'int' || type === 'long') && !isWhole(trimmed)) {
        // Durations and sizes of Spring (`3s`, `4MB`) are no numbers either where the property is one.
        report({ span, message: 'number', values: { key: lastPart(known.key), value: trimmed } });
      } else if (type === 'boolean' && !/^(?:true|false)$/i.test(trimmed) && !isSpringBoolean(dialect, trimmed)) {
        report({ span, message: 'boolean', values: { key: lastPart(known.key), value: trimmed } });
      } else if (type === 'enum' && values !== undefined && !fits(values, trimmed, dialect)) {
        report({
          span,
          message: 'enum',
          values: { key: lastPart(known.key), value: trimmed, values: values.join(', ') },
        });
      } else if ((type === 'int' || type === 'long') && blanks > 0 && isServerProperties(view, dialect, entry)) {
        report({
          span: { start: entry.valueEnd, end: entry.valueEnd + blanks },
          message: 'blank',
          values: { key: entry.key },
          fix: { title: 'blank', edits: [{ span: { start: entry.valueEnd, end: entry.valueEnd + blanks }, text: '' }] },
        });
      }
    }
  },
};

/** A key that the version in use does not have; only where the file or the project names that version. */
export const configKeyNotInVersion: ConfigurationRule = {
  id: 'config-key-not-in-version',
  check(view, report) {
    const { catalogue, project } = view;
    if (catalogue === undefined) {
      return;
    }
    const server = serverVersion(view);
    for (const { entry, dialect } of judged(view)) {
      const found = catalogue.find(dialect, entry.key);
      const versionOf = ({ line }: KnownKey) => (line.id === 'server' ? server : project?.versions?.[line.id]);
      const absent = found.filter((known) => {
        const version = versionOf(known);
        return version !== undefined && isIn(known, version) === false;
      });
      const [first] = absent;
      if (first !== undefined && absent.length === found.length && !hasOwnRule(entry.key)) {
        const version = versionOf(first)!;
        const present = first.releases.filter((release) => isIn(first, release) === true);
        const later = present.find((release) => first.releases.indexOf(release) > first.releases.indexOf(version));
        report({
          span: keySpan(entry),
          message: later === undefined ? 'gone' : 'later',
          values: { key: lastPart(entry.key), version, release: later ?? present.at(-1) ?? '' },
        });
      }
    }
  },
};

/** Another rule says what to do instead: ACL 1.0, the binder's renamed keys. */
function hasOwnRule(key: string): boolean {
  return key === 'aclEnable' || renamedKey(key) !== undefined;
}

function elsewhere(view: ConfigurationView, key: string, dialect: Dialect): Dialect | undefined {
  // A container's file has what its brokers share, and the broker's own file serves a proxy in the same process.
  return SERVERS.find(
    (other) => other !== dialect && other !== 'container' && (view.catalogue?.find(other, key).length ?? 0) > 0,
  );
}

function isElsewhere(view: ConfigurationView, key: string, dialect: Dialect): boolean {
  return dialect !== 'spring' && elsewhere(view, key, dialect) !== undefined;
}

function isWhole(text: string): boolean {
  return /^[+-]?\d+$/.test(text);
}

function isSpringBoolean(dialect: Dialect, text: string): boolean {
  return dialect === 'spring' && /^(?:on|off|yes|no|1|0)$/i.test(text);
}

function fits(values: readonly string[], text: string, dialect: Dialect): boolean {
  return values.some((value) =>
    dialect === 'broker' || dialect === 'container' ? value === text : fold(value) === fold(text),
  );
}

/** YAML and JSON have no blanks behind a value. */
function isServerProperties(
  { path, sections }: ConfigurationView,
  dialect: Dialect,
  { keyStart }: ConfigurationEntry,
): boolean {
  const section = sections.find(({ start, end, file }) => file !== undefined && start <= keyStart && keyStart < end);
  return dialect !== 'spring' && dialect !== 'proxy' && !/\.json$/i.test(section?.file ?? path);
}

function trailingBlanks(text: string, { valueEnd }: ConfigurationEntry): number {
  let end = valueEnd;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') {
    end++;
  }
  const next = text.charAt(end);
  return next === '' || next === '\n' || next === '\r' ? end - valueEnd : 0;
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

function fold(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

/** The same place in Spring's tree; a binding has any name. */
function sameParent(known: string, written: string, dialect: Dialect): boolean {
  if (dialect !== 'spring') {
    return true;
  }
  const parent = (key: string) => relaxed(key.slice(0, Math.max(0, key.lastIndexOf('.'))));
  const pattern = parent(known).split('.');
  const parts = parent(written).split('.');
  return pattern.length === parts.length && pattern.every((part, i) => part === '*' || part === parts[i]);
}

/** Letters to insert, delete, replace or swap with their neighbour; 9 and more count as 9. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) {
    return 9;
  }
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const same = a.charAt(i - 1) === b.charAt(k - 1);
      let best = Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (same ? 0 : 1));
      if (i > 1 && k > 1 && a.charAt(i - 1) === b.charAt(k - 2) && a.charAt(i - 2) === b.charAt(k - 1)) {
        best = Math.min(best, before[k - 2]! + 1);
      }
      next.push(best);
    }
    [before, row] = [row, next];
  }
  return Math.min(9, row[b.length]!);
}
