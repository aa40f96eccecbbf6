import type { ClientSetting, FileFacts, Site } from '../model';
import { CREATIONS, type Concept } from '../vocabulary';

/** A call of a file, be it a site or a mere setting. */
export type Done = Pick<ClientSetting, 'client' | 'receiver' | 'receiverType' | 'symbol' | 'arguments'>;

/** Look-ups over the facts of one file, made once for all its sites. */
export class FileIndex {
  private readonly _first = new Map<string, Site>();
  private readonly _byConcept = new Map<Concept, Site[]>();
  private readonly _bySymbol = new Map<string, Done[]>();
  private readonly _typesOfReceiver = new Map<string, Set<string>>();
  readonly annotations: readonly Site[];
  /** Where clients are made: `new DefaultMQProducer`, `newProducerBuilder`. One a place. */
  readonly creations: readonly Site[];

  constructor(readonly facts: FileFacts) {
    for (const site of facts.sites) {
      const place = placeOf(site);
      if (!this._first.has(place)) {
        this._first.set(place, site);
      }
      push(this._byConcept, site.concept, site);
      push(this._bySymbol, site.symbol, site);
      if (site.receiver !== undefined && site.receiverType !== undefined) {
        const types = this._typesOfReceiver.get(site.receiver) ?? new Set<string>();
        this._typesOfReceiver.set(site.receiver, types.add(site.receiverType));
      }
    }
    for (const setting of facts.settings ?? []) {
      push(this._bySymbol, setting.symbol, setting);
    }
    const first = [...this._first.values()];
    this.annotations = first.filter(({ form }) => form === 'annotation');
    this.creations = first.filter((site) => isCreation(site) && CREATIONS.has(site.concept));
  }

  /** The most specific site of the same call. */
  mostSpecific(site: Site): Site {
    return this._first.get(placeOf(site)) ?? site;
  }

  sites(concept: Concept): readonly Site[] {
    return this._byConcept.get(concept) ?? [];
  }

  calls(symbol: string): readonly Done[] {
    return this._bySymbol.get(symbol) ?? [];
  }

  typesOfReceiver(receiver: string): ReadonlySet<string> {
    return this._typesOfReceiver.get(receiver) ?? new Set();
  }

  /** How many names the file calls objects of that type by. */
  receiversOfType(type: string): number {
    return [...this._typesOfReceiver.values()].filter((types) => types.has(type)).length;
  }
}

/** A constructor, an annotation or the beginning of a builder. */
export function isCreation({ form, symbol }: Site): boolean {
  return form === 'creation' || form === 'annotation' || /^new\w+Builder$/.test(symbol);
}

function placeOf({ range: { start }, api }: Site): string {
  return `${start.line}:${start.character} ${api}`;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [value]);
  } else {
    list.push(value);
  }
}
