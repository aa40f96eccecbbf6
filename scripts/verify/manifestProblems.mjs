// Contract: manifestProblems.d.mts.
import { join } from 'node:path';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';

const OPERATOR = 'rocketmq.apache.org/v1alpha1';
// Beside operatorTypes.d.mts, so that imports resolve as they do there; the file is never written.
const VIRTUAL = join(import.meta.dirname, 'manifests.virtual.ts').replaceAll('\\', '/');

export async function manifestProblems(files) {
  const problems = [];
  const typed = [];
  for (const { name, text } of files) {
    for (const document of parseAllDocuments(text)) {
      for (const { message } of document.errors) problems.push(`${name}: ${message.split('\n')[0]}`);
      const value = document.toJS();
      if (document.errors.length > 0 || value === null) continue;
      const where = `${name}: ${value.kind} ${value.metadata?.name}`;
      const kind = await kindOf(value);
      if (kind === undefined) {
        problems.push(`${where}: no such kind: ${value.apiVersion} ${value.kind}`);
        continue;
      }
      problems.push(...kind.valueProblems.map((problem) => `${where}: ${problem}`));
      typed.push({ where, value, importOf: kind.importOf });
    }
  }
  return [...problems, ...typeProblems(typed)];
}

/** How the types of a resource are imported, and what its schema says of its values; undefined when nobody knows it. */
async function kindOf(value) {
  const { apiVersion, kind } = value;
  if (apiVersion === OPERATOR) {
    return {
      importOf: (alias) => `import type { ${kind} as ${alias} } from './operatorTypes.mjs';`,
      valueProblems: [],
    };
  }
  let model;
  try {
    model = (await import(`kubernetes-models/${apiVersion}/${kind}`))[kind];
  } catch {
    return undefined;
  }
  const importOf = (alias) => `import type { I${kind} as ${alias} } from 'kubernetes-models/${apiVersion}/${kind}';`;
  try {
    new model(value).validate();
    return { importOf, valueProblems: [] };
  } catch (error) {
    return {
      importOf,
      valueProblems: (error.errors ?? [error]).map((one) => `${one.instancePath ?? ''} ${one.message}`),
    };
  }
}

/** The schemas pass over fields they do not know; the compiler does not. */
function typeProblems(typed) {
  if (typed.length === 0) return [];
  const lines = typed.map(({ importOf }, index) => importOf(`K${index}`));
  const starts = [];
  typed.forEach(({ value }, index) => {
    starts.push(lines.length);
    lines.push(...`export const m${index}: K${index} = ${JSON.stringify(value, undefined, 1)};`.split('\n'));
  });
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === VIRTUAL || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === VIRTUAL ? ts.createSourceFile(path, lines.join('\n'), ...rest) : getSourceFile(path, ...rest);
  const program = ts.createProgram([VIRTUAL], options, host);
  const file = program.getSourceFile(VIRTUAL);
  return ts.getPreEmitDiagnostics(program, file).map(({ start, messageText }) => {
    const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
    const { where } = typed[starts.findLastIndex((first) => first <= line)] ?? { where: lines[line] };
    return `${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
