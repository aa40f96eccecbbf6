import type { ApiGroup } from '../api/model';
import type { FileFacts, Site } from '../model';
import { Conditions } from './conditions';
import { EntryIndex } from './entryIndex';
import { firstSaid } from './fact';
import { FileIndex } from './fileIndex';
import { hoverText } from './hoverText';
import type { Knowledge } from './knowledge';
import { codeSpan, lensName } from './markdown';
import type { ExplainContext, Explainer, SiteExplanation } from './model';
import { Signatures } from './signatures';
import { LENS_WIDTH } from './template';
import { Values, type SharedReading } from './values';

/** Says what the knowledge data has for a site. */
export class SiteExplainer implements Explainer {
  private readonly _entries: EntryIndex;
  private readonly _shared: SharedReading;
  private readonly _files = new WeakMap<FileFacts, FileIndex>();

  constructor(knowledge: Knowledge, groups: readonly ApiGroup[]) {
    this._entries = new EntryIndex(knowledge);
    this._shared = { knowledge, signatures: new Signatures(groups), conditions: new Conditions() };
  }

  explain(one: Site, context: ExplainContext): SiteExplanation {
    const file = this._index(context.facts);
    // A call with several concepts is explained as what it is most specifically.
    const site = file.mostSpecific(one);
    const found = this._entries.find(site);
    if (found === undefined) {
      return { lens: lensName(site.symbol, LENS_WIDTH), hover: `**${codeSpan(site.symbol)}**` };
    }
    const { locale } = context;
    const values = new Values(site, context, file, found, this._shared);
    const lens = firstSaid(found.entry.lens, values, 'lens', locale) ?? found.entry.title[locale];
    // Most explanations are asked for their lens only.
    return {
      lens,
      get hover() {
        return hoverText(found, values, locale);
      },
    };
  }

  private _index(facts: FileFacts): FileIndex {
    let index = this._files.get(facts);
    if (index === undefined) {
      index = new FileIndex(facts);
      this._files.set(facts, index);
    }
    return index;
  }
}
