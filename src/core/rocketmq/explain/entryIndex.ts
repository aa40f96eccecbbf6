import type { Site } from '../model';
import type { Entry, Knowledge, KnowledgeGroup } from './knowledge';

/** What speaks for one site. */
export interface FoundEntry {
  readonly group: KnowledgeGroup;
  readonly entry: Entry;
}

/** Finds the entry of a site: the one for its row and concept, else the one for its concept in the library. */
export class EntryIndex {
  private readonly _groups: ReadonlyMap<string, KnowledgeGroup>;
  private readonly _entries = new Map<string, FoundEntry>();

  constructor(knowledge: Knowledge) {
    this._groups = new Map(knowledge.groups.map((group) => [group.group, group]));
    for (const group of knowledge.groups) {
      for (const entry of group.entries) {
        for (const concept of entry.concepts) {
          for (const row of entry.on ?? ['']) {
            const key = `${group.group}/${row} ${concept}`;
            this._entries.set(key, this._entries.get(key) ?? { group, entry });
          }
        }
      }
    }
  }

  find({ api, family, concept }: Pick<Site, 'api' | 'family' | 'concept'>): FoundEntry | undefined {
    const slash = api.indexOf('/');
    const written = api.slice(0, Math.max(0, slash));
    const group = this._groups.has(written) ? written : family;
    const row = api.slice(slash + 1);
    return this._entries.get(`${group}/${row} ${concept}`) ?? this._entries.get(`${group}/ ${concept}`);
  }
}
