import type { ClassDeclaration, MemberDeclaration, TypeName } from '../../syntax/model';
import type { Source } from '../../syntax/source';
import type { ApiTable } from '../api/table';
import type { Question, TypeDeclaration } from '../model';
import { qualify } from './declarations';
import type { Evaluator } from './evaluator';
import type { ValueTypes } from './memoInference';
import type { NameScope } from './nameScope';
import type { Known, Symbolic } from './symbolic';
import { typeText } from './typeText';

/** Functions that call each other: each round settles one more call. */
const ROUNDS = 3;

export interface ModuleDeclarations {
  readonly all: readonly TypeDeclaration[];
  /** What was asked of other files to know what a function gives. */
  readonly asked: readonly Question[];
}

/**
 * The module of a file and its types. Where no type is written, a member's is that of its value, or of what the function
 * returns: that may depend on others of the file, so it is asked round by round. `evaluatorOf` makes an evaluator that
 * knows the given declarations as the file's own.
 */
export function moduleDeclarations(
  source: Source,
  classes: readonly ClassDeclaration[],
  names: readonly string[],
  scope: NameScope,
  api: ApiTable,
  inference: ValueTypes,
  evaluatorOf: (own: readonly TypeDeclaration[]) => Evaluator,
): ModuleDeclarations {
  const written = classes.map((declaration) =>
    typesOf(declaration.members, ({ type }) => type && typeText(qualify(type, scope, api))),
  );
  const open = classes.map(({ members }) => members.filter(({ type, value }) => type === undefined && value));
  const make = (found: readonly Members[]) =>
    classes.map((declaration, i): TypeDeclaration => ({
      name: declaration.kind === 'module' ? names[i]! : declaration.name,
      qualifiedName: names[i]!,
      typeParameters: [],
      supertypes: declaration.supertypes.map((type) => typeText(qualify(type, scope, api))),
      fields: { ...found[i]!.fields, ...written[i]!.fields },
      methods: { ...found[i]!.methods, ...written[i]!.methods },
      wildcards: scope.wildcards,
      range: source.range(declaration.nameStart, declaration.nameStart + declaration.name.length),
      ...(source.language.partial === true ? { partial: true } : {}),
    }));
  let all = make(classes.map(() => NONE));
  const asked = new Map<string, Question>();
  for (let round = 0; round < ROUNDS && open.some((members) => members.length > 0); round++) {
    const evaluator = evaluatorOf(all);
    const next = make(
      open.map((members) =>
        typesOf(members, ({ value }) => inferred(value && inference.typeOf(value), evaluator, asked)),
      ),
    );
    const settled = JSON.stringify(next) === JSON.stringify(all);
    all = next;
    if (settled) {
      break;
    }
  }
  return { all, asked: [...asked.values()] };
}

interface Members {
  readonly fields: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, string>>;
}

const NONE: Members = { fields: {}, methods: {} };

function typesOf(
  members: readonly MemberDeclaration[],
  typeOf: (member: MemberDeclaration) => string | undefined,
): Members {
  const found = { fields: {} as Record<string, string>, methods: {} as Record<string, string> };
  for (const member of members) {
    const type = typeOf(member);
    if (type !== undefined && !ENDS.has(type)) {
      found[member.kind === 'field' ? 'fields' : 'methods'][member.name] = type;
    }
  }
  return found;
}

/** Values of these types never lead to a client. */
const ENDS = new Set(['boolean', 'byte', 'int', 'long', 'float', 'double', 'String', 'java.lang.String']);

function inferred(type: Symbolic | undefined, evaluator: Evaluator, asked: Map<string, Question>): string | undefined {
  if (type === undefined) {
    return undefined;
  }
  evaluator.askedProject = false;
  const known = evaluator.evaluate(type);
  const clients = evaluator.clientsOf(known);
  if (evaluator.askedProject) {
    asked.set(JSON.stringify(type), { type, answer: clients.map((client) => client.qualifiedName) });
  }
  // Without a dot it is a name that nobody declares.
  return known?.name.includes('.') === true ? typeText(writtenType(known)) : undefined;
}

function writtenType({ name, arguments: args, dimensions }: Known): TypeName {
  const unknown: Known = { name: 'Object', arguments: [], dimensions: 0 };
  return { name, arguments: args.map((argument) => writtenType(argument ?? unknown)), dimensions };
}
