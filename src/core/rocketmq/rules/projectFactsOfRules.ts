import type { Range } from '../../util/position';
import type { Family } from '../vocabulary';
import type { Fix } from './model';

// What rules about the whole project need of one file. Small and plain: it is kept for every file of a project.

/** A value as far as the file tells it: a literal, or the placeholder or name that stands for it. */
export interface NamedValue {
  /** The value, or the source text of what stands for it. */
  readonly text: string;
  /** False: two different texts may still be the same value. */
  readonly known: boolean;
}

/** What a project's code may need of its servers or its configuration: SQL filters, lite topics, a pulling template. */
export type ServerFeature = 'sql92' | 'lite-topics' | 'pull-template';

/** A consumer: one client object or one annotated listener. */
export interface ConsumerFact {
  readonly family: Family;
  /** `annotation` for annotated listeners. */
  readonly form: 'client' | 'annotation';
  /** Speaks gRPC with the proxy; of annotated listeners: of the v5 starter. */
  readonly v5: boolean;
  readonly group: NamedValue;
  /** Where the group is given. */
  readonly range: Range;
  /** What is subscribed to; undefined when not all of it is known. */
  readonly subscriptions: readonly SubscriptionFact[] | undefined;
  readonly broadcasting: boolean;
  readonly orderly: boolean | undefined;
  readonly instanceName?: string;
  /** The folder of a program of its own: of Go's packages `main`. */
  readonly program?: string;
  readonly nameServer?: string;
}

export interface SubscriptionFact {
  readonly topic: NamedValue;
  readonly expression: NamedValue;
  readonly sql: boolean;
  readonly range: Range;
}

/** A transactional producer, a listener for one, or a send through a template. */
export interface TransactionFact {
  readonly kind: 'producer' | 'plain-producer' | 'listener' | 'template-send';
  /** Group of a producer, bean name of a template. */
  readonly name: NamedValue;
  readonly range: Range;
}

/** An annotated listener that its own file does not make a bean. */
export interface UnregisteredFact {
  /** Simple name of its class. */
  readonly name: string;
  /** Its full name. */
  readonly type: string;
  readonly range: Range;
  readonly fixes: readonly Fix[];
}

/** A send that depends on how the topic is consumed. */
export interface TopicSendFact {
  readonly family: Family;
  readonly topic: NamedValue;
  readonly ordered: boolean;
  readonly range: Range;
}

export type MessageType = 'FIFO' | 'DELAY' | 'PRIORITY' | 'LITE';

/** A message of a gRPC client that has a type; `range` is what gives it that. */
export interface MessageTypeFact {
  readonly topic: NamedValue;
  readonly type: MessageType;
  readonly range: Range;
}

/** What a configuration file says about the producer of Spring's starter. */
export interface StarterFact {
  /** The key of the NameServers. */
  readonly nameServer?: Range;
  readonly hasGroup: boolean;
  /** Other files or servers bring settings too. */
  readonly imports: boolean;
}

/** What code does with Spring's template: sends through it, makes one or a producer by itself. */
export interface TemplateFact {
  readonly sends: boolean;
  readonly made: boolean;
}
