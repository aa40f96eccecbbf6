import { Callers, type CallersNeed } from './callers';
import { clientGroup } from './clientGroup';
import type { Properties } from './configuration';
import { messageParts, type MessageParts } from './messageParts';
import type { FlowArgument, FlowEvent, FlowFile, Value } from './model';
import type { Reason } from './reasons';
import { Resolver, type Bound, type Frame, type Located, type Outcome, type PropertyUse } from './resolver';
import { expressionOf, wantedOf } from './subscriptions';
import { TopologyLists } from './topologyLists';
import type { Consumer, Name, Place, Producer, Topology } from './topology';
import { TypeTable, type TypeRef } from './typeTable';
import { written } from './written';

/** What has to be read before everything is known that can be. */
export interface FlowNeeds {
  /** Full names of types that no file that was read declares; many are of libraries. */
  readonly types: readonly string[];
  readonly callers: readonly CallersNeed[];
  /** Full names of types whose subclasses decide what a method gives. */
  readonly below: readonly string[];
  readonly properties: boolean;
}

export interface Built {
  readonly topology: Topology;
  readonly needs: FlowNeeds;
}

const FILE_HOPS = 2;
const PROJECT_HOPS = 1;
const WAYS_AT_MOST = 200;
const TAGS_AT_MOST = 4;

/** A name with where its parts come from. */
interface Told extends Name {
  readonly properties: readonly PropertyUse[];
}

/** One way on which an event is reached: through the project's own methods, or directly. */
interface Way {
  readonly place: Place;
  readonly bound: readonly Bound[];
  readonly through: (Place & { readonly name: string }) | undefined;
  /** What the caller writes for the event's topic, when it is another place than the event's. */
  readonly argument: FlowArgument | undefined;
  /** The subclass as which the type around the event is read. */
  readonly subject: TypeRef | undefined;
}

/** How messages flow, as far as the files that were read tell. */
export function buildTopology(
  files: ReadonlyMap<string, FlowFile>,
  properties: Properties,
  profile: string | undefined,
): Built {
  const types = new TypeTable(files);
  const resolver = new Resolver(types, properties, profile);
  const builder = new Builder(resolver);
  for (const path of [...files.keys()].sort()) {
    const file = files.get(path)!;
    file.events.forEach((event) => builder.add(event, file));
  }
  return {
    topology: builder.lists.topology(),
    needs: {
      types: [...types.missing].sort(),
      callers: builder.callers.needs,
      below: [...resolver.wantedBelow.keys()].sort(),
      properties: resolver.askedProperty,
    },
  };
}

class Builder {
  readonly callers: Callers;
  readonly lists = new TopologyLists();

  constructor(private readonly _resolver: Resolver) {
    this.callers = new Callers(_resolver);
  }

  add(event: FlowEvent, file: FlowFile): void {
    const { path } = file;
    switch (event.role) {
      case 'send':
        return this._ways(event, file, (way) => this._send(event, file, way));
      case 'subscribe':
        return this._ways(event, file, (way) => this._subscribe(event, file, way));
      case 'listener':
        return this._listener(event, file);
      case 'transaction-listener':
        return this.lists.addTransaction({
          path,
          range: event.range,
          kind: 'listener',
          family: event.family,
          symbol: event.symbol,
        });
      case 'reply-listener':
        return this._reply(event, file);
      default:
    }
  }

