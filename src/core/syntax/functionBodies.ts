import type { Node } from 'web-tree-sitter';

/** A function's body. */
export interface FunctionBody {
  readonly start: number;
  readonly end: number;
  readonly node: Node;
}

/** The function bodies of a text in order: none in another. */
export class FunctionBodies {
  readonly all: readonly FunctionBody[];
  private _lengths: readonly number[] | undefined;

  /** `damaged`: there are syntax errors outside of them, so that scopes may be wrong. */
  constructor(
    nodes: readonly Node[],
    readonly damaged: boolean,
  ) {
    this.all = nodes.map((node) => ({ start: node.startIndex, end: node.endIndex, node }));
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

  private _lengthBefore(index: number): number {
    if (this._lengths === undefined) {
      let sum = 0;
      this._lengths = [0, ...this.all.map(({ start, end }) => (sum += end - start))];
    }
    return this._lengths[index]!;
  }
}
