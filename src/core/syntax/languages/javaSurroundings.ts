import type { Node } from 'web-tree-sitter';
import type { SurroundingEnds } from '../model';

const STATEMENT = /_statement$|^local_variable_declaration$|^field_declaration$/;
const BODY = new Set(['class_body', 'interface_body', 'enum_body_declarations', 'record_body', 'annotation_type_body']);

/**
 * Ends of the smallest statement that stands in a block, the member and the top-level type around a node. In broken code
 * any of them may be missing.
 */
export function javaSurroundings(node: Node): SurroundingEnds {
  let ends: SurroundingEnds = {};
  for (let at: Node | null = node; at !== null; at = at.parent) {
    const parent: Node | null = at.parent;
    if (ends.statement === undefined && STATEMENT.test(at.type) && at.type !== 'expression_list') {
      const stands = parent?.type === 'block' || parent?.type === 'constructor_body' || BODY.has(parent?.type ?? '');
      ends = stands ? { ...ends, statement: at.endIndex } : ends;
    }
    if (ends.member === undefined && parent !== null && BODY.has(parent.type)) {
      ends = { ...ends, member: at.endIndex };
    }
    if (parent?.type === 'program') {
      ends = { ...ends, type: at.endIndex };
    }
  }
  return ends;
}
