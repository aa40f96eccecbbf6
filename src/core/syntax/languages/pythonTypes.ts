import type { Node } from 'web-tree-sitter';
import type { TypeName } from '../model';
import { solid } from './makeExpressions';

const BASIC: Readonly<Record<string, string>> = {
  str: 'String',
  int: 'long',
  float: 'double',
  bool: 'boolean',
  bytes: 'byte[]',
};

/** `Optional[X]` and its like count as X. */
const THROUGH = new Set(
  'Optional Annotated Awaitable Coroutine Final ClassVar Type type Union Required ReadOnly'.split(' '),
);
/** These hold many of their last argument (a mapping: of its values). */
const MANY = new Set(
  'List list Sequence Iterable Iterator Generator AsyncIterator AsyncGenerator AsyncIterable Collection Set set FrozenSet Tuple tuple Deque deque Dict dict Mapping MutableMapping DefaultDict defaultdict OrderedDict'.split(
    ' ',
  ),
);

/** Reads an annotation; undefined for what names no class. */
export function pythonType(node: Node | null): TypeName | undefined {
  switch (node?.type) {
    case 'type':
    case 'parenthesized_expression':
      return pythonType(solid(node)[0] ?? null);
    case 'identifier':
      return named(node.text);
    case 'attribute':
    case 'member_type':
      return named(node.text.replace(/\s+/g, ''));
    case 'string':
      // An annotation in quotes is a name that is only known later.
      return written(node.text.replace(/^\w*["']+|["']+$/g, ''));
    case 'generic_type':
    case 'subscript': {
      const [base, ...rest] = solid(node);
      const last = base?.text.slice(base.text.lastIndexOf('.') + 1) ?? '';
      const types = rest.flatMap((child) => (child.type === 'type_parameter' ? solid(child) : [child]));
      return throughGeneric(last, types.map(pythonType), base);
    }
    case 'union_type':
    case 'binary_operator':
      return solid(node)
        .filter((part) => part.text !== 'None')
        .map(pythonType)
        .find((type) => type !== undefined);
    default:
      return undefined;
  }
}

function throughGeneric(name: string, args: readonly (TypeName | undefined)[], base: Node | undefined) {
  if (THROUGH.has(name)) {
    return args.find((type) => type !== undefined);
  }
  if (MANY.has(name)) {
    const held = name.endsWith('Generator') ? args[0] : args.findLast((type) => type !== undefined);
    return held && { ...held, dimensions: held.dimensions + 1 };
  }
  return pythonType(base ?? null);
}

/** `Producer`, `"mq.Producer"`, `Optional[Producer]` in quotes. */
function written(text: string): TypeName | undefined {
  const generic = /^(?:\w+\.)?(\w+)\[(.*)\]$/.exec(text.trim());
  if (generic !== null) {
    const last = generic[2]!.split(',').at(-1)!;
    return throughGeneric(generic[1]!, [written(last)], undefined);
  }
  const name = /^[\w.]+/.exec(text.trim())?.[0];
  return name === undefined || name === 'None' ? undefined : named(name);
}

function named(name: string): TypeName | undefined {
  return name === 'None' || name === 'Any' || name === 'object'
    ? undefined
    : { name: BASIC[name] ?? name, arguments: [], dimensions: 0 };
}
