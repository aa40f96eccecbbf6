import type { ClassDeclaration, Import } from '../../syntax/model';
import { NameSet } from '../../syntax/nameSet';
import type { Source, Word } from '../../syntax/source';
import type { TypeDeclaration } from '../model';
import type { FoundSite } from '../sites/siteFinder';
import { lastName } from '../types/inference';
import type { Concept } from '../vocabulary';
import { beanFunction, classFunction } from './functionBeans';
import type { StreamUse } from './streamUse';

const FAMILY = 'spring-cloud-stream';
const OTHER_BROKERS = /kafka|rabbit|amqp|pulsar|kinesis|solace/i;
const WORDS = new NameSet(['Bean', 'put']);
const DELAY_HEADERS = new Set([
  'PROPERTY_DELAY_TIME_LEVEL',
  'PROPERTY_TIMER_DELAY_SEC',
  'PROPERTY_TIMER_DELAY_MS',
  'PROPERTY_TIMER_DELIVER_MS',
]);

/** The file as far as Spring Cloud Stream is concerned. */
export interface StreamFile {
  readonly source: Source;
  readonly packageName: string;
  readonly imports: readonly Import[];
  readonly classes: readonly ClassDeclaration[];
  /** What the project's configuration says; undefined when it says nothing. */
  readonly use: StreamUse | undefined;
  /** A type of the project by its simple name as this file means it. */
  readonly declared: (name: string) => TypeDeclaration | undefined;
}

/**
 * Spring Cloud Stream is one API for many brokers: keeps of what was found the places that reach RocketMQ, and adds those
 * that no name tells: function beans, and delays put into a map of headers. The project's configuration decides; without
 * it a file that names RocketMQ and no other broker.
 */
export function streamSites(file: StreamFile, found: readonly FoundSite[]): FoundSite[] {
  const rest = found.filter(({ site }) => site.family !== FAMILY);
  if (!usesStream(file.imports.map(({ path }) => path))) {
    return rest;
  }
  const decide = new Decision(file, rest);
  const own = found.filter(({ site }) => site.family === FAMILY).flatMap((entry) => decide.keep(entry));
  const added = [...functions(file, decide), ...(decide.isStream ? delays(file) : [])];
  const usesStarter = file.imports.some(({ path }) => path.startsWith('org.apache.rocketmq.spring.'));
  return [...rest.map((entry) => (decide.isStream && !usesStarter ? ofStream(entry) : entry)), ...own, ...added];
}

/** Whether a text that does not name RocketMQ may have places of Spring Cloud Stream. */
export function mayUseStream(text: string): boolean {
  return /\bspringframework\.cloud\.(?:stream|function)\.|\bjava\.util\.function\./.test(text);
}

/** Full names by which such a file can be found among those that were read before the configuration was. */
export const STREAM_IMPORTS: readonly string[] = [
  'org.springframework.cloud.stream.function',
  'org.springframework.cloud.stream.annotation',
  'org.springframework.cloud.stream.messaging',
  'org.springframework.cloud.stream.binder',
  'java.util.function',
];

/** Whether places of a file with these imports depend on what the project's configuration says. */
export function usesStream(imports: readonly string[]): boolean {
  return imports.some((path) =>
    /^(?:org\.springframework\.(?:cloud\.(?:stream|function)|messaging)|java\.util\.function)(?:\.|$)/.test(path),
  );
}

class Decision {
  private readonly _alone: boolean;

  constructor(
    private readonly _file: StreamFile,
    private readonly _rest: readonly FoundSite[],
  ) {
    const { imports, packageName, source, use } = _file;
    const named = /rocketmq/i.test(packageName) || imports.some(({ path }) => /rocketmq/i.test(path));
    const ofStream = imports.some(
      ({ path }) => !path.startsWith('org.springframework.messaging.') && usesStream([path]),
    );
    this._alone =
      use === undefined && ofStream && (named || /rocketmq/i.test(source.text)) && !OTHER_BROKERS.test(source.text);
  }

  /** Some place of the file may reach RocketMQ through the binder. */
  get isStream(): boolean {
    const { imports, use } = this._file;
    return (
      (this._alone || use?.rocketmq === true) &&
      imports.some(({ path }) => path.startsWith('org.springframework.cloud.stream.'))
    );
  }

