import type { Node } from 'web-tree-sitter';
import type { BlockCode, CatchCode, Code } from '../code/model';
import { kotlinInitializer } from './kotlinCode';
import { kotlinSetter, kotlinValue } from './kotlinCodeValues';
import { kotlinType } from './kotlinTypes';
import { codeChildren, make } from './makeCode';

export function kotlinBlock(node: Node, parent: Code): BlockCode {
  return make('block', node, parent, (self) => ({
    statements: codeChildren(node).flatMap((child) => kotlinStatement(child, self)),
  }));
}

export function kotlinStatement(node: Node, parent: Code): Code[] {
  switch (node.type) {
    case 'block':
      return [kotlinBlock(node, parent)];
    case 'property_declaration':
      return declared(node, parent);
    case 'return_expression':
      return [
        make('return', node, parent, (self) => {
          const value = codeChildren(node).find((child) => child.id !== node.childForFieldName('label')?.id);
          return { value: value === undefined ? undefined : kotlinValue(value, self) };
        }),
      ];
    case 'throw_expression':
      return [make('throw', node, parent, (self) => ({ value: first(node, self) }))];
    case 'if_expression':
      return [branch(node, parent)];
    case 'for_statement':
    case 'while_statement':
    case 'do_while_statement':
      return [loop(node, parent)];
    case 'try_expression':
      return [attempt(node, parent)];
    case 'when_expression':
      return [choice(node, parent)];
    case 'identifier':
      return node.text === 'break' || node.text === 'continue'
        ? [make('jump', node, parent, () => ({ word: node.text as 'break' | 'continue' }))]
        : [evaluated(node, parent)];
    case 'function_declaration':
    case 'class_declaration':
      return [make('other', node, parent, () => ({ parts: [] }))];
    default:
      return [evaluated(node, parent)];
  }
}

function first(node: Node, parent: Code): Code | undefined {
  const [value] = codeChildren(node);
  return value === undefined ? undefined : kotlinValue(value, parent);
}

function evaluated(node: Node, parent: Code): Code {
  return make('evaluate', node, parent, (self) => ({
    value: node.type === 'assignment' ? kotlinSetter(node, self) : kotlinValue(node, self),
  }));
}

function declared(node: Node, parent: Code): Code[] {
  const variable = codeChildren(node).find(({ type }) => type === 'variable_declaration');
  const name = variable && codeChildren(variable).find(({ type }) => type === 'identifier');
  const value = kotlinInitializer(node);
  if (name === undefined) {
    return value === undefined
      ? []
      : [
          make('evaluate', node, parent, (self) => ({
            value: make('other', value, self, (inner) => ({ parts: [kotlinValue(value, inner)] })),
          })),
        ];
  }
  return [
    make('declare', node, parent, (self) => ({
      name: name.text,
      nameStart: name.startIndex,
      type: kotlinType(codeChildren(variable!)[1] ?? null),
      value: value === undefined ? undefined : kotlinValue(value, self),
    })),
  ];
}

function branch(node: Node, parent: Code): Code {
  return make('if', node, parent, (self) => {
    const condition = node.childForFieldName('condition');
    const [then, otherwise] = codeChildren(node).filter(({ id }) => id !== condition?.id);
    return {
      condition: condition === null ? undefined : kotlinValue(condition, self),
      then: then === undefined ? undefined : kotlinStatement(then, self)[0],
      otherwise: otherwise === undefined ? undefined : kotlinStatement(otherwise, self)[0],
    };
  });
}

function loop(node: Node, parent: Code): Code {
  return make('loop', node, parent, (self) => {
    const children = codeChildren(node);
    const condition = node.childForFieldName('condition');
    const body = children.find(({ type }) => type === 'block');
    const variable = children.find(({ type }) => type === 'variable_declaration');
    const collection = variable && children.find(({ id }) => id !== variable.id && id !== body?.id);
    const name = variable && codeChildren(variable)[0];
    return {
      variable:
        name === undefined
          ? undefined
          : make('declare', variable!, self, () => ({
              name: name.text,
              nameStart: name.startIndex,
              type: undefined,
              value: undefined,
            })),
      head: collection === undefined ? [] : [kotlinValue(collection, self)],
      condition: condition === null ? undefined : kotlinValue(condition, self),
      body: body === undefined ? undefined : kotlinBlock(body, self),
    };
  });
}

function attempt(node: Node, parent: Code): Code {
  return make('try', node, parent, (self) => {
    const children = codeChildren(node);
    const body = children.find(({ type }) => type === 'block');
    const last = children.find(({ type }) => type === 'finally_block');
    const lastBlock = last && codeChildren(last).find(({ type }) => type === 'block');
    return {
      resources: [],
      body: body && kotlinBlock(body, self),
      catches: children.filter(({ type }) => type === 'catch_block').map((child) => handler(child, self)),
      last: lastBlock && kotlinBlock(lastBlock, self),
    };
  });
}

function handler(node: Node, parent: Code): CatchCode {
  return make('catch', node, parent, (self) => {
    const children = codeChildren(node);
    const body = children.find(({ type }) => type === 'block');
    const type = children.find((child) => child.type === 'user_type');
    return {
      types: type === undefined ? [] : [type.text],
      name: children.find((child) => child.type === 'identifier')?.text ?? '',
      body: body && kotlinBlock(body, self),
    };
  });
}

function choice(node: Node, parent: Code): Code {
  return make('switch', node, parent, (self) => {
    const subject = codeChildren(node).find(({ type }) => type === 'when_subject');
    return {
      value: subject === undefined ? undefined : first(subject, self),
      cases: codeChildren(node)
        .filter(({ type }) => type === 'when_entry')
        .map((entry) =>
          make('case', entry, self, (one) => {
            const labels = entry.childrenForFieldName('condition').filter((label) => label.isNamed);
            const rest = codeChildren(entry).filter(({ id }) => !labels.some((label) => label.id === id));
            return {
              default: labels.length === 0,
              labels: labels.map((label) => kotlinValue(label, one)),
              statements: rest.flatMap((child) => kotlinStatement(child, one)),
            };
          }),
        ),
    };
  });
}
