import type { LessonStrings } from './lessonStrings';
import type { LinkedTerm } from './termLinks';

/** A compiled region as a lesson shows it. */
export interface ShownRegion {
  readonly text: string;
  /** VS Code language id. */
  readonly languageId: string;
  /** The client it is for (first segment of its path): what a tab is remembered by. */
  readonly client: string;
  /** The client's name. */
  readonly label: string;
  /** Name of the source file without folders. */
  readonly file: string;
  /** Its program can be run against a lab. */
  readonly runs: boolean;
}

/** What turning a lesson into HTML needs from outside. */
export interface RenderContext {
  readonly strings: LessonStrings;
  /** The lesson that `#id` leads into; absent: the page itself is that lesson. */
  readonly lesson?: string;
  /** Linked at their first use; absent: none is. */
  readonly terms?: readonly LinkedTerm[];
  /** Undefined when it is not shipped. */
  region(key: string): ShownRegion | undefined;
  /** The address under which the page may load an image of the lesson's folder; undefined: its text is shown. */
  image(path: string): string | undefined;
}