  /**
   * Takes every way through the project's own methods on which names become known: two steps within the file, one
   * across files. What stays open is added as it is.
   */
  private _ways(event: FlowEvent, file: FlowFile, take: (way: Way) => void): void {
    let left = WAYS_AT_MOST;
    const start = (way: Way) => {
      this._resolver.environment = way.bound;
      this._resolver.subject = way.subject;
      this._resolver.askedBelow = undefined;
      this._resolver.opened.clear();
    };
    const follow = (way: Way, inFile: number, across: number): void => {
      start(way);
      this._look(event, file);
      const { askedBelow } = this._resolver;
      const below = askedBelow === undefined || way.subject !== undefined ? [] : this._resolver.types.below(askedBelow);
      if (below.length > 0) {
        below.forEach((subject) => follow(this._as(subject, way, event, file), inFile, across));
        return;
      }
      const found = [...this._resolver.opened.values()].flatMap((open) => {
        const { file: at, callable } = open;
        const reach = at === file ? inFile + across : across;
        const callers = at.callables[callable] === undefined || reach <= 0 ? [] : this.callers.of(at, callable);
        const steps = callers.filter((caller) => (caller.file === at ? inFile : across) > 0);
        return steps.length === 0 ? [] : [{ open, steps }];
      })[0];
      if (found === undefined || left <= 0) {
        start(way);
        take(way);
        return;
      }
      const { open, steps } = found;
      const { constructor, name, type } = open.file.callables[open.callable]!;
      for (const { file: from, call, bound } of steps) {
        const isSame = from === open.file;
        if (left-- <= 0) {
          break;
        }
        const next: Way = { ...way, bound: [...way.bound, bound] };
        // Values that a constructor got change no place: the message is still sent where it was.
        const moved: Way =
          call === undefined || constructor
            ? next
            : {
                ...next,
                place: { path: from.path, range: call.range },
                through: {
                  name: `${open.file.types[type]!.name}.${name}`,
                  path: file.path,
                  range: event.range,
                },
                argument: call.args[open.index],
              };
        follow(moved, isSame ? inFile - 1 : inFile, isSame ? across : across - 1);
      }
    };
    const place = { path: file.path, range: event.range };
    const way: Way = { place, bound: [], through: undefined, argument: undefined, subject: undefined };
    follow(way, FILE_HOPS, PROJECT_HOPS);
  }

  /** The way of a subclass: what it sends, it sends through the method above. */
  private _as(subject: TypeRef, way: Way, event: FlowEvent, file: FlowFile): Way {
    const { path } = subject.file;
    const { range } = this._resolver.types.get(subject);
    const around = file.types[event.place.type];
    const method = file.callables[event.place.callable];
    return way.through !== undefined || around === undefined || method === undefined
      ? { ...way, subject }
      : {
          ...way,
          subject,
          place: { path, range },
          through: { name: `${around.name}.${method.name}`, path: file.path, range: event.range },
        };
  }

  /** Looks at all names of an event, so that open parameters are told. */
  private _look(event: FlowEvent, file: FlowFile): void {
    const frame = this._resolver.frame(file, event.place);
    if (event.role === 'send') {
      this._sent(event, frame);
      return;
    }
    const known = (part: Located) => this._resolver.evaluate(part).every(({ kind }) => kind === 'text');
    const wanted = wantedOf(event, frame, this._resolver);
    const told = wanted.map(
      ({ topic, expression }) => known(topic) && expressionOf(expression, this._resolver) !== undefined,
    );
    const groups = clientGroup(event, file, [], this._resolver);
    if (told.every((is) => is) && groups.length > 0 && groups.every(known)) {
      // Whatever else was asked for decides no name.
      this._resolver.opened.clear();
    }
  }

  /** What is sent. Afterwards only those parameters are open that decide a topic or tag that is not known yet. */
  private _sent(event: FlowEvent, frame: Frame): { topics: Told[]; tags: string[]; key: string | undefined } {
    const { destination, topic, binding, message, tag, key } = event.values;
    const { opened } = this._resolver;
    const located = (argument: FlowArgument | undefined): Located[] =>
      argument === undefined ? [] : [{ value: argument.value, frame }];
    const given = destination ?? topic;
    const told =
      binding === undefined
        ? given && this._told({ value: given.value, frame }, given.text)
        : this._bound(binding, frame);
    const ofName = [...opened];
    const parts = message && messageParts(message.value, frame, this._resolver);
    const topics = told ?? this._ofChannel(event, frame) ?? this._topicsOf(event, parts);
    const header = binding === undefined ? [] : (parts?.tagHeader ?? []);
    const { tags, open } = this._tags([...located(tag), ...(parts?.tag ?? []), ...header]);
    const deciding = told === undefined || open ? [...opened] : ofName;
    const keys = this._texts([...located(key), ...(parts?.key ?? [])]);
    opened.clear();
    if (open || topics.some(({ resolved }) => !resolved)) {
      deciding.forEach(([callable, entry]) => opened.set(callable, entry));
    }
    const lost = destination !== undefined && topics.every(({ resolved }) => !resolved);
    const split = lost ? this._splitDestination({ value: destination.value, frame }) : undefined;
    return { topics: split?.topics ?? topics, tags: split === undefined ? tags : [split.tag], key: keys[0] };
  }

