import type { ConfigurationEntry } from '../configuration/entries';
import { propertiesEntries } from '../configuration/properties';

/** All settings of a configuration file, also of one that has nothing else to do with RocketMQ. */
export async function configurationEntries(path: string, text: string): Promise<readonly ConfigurationEntry[]> {
  return path.endsWith('.properties') ? propertiesEntries(text) : (await import('../formats')).yamlEntries(text);
}
