import type { Node } from 'web-tree-sitter';
import type { Outline } from './language';

const TYPES = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
]);
const METHODS = new Set(['method_declaration', 'constructor_declaration', 'compact_constructor_declaration']);
const CONTAINERS = new Set(['class_body', 'interface_body', 'enum_body', 'enum_body_declarations', 'record_body']);

/** The bodies of the methods of all types but local ones, unless what is around them is damaged. */
export function javaOutline(root: Node): Outline | undefined {
  const bodies: Node[] = [];
  return collect(root, root.hasError, bodies) ? { bodies } : undefined;
}

/** False for damage outside of bodies. `damaged`: there is some below `node`, so that it must be found where. */
function collect(node: Node, damaged: boolean, bodies: Node[]): boolean {
  // Also brackets that are missing are children.
  for (const child of damaged ? node.children : node.namedChildren) {
    const type = child.type;
    const broken = damaged && child.hasError;
    if (METHODS.has(type)) {
      const body = child.childForFieldName('body');
      if (body !== null) {
        bodies.push(body);
      }
      if (broken && child.children.some((part) => part.hasError && part.id !== body?.id)) {
        return false;
      }
    } else if (TYPES.has(type) || CONTAINERS.has(type)) {
      if (!collect(child, broken, bodies)) {
        return false;
      }
    } else if (broken) {
      return false;
    }
  }
  return true;
}
