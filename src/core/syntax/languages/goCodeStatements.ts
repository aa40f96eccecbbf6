import type { Node } from 'web-tree-sitter';
import type { BlockCode, CaseCode, Code } from '../code/model';
import { goValue } from './goCodeValues';
import { goType } from './goTypes';
import { codeChildren, make } from './makeCode';

export function goBlock(node: Node, parent: Code): BlockCode {
  return make('block', node, parent, (self) => ({ statements: statementsIn(node, self) }));
}

function statementsIn(node: Node, parent: Code): Code[] {
  return codeChildren(node).flatMap((child) =>
    child.type === 'statement_list' ? statementsIn(child, parent) : goStatement(child, parent),
  );
}

/** A statement; several for a declaration of several variables. */
function goStatement(node: Node, parent: Code): Code[] {
  switch (node.type) {
    case 'block':
      return [goBlock(node, parent)];
    case 'expression_statement': {
      const [value] = codeChildren(node);
      return value === undefined ? [] : [make('evaluate', node, parent, (self) => ({ value: goValue(value, self) }))];
    }
    case 'short_var_declaration':
      return declared(node, list(node, 'left'), list(node, 'right'), null, parent);
    case 'var_declaration':
    case 'const_declaration':
      return specsOf(node).flatMap((spec) =>
        declared(node, namesOf(spec), list(spec, 'value'), spec.childForFieldName('type'), parent),
      );
    case 'assignment_statement':
      return assigned(node, parent);
    case 'inc_statement':
    case 'dec_statement':
      return [
        make('evaluate', node, parent, (self) => ({
          value: make('unary', node, self, (unary) => ({
            operator: node.type === 'inc_statement' ? '++' : '--',
            operand: goValue(codeChildren(node)[0] ?? node, unary),
          })),
        })),
      ];
    case 'return_statement':
      return [
        make('return', node, parent, (self) => {
          const [first, ...more] = codeChildren(node).flatMap((child) =>
            child.type === 'expression_list' ? codeChildren(child) : [child],
          );
          return {
            value: first === undefined ? undefined : goValue(first, self),
            ...(more.length === 0 ? {} : { more: more.map((value) => goValue(value, self)) }),
          };
        }),
      ];
    case 'break_statement':
    case 'continue_statement':
      return [
        make('jump', node, parent, () => ({
          word: node.type === 'break_statement' ? ('break' as const) : ('continue' as const),
        })),
      ];
    case 'if_statement':
      return within(node, parent, branch);
    case 'for_statement':
      return [loop(node, parent)];
    case 'expression_switch_statement':
    case 'type_switch_statement':
    case 'select_statement':
      return within(node, parent, choice);
    case 'defer_statement':
    case 'go_statement':
      return [later(node, parent)];
    case 'labeled_statement': {
      const inner = codeChildren(node).at(-1);
      return inner === undefined || inner.type === 'label_name' ? [] : goStatement(inner, parent);
    }
    case 'empty_statement':
      return [];
    default:
      return [
        make('other', node, parent, (self) => ({
          parts: codeChildren(node).flatMap((child) =>
            /_statement$|_declaration$|^block$|^statement_list$/.test(child.type)
              ? child.type === 'statement_list'
                ? statementsIn(child, self)
                : goStatement(child, self)
              : [goValue(child, self)],
          ),
        })),
      ];
  }
}

function list(node: Node, field: string): Node[] {
  const child = node.childForFieldName(field);
  return child === null ? [] : child.type === 'expression_list' ? codeChildren(child) : [child];
}

function specsOf(node: Node): Node[] {
  return codeChildren(node).flatMap((child) => (/_spec_list$/.test(child.type) ? codeChildren(child) : [child]));
}

/** Without the commas between them, which the field has too. */
export function namesOf(spec: Node): Node[] {
  return spec.childrenForFieldName('name').filter((name) => name.isNamed);
}

/** `a, err := f()`: the first name has the call as its value, the others come from it. */
function declared(node: Node, names: Node[], values: Node[], type: Node | null, parent: Code): Code[] {
  const isOneCall = names.length > 1 && values.length === 1;
  let call: Code | undefined;
  return names.map((name, i) => {
    const made = make('declare', i === 0 ? node : name, parent, (self) => ({
      name: name.text,
      nameStart: name.startIndex,
      type: type === null ? undefined : goType(type),
      value: values[i] === undefined ? undefined : goValue(values[i], self),
      ...(isOneCall && i > 0 && call !== undefined ? { from: call } : {}),
    }));
    call ??= made.value;
    return made;
  });
}

