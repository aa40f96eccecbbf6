import { isRecord } from '../util/isRecord';
import { readChoices, readLessons, readLog } from './progressGuards';
import type { ProgressDocument } from './progressModel';

/** How an exported file says what it is; the JSON schema in media/schemas describes the rest. */
export const PROGRESS_FORMAT = 'rocketmq-guide-progress';
export const PROGRESS_VERSION = 1;
/** An exported file is far smaller; what is larger is not read. */
export const MAX_PROGRESS_FILE = 5 * 1024 * 1024;

export type ParsedProgress =
  | { readonly ok: true; readonly document: ProgressDocument }
  | {
      readonly ok: false;
      readonly reason: 'not-json' | 'not-progress' | 'newer' | 'damaged';
      /** The first place that is not as it should be: `lessons.mastery-05.sections`. Empty unless damaged. */
      readonly where: string;
    };

/** The text of an exported file; `now` in milliseconds since 1970. */
export function writeProgressFile({ lessons, choices, log }: ProgressDocument, now: number): string {
  const file = {
    format: PROGRESS_FORMAT,
    version: PROGRESS_VERSION,
    exported: new Date(now).toISOString(),
    lessons,
    choices,
    log,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Checks everything: a file is imported whole or not at all. A leading byte order mark is allowed. */
export function parseProgressFile(text: string): ParsedProgress {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, reason: 'not-json', where: '' };
  }
  if (!isRecord(value) || value['format'] !== PROGRESS_FORMAT || typeof value['version'] !== 'number') {
    return { ok: false, reason: 'not-progress', where: '' };
  }
  if (value['version'] > PROGRESS_VERSION) {
    return { ok: false, reason: 'newer', where: '' };
  }
  const problems: string[] = [];
  const problem = (path: string) => void problems.push(path);
  const document = {
    lessons: readLessons(value['lessons'], 'lessons', problem),
    choices: readChoices(value['choices'] ?? {}, 'choices', problem),
    log: readLog(value['log'], 'log', problem),
  };
  const [where] = problems;
  return where === undefined ? { ok: true, document } : { ok: false, reason: 'damaged', where };
}
