import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lazy } from '../../core/util/lazy';
import type { RuleTexts } from '../../core/rocketmq/rules/model';

const ROOT = join(__dirname, '../../..');
export const FIXTURES = join(__dirname, '../fixtures');
const CARETS = /^\s*(?:\/\/|#)\s*(\^+)\s*$/;
const NOT = /^\s*(?:\/\/|#)\s*not\b/;

export interface RuleFixtureFile {
  readonly path: string;
  /** Without the caret lines. */
  readonly text: string;
  /** Where the rule fires: zero-based line and the columns under the carets. */
  readonly expected: readonly { readonly line: number; readonly from: number; readonly to: number }[];
  /** Lines that look like the mistake and are none. */
  readonly lookAlikes: number;
  /** What the file is after the first fix of every finding; absent where there is nothing to fix. */
  readonly fixed: string | undefined;
}

/** The fixture of one rule: one file, or a folder that stands for a project. */
export interface RuleFixture {
  readonly rule: string;
  /** The folder below src/test/fixtures. */
  readonly language: string;
  readonly files: readonly RuleFixtureFile[];
}

const LANGUAGES = ['java', 'kotlin', 'go', 'python', 'nodejs'];

/** The fixtures below src/test/fixtures/<language>/rules, of all languages or of one. */
export function ruleFixtures(...languages: readonly string[]): RuleFixture[] {
  return (languages.length === 0 ? LANGUAGES : languages).flatMap(fixturesOf);
}

function fixturesOf(language: string): RuleFixture[] {
  const folder = join(FIXTURES, language, 'rules');
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.includes('.fixed.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      if (!entry.isDirectory()) {
        return { rule: entry.name.replace(/\..*$/, ''), language, files: [file(folder, entry.name)] };
      }
      const paths = readdirSync(join(folder, entry.name), { recursive: true, withFileTypes: true })
        .filter((below) => below.isFile() && !below.name.includes('.fixed.'))
        .map((below) =>
          join(below.parentPath, below.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort();
      return { rule: entry.name, language, files: paths.map((path) => file(folder, path)) };
    });
}

function file(folder: string, path: string): RuleFixtureFile {
  const lines: string[] = [];
  const expected: { line: number; from: number; to: number }[] = [];
  let lookAlikes = 0;
  for (const line of readFileSync(join(folder, path), 'utf8').split('\n')) {
    const carets = CARETS.exec(line);
    if (carets !== null) {
      const from = line.indexOf('^');
      expected.push({ line: lines.length - 1, from, to: from + carets[1]!.length });
      continue;
    }
    lookAlikes += NOT.test(line) ? 1 : 0;
    lines.push(line);
  }
  return { path, text: lines.join('\n'), expected, lookAlikes, fixed: fixedText(join(folder, path)) };
}

function fixedText(path: string): string | undefined {
  try {
    return readFileSync(path.replace(/\.(\w+)$/, '.fixed.$1'), 'utf8');
  } catch {
    return undefined;
  }
}

/** The rules' texts, read from their sources once. */
export const ruleTexts = lazy((): readonly RuleTexts[] => {
  const { readRules } = createRequire(__filename)('../../../scripts/lib/rules.cjs') as {
    readRules(root: string): RuleTexts[];
  };
  return readRules(ROOT);
});
