import type { LessonTarget } from '../../core/curriculum/model';

/** Opens lessons and pages: the lesson panel as the other features see it. */
export interface LessonOpener {
  /** Opens beside the code and keeps the focus where it is. The target must be in the catalogue. */
  open(target: LessonTarget, options?: OpenOptions): Promise<void>;
  /** Opens another page of the product in the panel: `log:`. */
  openPage(address: string): Promise<void>;
  /** What the panel shows; undefined when it is closed or shows a page. */
  readonly current: OpenLesson | undefined;
}

export interface OpenOptions {
  /** The roadmap entry (syllabus id) through which it is opened: gives the breadcrumb, previous and next. */
  readonly entry?: string;
  readonly newPanel?: boolean;
}

export interface OpenLesson {
  readonly target: LessonTarget;
  readonly entry?: string;
}
