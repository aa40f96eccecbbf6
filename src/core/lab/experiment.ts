import type { LabProcess } from './model';

/** What is done to a process; `delay`, `drop` and `cut` happen on the way to the proxy, through the relay. */
export type ProcessFault = 'kill' | 'freeze';

/** What a producer and a consumer that start after the fault come to see. */
export type Outcome = 'soon' | 'later' | 'never';

export const OUTCOMES: readonly Outcome[] = ['soon', 'later', 'never'];

/** A message that arrives within this time was not held up by the fault; a start of the clients is part of it. */
export const SOON_SECONDS = 10;

/** What was seen: how long it took until the message had arrived; undefined when it never did. */
export function outcomeOf(seconds: number | undefined): Outcome {
  if (seconds === undefined) {
    return 'never';
  }
  return seconds <= SOON_SECONDS ? 'soon' : 'later';
}

/** The lesson that explains what happens; its section ids may change, so it is named as a whole. */
export function lessonOf(role: LabProcess['role']): string {
  return role === 'name-server' ? 'mastery-05' : 'mastery-11';
}
