import type { Locale } from '../../util/locale';
import type { ClientDependency, FileFacts, Site } from '../model';

/** What a lens and a hover say about one site. Texts are in the language asked for. */
export interface SiteExplanation {
  /** One short line with facts about this very call: `sync · 3 s in total · up to 3 attempts`. Never empty. */
  readonly lens: string;
  /**
   * Markdown of the hover without links of ours: what this call is, what its arguments at this place mean, the
   * defaults that apply, what comes back, what can go wrong, versions. Source text of the user is escaped.
   */
  readonly hover: string;
}

export interface ExplainContext {
  readonly locale: Locale;
  /** The client that the file's project declares for the site's family; undefined: version unknown, which is said. */
  readonly client: ClientDependency | undefined;
  /** The file around the site: its other sites tell settings of the same client (timeouts, retries, groups). */
  readonly facts: FileFacts;
  /**
   * Values of the project's own configuration by key (`rocketmq.producer.send-message-timeout` -> `5000`). A key without
   * value has its default. Undefined: not read, then what a key could change is called a default.
   */
  readonly configuration?: ProjectSettings | undefined;
}

/** The project's settings as they count for one file. */
export interface ProjectSettings {
  /** Undefined when no file sets the key, or when profiles differ. Any spelling that Spring allows. */
  get(key: string): string | undefined;
}

/** Made once from the knowledge data; pure afterwards. */
export interface Explainer {
  explain(site: Site, context: ExplainContext): SiteExplanation;
}