  /** The topics of a channel of Spring Cloud Stream, which stands for its binding; undefined where it can't be told. */
  private _ofChannel({ family, receiver }: FlowEvent, frame: Frame): Told[] | undefined {
    if (family !== 'spring-cloud-stream' || receiver === undefined) {
      return undefined;
    }
    const told = this._told({ value: receiver, frame }, '').filter(({ resolved }) => resolved);
    // The library's own Source, Sink and Processor have channels of these names.
    const own = receiver.kind === 'call' && /^(?:out|in)put$/.test(receiver.name) ? receiver.name : undefined;
    const names = told.length === 0 && own !== undefined ? [own] : told.map(({ name }) => name);
    return names.length === 0 ? undefined : names.flatMap((name) => this._stream(name, 'destination', name, frame));
  }

  /** The topics that a message carries itself. */
  private _topicsOf({ family, symbol, values: { message } }: FlowEvent, parts: MessageParts | undefined): Told[] {
    if (message === undefined || parts === undefined || (family === 'spring-boot' && parts.topic.length === 0)) {
      return [nameless(symbol, 'default')];
    }
    const topics = parts.topic.flatMap((part) => this._told(part, written(part.value, part.frame.file)));
    const lost = nameless(message.text, this._resolver.opened.size > 0 ? 'callers' : 'message');
    return topics.length === 0 ? [lost] : topics;
  }

  /** `TOPIC + ":" + tag` tells the topic also when the tag is not known. */
  private _splitDestination({ value, frame }: Located): { topics: Told[]; tag: string } | undefined {
    if (value.kind !== 'sum') {
      return undefined;
    }
    for (let end = 1; end < value.parts.length; end++) {
      const told = this._told({ value: { kind: 'sum', parts: value.parts.slice(0, end) }, frame }, '');
      if (told.some(({ resolved }) => !resolved)) {
        return undefined;
      }
      if (told.every(({ name }) => name.includes(':'))) {
        const rest: Value = { kind: 'sum', parts: value.parts.slice(end) };
        const topics = told.map((topic) => ({ ...topic, name: topic.name.slice(0, topic.name.indexOf(':')) }));
        const begun = told[0]!.name.slice(told[0]!.name.indexOf(':') + 1);
        return { topics, tag: begun === '' ? written(rest, frame.file) : `${begun}${written(rest, frame.file)}` };
      }
    }
    return undefined;
  }

  private _send(event: FlowEvent, file: FlowFile, way: Way): void {
    const frame = this._resolver.frame(file, event.place);
    const { topics, tags, key } = this._sent(event, frame);
    const { destination, topic } = event.values;
    for (const told of topics) {
      // A destination is `topic:tag`.
      const split = destination !== undefined && told.resolved ? told.name.indexOf(':') : -1;
      const own = split < 0 ? tags : [told.name.slice(split + 1)].filter((tag) => tag !== '');
      const name = split < 0 ? unresolvedAs(told, way) : { ...told, name: told.name.slice(0, split) };
      for (const tag of own.length === 0 ? [undefined] : own.slice(0, TAGS_AT_MOST)) {
        const argument = way.through === undefined ? (destination ?? topic)?.range : way.argument?.range;
        const producer: Producer = {
          ...way.place,
          mode: event.mode,
          family: event.family,
          symbol: event.symbol,
          ...(tag === undefined ? {} : { tag }),
          ...(key === undefined ? {} : { key }),
          ...(way.through === undefined ? {} : { through: way.through }),
          ...(argument === undefined ? {} : { argument }),
          properties: told.properties,
        };
        this.lists.addProducer(plain(name), way.place.path, producer);
      }
      const place = { ...way.place, family: event.family, symbol: event.symbol, topic: plain(name) };
      if (event.mode === 'send-transaction') {
        this.lists.addTransaction({ kind: 'send', ...place });
      } else if (event.mode === 'request-reply') {
        this.lists.addRequest({ kind: 'request', ...place });
      }
    }
  }

