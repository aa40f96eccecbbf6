import type { Node } from 'web-tree-sitter';
import type { BlockCode, CatchCode, Code, DeclareCode } from '../code/model';
import { codeChildren, make } from './makeCode';
import { scriptClass, scriptParameters } from './scriptCode';
import { scriptValue } from './scriptCodeValues';
import { scriptType } from './scriptTypes';

export function scriptBlock(node: Node, parent: Code): BlockCode {
  return make('block', node, parent, (self) => ({ statements: scriptStatements(codeChildren(node), self) }));
}

export function scriptStatements(nodes: readonly Node[], parent: Code): Code[] {
  return nodes.flatMap((node) => statement(node, parent));
}

function statement(node: Node, parent: Code): Code[] {
  switch (node.type) {
    case 'statement_block':
      return [scriptBlock(node, parent)];
    case 'expression_statement': {
      const [value] = codeChildren(node);
      return value === undefined
        ? []
        : [make('evaluate', node, parent, (self) => ({ value: scriptValue(value, self) }))];
    }
    case 'lexical_declaration':
    case 'variable_declaration':
      return declarations(node, parent);
    case 'return_statement':
      return [make('return', node, parent, (self) => ({ value: first(node, self) }))];
    case 'throw_statement':
      return [make('throw', node, parent, (self) => ({ value: first(node, self) }))];
    case 'break_statement':
    case 'continue_statement':
      return [
        make('jump', node, parent, () => ({
          word: node.type === 'break_statement' ? ('break' as const) : ('continue' as const),
        })),
      ];
    case 'if_statement':
      return [branch(node, parent)];
    case 'for_statement':
    case 'while_statement':
    case 'do_statement':
      return [loop(node, parent)];
    case 'for_in_statement':
      return [each(node, parent)];
    case 'try_statement':
      return [attempt(node, parent)];
    case 'switch_statement':
      return [choice(node, parent)];
    case 'labeled_statement': {
      const body = node.childForFieldName('body');
      return body === null ? [] : statement(body, parent);
    }
    case 'export_statement': {
      const inner = node.childForFieldName('declaration') ?? node.childForFieldName('value');
      const declared = inner === null ? [] : statement(inner, parent);
      return [...declared, ...handedOut(node, declared, parent)];
    }
    case 'function_declaration':
    case 'generator_function_declaration':
      return [functionIn(node, parent)];
    case 'class_declaration':
    case 'abstract_class_declaration':
      return [scriptClass(node, parent)];
    case 'import_statement':
    case 'interface_declaration':
    case 'type_alias_declaration':
    case 'empty_statement':
      return [];
    default:
      return [
        make('other', node, parent, (self) => ({
          parts: codeChildren(node).flatMap((child) =>
            /_statement$|_declaration$|^statement_block$/.test(child.type)
              ? statement(child, self)
              : [scriptValue(child, self)],
          ),
        })),
      ];
  }
}

/** What is exported, as a use of the names: others get them. */
function handedOut(node: Node, declared: readonly Code[], parent: Code): Code[] {
  const clause = codeChildren(node).find(({ type }) => type === 'export_clause');
  const written = (clause === undefined ? [] : codeChildren(clause)).flatMap(
    (specifier) => specifier.childForFieldName('name') ?? [],
  );
  const names = [
    ...written.map((name) => name.text),
    ...declared.flatMap((code) => (code.kind === 'declare' ? [code.name] : [])),
  ];
  return names.length === 0
    ? []
    : [
        make('other', node, parent, (self) => ({
          parts: names.map((name) => ({
            kind: 'name' as const,
            name,
            start: node.endIndex,
            end: node.endIndex,
            parent: self,
          })),
        })),
      ];
}

function first(node: Node, parent: Code): Code | undefined {
  const [value] = codeChildren(node);
  return value === undefined ? undefined : scriptValue(value, parent);
}

/** `const { a, b: c } = f()` declares what it takes out, without saying what each is. */
function declarations(node: Node, parent: Code): DeclareCode[] {
  return codeChildren(node)
    .filter(({ type }) => type === 'variable_declarator')
    .flatMap((declarator) => {
      const name = declarator.childForFieldName('name');
      const value = declarator.childForFieldName('value');
      if (name?.type === 'identifier') {
        return [
          make('declare', declarator, parent, (self) => ({
            name: name.text,
            nameStart: name.startIndex,
            type: scriptType(declarator.childForFieldName('type')),
            value: value === null ? undefined : scriptValue(value, self),
          })),
        ];
      }
      let given: Code | undefined;
      return (name === null ? [] : namesIn(name)).map((part, i) => {
        const made = make('declare', part, parent, (self) => ({
          name: part.text,
          nameStart: part.startIndex,
          type: undefined,
          value:
            i === 0 && value !== null
              ? make('other', value, self, (inner) => ({ parts: [scriptValue(value, inner)] }))
              : undefined,
          ...(given === undefined ? {} : { from: given }),
        }));
        given ??= made.value;
        return made;
      });
    });
}

