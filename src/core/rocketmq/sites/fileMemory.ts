import type { FunctionBody } from '../../syntax/functionBodies';
import type { Source } from '../../syntax/source';
import type { Range } from '../../util/position';
import type { Argument } from '../model';
import type { ProjectTypes } from '../types/evaluator';
import type { Constants } from './constants';
import type { FoundSetting, FoundSite, Judged } from './siteFinder';

/** Everything outside of a function's body on which what is found in it depends. */
export interface Circumstances {
  /** The file's text outside of bodies. */
  readonly outside: string;
  /** What its types declare. */
  readonly types: string;
  readonly project: ProjectTypes | undefined;
  readonly projectVersion: number | undefined;
}

interface KeptBody {
  readonly text: string;
  readonly start: number;
  readonly line: number;
  readonly character: number;
  readonly judged: Judged;
}

/**
 * What was found in the function bodies of one version of a document. In the next version a body whose text is the same, in
 * the same circumstances, holds the same: its nth then is its nth now, since the text around bodies did not change.
 */
export class FileMemory {
  private readonly _bodies = new Map<number, KeptBody>();
  private _fields: ReadonlyMap<string, boolean> = new Map();

  constructor(private readonly _circumstances: Circumstances) {}

  /** Whether anything of `last` can hold for this version of the file. */
  follows(last: FileMemory, constants: Constants): boolean {
    const [before, now] = [last._circumstances, this._circumstances];
    return (
      before.outside === now.outside &&
      before.types === now.types &&
      before.project === now.project &&
      (now.project === undefined ||
        (now.projectVersion !== undefined && before.projectVersion === now.projectVersion)) &&
      constants.agrees(last._fields)
    );
  }

  /** Notes of which fields it mattered whether they are set again. */
  noteFields(...fields: readonly ReadonlyMap<string, boolean>[]): void {
    this._fields = new Map(fields.flatMap((some) => [...some]));
  }

  get fields(): ReadonlyMap<string, boolean> {
    return this._fields;
  }

  /** A body with syntax errors is not kept: the parser's guesses depend on more than its text. */
  keep(source: Source, index: number, { start, end, node }: FunctionBody, judged: Judged): void {
    if (!node.hasError) {
      const { line, character } = source.range(start, start).start;
      this._bodies.set(index, { text: source.text.slice(start, end), start, line, character, judged });
    }
  }

  /** What is in the body, at its place in the new version; undefined when it is not known. */
  recall(source: Source, index: number, { start, end, node }: FunctionBody): Judged | undefined {
    const kept = this._bodies.get(index);
    if (kept === undefined || end - start !== kept.text.length || !source.text.startsWith(kept.text, start)) {
      return undefined;
    }
    const { line, character } = source.range(start, start).start;
    // Elsewhere in its line the columns of its first line would differ.
    return kept.character === character && !node.hasError
      ? moved(kept.judged, start - kept.start, line - kept.line)
      : undefined;
  }
}

function moved(judged: Judged, by: number, lines: number): Judged {
  if (by === 0 && lines === 0) {
    return judged;
  }
  const range = ({ start, end }: Range): Range =>
    lines === 0
      ? { start, end }
      : {
          start: { line: start.line + lines, character: start.character },
          end: { line: end.line + lines, character: end.character },
        };
  const args = (all: readonly Argument[]) =>
    lines === 0 ? all : all.map((argument) => ({ ...argument, range: range(argument.range) }));
  const site = ({ site: found, start, block, ...rest }: FoundSite): FoundSite => ({
    ...rest,
    site: { ...found, range: range(found.range), arguments: args(found.arguments) },
    start: start + by,
    block: block + by,
  });
  const setting = ({ setting: found, start, ...rest }: FoundSetting): FoundSetting => ({
    ...rest,
    setting: { ...found, range: range(found.range), arguments: args(found.arguments) },
    start: start + by,
  });
  return { found: judged.found.map(site), settings: judged.settings.map(setting), asked: judged.asked };
}
