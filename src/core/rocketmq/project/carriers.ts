import type { ApiTable } from '../api/table';
import type { TypeDeclaration } from '../model';
import { Evaluator, type ProjectTypes } from '../types/evaluator';
import { outerScope } from '../types/nameScope';
import type { Known } from '../types/symbolic';
import { parseType } from '../types/typeText';

const ROUNDS = 4;

/**
 * The project's types through which files that do not name RocketMQ reach it: those derived from a client's type, those
 * that hand out a client (a field, a method's result), and those that hand out such a type. By full name.
 */
export function carriers(
  declarations: readonly TypeDeclaration[],
  project: ProjectTypes,
  api: ApiTable,
): ReadonlySet<string> {
  const found = new Set<string>();
  const evaluator = new Evaluator(api, outerScope('', []), [], project, '');
  // Names written in a declaration are resolved once: rounds only follow the chains.
  const members = new Map<string, readonly string[]>();
  for (const declaration of declarations) {
    const types = memberTypes(declaration, evaluator);
    const derived = types.above.some((type) => evaluator.clientsOf(type).length > 0);
    const gives = types.given.some((type) => evaluator.clientsOf(type).some((client) => client.api.client === true));
    if (derived || gives) {
      found.add(declaration.qualifiedName);
    } else {
      members.set(
        declaration.qualifiedName,
        [...types.above, ...types.given].map(({ name }) => name),
      );
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    const more = [...members].filter(([, names]) => names.some((name) => found.has(name)));
    if (more.length === 0) {
      break;
    }
    for (const [name] of more) {
      found.add(name);
      members.delete(name);
    }
  }
  return found;
}

function memberTypes(declaration: TypeDeclaration, evaluator: Evaluator): { above: Known[]; given: Known[] } {
  const resolve = (text: string) => (text === '*' ? [] : flatten(evaluator.resolveIn(parseType(text), declaration)));
  return {
    above: declaration.supertypes.flatMap((text) => resolve(text).slice(0, 1)),
    given: [...Object.values(declaration.fields), ...Object.values(declaration.methods)].flatMap(resolve),
  };
}

/** A type and everything between its angle brackets. */
function flatten(type: Known | undefined): Known[] {
  return type === undefined ? [] : [{ ...type, dimensions: 0 }, ...type.arguments.flatMap(flatten)];
}
