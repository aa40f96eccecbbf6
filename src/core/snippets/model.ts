import type { Concept } from '../rocketmq/vocabulary';
import type { Texts } from '../util/locale';

/** Where a snippet is offered. */
export type SnippetFit = 'send' | 'listener' | 'creation' | 'configuration' | 'anywhere';

/** What kind of place its text must stand in. */
export type SnippetScope = 'statements' | 'members' | 'file';

/** A region of compiled code: `dist/lessons/regions.json` holds them by key `<path>#<name>`. */
export interface CodeRegion {
  /** `java-remoting/src/main/java/guide/l05/FirstProducer.java#create`. */
  readonly key: string;
  /** VS Code language id. */
  readonly languageId: string;
  /** Dedented, without the marks, lines joined by `\n`, no trailing line end. */
  readonly text: string;
  /** Import lines of its file that the text needs, as written, sorted. Empty for languages without imports. */
  readonly imports: readonly string[];
  /** One-based line of the region's first line in its file as shipped: `dist/lessons/code/<path>`, without the marks. */
  readonly line: number;
  /**
   * Name of the class whose `main` is in its file, where the jars of a lab are all it needs: it can be run there.
   * Absent: it cannot.
   */
  readonly main?: string;
}

/** An entry of `dist/lessons/snippets.json`, made from lessons/code/snippets.json and the regions. */
export interface Snippet {
  readonly id: string;
  /** `mq-send-sync`. */
  readonly prefix: string;
  readonly region: string;
  /** First path segment of the region: `java-remoting`, `spring-boot`, `spring-boot-v5`, ... */
  readonly family: string;
  readonly languageId: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly concepts: readonly Concept[];
  readonly fits: SnippetFit;
  readonly scope: SnippetScope;
  /** Literal texts of the region that become tab stops, in order. */
  readonly placeholders: readonly { readonly text: string; readonly name: string }[];
  /** Role -> identifier in the region that may be renamed to the name in scope: `{ producer: 'producer' }`. */
  readonly names: Readonly<Record<string, string>>;
}
