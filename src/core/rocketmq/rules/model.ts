import type { GrammarId } from '../../syntax/languages/language';
import type { Range } from '../../util/position';
import type { Texts } from '../../util/locale';
import type { Concept, Family } from '../vocabulary';
import type { RuleFile } from './ruleFile';
import type {
  ConsumerFact,
  MessageTypeFact,
  ServerFeature,
  StarterFact,
  TemplateFact,
  TopicSendFact,
  TransactionFact,
  UnregisteredFact,
} from './projectFactsOfRules';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One replacement in the file of the finding. An empty range inserts, an empty text deletes. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** A way to mend a finding that is safe to apply without looking further. All edits together are one step. */
export interface Fix {
  /** Names the title in the rule's texts (`fixes`). */
  readonly title: string;
  /** One of several meanings: a person has to choose, it is never applied with others. */
  readonly chosen?: boolean;
  /** Filled into the title. */
  readonly values?: Values;
  readonly edits: readonly TextEdit[];
}

export type Values = Readonly<Record<string, string | number>>;

/** Another place that belongs to the finding. */
export interface Related {
  readonly path: string;
  readonly range: Range;
  /** Names the sentence in the rule's texts (`related`), filled with `values`. */
  readonly message: string;
  readonly values?: Values;
}

/** Something that is wrong or worth knowing at a place. Plain data: it can be kept, compared and sent. */
export interface Finding {
  readonly rule: string;
  readonly range: Range;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Names the sentence in the rule's texts (`messages`). */
  readonly message: string;
  readonly values?: Values;
  readonly related?: readonly Related[];
  /** The safest first; none where no fix is safe. */
  readonly fixes?: readonly Fix[];
}

/** A comment that switches rules off. */
export interface Suppression {
  readonly range: Range;
  /** Empty: all rules. */
  readonly rules: readonly string[];
  /** Zero-based lines that it covers, both included. */
  readonly from: number;
  readonly to: number;
}

/** What rules say about one file, and what rules about the whole project need of it. */
export interface FileChecks {
  /** By position; those that comments switch off are among them. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
  readonly consumers: readonly ConsumerFact[];
  readonly transactions: readonly TransactionFact[];
  readonly sends: readonly TopicSendFact[];
  readonly unregistered: readonly UnregisteredFact[];
  /** Simple names of types that the file makes beans of, or may. */
  readonly beans: readonly string[];
  /** Messages whose type is certain; absent when there are none. */
  readonly messageTypes?: readonly MessageTypeFact[];
  readonly starter?: StarterFact;
  readonly template?: TemplateFact;
  /** What the file's code needs of the servers. */
  readonly needs?: readonly ServerFeature[];
  /** Findings of a configuration file that count once some code of the project needs what it does not switch on. */
  readonly unmet?: readonly { readonly need: ServerFeature; readonly finding: Finding }[];
}

/** Where in a file a finding stands: offsets of its text, or anything that has them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Notes a finding. `message` defaults to `default`. */
export type Report = (at: Span, details?: ReportDetails) => void;

export interface ReportDetails {
  readonly message?: string;
  readonly values?: Values;
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
}

/** For rules that hold in all languages whose code is read. */
export const EVERYWHERE: readonly GrammarId[] = ['java', 'kotlin', 'go', 'python', 'tsx'];

/** A rule that needs one file only. */
export interface FileRule {
  readonly id: string;
  /** What the rule can read; Java alone where it does not say. Configuration is shown to every rule. */
  readonly languages?: readonly GrammarId[];
  check(file: RuleFile, report: Report): void;
}

/** What is known of one file when all files are judged together. */
export interface CheckedFile {
  readonly path: string;
  readonly checks: FileChecks;
}

/** A rule about how files fit together. */
export interface ProjectRule {
  readonly id: string;
  check(files: readonly CheckedFile[], report: (path: string, finding: Omit<Finding, 'rule'>) => void): void;
}

/** What a rule's data file says: lessons/rules/<id>.yaml. */
export interface RuleTexts {
  readonly id: string;
  readonly severity: Severity;
  readonly families: readonly Family[];
  /** A heading of the rules page: `message`, `sending`, `transaction`, `consuming`, `client`, `grpc`, `spring`. */
  readonly theme: string;
  readonly fixable: boolean;
  /** Looks at the whole project. */
  readonly project?: boolean;
  /** Known from reading code only: shown as a hint until it was run on a broker. */
  readonly unproven?: boolean;
  /** Its section is the nearest lesson where none names the rule in its front matter. */
  readonly concept: Concept;
  readonly title: Texts;
  /** With `{placeholders}`; `default` is always there. */
  readonly messages: Readonly<Record<string, Texts>>;
  readonly related?: Readonly<Record<string, Texts>>;
  readonly fixes?: Readonly<Record<string, Texts>>;
  readonly why: Texts;
  /** When it stays silent, and when it is fine to ignore it. */
  readonly silent: Texts;
  /** Where the fact is shown: class#member of the client, or a page of the official documentation. */
  readonly source: string;
  /** From the rule's fixture, put in by the build. */
  readonly example?: RuleExample;
  /** One a client, from fixtures that tell theirs. */
  readonly examples?: readonly ClientExample[];
}

/** Where the rule fires, and what its first fix makes of it. */
export interface RuleExample {
  /** Ending of the file. */
  readonly language: string;
  readonly code: string;
  /** Lines with `- `, `+ ` or two blanks in front; absent without a fix. */
  readonly fixed?: string;
}

export interface ClientExample extends RuleExample {
  /** As lessons name clients: `java-grpc`, `spring-boot-v5`. */
  readonly client: string;
}