  keep(entry: FoundSite): FoundSite[] {
    const { site } = entry;
    if (!(this._alone || this._file.use?.rocketmq === true)) {
      return [];
    }
    if (site.symbol === 'EnableBinding') {
      return this._channels(entry) ? [entry] : [];
    }
    const binding = site.arguments[0]?.value;
    const isNamed = site.form === 'annotation' || site.receiverType === 'StreamBridge';
    return this._alone || !isNamed || typeof binding !== 'string' || this._file.use!.isRocketmq(binding) ? [entry] : [];
  }

  /** Whether a function bean is bound to RocketMQ; `withMessage` tells its types from those of any other function. */
  isFunction(name: string, withMessage: boolean): boolean {
    if (this._file.use !== undefined) {
      return this._file.use.bindsFunction(name);
    }
    return this._alone && withMessage && this._rest.every(({ site }) => site.concept === 'send-delay');
  }

  /** The annotation's interfaces have channels of that direction. */
  private _channels({ site }: FoundSite): boolean {
    const out = site.concept === 'producer-create';
    const text = site.arguments.map((argument) => argument.text).join();
    if (out ? /\b(?:Source|Processor)\.class/.test(text) : /\b(?:Sink|Processor)\.class/.test(text)) {
      return true;
    }
    const { source, classes, declared } = this._file;
    const names = [...text.matchAll(/(\w+)\.class\b/g)].map(([, name]) => name!);
    // Channels of another file: what a method gives tells the direction.
    const elsewhere = names.flatMap((name) => Object.values(declared(name)?.methods ?? {}));
    const wanted = out ? /\.MessageChannel$/ : /\.(?:SubscribableChannel|PollableMessageSource)$/;
    if (elsewhere.some((type) => wanted.test(type))) {
      return true;
    }
    const annotation = out ? /@Output\b/ : /@Input\b/;
    return classes.some(
      ({ name, start, end }) =>
        new RegExp(`\\b${name}\\.class`).test(text) && annotation.test(source.text.slice(start, end)),
    );
  }
}

function functions({ source, classes }: StreamFile, decide: Decision): FoundSite[] {
  const beans = source.words(WORDS).flatMap((word) => {
    const annotation = word.name === 'Bean' && source.occurrence(word)?.role === 'annotation';
    return (annotation && beanFunction(source.text, word.end)) || [];
  });
  return [...beans, ...classes.flatMap((declaration) => classFunction(source.text, declaration) ?? [])]
    .filter(({ names, withMessage }) => names.some((name) => decide.isFunction(name, withMessage)))
    .map(({ symbol, kind, start, end }) => {
      const concept: Concept = kind === 'Supplier' ? 'send-sync' : 'listener-concurrent';
      return site(source, { symbol, start, end, concept, api: kind });
    });
}

/** `headers.put(MessageConst.PROPERTY_DELAY_TIME_LEVEL, 2)`. */
function delays({ source }: StreamFile): FoundSite[] {
  return source.words(WORDS).flatMap((word: Word) => {
    const occurrence = word.name === 'put' ? source.occurrence(word) : undefined;
    const header = occurrence?.role === 'call' ? occurrence.expression.arguments[0] : undefined;
    const isDelay =
      header !== undefined &&
      (lastName(header).some((name) => DELAY_HEADERS.has(name)) ||
        (header.kind === 'literal' && header.value === 'DELAY'));
    const { name, start, end } = word;
    return isDelay ? [site(source, { symbol: name, start, end, concept: 'send-delay', api: 'headers.put' })] : [];
  });
}

interface Added {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
  readonly concept: Concept;
  readonly api: string;
}

function site(source: Source, { symbol, start, end, concept, api }: Added): FoundSite {
  return {
    site: {
      concept,
      family: FAMILY,
      symbol,
      range: source.range(start, end),
      api: `${FAMILY}/${api}`,
      form: api === 'headers.put' ? 'call' : 'class',
      arguments: [],
    },
    start,
    block: -1,
    client: undefined,
  };
}

/** A header's setter is listed with the starter; in a file of the binder it belongs to the binder. */
function ofStream(entry: FoundSite): FoundSite {
  return entry.site.api.startsWith('spring-boot/MessageBuilder.')
    ? { ...entry, site: { ...entry.site, family: FAMILY } }
    : entry;
}
