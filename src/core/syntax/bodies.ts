import type { Node } from 'web-tree-sitter';

/** A function's body. */
export interface Body {
  /** The same as long as nothing in it changed, between a text and its next version. */
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The function bodies of a text in order: none in another. */
export class Bodies {
  readonly all: readonly (Body & { readonly node: Node })[];
  private _lengths: readonly number[] | undefined;

  constructor(nodes: readonly Node[]) {
    this.all = nodes.map((node) => ({ id: node.id, start: node.startIndex, end: node.endIndex, node }));
  }

  private _lengthBefore(index: number): number {
    if (this._lengths === undefined) {
      let sum = 0;
      this._lengths = [0, ...this.all.map(({ start, end }) => (sum += end - start))];
    }
    return this._lengths[index]!;
  }

  /** The number of the body around `offset`; -1 outside of any. */
  at(offset: number): number {
    const index = this.nextEnd(offset);
    return index < this.all.length && this.all[index]!.start <= offset ? index : -1;
  }

  /** The number of the first body that ends behind `offset`. */
  nextEnd(offset: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.end <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** `text` without the bodies. */
  outside(text: string): string {
    let outside = '';
    let from = 0;
    for (const { start, end } of this.all) {
      // The braces stay: a body is not nothing.
      outside += `${text.slice(from, start)}{}`;
      from = end;
    }
    return outside + text.slice(from);
  }

  /** The place of `offset` in the text without bodies; undefined in a body. */
  outsideOffset(offset: number): number | undefined {
    const index = this.nextEnd(offset);
    return index < this.all.length && this.all[index]!.start <= offset ? undefined : offset - this._lengthBefore(index);
  }

  /** The end of the body before: what stands between belongs to the body's function, or is code around functions. */
  endBefore(index: number): number {
    return index === 0 ? 0 : this.all[index - 1]!.end;
  }
}
