import type { Node } from 'web-tree-sitter';
import type { Expression, Import, Occurrence } from '../model';
import type { Header, Language } from './language';
import { solid } from './makeExpressions';
import { pythonBinding } from './pythonBindings';
import { pythonCode } from './pythonCode';
import { pythonDeclarations } from './pythonDeclarations';
import { pythonCall, pythonExpression, pythonMember } from './pythonExpressions';
import { pythonType } from './pythonTypes';
import { surroundingsIn } from './surroundings';

export const python: Language = {
  grammar: 'python',
  lexis: { lineComments: ['#'], blockComment: undefined, quotes: '"\'', longQuotes: ['"""', "'''"] },
  creationWord: undefined,
  naming: 'modules',
  keysAreVariables: true,
  declarationWords: [],
  occurrence,
  expression: pythonExpression,
  binding: pythonBinding,
  classDeclaration: () => undefined,
  declarations: pythonDeclarations,
  code: pythonCode,
  surroundings: surroundingsIn(new Set(['block']), new Set(['module'])),
  header,
  mayDeclare: () => true,
  mayOccur: () => true,
};

function occurrence(node: Node): Occurrence | undefined {
  const parent = node.parent;
  switch (parent?.type) {
    case 'attribute':
      return parent.childForFieldName('attribute')?.id === node.id ? used(parent) : undefined;
    default:
      return node.type === 'identifier' ? used(node) : undefined;
  }
}

/** A name, or the attribute that it is the last of. */
function used(name: Node): Occurrence | undefined {
  const parent = name.parent;
  if (parent?.type === 'call' && parent.childForFieldName('function')?.id === name.id) {
    const expression = pythonCall(parent);
    return expression?.kind === 'call'
      ? { role: 'call', expression }
      : expression?.kind === 'creation'
        ? { role: 'creation', expression }
        : undefined;
  }
  if (parent?.type === 'argument_list' && parent.parent?.type === 'class_definition') {
    const type = pythonType(name);
    return type && { role: 'supertype', type };
  }
  const expression = name.type === 'attribute' ? pythonMember(name) : undefined;
  return expression && { role: 'property', expression, value: assigned(name, parent) };
}

function assigned(attribute: Node, parent: Node | null): Expression | undefined {
  const isTarget = parent?.type === 'assignment' || parent?.type === 'augmented_assignment';
  const right =
    isTarget && parent.childForFieldName('left')?.id === attribute.id ? parent.childForFieldName('right') : null;
  return right === null ? undefined : pythonExpression(right);
}

function header(_text: string, root: () => Node, path: string): Header {
  const parts = path.split('/');
  const stem = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  const folder = parts.at(-2) ?? '';
  const imports = root()
    .descendantsOfType(['import_statement', 'import_from_statement'])
    .flatMap((node) => (node === null ? [] : node.type === 'import_statement' ? whole(node) : named(node, folder)));
  return { packageName: `python/${stem === '__init__' ? folder : stem}`, imports };
}

/** `import a.b`, `import a.b as c` */
function whole(statement: Node): Import[] {
  return solid(statement).map((part) => {
    const [name, alias] = nameAndAlias(part);
    return {
      path: '',
      static: false,
      wildcard: false,
      alias: alias ?? name,
      module: { name, own: `python/${lastOf(name)}` },
    };
  });
}

/** `from a.b import c as d`: a class, a function, a value, or a module below. */
function named(statement: Node, folder: string): Import[] {
  const from = statement.childForFieldName('module_name');
  const written = from?.text.replace(/\s+/g, '') ?? '';
  const own = /^\.+$/.test(written) ? folder : lastOf(written);
  const module = { name: written, own: `python/${own}` };
  const parts = solid(statement).filter((part) => part.id !== from?.id);
  return parts.flatMap((part): Import[] => {
    if (part.type === 'wildcard_import') {
      return [{ path: '', static: false, wildcard: true, module }];
    }
    if (part.type !== 'dotted_name' && part.type !== 'aliased_import') {
      return [];
    }
    const [path, alias] = nameAndAlias(part);
    const other = alias === undefined ? {} : { alias };
    const below = { name: `${written}${written.endsWith('.') ? '' : '.'}${path}`, own: `python/${path}` };
    return [
      { path, static: false, wildcard: false, ...other, module },
      ...(/^[a-z_]/.test(path)
        ? [{ path: '', static: false, wildcard: false, alias: alias ?? path, module: below }]
        : []),
    ];
  });
}

function nameAndAlias(part: Node): [string, string | undefined] {
  const name = part.type === 'aliased_import' ? part.childForFieldName('name') : part;
  return [name?.text.replace(/\s+/g, '') ?? '', part.childForFieldName('alias')?.text];
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
