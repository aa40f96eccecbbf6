import type { Range } from '../util/position';
import type { FlowFile } from './flow/model';
import type { StreamConfiguration } from './stream/streamConfiguration';
import type { FileChecks } from './rules/model';
import type { NameScope } from './types/nameScope';
import type { Symbolic } from './types/symbolic';
import type { Concept, Family } from './vocabulary';

/** A file of the user's project as the analyser takes it. */
export interface SourceFile {
  /** Identity of the file: a path with `/`, relative to the workspace, or a URI. Its ending chooses the language. */
  readonly path: string;
  /** The whole text; any line ending. A leading byte order mark is allowed. */
  readonly text: string;
}

/** One argument, attribute value or property value of a call, an annotation or an object literal. */
export interface Argument {
  /** Its source text, shortened to 200 characters. */
  readonly text: string;
  readonly range: Range;
  readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'lambda' | 'creation' | 'name' | 'call' | 'other';
  /** The name of a named argument or annotation attribute; absent for positional ones. */
  readonly name?: string;
  /** Its value where the file tells it: literals, constants of the file, sums of such; numbers without suffix. */
  readonly value?: string | number | boolean;
  /** The simple name of its static type where the file or project tells it (`Message`, `List`, `int`). */
  readonly type?: string;
  /** The parameter of the API that it fills (`timeout`, `delayLevel`), where the overload is recognised. */
  readonly parameter?: string;
}

/** In what kind of syntax a site stands. */
export type SiteForm = 'creation' | 'call' | 'annotation' | 'attribute' | 'class' | 'lambda' | 'key';

/** A place in the user's code where a RocketMQ concept appears. */
export interface Site {
  readonly concept: Concept;
  readonly family: Family;
  /** The symbol's own name as written: `DefaultMQProducer`, `send`, `RocketMQMessageListener`. */
  readonly symbol: string;
  /** Where that name stands. */
  readonly range: Range;
  /** The row of the API table that recognised it: `java-remoting/DefaultMQProducer.send`. */
  readonly api: string;
  readonly form: SiteForm;
  /** Positional arguments in order, then named ones. Empty for classes and keys without value. */
  readonly arguments: readonly Argument[];
  /** The receiver's source text (`producer`, `this.template`), shortened to 80 characters; absent without receiver. */
  readonly receiver?: string;
  /** The client type that the receiver was found to have: `DefaultMQProducer`, `RocketMQTemplate`. */
  readonly receiverType?: string;
  /**
   * Calls that follow each other on one receiver in one block share a run (a number unique in the file): a lens stands
   * at the first only.
   */
  readonly run: number;
  /**
   * Everything done with one client object (its creation or builder, settings, start, sends) shares a number that is
   * unique in the file. Absent where the file does not tell which object it is.
   */
  readonly client?: number;
}

/** A call that sets something of a client and is no site by itself: `producer.setSendMsgTimeout(5000)`. */
export interface ClientSetting {
  /** The method's name. */
  readonly symbol: string;
  readonly range: Range;
  readonly arguments: readonly Argument[];
  /** As in `Site`. */
  readonly receiver?: string;
  readonly receiverType?: string;
  readonly client?: number;
}

/** A class, interface or enum that a file declares: what other files need to know to type their receivers. */
export interface TypeDeclaration {
  /** Simple name. */
  readonly name: string;
  /** Package and outer types, dotted: `shop.order.OrderService`. */
  readonly qualifiedName: string;
  /** `T`, or with its bound `T extends org.foo.Base`. */
  readonly typeParameters: readonly string[];
  /** Direct supertypes with their arguments: qualified where imports tell it, else as written. */
  readonly supertypes: readonly string[];
  /** Field name -> type with its arguments (qualified where imports tell it). Without private ones. */
  readonly fields: Readonly<Record<string, string>>;
  /**
   * Method name -> its result's type (last overload wins; `void` and private ones left out; `*` where the caller's
   * argument decides). With the getters that Lombok makes.
   */
  readonly methods: Readonly<Record<string, string>>;
  /** Packages imported whole: names left as written are of one of them or of the type's own package. */
  readonly wildcards: readonly string[];
  readonly range: Range;
  /** Other files of the same folder may add members: a Go package, a Go type's methods. */
  readonly partial?: boolean;
}

/** Everything that is known about one file. Plain data: it can be kept, compared and sent. */
export interface FileFacts {
  readonly path: string;
  readonly families: readonly Family[];
  /** By position; at one position the most specific concept first. */
  readonly sites: readonly Site[];
  /** Settings of clients that are no sites (timeouts, retries, threads). Undefined: not looked for. */
  readonly settings?: readonly ClientSetting[];
  readonly declarations: readonly TypeDeclaration[];
  /** Other SDKs that the file uses and that must not be taken for the Apache client. */
  readonly otherSdks: readonly OtherSdk[];
  /** What was asked about types of other files; empty when the file alone told all. For the project's index. */
  readonly questions: Questions;
  /** What it tells about the flow of messages; only where that was asked for, and absent when it tells nothing. */
  readonly flow?: FlowFile;
  /** Of a configuration file: what it says of Spring Cloud Stream. */
  readonly stream?: StreamConfiguration;
  /** The project's Spring Cloud Stream configuration has a say in which places of this file are sites. */
  readonly usesStream?: boolean;
  /** What rules say about the file. Undefined: it was not checked. */
  readonly checks?: FileChecks;
  /** Why the file was not analysed; then all lists are empty. */
  readonly skipped?: SkipReason;
}

/** Types of other files on which a file's sites depend, with the answers they had: when one changes, it is read again. */
export interface Questions {
  readonly scope: NameScope;
  /** The file's own types with their private members; empty when nothing was asked. */
  readonly own: readonly TypeDeclaration[];
  readonly asked: readonly Question[];
}

export interface Question {
  readonly type: Symbolic;
  /** Full names of the client types that it was found to be; empty when none. */
  readonly answer: readonly string[];
}

export type OtherSdk = 'aliyun-ons' | 'alibaba-rocketmq-3';
export type SkipReason =
  'too-large' | 'too-deep' | 'minified' | 'binary' | 'grammar-unavailable' | 'unsupported-language';

/** A place of a site in the project. */
export interface SitePlace {
  readonly path: string;
  readonly site: Site;
}

/** A client library that a build file declares. */
export interface ClientDependency {
  readonly family: Family;
  /** `org.apache.rocketmq:rocketmq-spring-boot-starter`. */
  readonly artifact: string;
  /** As declared, placeholders resolved; absent when it is managed elsewhere. */
  readonly version?: string;
  /** Version of rocketmq-client (remoting) or rocketmq-client-java (gRPC) that comes with it; absent when unknown. */
  readonly clientVersion?: string;
  /** The build file that declares it. */
  readonly path: string;
}
