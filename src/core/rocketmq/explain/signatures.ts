import type { ApiCall, ApiGroup } from '../api/model';

/** The overloads of every row of the API table, by the row's id. */
export class Signatures {
  private readonly _calls = new Map<string, readonly ApiCall[]>();

  constructor(groups: readonly ApiGroup[]) {
    for (const group of groups) {
      for (const type of group.types) {
        const id = `${group.id}/${type.name}`;
        if (type.creation !== undefined) {
          this._calls.set(id, type.creation);
        }
        for (const [name, { calls }] of Object.entries(type.methods ?? {})) {
          if (calls !== undefined) {
            this._calls.set(`${id}.${name}`, calls);
          }
        }
      }
    }
  }

  /** Empty for rows without parameters of their own. */
  calls(id: string): readonly ApiCall[] {
    return this._calls.get(id) ?? [];
  }
}
