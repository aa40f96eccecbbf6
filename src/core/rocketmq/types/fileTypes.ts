import type { ClassDeclaration } from '../../syntax/model';
import type { Header } from '../../syntax/languages/language';
import type { Source, Word } from '../../syntax/source';
import type { ApiTable } from '../api/table';
import type { Question, TypeDeclaration } from '../model';
import { qualifiedNames, typeDeclarations } from './declarations';
import type { Evaluator } from './evaluator';
import { Inference } from './inference';
import type { ValueTypes } from './memoInference';
import { moduleDeclarations } from './moduleDeclarations';
import { ModuleInference } from './moduleInference';
import { moduleNames, moduleScope } from './moduleScope';
import { nameScope, type NameScope } from './nameScope';

/** What a file says about types, in the way of its language. */
export interface FileTypes {
  readonly scope: NameScope;
  readonly classes: readonly ClassDeclaration[];
  /** With private members: for the file itself. */
  readonly own: readonly TypeDeclaration[];
  /** What other files need to know. */
  readonly shared: readonly TypeDeclaration[];
  readonly inference: ValueTypes;
  /** What was asked of other files to know the file's own declarations. */
  readonly asked: readonly Question[];
}

type MakeEvaluator = (scope: NameScope, own: readonly TypeDeclaration[]) => Evaluator;

/** `words` are those that open declarations, where the language has such. */
export function fileTypes(
  source: Source,
  header: Header,
  words: readonly Word[],
  api: ApiTable,
  makeEvaluator: MakeEvaluator,
): FileTypes {
  return source.language.naming === 'modules'
    ? ofModule(source, header, api, makeEvaluator)
    : ofPackage(source, header, words, api);
}

/** What the names of a file mean, without what its declarations hold. */
export function fileScope(source: Source, header: Header, words: readonly Word[], api: ApiTable): NameScope {
  const { packageName, imports } = header;
  if (source.language.naming === 'modules') {
    const classes = source.declarations();
    return moduleScope(packageName, imports, classes, moduleNames(packageName, classes), api);
  }
  const classes = source.classDeclarations(words);
  return nameScope(packageName, imports, classes, qualifiedNames(packageName, classes));
}

function ofPackage(source: Source, header: Header, words: readonly Word[], api: ApiTable): FileTypes {
  const classes = source.classDeclarations(words);
  const names = qualifiedNames(header.packageName, classes);
  const scope = nameScope(header.packageName, header.imports, classes, names);
  const { own, shared } = typeDeclarations(source, classes, names, scope, api);
  return { scope, classes, own, shared, inference: new Inference(source, scope, classes, names), asked: [] };
}

function ofModule(source: Source, header: Header, api: ApiTable, makeEvaluator: MakeEvaluator): FileTypes {
  const classes = source.declarations();
  const names = moduleNames(header.packageName, classes);
  const scope = moduleScope(header.packageName, header.imports, classes, names, api);
  const inference = new ModuleInference(source, scope, classes, names);
  const { all, asked } = moduleDeclarations(source, classes, names, scope, api, inference, (own) =>
    makeEvaluator(scope, own),
  );
  return { scope, classes, own: all, shared: all, inference, asked };
}
