import type { Position } from '../util/position';
import { adaptRegion } from './adaptRegion';
import { planImports } from './javaImports';
import type { CodeRegion, Snippet } from './model';
import type { TextPlace } from './placeInText';
import { toSnippetBody } from './snippetBody';

export interface InsertionRequest {
  readonly region: CodeRegion;
  /** Absent for a lesson's code block that is in no catalogue: it gets no tab stops and no renames. */
  readonly snippet?: Snippet;
  /** The whole text of the document. */
  readonly text: string;
  readonly place: TextPlace;
  /** One step of indentation of the document: spaces or a tab. */
  readonly indentUnit: string;
  /** Role -> identifier in scope at the place. */
  readonly names: Readonly<Record<string, string>>;
}

/** Two edits that belong together: apply both in one step, so that one undo takes both back. */
export interface Insertion {
  readonly at: Position;
  /** In VS Code's snippet syntax, indented, lines joined by `\n`: to be inserted as it is. */
  readonly body: string;
  readonly imports?: { readonly at: Position; readonly text: string };
}

/** Regions are written with four spaces a step. */
const REGION_STEP = /^(?: {4})+/;

/** Languages whose regions bring Java import lines. */
const WITH_IMPORTS: ReadonlySet<string> = new Set(['java', 'kotlin']);

export function planInsertion(request: InsertionRequest): Insertion {
  const { region, snippet, place, indentUnit } = request;
  const imports = WITH_IMPORTS.has(region.languageId)
    ? planImports(request.text, region.imports)
    : { edit: undefined, spelledOut: new Map<string, string>() };
  const adapted = adaptRegion(region, snippet, { names: request.names, spelledOut: imports.spelledOut });
  const lines = toSnippetBody(adapted, snippet).split('\n');
  const indented = lines.map((line, index) => {
    const own = line.replace(REGION_STEP, (spaces) => indentUnit.repeat(spaces.length / 4));
    return index === 0 || own === '' ? own : place.indent + own;
  });
  return { at: place.at, body: place.before + indented.join('\n') + place.after, imports: imports.edit };
}
