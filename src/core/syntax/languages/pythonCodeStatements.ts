import type { Node } from 'web-tree-sitter';
import type { BlockCode, CatchCode, Code } from '../code/model';
import { codeChildren, make } from './makeCode';
import { classOf, definitionOf, pythonParameters } from './pythonCode';
import { pythonValue } from './pythonCodeValues';
import { pythonType } from './pythonTypes';

export function pythonBlock(node: Node, parent: Code): BlockCode {
  return make('block', node, parent, (self) => ({ statements: pythonStatements(codeChildren(node), self) }));
}

export function pythonStatements(nodes: readonly Node[], parent: Code): Code[] {
  return nodes.flatMap((node) => statement(node, parent));
}

function statement(node: Node, parent: Code): Code[] {
  switch (node.type) {
    case 'block':
      return [pythonBlock(node, parent)];
    case 'expression_statement': {
      const [value] = codeChildren(node);
      return value === undefined ? [] : expression(node, value, parent);
    }
    case 'return_statement':
      return [make('return', node, parent, (self) => ({ value: first(node, self) }))];
    case 'raise_statement':
      return [make('throw', node, parent, (self) => ({ value: first(node, self) }))];
    case 'break_statement':
    case 'continue_statement':
      return [
        make('jump', node, parent, () => ({
          word: node.type === 'break_statement' ? ('break' as const) : ('continue' as const),
        })),
      ];
    case 'if_statement':
      return [
        branch(
          node,
          node.childrenForFieldName('alternative').filter((child) => child.isNamed),
          parent,
        ),
      ];
    case 'for_statement':
    case 'while_statement':
      return [loop(node, parent)];
    case 'try_statement':
      return [attempt(node, parent)];
    case 'with_statement':
      return [resources(node, parent)];
    case 'match_statement':
      return [choice(node, parent)];
    case 'pass_statement':
    case 'import_statement':
    case 'import_from_statement':
    case 'future_import_statement':
      return [];
    default:
      return definitionOf(node) === undefined ? [other(node, parent)] : definition(definitionOf(node)!, parent);
  }
}

function first(node: Node, parent: Code): Code | undefined {
  const [value] = codeChildren(node);
  return value === undefined ? undefined : pythonValue(value, parent);
}

function other(node: Node, parent: Code): Code {
  return make('other', node, parent, (self) => ({
    parts: codeChildren(node).flatMap((child) =>
      /_statement$|^block$/.test(child.type) ? statement(child, self) : [pythonValue(child, self)],
    ),
  }));
}

/** A function or class inside of a function. */
function definition(node: Node, parent: Code): Code[] {
  if (node.type === 'class_definition') {
    return [classOf(node, parent, undefined)];
  }
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  return [
    make('declare', node, parent, (self) => ({
      name: name?.text ?? '',
      nameStart: name?.startIndex ?? node.startIndex,
      type: undefined,
      value: make('lambda', node, self, (lambda) => ({
        parameters: pythonParameters(node.childForFieldName('parameters'), lambda),
        body: body === null ? undefined : pythonBlock(body, lambda),
      })),
    })),
  ];
}

/** The first value that a name is given declares it; where that is, the rules' file tells. */
function expression(node: Node, value: Node, parent: Code): Code[] {
  if (value.type !== 'assignment') {
    return [make('evaluate', node, parent, (self) => ({ value: pythonValue(value, self) }))];
  }
  const [left, right] = [value.childForFieldName('left'), value.childForFieldName('right')];
  if (left?.type === 'identifier') {
    return [
      make('declare', node, parent, (self) => ({
        name: left.text,
        nameStart: left.startIndex,
        type: pythonType(value.childForFieldName('type')),
        value: right === null ? undefined : pythonValue(right, self),
      })),
    ];
  }
  if (left?.type === 'pattern_list' || left?.type === 'tuple_pattern') {
    const names = codeChildren(left).filter(({ type }) => type === 'identifier');
    let given: Code | undefined;
    return names.map((name, i) => {
      const made = make('declare', i === 0 ? node : name, parent, (self) => ({
        name: name.text,
        nameStart: name.startIndex,
        type: undefined,
        value: i === 0 && right !== null ? pythonValue(right, self) : undefined,
        ...(given === undefined ? {} : { from: given }),
      }));
      given ??= made.value;
      return made;
    });
  }
  return [make('evaluate', node, parent, (self) => ({ value: pythonValue(value, self) }))];
}

