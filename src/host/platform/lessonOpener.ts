import type { LessonTarget } from '../../core/curriculum/model';

/** Shows lessons and pages: the one panel, as the other features see it. */
export interface LessonOpener {
  /** Opens beside the code and keeps the focus where it is. The target must be in the catalogue. */
  open(target: LessonTarget, options?: OpenOptions): Promise<void>;
  /** Shows a page made by core: its HTML is trusted, its class names are styled by the panel's css. */
  showPage(page: Page): Promise<void>;
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

export interface Page {
  readonly id: 'log';
  readonly title: string;
  /** Links may have the scheme `lesson:` (`lesson:mastery-05#check`). */
  readonly html: string;
}
