import type { Catalogue } from '../catalogue';
import type { ContainerFile } from '../containers';
import type { ConfigurationSection, Dialect } from '../dialects';
import type { ConfigurationEntry } from '../entries';

/** Where in a file a finding stands: offsets of its text in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement that mends a finding without looking further. An empty span inserts. */
export interface ConfigurationFix {
  /** Names the title in the rule's texts (`fixes`). */
  readonly title: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

export interface ConfigurationFinding {
  readonly rule: string;
  readonly span: Span;
  /** Names the sentence in the rule's texts (`messages`). */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fix?: ConfigurationFix;
}

/** A configuration file as rules see it. */
export interface ConfigurationView {
  readonly path: string;
  readonly text: string;
  readonly sections: readonly ConfigurationSection[];
  /** Of compose files and manifests. */
  readonly containers: ContainerFile | undefined;
  /** Undefined where it is not loaded: rules that need it stay silent. */
  readonly catalogue: Catalogue | undefined;
  /** What the rest of the project tells; undefined: not known. */
  readonly project?: ProjectKnowledge;
}

/** Versions of client libraries that build files declare, by the catalogue's line: `spring-boot`, `spring-cloud-stream`. */
export type KeyVersions = Readonly<Record<string, string>>;

export interface ProjectKnowledge {
  /** Some code or configuration subscribes with SQL92. */
  readonly usesSql92?: boolean;
  /** Some code sends to or subscribes to lite topics. */
  readonly usesLiteTopics?: boolean;
  /** Some code receives through Spring's template. */
  readonly usesPullTemplate?: boolean;
  readonly versions?: KeyVersions;
}

export type Report = (finding: Omit<ConfigurationFinding, 'rule'>) => void;

export interface ConfigurationRule {
  readonly id: string;
  check(view: ConfigurationView, report: Report): void;
}

/** The settings of one program of the file, by key; the last one of a key wins, as in java.util.Properties. */
export class Settings {
  private readonly _entries: ReadonlyMap<string, ConfigurationEntry>;

  constructor(readonly section: ConfigurationSection) {
    this._entries = new Map(section.entries.map((entry) => [entry.key, entry]));
  }

  entry(key: string): ConfigurationEntry | undefined {
    return this._entries.get(key);
  }

  value(key: string): string | undefined {
    return this._entries.get(key)?.value?.trim();
  }

  /** Undefined when it is not set or no whole number. */
  number(key: string): number | undefined {
    const value = this.value(key);
    return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
  }

  isTrue(key: string): boolean {
    return this.value(key)?.toLowerCase() === 'true';
  }

  /** A placeholder of a template stands for a value that cannot be seen. */
  isOpen(key: string): boolean {
    return /\$\{|\{\{|\$\(|%\(/.test(this.value(key) ?? '');
  }
}

export function settingsOf(view: ConfigurationView, dialect: Dialect): Settings[] {
  return view.sections.filter((section) => section.dialect === dialect).map((section) => new Settings(section));
}

export function keySpan({ keyStart, keyEnd }: ConfigurationEntry): Span {
  return { start: keyStart, end: keyEnd };
}

export function valueSpan({ valueStart, valueEnd }: ConfigurationEntry): Span {
  return { start: valueStart, end: valueEnd };
}

/** The file or its settings say that they are for production. */
export function isProduction({ path, sections }: ConfigurationView): boolean {
  const marker = /(?:^|[^a-z])(?:prod|production)(?:[^a-z]|$)/i;
  return (
    marker.test(path) ||
    sections.some(({ entries }) =>
      entries.some(
        ({ key, value }) => /^(?:brokerClusterName|rocketMQClusterName)$/.test(key) && marker.test(value ?? ''),
      ),
    )
  );
}

/** The version of the servers that the file's images name; undefined when they name none or several. */
export function serverVersion({ containers }: ConfigurationView): string | undefined {
  const versions = new Set(
    (containers?.services ?? []).flatMap(({ image }) => {
      const [, tag] = /(?:^|\/)rocketmq:(\d+\.\d+\.\d+)/.exec(image?.text ?? '') ?? [];
      return tag === undefined ? [] : [tag];
    }),
  );
  return versions.size === 1 ? [...versions][0] : undefined;
}
