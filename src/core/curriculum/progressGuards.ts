import { isRecord } from '../util/isRecord';
import {
  type Answer,
  type Choices,
  type LearningLog,
  type LessonProgress,
  type LogDay,
  SITUATIONS,
  type Situation,
  type Stamped,
} from './progressModel';

// What was stored or is imported may have been damaged, typed by hand or made by another version: everything is checked
// before it is used. Each reader returns what is sound and says through `problem` where something was not.

/** Told where a value is not what it should be: `lessons.mastery-05.sections.check`. */
export type Problem = (path: string) => void;

const ID = /^[a-z0-9][a-z0-9._/-]{0,127}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readLessons(value: unknown, path: string, problem: Problem): Record<string, LessonProgress> {
  return readMap(value, path, problem, (one, at) => readLesson(one, at, problem));
}

export function readChoices(value: unknown, path: string, problem: Problem): Choices {
  if (!isRecord(value)) {
    problem(path);
    return { skipped: {}, resetAt: 0 };
  }
  const situation = readStamped(value['situation'], `${path}.situation`, problem, isSituation);
  const known = readStamps(value['known'], `${path}.known`, problem, isBoolean);
  const resetAt = value['resetAt'] ?? 0;
  if (!isTime(resetAt)) {
    problem(`${path}.resetAt`);
  }
  return {
    skipped: readStamps(value['skipped'], `${path}.skipped`, problem, isBoolean),
    resetAt: isTime(resetAt) ? resetAt : 0,
    ...(Object.keys(known).length === 0 ? {} : { known }),
    ...(situation === undefined ? {} : { situation }),
  };
}

export function readLog(value: unknown, path: string, problem: Problem): LearningLog {
  return readMap(value, path, problem, (one, at, day) => {
    if (!DAY.test(day) || !isRecord(one) || !isIds(one['opened']) || !isIds(one['finished'])) {
      problem(at);
      return undefined;
    }
    return { opened: one['opened'], finished: one['finished'] } satisfies LogDay;
  });
}

function readLesson(value: unknown, path: string, problem: Problem): LessonProgress | undefined {
  if (!isRecord(value)) {
    problem(path);
    return undefined;
  }
  const single = <T>(name: string, is: (one: unknown) => one is T): Record<string, Stamped<T>> => {
    const stamped = readStamped(value[name], `${path}.${name}`, problem, is);
    return stamped === undefined ? {} : { [name]: stamped };
  };
  return {
    sections: readStamps<boolean>(value['sections'], `${path}.sections`, problem, isBoolean),
    questions: readStamps(value['questions'], `${path}.questions`, problem, isAnswer),
    predictions: readStamps(value['predictions'], `${path}.predictions`, problem, isString),
    exercises: readStamps(value['exercises'], `${path}.exercises`, problem, isBoolean),
    ...single('marked', isBoolean),
    ...single('note', isString),
    ...single('last', isString),
    ...single('via', isString),
  };
}

function readStamps<T>(
  value: unknown,
  path: string,
  problem: Problem,
  is: (one: unknown) => one is T,
): Record<string, Stamped<T>> {
  return readMap(value, path, problem, (one, at) => readStamped(one, at, problem, is));
}

/** Absent is sound: an older file may lack a list that came later. */
function readMap<T>(
  value: unknown,
  path: string,
  problem: Problem,
  read: (one: unknown, path: string, key: string) => T | undefined,
): Record<string, T> {
  if (value === undefined) {
    return {};
  }
  if (!isRecord(value)) {
    problem(path);
    return {};
  }
  const sound: (readonly [string, T])[] = [];
  for (const [key, one] of Object.entries(value)) {
    const at = `${path}.${key}`;
    const result = ID.test(key) ? read(one, at, key) : problem(at);
    if (result !== undefined) {
      sound.push([key, result]);
    }
  }
  return Object.fromEntries(sound);
}

function readStamped<T>(
  value: unknown,
  path: string,
  problem: Problem,
  is: (one: unknown) => one is T,
): Stamped<T> | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (!isRecord(value) || !isTime(value['at']) || !is(value['value'])) {
    problem(path);
    return undefined;
  }
  const via = value['via'];
  return { value: value['value'], at: value['at'], ...(typeof via === 'string' && ID.test(via) ? { via } : {}) };
}

/** A moment in milliseconds since 1970, up to the last one that a date can hold. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 8.64e15;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && ID.test(one));
}

function isSituation(value: unknown): value is Situation {
  return (SITUATIONS as readonly unknown[]).includes(value);
}

function isAnswer(value: unknown): value is Answer {
  return (
    isRecord(value) &&
    typeof value['passed'] === 'boolean' &&
    Array.isArray(value['chosen']) &&
    value['chosen'].every((one) => Number.isInteger(one) && (one as number) >= 0)
  );
}