/** `elif` is an if in the other branch. */
function branch(node: Node, others: readonly Node[], parent: Code): Code {
  return make('if', node, parent, (self) => {
    const [condition, then] = [node.childForFieldName('condition'), node.childForFieldName('consequence')];
    const [next, ...rest] = others;
    const body = next?.childForFieldName('body') ?? null;
    return {
      condition: condition === null ? undefined : pythonValue(condition, self),
      then: then === null ? undefined : pythonBlock(then, self),
      otherwise:
        next?.type === 'elif_clause' ? branch(next, rest, self) : body === null ? undefined : pythonBlock(body, self),
    };
  });
}

function loop(node: Node, parent: Code): Code {
  return make('loop', node, parent, (self) => {
    const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
    const condition = node.childForFieldName('condition');
    const body = node.childForFieldName('body');
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
      head: right === null ? [] : [pythonValue(right, self)],
      condition: condition === null ? undefined : pythonValue(condition, self),
      body: body === null ? undefined : pythonBlock(body, self),
    };
  });
}

function attempt(node: Node, parent: Code): Code {
  return make('try', node, parent, (self) => {
    const body = node.childForFieldName('body');
    const children = codeChildren(node);
    const blockOf = (kind: string) => children.find(({ type }) => type === kind);
    const last = blockOf('finally_clause');
    const lastBlock = last && codeChildren(last).find(({ type }) => type === 'block');
    const otherwise = blockOf('else_clause')?.childForFieldName('body');
    return {
      resources: [],
      // What stands in `else` goes on where nothing was raised.
      body:
        body === null
          ? undefined
          : make('block', body, self, (block) => ({
              statements: [body, ...(otherwise ? [otherwise] : [])].flatMap((part) =>
                pythonStatements(codeChildren(part), block),
              ),
            })),
      catches: children.filter(({ type }) => type === 'except_clause').map((child) => handler(child, self)),
      last: lastBlock === undefined ? undefined : pythonBlock(lastBlock, self),
    };
  });
}

function handler(node: Node, parent: Code): CatchCode {
  return make('catch', node, parent, (self) => {
    const value = node.childForFieldName('value');
    const written = value?.type === 'as_pattern' ? codeChildren(value)[0] : value;
    const alias = value?.type === 'as_pattern' ? value.childForFieldName('alias') : null;
    const block = codeChildren(node).find(({ type }) => type === 'block');
    const types = written?.type === 'tuple' ? codeChildren(written) : written ? [written] : [];
    return {
      // `except:` takes everything.
      types: types.length === 0 ? ['BaseException'] : types.map((type) => type.text),
      name: alias?.text ?? '',
      body: block === undefined ? undefined : pythonBlock(block, self),
    };
  });
}

function resources(node: Node, parent: Code): Code {
  return make('try', node, parent, (self) => {
    const clause = codeChildren(node).find(({ type }) => type === 'with_clause');
    const body = node.childForFieldName('body');
    return {
      resources: (clause === undefined ? [] : codeChildren(clause)).map((item) => resource(item, self)),
      body: body === null ? undefined : pythonBlock(body, self),
      catches: [],
      last: undefined,
    };
  });
}

function resource(item: Node, parent: Code): Code {
  const value = item.childForFieldName('value') ?? item;
  const alias = value.type === 'as_pattern' ? value.childForFieldName('alias') : null;
  const given = value.type === 'as_pattern' ? codeChildren(value)[0] : value;
  return alias === null || given === undefined
    ? pythonValue(given ?? value, parent)
    : make('declare', item, parent, (self) => ({
        name: alias.text,
        nameStart: alias.startIndex,
        type: undefined,
        value: pythonValue(given, self),
      }));
}

function choice(node: Node, parent: Code): Code {
  return make('switch', node, parent, (self) => {
    const subject = node.childForFieldName('subject');
    const body = node.childForFieldName('body');
    return {
      value: subject === null ? undefined : pythonValue(subject, self),
      cases: (body === null ? [] : codeChildren(body)).map((child) =>
        make('case', child, self, (one) => {
          const block = child.childForFieldName('consequence');
          return {
            default: /^case\s+_\s*:/.test(child.text),
            labels: [],
            statements: block === null ? [] : pythonStatements(codeChildren(block), one),
          };
        }),
      ),
    };
  });
}
