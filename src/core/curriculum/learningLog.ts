import type { LearningLog, LogDay } from './progressModel';

const NOTHING: LogDay = { opened: [], finished: [] };

/** The log after a lesson was opened, finished, or marked as not done again (which takes back today's "finished"). */
export function logEvent(
  log: LearningLog,
  day: string,
  lesson: string,
  what: 'opened' | 'finished' | 'unfinished',
): LearningLog {
  const { opened, finished } = log[day] ?? NOTHING;
  const next: LogDay = {
    opened: what === 'opened' ? withLast(opened, lesson) : opened,
    finished:
      what === 'finished'
        ? withLast(finished, lesson)
        : what === 'unfinished'
          ? finished.filter((id) => id !== lesson)
          : finished,
  };
  return { ...log, [day]: next };
}

/** `2026-03-14` in the time zone of the machine. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function withLast(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list : [...list, id];
}
