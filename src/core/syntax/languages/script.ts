import type { Node } from 'web-tree-sitter';
import type { Expression, Occurrence } from '../model';
import type { Language } from './language';
import { scriptBinding } from './scriptBindings';
import { scriptCode } from './scriptCode';
import { scriptDeclarations } from './scriptDeclarations';
import { scriptCall, scriptCreation, scriptExpression, scriptMember } from './scriptExpressions';
import { scriptHeader } from './scriptImports';
import { scriptType } from './scriptTypes';
import { surroundingsIn } from './surroundings';

/** JavaScript, and TypeScript with JSX: one grammar reads both. */
export const javascript: Language = {
  grammar: 'tsx',
  // Template strings hold code and nest: their words are judged at their nodes.
  lexis: { lineComments: ['//'], blockComment: ['/*', '*/'], quotes: '"\'', longQuotes: [] },
  creationWord: 'new',
  naming: 'modules',
  declarationWords: [],
  occurrence,
  expression: scriptExpression,
  binding: scriptBinding,
  classDeclaration: () => undefined,
  declarations: scriptDeclarations,
  code: scriptCode,
  surroundings: surroundingsIn(new Set(['statement_block']), new Set(['program', 'class_body'])),
  header: scriptHeader,
  mayDeclare: () => true,
  mayOccur: () => true,
};

/** The same without JSX: there `<T>x` is a type assertion, which that grammar would take for an element. */
export const typescript: Language = {
  ...javascript,
  forGrammar: withoutAssertions,
};

/** Blanks `<T>` before a value. Before the parameters of an arrow function it may be blanked too. */
function withoutAssertions(text: string): string {
  return text.replace(ASSERTION, (written, at: number) =>
    AFTER_VALUE.test(text.slice(Math.max(0, at - 80), at)) ? written : ' '.repeat(written.length),
  );
}

const ASSERTION = /<[A-Za-z_$][\w$.]*(?:<[\w$., ]*>)?(?:\[\])*>(?=\s*[\w$({["'`<])/g;
/** What stands before type arguments, or before a comparison. */
const AFTER_VALUE = /(?:[\w$)\]'"`}]|\?\.)\s*$(?<!\b(?:return|await|yield|case|throw|in|of|typeof)\s*)/;

function occurrence(node: Node): Occurrence | undefined {
  const parent = node.parent;
  return parent?.type === 'member_expression' && parent.childForFieldName('property')?.id === node.id
    ? used(parent)
    : NAMES.has(node.type)
      ? used(node)
      : undefined;
}

const NAMES = new Set(['identifier', 'type_identifier']);

/** A name, or the member expression that it is the last of. */
function used(name: Node): Occurrence | undefined {
  const parent = name.parent;
  switch (parent?.type) {
    case 'call_expression': {
      const expression = parent.childForFieldName('function')?.id === name.id ? scriptCall(parent) : undefined;
      if (expression !== undefined) {
        return { role: 'call', expression };
      }
      break;
    }
    case 'new_expression': {
      const expression = parent.childForFieldName('constructor')?.id === name.id ? scriptCreation(parent) : undefined;
      if (expression !== undefined) {
        return { role: 'creation', expression };
      }
      break;
    }
    case 'nested_type_identifier':
    case 'generic_type':
      // The last name of `module.Type`, the first of `Type<X>`.
      return parent.childForFieldName('name')?.id === name.id ? used(parent) : undefined;
    case 'extends_clause':
    case 'implements_clause':
    case 'class_heritage': {
      const type = scriptType(name);
      return type && { role: 'supertype', type };
    }
  }
  const expression = name.type === 'member_expression' ? scriptMember(name) : undefined;
  return expression && { role: 'property', expression, value: assigned(name, parent) };
}

function assigned(member: Node, parent: Node | null): Expression | undefined {
  const isTarget = parent?.type === 'assignment_expression' && parent.childForFieldName('left')?.id === member.id;
  const right = isTarget ? parent.childForFieldName('right') : null;
  return right === null ? undefined : scriptExpression(right);
}
