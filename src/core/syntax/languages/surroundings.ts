import type { Node } from 'web-tree-sitter';
import type { SurroundingEnds } from '../model';

/**
 * For languages whose statements are the children of some nodes (`blocks`) and whose declarations are those of others
 * (`bodies`: files, class bodies). The outermost declaration is the type.
 */
export function surroundingsIn(
  blocks: ReadonlySet<string>,
  bodies: ReadonlySet<string>,
): (node: Node) => SurroundingEnds {
  return (node) => {
    let ends: SurroundingEnds = {};
    for (let at: Node | null = node; at !== null; at = at.parent) {
      const parent = at.parent?.type ?? '';
      if (ends.statement === undefined && (blocks.has(parent) || bodies.has(parent))) {
        ends = { ...ends, statement: at.endIndex };
      }
      if (bodies.has(parent)) {
        ends = { ...ends, ...(ends.member === undefined ? { member: at.endIndex } : {}), type: at.endIndex };
      }
    }
    return ends;
  };
}
