import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Concept } from '../../core/rocketmq/vocabulary';

/** A site that a fixture expects: its concepts in order, under the carets. Lines and columns are zero-based. */
export interface Expected {
  readonly line: number;
  readonly character: number;
  readonly concepts: readonly Concept[];
  /** What the last `form:` comment above said. */
  readonly form: string;
}

export interface CaretFixture {
  /** Relative to src/test/fixtures, with `/`. */
  readonly path: string;
  /** The source without the caret lines. */
  readonly text: string;
  readonly expected: readonly Expected[];
  /** Concepts of `not:` comments: what the line above them must not be, although it looks like it. */
  readonly lookAlikes: readonly { readonly line: number; readonly concept: Concept }[];
}

const FIXTURES = join(__dirname, '../fixtures');
const CARETS = /^\s*(?:\/\/|#)\s*(\^+) (.*)$/;
const MARK = /^\s*(?:\/\/|#)\s*(form|not): (.*)$/;

/** All fixtures of a folder below src/test/fixtures. */
export function caretFixtures(folder: string): CaretFixture[] {
  return (
    readdirSync(join(FIXTURES, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(FIXTURES, join(entry.parentPath, entry.name)).split(sep).join('/'))
      // Rules have fixtures of their own kind.
      .filter((path) => !/^[^/]+\/rules\//.test(path))
      .sort()
      .map((path) => parseFixture(path, readFileSync(join(FIXTURES, path), 'utf8')))
  );
}

function parseFixture(path: string, source: string): CaretFixture {
  const lines: string[] = [];
  const expected: Expected[] = [];
  const lookAlikes: { line: number; concept: Concept }[] = [];
  // In code marks stand below their line; a comment between two lines of YAML belongs to the next.
  const below = !/\.(?:ya?ml|properties)$/.test(path);
  let form = '';
  for (const line of source.split('\n')) {
    const carets = CARETS.exec(line);
    const mark = MARK.exec(line);
    if (carets !== null) {
      const concepts = carets[2]!.split(', ') as Concept[];
      expected.push({ line: lines.length - 1, character: line.indexOf('^'), concepts, form });
      continue;
    }
    if (mark?.[1] === 'form') {
      form = mark[2]!;
    } else if (mark?.[1] === 'not') {
      lookAlikes.push({ line: below ? lastCode(lines) : lines.length + 1, concept: mark[2] as Concept });
    }
    lines.push(line);
  }
  return { path, text: lines.join('\n'), expected, lookAlikes };
}

function lastCode(lines: readonly string[]): number {
  return lines.findLastIndex((line) => !MARK.test(line));
}
