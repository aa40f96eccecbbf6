import type { Lesson } from './model';
import type { Answer } from './progressModel';

/** A question of a lesson. */
export interface StageQuestion {
  readonly lesson: string;
  readonly quiz: string;
}

/** One go at a stage's mixed questions. The same seed draws the same questions as long as the lessons stay as they are. */
export interface StageAttempt {
  /** A whole number from 0. */
  readonly seed: number;
  /** Question key -> the first answer: it counts. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface StageResult {
  readonly answered: number;
  readonly right: number;
  readonly total: number;
  /** How many must be right. */
  readonly needed: number;
  readonly state: 'open' | 'passed' | 'failed';
}

/** Fewer say little about a stage; with more lessons there is one of each. */
const AT_LEAST = 12;
const NEEDED = 0.8;

/** Names a question on a page with those of several lessons. */
export function questionKey({ lesson, quiz }: StageQuestion): string {
  return `${lesson}--${quiz}`;
}

/** At least one question of each lesson that has any, mixed; at least twelve where there are as many. */
export function drawQuestions(lessons: readonly Lesson[], seed: number): readonly StageQuestion[] {
  const random = randomNumbers(seed);
  const piles = lessons
    .map(({ id, quizzes }) => shuffle(quizzes, random).map((quiz): StageQuestion => ({ lesson: id, quiz })))
    .filter((pile) => pile.length > 0);
  const order = shuffle(piles, random);
  const rounds = Math.max(0, ...order.map((pile) => pile.length));
  const all = Array.from({ length: rounds }, (_, round) => order.flatMap((pile) => pile[round] ?? [])).flat();
  return shuffle(all.slice(0, Math.max(AT_LEAST, piles.length)), random);
}

/** Answers to questions that were not drawn count for nothing. */
export function stageResult(questions: readonly StageQuestion[], { answers }: StageAttempt): StageResult {
  const given = questions.flatMap((question) => answers[questionKey(question)] ?? []);
  const right = given.filter(({ passed }) => passed).length;
  const total = questions.length;
  const needed = Math.ceil(total * NEEDED);
  const finished = total > 0 && given.length === total;
  return {
    answered: given.length,
    right,
    total,
    needed,
    state: !finished ? 'open' : right >= needed ? 'passed' : 'failed',
  };
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** mulberry32: small, and the same on every machine. From 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
