import type { AssetReader } from '../../util/assets';
import type { Knowledge } from './knowledge';
import type { Explainer } from './model';
import { SiteExplainer } from './siteExplainer';

/** Where the build puts the data. */
export const KNOWLEDGE_ASSET = 'knowledge/knowledge.json';

/** Reads the knowledge once. Rejects when the file is missing or is not what the build writes. */
export async function createExplainer(assets: AssetReader): Promise<Explainer> {
  return new SiteExplainer(JSON.parse(await assets.readText(KNOWLEDGE_ASSET)) as Knowledge);
}
