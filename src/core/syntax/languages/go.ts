import type { Node } from 'web-tree-sitter';
import type { Expression, Import, Occurrence } from '../model';
import { goBinding } from './goBindings';
import { goCode } from './goCode';
import { goDeclarations } from './goDeclarations';
import { goCall, goCreation, goExpression, goMember } from './goExpressions';
import { goParameters } from './goTypes';
import type { Header, Language } from './language';
import * as make from './makeExpressions';
import { placeOf, solid } from './makeExpressions';
import { surroundingsIn } from './surroundings';

export const go: Language = {
  grammar: 'go',
  lexis: { lineComments: ['//'], blockComment: ['/*', '*/'], quotes: '"\'', longQuotes: ['`'] },
  creationWord: undefined,
  naming: 'modules',
  keysAreVariables: true,
  partial: true,
  declarationWords: [],
  occurrence,
  expression: goExpression,
  binding: goBinding,
  classDeclaration: () => undefined,
  declarations: goDeclarations,
  code: goCode,
  surroundings: surroundingsIn(new Set(['statement_list', 'block']), new Set(['source_file'])),
  header,
  mayDeclare: () => true,
  mayOccur: () => true,
};

function occurrence(node: Node): Occurrence | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'selector_expression':
      return parent.childForFieldName('field')?.id === node.id ? selected(parent) : undefined;
    case 'call_expression': {
      const expression = parent.childForFieldName('function')?.id === node.id ? goCall(parent) : undefined;
      return expression && { role: 'call', expression };
    }
    case 'method_declaration':
      return parent.childForFieldName('name')?.id === node.id
        ? { role: 'method', parameters: goParameters(parent) }
        : undefined;
    case 'qualified_type':
      return parent.childForFieldName('name')?.id === node.id ? created(parent) : undefined;
    default:
      return node.type === 'type_identifier' ? created(node) : undefined;
  }
}

function selected(selector: Node): Occurrence | undefined {
  const parent = selector.parent;
  if (parent?.type === 'call_expression' && parent.childForFieldName('function')?.id === selector.id) {
    const expression = goCall(parent);
    return expression && { role: 'call', expression };
  }
  const expression = goMember(selector);
  return expression && { role: 'property', expression, value: assigned(selector) };
}

/** What is set in `selector = value`. */
function assigned(selector: Node): Expression | undefined {
  const list = selector.parent;
  const statement = list?.type === 'expression_list' ? list.parent : null;
  if (statement?.type !== 'assignment_statement' || statement.childForFieldName('left')?.id !== list?.id) {
    return undefined;
  }
  const index = solid(list).findIndex((child) => child.id === selector.id);
  const value = solid(statement.childForFieldName('right'))[index];
  return value === undefined ? make.other(placeOf(selector)) : goExpression(value);
}

/** `Type{...}` and `new(Type)`. */
function created(type: Node): Occurrence | undefined {
  const parent = type.parent;
  if (parent?.type === 'composite_literal' && parent.childForFieldName('type')?.id === type.id) {
    const expression = goCreation(parent);
    return expression && { role: 'creation', expression };
  }
  const call = parent?.type === 'argument_list' ? parent.parent : null;
  const expression = call?.childForFieldName('function')?.text === 'new' ? goExpression(call) : undefined;
  return expression?.kind === 'creation' ? { role: 'creation', expression } : undefined;
}

function header(_text: string, root: () => Node): Header {
  let packageName = 'go/';
  const imports: Import[] = [];
  for (const node of root().namedChildren) {
    if (node.type === 'package_clause') {
      packageName = `go/${solid(node)[0]?.text ?? ''}`;
    } else if (node.type === 'import_declaration') {
      const specs = solid(node).flatMap((child) => (child.type === 'import_spec_list' ? solid(child) : [child]));
      imports.push(...specs.flatMap((spec) => importOf(spec) ?? []));
    }
  }
  return { packageName, imports };
}

function importOf(spec: Node): Import | undefined {
  const path = spec.childForFieldName('path')?.text.slice(1, -1);
  const name = spec.childForFieldName('name');
  if (path === undefined || name?.type === 'blank_identifier') {
    return undefined;
  }
  const parts = path.split('/');
  // `.../v2` is the second major version of what stands before it.
  const last = /^v\d+$/.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1);
  return {
    path: '',
    static: false,
    wildcard: name?.type === 'dot',
    ...(name === null || name.type === 'dot' ? {} : { alias: name.text }),
    module: { name: path, own: `go/${last ?? ''}` },
  };
}
