import type * as Yaml from 'yaml';
import type { ConfigurationEntry } from './entries';

const DEPTH = 64;

/** What of the library is used. */
export type YamlLibrary = Pick<typeof Yaml, 'isMap' | 'isScalar' | 'isSeq' | 'parseAllDocuments'>;

/**
 * Reads the settings of all documents of a YAML file, also of a damaged one as far as it goes. Aliases are not followed:
 * what they stand for is read where it is written.
 */
export function yamlEntries(text: string, yaml: YamlLibrary): ConfigurationEntry[] {
  const entries: ConfigurationEntry[] = [];
  const visit = (node: unknown, prefix: string, depth: number): void => {
    if (depth <= 0) {
      return;
    }
    if (yaml.isSeq(node)) {
      node.items.forEach((item, i) => visit(item, `${prefix}[${i}]`, depth - 1));
    } else if (yaml.isMap(node)) {
      for (const { key, value } of node.items) {
        const name = yaml.isScalar(key) ? key.value : key;
        if (!yaml.isScalar(key) || !key.range || (typeof name !== 'string' && typeof name !== 'number')) {
          continue;
        }
        const whole = prefix === '' ? String(name) : `${prefix}.${name}`;
        const single = yaml.isScalar(value) ? value : undefined;
        const [keyStart, keyEnd] = key.range;
        const [valueStart, valueEnd] = single?.range ?? [keyEnd, keyEnd];
        entries.push({
          key: whole,
          written: text.slice(keyStart, keyEnd),
          keyStart,
          keyEnd,
          value: single === undefined || single.value === null ? undefined : String(single.source ?? single.value),
          valueStart,
          valueEnd,
        });
        visit(value, whole, depth - 1);
      }
    }
  };
  const documents = yaml.parseAllDocuments(text, { strict: false, uniqueKeys: false, logLevel: 'silent' });
  for (const document of 'empty' in documents ? [] : documents) {
    visit(document.contents, '', DEPTH);
  }
  return entries;
}
