import type { Node } from 'web-tree-sitter';
import type { Code, CodeKind, CodeOf } from '../code/model';

type Fill<K extends CodeKind> = (self: CodeOf<K>) => Omit<CodeOf<K>, 'kind' | 'start' | 'end' | 'parent'>;

/** Makes one piece of code; `fill` reads its parts, whose parent it is. */
export function make<K extends CodeKind>(kind: K, node: Node, parent: Code | undefined, fill: Fill<K>): CodeOf<K> {
  const self = { kind, start: node.startIndex, end: node.endIndex, parent } as unknown as CodeOf<K>;
  return Object.assign(self, fill(self));
}

/** Children that are code: no comments. */
export function codeChildren(node: Node): Node[] {
  return node.namedChildren.filter((child) => !child.isExtra);
}
