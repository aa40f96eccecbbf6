import type { Position } from '../util/position';
import type { Surroundings } from '../util/surroundings';
import type { SnippetScope } from './model';
import { placeBelow, type TextPlace } from './placeInText';

/**
 * Where a snippet goes that was chosen at a site: below the statement, the member or the top-level type around it; below
 * the site's own line where the tree does not tell. Members and types are set apart by an empty line.
 */
export function placeAtSite(
  lines: readonly string[],
  siteLine: number,
  surroundings: Surroundings,
  scope: SnippetScope,
  indentUnit: string,
): TextPlace {
  if (scope === 'statements') {
    return below(lines, surroundings.statementEnd, siteLine, indentUnit, '');
  }
  const end = scope === 'members' ? (surroundings.memberEnd ?? surroundings.statementEnd) : surroundings.typeEnd;
  return below(lines, end, siteLine, indentUnit, '\n');
}

function below(
  lines: readonly string[],
  end: Position | undefined,
  siteLine: number,
  indentUnit: string,
  gap: string,
): TextPlace {
  const place = placeBelow(lines, end?.line ?? siteLine, indentUnit);
  if (end === undefined) {
    return place;
  }
  // The end of a statement is never the start of a block, whatever its last line looks like.
  const indent = /^\s*/.exec(lines[firstLineOf(lines, end.line)] ?? '')?.[0] ?? '';
  return { ...place, indent, before: `${gap}\n${indent}` };
}

/** The line whose indentation counts: a closing brace or parenthesis stands where its statement began. */
function firstLineOf(lines: readonly string[], line: number): number {
  let depth = 0;
  for (let at = line; at >= 0; at--) {
    const text = (lines[at] ?? '').replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/.*$/g, '');
    for (const character of text) {
      depth += '})]'.includes(character) ? 1 : '{(['.includes(character) ? -1 : 0;
    }
    if (depth <= 0) {
      return at;
    }
  }
  return line;
}
