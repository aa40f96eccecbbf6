import type { Catalogue } from '../../core/curriculum/catalogue';
import type { Disposable } from 'vscode';
import type { LabSample } from '../../core/lab/sample';
import type { LabEvidence } from '../../core/lab/judgeLab';
import type { LabObservation } from '../../core/markdown/expectation';
import type { ProgressStore } from '../../core/curriculum/progressModel';
import type { ProjectIndex } from '../../core/rocketmq/projectModel';
import type { Services } from '../platform/services';

/** What the lesson panel needs from the other parts. */
export interface LessonDeps {
  readonly services: Services;
  catalogue(): Promise<Catalogue>;
  readonly progress: ProgressStore;
  /** Asked to read the project only when a lesson is opened. */
  readonly index: ProjectIndex;
  /** Puts a compiled region (`<path>#<name>`) at the cursor, with its imports; tells the user what went wrong. */
  insertRegion(key: string): Promise<void>;
  /** Marks the lesson as done; `entry`: the roadmap entry (syllabus id) it was opened from. */
  markDone(lesson: string, entry: string | undefined): Promise<void>;
  /** Runs the program of a region against the lab, after the user agreed to what will be done. */
  runSample(sample: LabSample): Promise<void>;
  /**
   * Looks in the lab for what an exercise expects, again and again until it is seen or the watch is disposed, and tells
   * `show` what changed. Where no lab can be asked, that is the answer.
   */
  watchLab(
    observations: readonly LabObservation[],
    show: (evidence: LabEvidence) => Promise<void>,
  ): Promise<Disposable>;
}
