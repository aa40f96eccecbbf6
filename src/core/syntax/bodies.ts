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

  constructor(nodes: readonly Node[]) {
    this.all = nodes.map((node) => ({ id: node.id, start: node.startIndex, end: node.endIndex, node }));
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

  /** The end of the body before: what stands between belongs to the body's function, or is code around functions. */
  endBefore(index: number): number {
    return index === 0 ? 0 : this.all[index - 1]!.end;
  }
}