  private _subscribe(event: FlowEvent, file: FlowFile, way: Way): void {
    const frame = this._resolver.frame(file, event.place);
    const groups = clientGroup(event, file, [], this._resolver).flatMap((group) =>
      this._told(group, written(group.value, group.frame.file)),
    );
    const group =
      groups[0] ?? nameless(event.receiver === undefined ? event.symbol : written(event.receiver, file), 'client');
    for (const wanted of wantedOf(event, frame, this._resolver)) {
      const expression = expressionOf(wanted.expression, this._resolver);
      const argument = way.through === undefined ? wanted.argument.range : way.argument?.range;
      const consumer: Omit<Consumer, 'properties'> = {
        ...way.place,
        mode: this._modeOf(event, file),
        family: event.family,
        symbol: event.symbol,
        group: plain(group),
        expression:
          expression?.text ??
          (event.values.expression?.text === 'null'
            ? '*'
            : written(wanted.expression!.value, wanted.expression!.frame.file)),
        sql: expression?.sql ?? false,
        grpc: event.grpc,
        broadcast: this._sameClient(event, file).some(({ role }) => role === 'broadcast'),
        ...(way.through === undefined ? {} : { through: way.through }),
        ...(argument === undefined ? {} : { argument }),
      };
      for (const told of this._told(wanted.topic, wanted.text)) {
        this.lists.addConsumer(plain(unresolvedAs(told, way)), way.place.path, {
          ...consumer,
          properties: [...told.properties, ...group.properties],
        });
      }
    }
  }

  /** The topics that a binding of Spring Cloud Stream is: one that is not configured is its own. */
  private _bound(binding: FlowArgument, frame: Frame): Told[] {
    return this._told({ value: binding.value, frame }, binding.text).flatMap((told) =>
      told.resolved ? this._stream(told.name, 'destination', told.name, frame) : [told],
    );
  }

  private _stream(binding: string, key: string, fallback: string, frame: Frame): Told[] {
    const written = `\${spring.cloud.stream.bindings.${binding}.${key}:${fallback}}`;
    return this._names(this._resolver.evaluateAttribute(attribute(written), frame), binding);
  }

  private _streamListener(event: FlowEvent, file: FlowFile, binding: FlowArgument): void {
    const frame = this._resolver.frame(file, event.place);
    const own = (name: string, key: string) => {
      const written = `\${spring.cloud.stream.rocketmq.bindings.${name}.consumer.${key}:}`;
      const [outcome] = this._resolver.evaluateAttribute(attribute(written), frame);
      return outcome?.kind === 'text' ? outcome.text : '';
    };
    for (const name of this._told({ value: binding.value, frame }, binding.text)) {
      const topics = name.resolved ? this._stream(name.name, 'destination', name.name, frame) : [name];
      const [group = nameless(event.symbol, 'default')] = this._stream(name.name, 'group', '', frame);
      const expression = own(name.name, 'subscription') || own(name.name, 'tags');
      const sql = /^sql:/i.test(expression);
      for (const told of topics) {
        this.lists.addConsumer(plain(told), file.path, {
          path: file.path,
          range: event.range,
          mode: own(name.name, 'push.orderly') === 'true' ? 'listener-orderly' : event.mode,
          family: event.family,
          symbol: event.symbol,
          group: plain(group),
          expression: expression === '' ? '*' : expression.replace(/^sql:\s*/i, ''),
          sql,
          grpc: false,
          broadcast:
            /^broadcasting$/i.test(own(name.name, 'messageModel')) || own(name.name, 'broadcasting') === 'true',
          argument: binding.range,
          properties: [...told.properties, ...group.properties],
        });
      }
    }
  }

