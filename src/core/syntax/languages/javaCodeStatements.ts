import type { Node } from 'web-tree-sitter';
import type { BlockCode, CaseCode, CatchCode, Code, DeclareCode } from '../code/model';
import { javaPart } from './javaCode';
import { javaValue } from './javaCodeValues';
import { codeChildren, make } from './makeCode';
import { javaType, withDimensions } from './javaTypes';

/** A `{ ... }`; a constructor's body too. */
export function javaBlock(node: Node, parent: Code): BlockCode {
  return make('block', node, parent, (self) => ({
    statements: codeChildren(node).flatMap((child) => javaPart(child, self)),
  }));
}

/** A statement; several for a declaration of several variables. */
export function javaStatement(node: Node, parent: Code): Code[] {
  switch (node.type) {
    case 'block':
    case 'constructor_body':
      return [javaBlock(node, parent)];
    case 'expression_statement': {
      const value = codeChildren(node)[0];
      return value === undefined ? [] : [make('evaluate', node, parent, (self) => ({ value: javaValue(value, self) }))];
    }
    case 'local_variable_declaration':
      return declarations(node, parent);
    case 'return_statement':
      return [make('return', node, parent, (self) => ({ value: firstValue(node, self) }))];
    case 'throw_statement':
      return [make('throw', node, parent, (self) => ({ value: firstValue(node, self) }))];
    case 'yield_statement':
      return [make('evaluate', node, parent, (self) => ({ value: firstValue(node, self) ?? nothing(node, self) }))];
    case 'break_statement':
    case 'continue_statement':
      return [
        make('jump', node, parent, () => ({
          word: node.type === 'break_statement' ? ('break' as const) : ('continue' as const),
        })),
      ];
    case 'if_statement':
      return [
        make('if', node, parent, (self) => ({
          condition: field(node, 'condition', (child) => javaValue(child, self)),
          then: field(node, 'consequence', (child) => javaPart(child, self)[0]),
          otherwise: field(node, 'alternative', (child) => javaPart(child, self)[0]),
        })),
      ];
    case 'for_statement':
    case 'while_statement':
    case 'do_statement':
      return [loop(node, parent)];
    case 'enhanced_for_statement':
      return [each(node, parent)];
    case 'try_statement':
    case 'try_with_resources_statement':
      return [attempt(node, parent)];
    case 'switch_expression':
    case 'switch_statement':
      return [javaSwitch(node, parent)];
    case 'synchronized_statement':
      return [
        make('locked', node, parent, (self) => ({ body: field(node, 'body', (child) => javaBlock(child, self)) })),
      ];
    case 'labeled_statement': {
      const inner = node.lastNamedChild;
      return inner === null ? [] : javaPart(inner, parent);
    }
    case ';':
      return [];
    default:
      return [other(node, parent)];
  }
}

function field<T>(node: Node, name: string, read: (child: Node) => T): T | undefined {
  const child = node.childForFieldName(name);
  return child === null ? undefined : read(child);
}

function firstValue(node: Node, parent: Code): Code | undefined {
  const value = codeChildren(node)[0];
  return value === undefined ? undefined : javaValue(value, parent);
}

function nothing(node: Node, parent: Code): Code {
  return make('other', node, parent, () => ({ parts: [] }));
}

/** Half-typed code and what is rare: statements and values that survived inside. */
function other(node: Node, parent: Code): Code {
  return make('other', node, parent, (self) => ({
    parts: codeChildren(node).flatMap((child) =>
      /_statement$|_declaration$|^block$/.test(child.type) ? javaPart(child, self) : [javaValue(child, self)],
    ),
  }));
}

function declarations(node: Node, parent: Code): DeclareCode[] {
  const written = node.childForFieldName('type');
  const type = written === null ? undefined : javaType(written);
  return node.namedChildren
    .filter((child) => child.type === 'variable_declarator')
    .map((declarator) =>
      make('declare', declarator, parent, (self) => {
        const name = declarator.childForFieldName('name');
        return {
          name: name?.text ?? '',
          nameStart: name?.startIndex ?? declarator.startIndex,
          type: type && withDimensions(type, declarator.childForFieldName('dimensions')),
          value: field(declarator, 'value', (child) => javaValue(child, self)),
        };
      }),
    );
}

