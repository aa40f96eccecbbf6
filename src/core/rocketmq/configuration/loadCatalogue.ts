import type { AssetReader } from '../../util/assets';
import { Catalogue, type ConfigurationData } from './catalogue';

/** Where the build puts the catalogue. */
export const CONFIGURATION_ASSET = 'configuration/configuration.json';

/** Undefined when the build's file is not there: what needs it does without. */
export async function loadCatalogue(assets: AssetReader): Promise<Catalogue | undefined> {
  try {
    return new Catalogue(JSON.parse(await assets.readText(CONFIGURATION_ASSET)) as ConfigurationData);
  } catch {
    return undefined;
  }
}
