import type { ConfigurationSection } from './dialects';
import { serverDialect } from './dialects';
import type { CarriedFile, ContainerFile, ContainerService } from './containers';
import { NAMES_KEY, type ConfigurationEntry } from './entries';
import { propertiesEntries } from './properties';
import { yamlEntries } from './yamlEntries';

/** Whether a YAML text may carry settings of RocketMQ's servers: a cheap look before it is parsed. */
export function mayCarry(text: string): boolean {
  return /^\s*["']?(?:services|containers|data|nameServers|spec)["']?\s*:|:\s*[|>][-+\d]*\s*$/m.test(text);
}

/** What compose files, manifests and charts carry: files of servers, environments, options of commands. */
export function carriedSections(containers: ContainerFile): ConfigurationSection[] {
  const files = containers.files.flatMap((file) => carriedFile(file) ?? []);
  const services = containers.services.filter(isRocketmq);
  const all = { start: 0, end: containers.length };
  const environment = [...services.flatMap((service) => service.environment), ...containers.settings];
  const options = [
    ...services.flatMap(({ commands }) => commands.flatMap(commandOptions)),
    ...environment.flatMap(systemProperties),
  ];
  return [
    ...files,
    ...(environment.length > 0 ? [{ dialect: 'environment' as const, entries: environment, ...all }] : []),
    ...(options.length > 0 ? [{ dialect: 'command' as const, entries: options, ...all }] : []),
  ];
}

/** A container of RocketMQ's: by its image, or by what it starts. */
export function isRocketmq({ image, commands, environment, name }: ContainerService): boolean {
  return (
    /rocketmq|rmq(?:broker|namesrv|proxy)/i.test(`${image?.text ?? ''} ${name.text}`) ||
    commands.some(({ text }) => /\bmq(?:broker|namesrv|proxy|controller)\b|org\.apache\.rocketmq/.test(text)) ||
    environment.some(({ key, value }) => key === 'NAMESRV_ADDR' || /rocketmq\.namesrv\.addr/.test(value ?? ''))
  );
}

function carriedFile({ name, text, start, end }: CarriedFile): ConfigurationSection | undefined {
  const spring = springEntries(name, text);
  if (spring.length > 0) {
    return { dialect: 'spring', entries: spring.map((entry) => moved(entry, start)), start, end, file: name };
  }
  const json = /^\s*\{/.test(text);
  const entries = json ? yamlEntries(text) : propertiesEntries(text);
  const dialect = serverDialect(
    name,
    entries.map(({ key }) => key),
    json,
  );
  return dialect && { dialect, entries: entries.map((entry) => moved(entry, start)), start, end, file: name };
}

/** Spring Boot's files are carried too: `application.yml: |` in a ConfigMap. */
function springEntries(name: string, text: string): ConfigurationEntry[] {
  if (/\.ya?ml$/i.test(name) && NAMES_KEY.test(text)) {
    return yamlEntries(text);
  }
  return /\.properties$/i.test(name) && /^\s*(?:spring\.cloud\.stream\.)?rocketmq\./m.test(text)
    ? propertiesEntries(text)
    : [];
}

function moved(entry: ConfigurationEntry, by: number): ConfigurationEntry {
  return {
    ...entry,
    keyStart: entry.keyStart + by,
    keyEnd: entry.keyEnd + by,
    valueStart: entry.valueStart + by,
    valueEnd: entry.valueEnd + by,
  };
}

const SEPARATED = String.raw`(?:["']?[\s,]+(?:-\s+)?["']?)`;
const OPTION = new RegExp(
  String.raw`(?<=^|[\s"'\[])(-n|-pm|-bc|-pc|-c)${SEPARATED}([^\s"',\]]+(?:,(?!-)[^\s"',\]]+)*)`,
  'g',
);

/** `-n namesrv:9876` in a command that starts a server, written as a line or as a list. */
function commandOptions({ text, start }: { readonly text: string; readonly start: number }): ConfigurationEntry[] {
  if (!/\bmq(?:broker|namesrv|proxy|controller)\b|(?:Broker|Proxy|Namesrv|Controller)Startup|mqadmin/.test(text)) {
    return [];
  }
  return [...text.matchAll(OPTION)].map((match) => {
    const [all, key = '', value = ''] = match;
    const keyStart = start + match.index;
    const valueStart = keyStart + all.length - value.length;
    return {
      key,
      written: key,
      keyStart,
      keyEnd: keyStart + key.length,
      value,
      valueStart,
      valueEnd: valueStart + value.length,
    };
  });
}

/** `-Drocketmq.namesrv.addr=...` in JAVA_OPTS. */
function systemProperties({ value, valueStart, valueEnd }: ConfigurationEntry): ConfigurationEntry[] {
  const match = /-D(rocketmq\.namesrv\.addr)=([^\s"']+)/.exec(value ?? '');
  if (match === null || valueEnd - valueStart !== value!.length) {
    return [];
  }
  const [, key = '', text = ''] = match;
  const keyStart = valueStart + match.index + 2;
  const keyEnd = keyStart + key.length;
  return [
    { key, written: key, keyStart, keyEnd, value: text, valueStart: keyEnd + 1, valueEnd: keyEnd + 1 + text.length },
  ];
}
