import { API_GROUPS } from '../api/groups';
import type { Site } from '../model';
import { EntryIndex } from './entryIndex';
import { firstSaid } from './fact';
import { hoverText } from './hoverText';
import type { Knowledge } from './knowledge';
import { codeSpan, lensName } from './markdown';
import type { ExplainContext, Explainer, SiteExplanation } from './model';
import { Signatures } from './signatures';
import { LENS_WIDTH } from './template';
import { Values } from './values';

/** Says what the knowledge data has for a site. */
export class SiteExplainer implements Explainer {
  private readonly _entries: EntryIndex;
  private readonly _signatures = new Signatures(API_GROUPS);

  constructor(private readonly _knowledge: Knowledge) {
    this._entries = new EntryIndex(_knowledge);
  }

  explain(one: Site, context: ExplainContext): SiteExplanation {
    const site = mostSpecific(one, context);
    const found = this._entries.find(site);
    if (found === undefined) {
      return { lens: lensName(site.symbol, LENS_WIDTH), hover: `**${codeSpan(site.symbol)}**` };
    }
    const values = new Values(site, context, found, this._knowledge, this._signatures);
    const { entry } = found;
    const lens = firstSaid(entry.lens, values, 'lens', context.locale);
    return {
      lens: lens ?? entry.title[context.locale],
      hover: hoverText(found, values, context.locale),
    };
  }
}

/** A call with several concepts is explained as what it is most specifically. */
function mostSpecific(site: Site, { facts }: ExplainContext): Site {
  const { line, character } = site.range.start;
  return (
    facts.sites.find(
      ({ range: { start }, api }) => start.line === line && start.character === character && api === site.api,
    ) ?? site
  );
}
