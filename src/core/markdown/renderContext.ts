import type { CodeRegion } from '../snippets/model';
import type { LessonStrings } from './lessonStrings';

/** What turning a lesson into HTML needs from outside. */
export interface RenderContext {
  readonly strings: LessonStrings;
  /** A compiled region by its key; undefined when it is not shipped. */
  region(key: string): CodeRegion | undefined;
  /** The address under which the page may load an image of the lesson's folder; undefined: its text is shown. */
  image(path: string): string | undefined;
}
