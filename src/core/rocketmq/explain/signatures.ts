import type { ApiCall, ApiGroup } from '../api/model';
import { parseParameters, type Parameter } from '../api/parameters';

/** One overload of a row of the API table. */
export interface Signature {
  readonly concepts: readonly string[];
  readonly parameters: readonly Parameter[];
}

/** The overloads of every row of the API table, by the row's id. */
export class Signatures {
  private readonly _rows = new Map<string, readonly Signature[]>();

  constructor(groups: readonly ApiGroup[]) {
    for (const group of groups) {
      for (const type of group.types) {
        const id = `${group.id}/${type.name}`;
        this._add(id, type.creation);
        for (const [name, { calls }] of Object.entries(type.methods ?? {})) {
          this._add(`${id}.${name}`, calls);
        }
      }
    }
  }

  /** Empty for rows without parameters of their own. */
  of(id: string): readonly Signature[] {
    return this._rows.get(id) ?? [];
  }

  private _add(id: string, calls: readonly ApiCall[] | undefined): void {
    if (calls !== undefined) {
      this._rows.set(id, calls.map(readSignature));
    }
  }
}

export function readSignature([takes, ...concepts]: ApiCall): Signature {
  return { concepts, parameters: parseParameters(takes) };
}
