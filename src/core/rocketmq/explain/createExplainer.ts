import type { AssetReader } from '../../util/assets';
import type { ApiGroup } from '../api/model';
import type { Knowledge } from './knowledge';
import type { Explainer } from './model';
import { SiteExplainer } from './siteExplainer';

/** Where the build puts the data. */
export const KNOWLEDGE_ASSET = 'knowledge/knowledge.json';

/**
 * Reads the knowledge once. Rejects when the file is missing or is not what the build writes.
 * @param groups the client libraries, handed in so that this chunk does not carry their tables again
 */
export async function createExplainer(assets: AssetReader, groups: readonly ApiGroup[]): Promise<Explainer> {
  return new SiteExplainer(JSON.parse(await assets.readText(KNOWLEDGE_ASSET)) as Knowledge, groups);
}
