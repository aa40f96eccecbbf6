import type { AssetReader } from '../util/assets';
import { Catalogue } from './catalogue';
import type { CatalogueData } from './model';

/** Reads what the build made of `lessons/`. Rejects when the file is missing or is no JSON. */
export async function loadCatalogue(assets: AssetReader): Promise<Catalogue> {
  return new Catalogue(JSON.parse(await assets.readText('lessons/catalogue.json')) as CatalogueData);
}
