import type { Node } from 'web-tree-sitter';
import type { Outline } from './language';

/** What holds functions, or types that do. In damaged code types are often lost while functions are whole. */
const CONTAINERS = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
  'class_body',
  'interface_body',
  'enum_body',
  'enum_body_declarations',
  'record_body',
  'ERROR',
]);
const FUNCTIONS = new Set(['method_declaration', 'constructor_declaration', 'compact_constructor_declaration']);

/** The bodies of methods and constructors of all types but local ones. */
export function javaOutline(root: Node): Outline {
  const bodies: Node[] = [];
  const damaged = !collect(root, root.hasError, bodies);
  // Where brackets are lost, a body with errors may hold what is no part of it.
  return { damaged, bodies: damaged ? bodies.filter((body) => !body.hasError) : bodies };
}

/** False when something is damaged outside of bodies. `hasError`: of `node`. */
function collect(node: Node, hasError: boolean, bodies: Node[]): boolean {
  let whole = node.type !== 'ERROR';
  // Also brackets that are missing are children.
  for (const child of hasError ? node.children : node.namedChildren) {
    const type = child.type;
    const broken = hasError && child.hasError;
    if (FUNCTIONS.has(type)) {
      const body = child.childForFieldName('body');
      if (body !== null) {
        bodies.push(body);
      }
      whole &&= !broken || child.children.every((part) => !part.hasError || part.id === body?.id);
    } else if (CONTAINERS.has(type)) {
      whole = collect(child, broken, bodies) && whole;
    } else {
      whole &&= !broken;
    }
  }
  return whole;
}