function loop(node: Node, parent: Code): Code {
  return make('loop', node, parent, (self) => {
    const condition = node.childForFieldName('condition');
    const body = node.childForFieldName('body');
    const head = codeChildren(node).filter((child) => child.id !== condition?.id && child.id !== body?.id);
    return {
      variable: undefined,
      head: head.flatMap((child) =>
        child.type === 'local_variable_declaration' ? declarations(child, self) : [javaValue(child, self)],
      ),
      condition: condition === null ? undefined : javaValue(condition, self),
      body: body === null ? undefined : javaPart(body, self)[0],
    };
  });
}

function each(node: Node, parent: Code): Code {
  return make('loop', node, parent, (self) => {
    const type = node.childForFieldName('type');
    const name = node.childForFieldName('name');
    const value = node.childForFieldName('value');
    const body = node.childForFieldName('body');
    return {
      variable:
        name === null
          ? undefined
          : make('declare', name, self, () => ({
              name: name.text,
              nameStart: name.startIndex,
              type: type === null ? undefined : javaType(type),
              value: undefined,
            })),
      head: value === null ? [] : [javaValue(value, self)],
      condition: undefined,
      body: body === null ? undefined : javaPart(body, self)[0],
    };
  });
}

function attempt(node: Node, parent: Code): Code {
  return make('try', node, parent, (self) => {
    const children = node.namedChildren;
    const last = children.find((child) => child.type === 'finally_clause');
    const block = last?.namedChildren.find((child) => child.type === 'block');
    return {
      resources: (node.childForFieldName('resources')?.namedChildren ?? []).map((child) => resource(child, self)),
      body: field(node, 'body', (child) => javaBlock(child, self)),
      catches: children.filter((child) => child.type === 'catch_clause').map((child) => catching(child, self)),
      last: block === undefined ? undefined : javaBlock(block, self),
    };
  });
}

function resource(node: Node, parent: Code): Code {
  const name = node.childForFieldName('name');
  if (name === null) {
    return javaValue(node.firstNamedChild ?? node, parent);
  }
  return make('declare', node, parent, (self) => ({
    name: name.text,
    nameStart: name.startIndex,
    type: field(node, 'type', javaType),
    value: field(node, 'value', (child) => javaValue(child, self)),
  }));
}

function catching(node: Node, parent: Code): CatchCode {
  return make('catch', node, parent, (self) => {
    const parameter = node.namedChildren.find((child) => child.type === 'catch_formal_parameter');
    const types = parameter?.namedChildren.find((child) => child.type === 'catch_type')?.namedChildren ?? [];
    return {
      types: types.map((type) => type.text),
      name: parameter?.childForFieldName('name')?.text ?? '',
      body: field(node, 'body', (child) => javaBlock(child, self)),
    };
  });
}

/** A switch, as statement or as value. */
export function javaSwitch(node: Node, parent: Code): Code {
  return make('switch', node, parent, (self) => ({
    value: field(node, 'condition', (child) => javaValue(child, self)),
    cases: (node.childForFieldName('body')?.namedChildren ?? [])
      .filter((child) => child.type === 'switch_block_statement_group' || child.type === 'switch_rule')
      .map((child) => oneCase(child, self)),
  }));
}

function oneCase(node: Node, parent: Code): CaseCode {
  return make('case', node, parent, (self) => {
    const children = codeChildren(node);
    const labels = children.filter((child) => child.type === 'switch_label');
    return {
      default: labels.some((label) => label.text.startsWith('default')),
      labels: labels.flatMap((label) => codeChildren(label).map((child) => javaValue(child, self))),
      statements: children.filter((child) => child.type !== 'switch_label').flatMap((child) => javaPart(child, self)),
    };
  });
}