function assigned(node: Node, parent: Code): Code[] {
  const [targets, values] = [list(node, 'left'), list(node, 'right')];
  const operator = node.childForFieldName('operator')?.type ?? '=';
  const isOneCall = targets.length > 1 && values.length === 1;
  return (isOneCall ? targets.slice(0, 1) : targets).flatMap((target, i) => {
    const value = values[i];
    return value === undefined
      ? []
      : [
          make('evaluate', node, parent, (self) => ({
            value: make('assign', node, self, (assign) => ({
              operator,
              target: goValue(target, assign),
              value: goValue(value, assign),
              ...(isOneCall ? { more: targets.slice(1).map((more) => goValue(more, assign)) } : {}),
            })),
          })),
        ];
  });
}

/** With `if err := f(); ...` what it declares can be seen in the statement only. */
function within(node: Node, parent: Code, read: (node: Node, parent: Code) => Code): Code[] {
  const before = node.childForFieldName('initializer');
  return [
    before === null
      ? read(node, parent)
      : make('block', node, parent, (self) => ({ statements: [...goStatement(before, self), read(node, self)] })),
  ];
}

function branch(node: Node, parent: Code): Code {
  return make('if', node, parent, (self) => {
    const [condition, then, otherwise] = ['condition', 'consequence', 'alternative'].map((field) =>
      node.childForFieldName(field),
    );
    return {
      condition: condition ? goValue(condition, self) : undefined,
      then: then ? goBlock(then, self) : undefined,
      otherwise: otherwise ? goStatement(otherwise, self)[0] : undefined,
    };
  });
}

function loop(node: Node, parent: Code): Code {
  const body = node.childForFieldName('body');
  const [head] = codeChildren(node).filter((child) => child.id !== body?.id);
  const read = (self: Code) => (body === null ? undefined : goBlock(body, self));
  if (head?.type === 'range_clause') {
    return make('loop', node, parent, (self) => {
      const name = list(head, 'left').at(-1);
      return {
        variable:
          name?.type === 'identifier'
            ? make('declare', name, self, () => ({
                name: name.text,
                nameStart: name.startIndex,
                type: undefined,
                value: undefined,
              }))
            : undefined,
        head: list(head, 'right').map((value) => goValue(value, self)),
        condition: undefined,
        body: read(self),
      };
    });
  }
  return make('loop', node, parent, (self) => {
    const isClause = head?.type === 'for_clause';
    const condition = isClause ? head.childForFieldName('condition') : (head ?? null);
    const parts = isClause ? [head.childForFieldName('initializer'), head.childForFieldName('update')] : [];
    return {
      variable: undefined,
      head: parts.flatMap((part) => (part === null ? [] : goStatement(part, self))),
      condition: condition === null ? undefined : goValue(condition, self),
      body: read(self),
    };
  });
}

function choice(node: Node, parent: Code): Code {
  return make('switch', node, parent, (self) => {
    const value = node.childForFieldName('value');
    return {
      value: value === null ? undefined : goValue(value, self),
      cases: codeChildren(node)
        .filter(({ type }) => /_case$/.test(type))
        .map((child) => oneCase(child, self)),
    };
  });
}

function oneCase(node: Node, parent: Code): CaseCode {
  return make('case', node, parent, (self) => {
    const statements = codeChildren(node).filter(({ type }) => type === 'statement_list');
    const message = node.childForFieldName('communication');
    return {
      default: node.type === 'default_case',
      labels: list(node, 'value').map((value) => goValue(value, self)),
      statements: [
        ...(message === null ? [] : goStatement(message, self)),
        ...statements.flatMap((child) => statementsIn(child, self)),
      ],
    };
  });
}

/** `defer f()` and `go f()`: what is called runs at another time than what stands around it. */
function later(node: Node, parent: Code): Code {
  const word = node.type === 'defer_statement' ? ('defer' as const) : ('go' as const);
  return make('evaluate', node, parent, (self) => ({
    value: make('lambda', node, self, (lambda) => {
      const [call] = codeChildren(node);
      const called = call?.childForFieldName('function') ?? null;
      const body = called?.type === 'func_literal' ? called.childForFieldName('body') : null;
      return {
        parameters: [],
        body: body !== null ? goBlock(body, lambda) : call === undefined ? undefined : goValue(call, lambda),
        later: word,
      };
    }),
  }));
}
