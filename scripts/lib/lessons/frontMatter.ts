import { ID } from '../../../src/core/markdown/links';
import { type Concept, CONCEPTS } from '../../../src/core/rocketmq/vocabulary';
import type { Report } from './defect';
import { parseYaml } from './parseYaml';
import { RULE_IDS } from './ruleIds';

export interface FrontMatter {
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly concepts: readonly Concept[];
  readonly rules: readonly string[];
  readonly prerequisites: readonly string[];
  readonly versions: readonly string[];
}

export interface SplitLesson {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  /** One-based line of the file at which the body begins. */
  readonly bodyLine: number;
  /** One-based line of each key of the front matter. */
  readonly keyLines: ReadonlyMap<string, number>;
}

interface Check {
  readonly what: string;
  readonly accepts: (value: unknown) => boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const listOf = (accepts: (value: string) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' && accepts(each));

const KEYS: Readonly<Record<keyof FrontMatter, Check>> = {
  title: { what: 'a text', accepts: isText },
  summary: { what: 'a text', accepts: isText },
  minutes: {
    what: 'a whole number from 1 to 120',
    accepts: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 120,
  },
  concepts: { what: 'a list of concepts', accepts: listOf((each) => (CONCEPTS as readonly string[]).includes(each)) },
  rules: { what: 'a list of rule ids', accepts: listOf((each) => RULE_IDS.has(each)) },
  prerequisites: { what: 'a list of lesson ids', accepts: listOf((each) => ID.test(each)) },
  versions: { what: 'a list of versions such as 5.5.0', accepts: listOf((each) => /^\d+\.\d+\.\d+$/.test(each)) },
};

/** Undefined when the front matter cannot be used; why is in the report. `text` has `\n` line ends. */
export function splitLesson(text: string, report: Report): SplitLesson | undefined {
  const match = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    report.add(1, 'front matter is missing: the file begins with a --- line and a second one ends it');
    return undefined;
  }
  const keyLines = new Map<string, number>();
  const values = readValues(match[1] ?? '', keyLines, report);
  return (
    values && {
      frontMatter: values as unknown as FrontMatter,
      body: text.slice(match[0].length),
      bodyLine: match[0].split('\n').length,
      keyLines,
    }
  );
}

function readValues(yaml: string, keyLines: Map<string, number>, report: Report): Record<string, unknown> | undefined {
  const parsed = parseYaml(yaml);
  if (!('value' in parsed)) {
    report.add(parsed.line + 1, `front matter: ${parsed.problem}`);
    return undefined;
  }
  const values = parsed.value;
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    report.add(1, 'front matter: expected "key: value" lines');
    return undefined;
  }
  for (const key of Object.keys(values)) {
    const at = new RegExp(`^["']?${key.replace(/\W/g, '\\$&')}["']?\\s*:`, 'm').exec(yaml)?.index ?? 0;
    keyLines.set(key, yaml.slice(0, at).split('\n').length + 1);
  }
  return check(values as Record<string, unknown>, keyLines, report) ? (values as Record<string, unknown>) : undefined;
}

function check(values: Record<string, unknown>, keyLines: Map<string, number>, report: Report): boolean {
  let sound = true;
  const fail = (line: number, message: string) => {
    sound = false;
    report.add(line, `front matter: ${message}`);
  };
  for (const key of Object.keys(values)) {
    if (!Object.hasOwn(KEYS, key)) {
      fail(keyLines.get(key) ?? 1, `unknown key "${key}"`);
    }
  }
  for (const [key, { what, accepts }] of Object.entries(KEYS)) {
    if (!Object.hasOwn(values, key)) {
      fail(1, `"${key}" is missing`);
    } else if (!accepts(values[key])) {
      fail(keyLines.get(key) ?? 1, `${key} must be ${what}${offender(values[key], accepts)}`);
    }
  }
  return sound;
}

/** Names the list entry at fault. */
function offender(value: unknown, accepts: (value: unknown) => boolean): string {
  const found: unknown = Array.isArray(value) ? value.find((each) => !accepts([each])) : value;
  return `, found ${JSON.stringify(found)}`;
}
