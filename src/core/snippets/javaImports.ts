import type { Position } from '../util/position';

/** What must happen to a Java or Kotlin file so that an inserted text finds its types. */
export interface ImportPlan {
  /** Where the missing import lines go; absent when nothing is missing. `text` has its line ends, in `\n`. */
  readonly edit?: { readonly at: Position; readonly text: string };
  /**
   * Simple name -> qualified name for types that cannot be imported because the file already means something else by
   * the simple name: the inserted text has to spell them out.
   */
  readonly spelledOut: ReadonlyMap<string, string>;
}

interface ImportLine {
  readonly isStatic: boolean;
  /** `java.util.List`, `java.util.*`, or for static ones the member. */
  readonly name: string;
}

const IMPORT = /^\s*import\s+(static\s+)?([\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*(?:\.\*)?)\s*;?/u;
const PACKAGE = /^\s*package\s+[\p{L}_$][\p{L}\p{N}_$.]*\s*;?/u;
const TYPE =
  /^\s*(?:(?:public|protected|private|abstract|final|static|sealed|data|open)\s+)*(?:class|interface|enum|record|@interface|object)\s+([\p{L}_$][\p{L}\p{N}_$]*)/u;

/**
 * Which of `wanted` (import lines as written in a compiled file) the text lacks, and where to add them: after the last
 * import, else after the package line, else at the top. Comments are not parsed: an import line inside a block comment
 * counts as one, which at worst leaves an import to add by hand.
 */
export function planImports(text: string, wanted: readonly string[]): ImportPlan {
  const lines = text.split(/\r\n|\r|\n/);
  const present: ImportLine[] = [];
  let last = -1;
  let packageLine = -1;
  const declared = new Set<string>();
  lines.forEach((line, index) => {
    const found = readImport(line);
    if (found) {
      present.push(found);
      last = index;
    } else if (packageLine < 0 && PACKAGE.test(line)) {
      packageLine = index;
    } else {
      const type = TYPE.exec(line)?.[1];
      if (type) {
        declared.add(type);
      }
    }
  });

  const missing: string[] = [];
  const spelledOut = new Map<string, string>();
  for (const line of wanted) {
    const need = readImport(line);
    if (!need || present.some((have) => covers(have, need))) {
      continue;
    }
    const simple = lastSegment(need.name);
    const taken = present.some((have) => !have.isStatic && lastSegment(have.name) === simple) || declared.has(simple);
    if (taken && simple !== '*' && !need.isStatic) {
      spelledOut.set(simple, need.name);
    } else {
      missing.push(line.trim());
    }
  }
  return { edit: missing.length === 0 ? undefined : importEdit(missing, lines, last, packageLine), spelledOut };
}

function importEdit(missing: readonly string[], lines: readonly string[], last: number, packageLine: number) {
  const block = missing.join('\n');
  if (last >= 0) {
    return { at: { line: last, character: lines[last]?.length ?? 0 }, text: `\n${block}` };
  }
  if (packageLine >= 0) {
    return { at: { line: packageLine, character: lines[packageLine]?.length ?? 0 }, text: `\n\n${block}` };
  }
  return { at: { line: 0, character: 0 }, text: `${block}\n\n` };
}

function readImport(line: string): ImportLine | undefined {
  const match = IMPORT.exec(line);
  return match?.[2] ? { isStatic: match[1] !== undefined, name: match[2] } : undefined;
}

function covers(have: ImportLine, need: ImportLine): boolean {
  if (have.isStatic !== need.isStatic) {
    return false;
  }
  if (have.name === need.name) {
    return true;
  }
  return have.name.endsWith('.*') && need.name.slice(0, need.name.lastIndexOf('.')) === have.name.slice(0, -2);
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
