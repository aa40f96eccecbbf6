import type { Node } from 'web-tree-sitter';
import type { Import, ImportedModule } from '../model';
import type { Header } from './language';
import { solid } from './makeExpressions';

/** What a project's own module is called by its last name: `./mq/sender.js` and `@app/mq/sender` are `js/sender`. */
export function moduleOfSpecifier(specifier: string, folder = ''): string {
  const parts = specifier.split('/').filter((part) => part !== '.' && part !== '..' && part !== '');
  const last = parts.at(-1)?.replace(/\.(?:[cm]?[jt]sx?)$/, '') ?? '';
  return `js/${last === 'index' ? (parts.at(-2) ?? folder) : last === '' ? folder : last}`;
}

/** Import and export-from statements, and `require` or `import()` that a variable is made with. */
export function scriptHeader(text: string, parse: () => Node, path: string): Header {
  const root = parse();
  const folders = path.split('/');
  const file = (folders.pop() ?? '').replace(/\.\w+$/, '');
  const folder = folders.at(-1) ?? '';
  const imports = root.namedChildren.flatMap((node) =>
    node.type === 'import_statement' ? ofStatement(node, folder) : [],
  );
  if (/\b(?:require|import)\s*\(/.test(text)) {
    for (const declarator of root.descendantsOfType('variable_declarator')) {
      imports.push(...(declarator === null ? [] : ofDeclarator(declarator, folder)));
    }
  }
  return { packageName: `js/${file === 'index' ? folder : file}`, imports: ofLibraryItself(imports) };
}

const NONE = { static: false, wildcard: false };

function moduleOf(source: Node, folder: string): ImportedModule {
  const name = source.text.slice(1, -1);
  return { name, own: moduleOfSpecifier(name, folder) };
}

function ofStatement(node: Node, folder: string): Import[] {
  const clause = solid(node).find(({ type }) => type === 'import_clause' || type === 'import_require_clause');
  const source = node.childForFieldName('source') ?? clause?.childForFieldName('source');
  if (!source || clause === undefined) {
    return [];
  }
  const module = moduleOf(source, folder);
  if (clause.type === 'import_require_clause') {
    const [name] = solid(clause);
    return name === undefined ? [] : whole(name.text, module);
  }
  return solid(clause).flatMap((part): Import[] => {
    switch (part.type) {
      case 'identifier':
        // Of a CommonJS library the default is the module itself.
        return [{ path: 'default', ...NONE, alias: part.text, module }, ...whole(part.text, module)];
      case 'namespace_import':
        return solid(part).flatMap((name) => whole(name.text, module));
      default:
        return solid(part).flatMap((specifier) =>
          one(specifier.childForFieldName('name'), specifier.childForFieldName('alias'), module),
        );
    }
  });
}

function whole(alias: string, module: ImportedModule): Import[] {
  return [{ path: '', ...NONE, alias, module }];
}

function one(name: Node | null, alias: Node | null, module: ImportedModule): Import[] {
  return name === null ? [] : [{ path: name.text, ...NONE, ...(alias === null ? {} : { alias: alias.text }), module }];
}

/** `const x = require('m')`, `const { X, Y: Z } = await import('m')`, `const X = require('m').X`. */
function ofDeclarator(declarator: Node, folder: string): Import[] {
  const name = declarator.childForFieldName('name');
  const value = declarator.childForFieldName('value');
  const property = value?.type === 'member_expression' ? value.childForFieldName('property') : null;
  const source = importedFrom(property === null ? value : (value?.childForFieldName('object') ?? null));
  if (name === null || source === undefined) {
    return [];
  }
  const module = moduleOf(source, folder);
  if (property !== null) {
    return property.text === 'default' ? whole(name.text, module) : one(property, name, module);
  }
  if (name.type !== 'object_pattern') {
    return whole(name.text, module);
  }
  return solid(name).flatMap((part) =>
    part.type === 'pair_pattern'
      ? one(part.childForFieldName('key'), part.childForFieldName('value'), module)
      : one(part, null, module),
  );
}

/** The string in `require('m')` or `await import('m')`. */
export function importedFrom(written: Node | null): Node | undefined {
  let value = written;
  while (value?.type === 'await_expression' || value?.type === 'parenthesized_expression') {
    value = solid(value)[0] ?? null;
  }
  const called = value?.type === 'call_expression' ? value.childForFieldName('function') : null;
  const [first] = called === null ? [] : solid(value?.childForFieldName('arguments') ?? null);
  return (called?.type === 'import' || called?.text === 'require') && first?.type === 'string' ? first : undefined;
}

const LIBRARY = 'rocketmq-client-nodejs';
/** The root of the package that a file is in, from its examples or tests. */
const ROOT = /^(?:\.\.\/)*\.\.(?:\/(?:src|lib|dist)(?:\/index(?:\.\w+)?)?)?\/?$/;
const CLIENTS = /^(?:Producer|PushConsumer|SimpleConsumer|LitePushConsumer(?:Builder|Impl)?)$/;

/** The library's own examples import it from the folder above; only names of clients tell. */
function ofLibraryItself(imports: readonly Import[]): Import[] {
  const roots = new Set(
    imports.flatMap(({ path, module }) => (module && ROOT.test(module.name) && CLIENTS.test(path) ? module.name : [])),
  );
  return imports.map((entry) =>
    entry.module !== undefined && roots.has(entry.module.name)
      ? { ...entry, module: { name: LIBRARY, own: LIBRARY } }
      : entry,
  );
}