function namesIn(pattern: Node): Node[] {
  if (/^(?:identifier|shorthand_property_identifier_pattern)$/.test(pattern.type)) {
    return [pattern];
  }
  const value = pattern.type === 'pair_pattern' ? pattern.childForFieldName('value') : null;
  return (value === null ? codeChildren(pattern) : [value]).flatMap(namesIn);
}

function functionIn(node: Node, parent: Code): DeclareCode {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  return make('declare', node, parent, (self) => ({
    name: name?.text ?? '',
    nameStart: name?.startIndex ?? node.startIndex,
    type: undefined,
    value: make('lambda', node, self, (lambda) => ({
      parameters: scriptParameters(node.childForFieldName('parameters'), lambda),
      body: body === null ? undefined : scriptBlock(body, lambda),
    })),
  }));
}

function one(node: Node | null, parent: Code): Code | undefined {
  return node === null ? undefined : statement(node, parent)[0];
}

function branch(node: Node, parent: Code): Code {
  return make('if', node, parent, (self) => {
    const condition = node.childForFieldName('condition');
    const otherwise = node.childForFieldName('alternative');
    return {
      condition: condition === null ? undefined : scriptValue(condition, self),
      then: one(node.childForFieldName('consequence'), self),
      otherwise: one(otherwise === null ? null : (codeChildren(otherwise)[0] ?? null), self),
    };
  });
}

function loop(node: Node, parent: Code): Code {
  return make('loop', node, parent, (self) => {
    const condition = node.childForFieldName('condition');
    const parts = [node.childForFieldName('initializer'), node.childForFieldName('increment')];
    return {
      variable: undefined,
      head: parts.flatMap((part) =>
        part === null
          ? []
          : /_declaration$|_statement$/.test(part.type)
            ? statement(part, self)
            : [scriptValue(part, self)],
      ),
      condition:
        condition === null || condition.type === 'empty_statement'
          ? undefined
          : scriptValue(
              condition.type === 'expression_statement' ? (codeChildren(condition)[0] ?? condition) : condition,
              self,
            ),
      body: one(node.childForFieldName('body'), self),
    };
  });
}

function each(node: Node, parent: Code): Code {
  return make('loop', node, parent, (self) => {
    const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
    return {
      variable:
        left?.type === 'identifier'
          ? make('declare', left, self, () => ({
              name: left.text,
              nameStart: left.startIndex,
              type: undefined,
              value: undefined,
            }))
          : undefined,
      head: right === null ? [] : [scriptValue(right, self)],
      condition: undefined,
      body: one(node.childForFieldName('body'), self),
    };
  });
}

function attempt(node: Node, parent: Code): Code {
  return make('try', node, parent, (self) => {
    const [body, handler] = [node.childForFieldName('body'), node.childForFieldName('handler')];
    const last = node.childForFieldName('finalizer')?.childForFieldName('body') ?? null;
    return {
      resources: [],
      body: body === null ? undefined : scriptBlock(body, self),
      catches: handler === null ? [] : [catching(handler, self)],
      last: last === null ? undefined : scriptBlock(last, self),
    };
  });
}

function catching(node: Node, parent: Code): CatchCode {
  return make('catch', node, parent, (self) => {
    const body = node.childForFieldName('body');
    return {
      // There is no other.
      types: ['Exception'],
      name: node.childForFieldName('parameter')?.text ?? '',
      body: body === null ? undefined : scriptBlock(body, self),
    };
  });
}

function choice(node: Node, parent: Code): Code {
  return make('switch', node, parent, (self) => {
    const value = node.childForFieldName('value');
    const body = node.childForFieldName('body');
    return {
      value: value === null ? undefined : scriptValue(value, self),
      cases: (body === null ? [] : codeChildren(body)).map((child) =>
        make('case', child, self, (inner) => {
          const label = child.childForFieldName('value');
          return {
            default: child.type === 'switch_default',
            labels: label === null ? [] : [scriptValue(label, inner)],
            statements: scriptStatements(
              codeChildren(child).filter(({ id }) => id !== label?.id),
              inner,
            ),
          };
        }),
      ),
    };
  });
}
