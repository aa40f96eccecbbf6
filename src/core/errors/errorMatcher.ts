import { ErrorPattern } from './errorPattern';
import type { ErrorPatterns, FoundError } from './model';

/** A line of a log is never longer; what is, is data. */
const LINE = 8_192;
/** As much as anybody pastes on purpose. */
const TEXT = 512 * 1024;

interface Known {
  readonly id: string;
  readonly wrapper: boolean;
  readonly patterns: readonly ErrorPattern[];
}

interface Hit extends FoundError {
  readonly weight: number;
  readonly wrapper: boolean;
}

/** Finds known errors in lines of a terminal, in logs and in whatever a user pastes. */
export class ErrorMatcher {
  private readonly _known: readonly Known[];

  constructor(errors: readonly ErrorPatterns[]) {
    this._known = errors.map(({ id, patterns, wrapper }) => ({
      id,
      wrapper: wrapper === true,
      patterns: patterns.map((pattern) => new ErrorPattern(pattern)),
    }));
  }

  /** The errors of one line, the one that says most first; of those that overlap only the first. */
  inLine(line: string): readonly FoundError[] {
    return withoutCovered(this._hits(line, 0)).map(plain);
  }

  /**
   * The errors of a text, each once. What tells the reason comes before what wraps it; of a stack trace that is the
   * last one, because each "Caused by" leads nearer to it.
   */
  inText(text: string): readonly FoundError[] {
    const lines = text.slice(0, TEXT).split(/\r\n?|\n/);
    const hits = lines.flatMap((line, index) => withoutCovered(this._hits(line, index)));
    const causes = lines.map((line) => /^\s*(?:Caused by|Suppressed)\b/.test(line));
    const depth = (line: number) => causes.slice(0, line + 1).filter(Boolean).length;
    const depths = new Map(hits.map((hit) => [hit, depth(hit.line)]));
    const ordered = [...hits].sort(
      (a, b) =>
        Number(a.wrapper) - Number(b.wrapper) ||
        (depths.get(b) ?? 0) - (depths.get(a) ?? 0) ||
        a.line - b.line ||
        a.start - b.start,
    );
    const seen = new Set<string>();
    return ordered.filter(({ id }) => !seen.has(id) && seen.add(id)).map(plain);
  }

  private _hits(line: string, at: number): Hit[] {
    const text = line.slice(0, LINE);
    return this._known.flatMap(({ id, wrapper, patterns }) => {
      const found = patterns
        .flatMap((pattern) => {
          const match = pattern.find(text);
          return match === undefined ? [] : [{ id, line: at, ...match, weight: pattern.weight, wrapper }];
        })
        .sort((a, b) => b.weight - a.weight);
      return found.slice(0, 1);
    });
  }
}

/** Of hits that share characters, the one that says most. By place. */
function withoutCovered(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => b.weight - a.weight)) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) {
      kept.push(hit);
    }
  }
  return kept.sort((a, b) => Number(a.wrapper) - Number(b.wrapper) || a.start - b.start);
}

function plain({ id, line, start, end, values }: Hit): FoundError {
  return { id, line, start, end, values };
}