  private _listener(event: FlowEvent, file: FlowFile): void {
    this._resolver.environment = [];
    if (event.values.binding !== undefined && event.family === 'spring-cloud-stream') {
      return this._streamListener(event, file, event.values.binding);
    }
    const frame = this._resolver.frame(file, event.place);
    const { topic, group, expression, sql, broadcast } = event.values;
    const read = (argument: FlowArgument | undefined, fallback: string): Told[] =>
      this._names(
        argument === undefined
          ? this._resolver.evaluateAttribute(attribute(fallback), frame)
          : this._resolver.evaluateAttribute(argument, frame),
        argument?.text ?? event.symbol,
      );
    const groups = read(group, '${rocketmq.push-consumer.consumer-group:}');
    const expressions = expression === undefined ? [] : read(expression, '');
    for (const told of read(topic, '${rocketmq.push-consumer.topic:}')) {
      for (const name of groups) {
        this.lists.addConsumer(plain(told), file.path, {
          path: file.path,
          range: event.range,
          mode: event.mode,
          family: event.family,
          symbol: event.symbol,
          group: plain(name),
          expression: expressions[0]?.name ?? '*',
          sql: /SQL92/i.test(sql?.text ?? ''),
          grpc: event.grpc,
          broadcast: /BROADCASTING/.test(broadcast?.text ?? ''),
          ...(topic === undefined ? {} : { argument: topic.range }),
          ...(group === undefined ? {} : { groupArgument: group.range }),
          properties: [...told.properties, ...name.properties],
        });
      }
    }
  }

  private _reply(event: FlowEvent, file: FlowFile): void {
    const { path } = file;
    const listener = file.events.find(({ role, place }) => role === 'listener' && place.type === event.place.type);
    const topic = listener?.values.topic;
    const told =
      listener === undefined || topic === undefined
        ? undefined
        : this._names(
            this._resolver.evaluateAttribute(topic, this._resolver.frame(file, listener.place)),
            topic.text,
          )[0];
    this.lists.addRequest({
      kind: 'reply',
      path,
      range: event.range,
      family: event.family,
      symbol: event.symbol,
      ...(told === undefined ? {} : { topic: plain(told) }),
    });
  }

  private _modeOf(event: FlowEvent, file: FlowFile) {
    const same = this._sameClient(event, file);
    const listener = same.findLast(({ role }) => role === 'orderly' || role === 'concurrent');
    const pulling = same.some(({ role, mode }) => role === 'consumer' && mode === 'consumer-pull');
    return listener?.mode ?? (pulling ? 'consumer-pull' : event.mode);
  }

  private _sameClient(event: FlowEvent, file: FlowFile): FlowEvent[] {
    return event.client === undefined ? [] : file.events.filter(({ client }) => client === event.client);
  }

  private _texts(located: readonly Located[]): string[] {
    return located
      .flatMap((part) => this._resolver.evaluate(part))
      .flatMap((outcome) => (outcome.kind === 'text' && outcome.text !== '' ? [outcome.text] : []));
  }

  /** Tags as far as they are known; `open` when one of them is not. */
  private _tags(located: readonly Located[]): { tags: string[]; open: boolean } {
    let open = false;
    const tags = located.flatMap((part) => {
      const texts = this._texts([part]);
      const isNothing = part.value.kind === 'unknown' || part.value.kind === 'text';
      open ||= texts.length === 0 && !isNothing;
      return texts.length > 0 ? texts : isNothing ? [] : [written(part.value, part.frame.file)];
    });
    return { tags, open };
  }

  private _told(located: Located, text: string): Told[] {
    return this._names(this._resolver.evaluate(located), text);
  }

  private _names(outcomes: readonly Outcome[], text: string): Told[] {
    const told = outcomes.map((outcome): Told => {
      switch (outcome.kind) {
        case 'text':
          return outcome.text.trim() === ''
            ? nameless(text, 'default')
            : { name: outcome.text.trim(), resolved: true, properties: outcome.properties };
        case 'object':
          return outcome.constant === undefined
            ? nameless(text, 'run-time')
            : { name: outcome.constant, resolved: true, properties: [] };
        case 'unknown':
          return nameless(text, outcome.reason);
        default:
          return nameless(text, 'not-found');
      }
    });
    return told.length === 0 ? [nameless(text, 'run-time')] : told;
  }
}

/** A name that no caller told is what the caller wrote. */
function unresolvedAs(told: Told, { argument }: Way): Told {
  return told.resolved || argument === undefined ? told : { ...told, name: argument.text };
}

function nameless(name: string, reason: Reason): Told {
  return { name, resolved: false, reason, properties: [] };
}

function plain({ name, resolved, reason }: Told): Name {
  return { name, resolved, ...(reason === undefined ? {} : { reason }) };
}

/** The value that an attribute has when it is not written. */
function attribute(text: string): FlowArgument {
  const nowhere = { line: 0, character: 0 };
  return { value: { kind: 'text', text }, text, range: { start: nowhere, end: nowhere } };
}
