import { applyEvent } from '../../core/curriculum/applyEvent';
import type { LastOpened } from '../../core/curriculum/progressBook';
import { EMPTY_PROGRESS } from '../../core/curriculum/progressItems';
import type { Choices, LearningLog, LessonProgress, ProgressEvent } from '../../core/curriculum/progressModel';

/** Progress in memory, one millisecond between any two events. */
export class FakeProgress {
  choices: Choices = { skipped: {}, resetAt: 0 };
  lastOpened: LastOpened | undefined;
  log: LearningLog = {};
  now = 1000;
  private readonly _lessons = new Map<string, LessonProgress>();

  lesson(id: string): LessonProgress {
    return this._lessons.get(id) ?? EMPTY_PROGRESS;
  }

  record(...events: readonly ProgressEvent[]): void {
    for (const event of events) {
      this._lessons.set(event.lesson, applyEvent(this.lesson(event.lesson), event, ++this.now));
      if (event.kind === 'opened') {
        const { lesson, section, entry } = event;
        this.lastOpened = { lesson, section, at: this.now, ...(entry === undefined ? {} : { entry }) };
      }
    }
  }
}
