import type {
  Annotation,
  Attribute,
  CallExpression,
  CreationExpression,
  Expression,
  MemberExpression,
  ObjectExpression,
  TypeName,
} from '../../syntax/model';
import { NameSet } from '../../syntax/nameSet';
import type { Source, Word } from '../../syntax/source';
import type { ApiCall } from '../api/model';
import type { ApiTable, ClientType } from '../api/table';
import type { Argument, ClientSetting, Question, Site, SiteForm } from '../model';
import type { Concept } from '../vocabulary';
import type { Evaluator } from '../types/evaluator';
import type { ValueTypes } from '../types/memoInference';
import type { NameScope } from '../types/nameScope';
import { simpleName, type Symbolic } from '../types/symbolic';
import { Arguments, shorten } from './arguments';
import { ClientObjects, type ClientObject } from './clientObjects';
import type { Constants } from './constants';
import { Overloads, parameterAt } from './overloads';

const RECEIVER_LENGTH = 80;

/** A site before runs and clients are numbered, with what they are told apart by. */
export interface FoundSite {
  readonly site: Omit<Site, 'run' | 'client'>;
  readonly start: number;
  readonly block: number;
  /** The variable that the call is made on or that the creation is kept in. */
  readonly client: string | undefined;
  readonly object?: ClientObject | undefined;
}

export interface FoundSetting {
  readonly setting: Omit<ClientSetting, 'client'>;
  readonly start: number;
  readonly object: ClientObject | undefined;
}

/** What some of a file's words were found to be. */
export interface Judged {
  readonly found: readonly FoundSite[];
  /** Calls that are known and no sites. */
  readonly settings: readonly FoundSetting[];
  /** What was asked about other files. */
  readonly asked: readonly Question[];
}

/** Judges the words of one file that can be sites. */
export class SiteFinder {
  private readonly _overloads: Overloads;
  private readonly _arguments: Arguments;
  private readonly _clientObjects: ClientObjects;
  private _found: FoundSite[] = [];
  private _settings: FoundSetting[] = [];
  private _asked = new Map<string, Question>();
  /** Object literals whose keys were judged. */
  private readonly _objects = new Set<number>();
  /** Anonymous classes made of client types: inside them unqualified calls are calls on the client. */
  private readonly _anonymous: { readonly start: number; readonly end: number; readonly type: Symbolic }[] = [];

  constructor(
    private readonly _api: ApiTable,
    private readonly _source: Source,
    private readonly _inference: ValueTypes,
    private readonly _evaluator: Evaluator,
    private readonly _constants: Constants,
  ) {
    this._overloads = new Overloads(_api, _inference, _evaluator, _constants);
    this._arguments = new Arguments(_source, _constants, this._overloads);
    this._clientObjects = new ClientObjects(_source);
  }

  /** `words` in order; `candidates` says which words to judge where one stands. */
  judge(words: readonly Word[], candidates: (word: Word) => readonly Word[]): Judged {
    this._found = [];
    this._settings = [];
    this._asked = new Map();
    for (const word of words) {
      candidates(word).forEach((candidate) => this._judge(candidate));
    }
    return { found: this._found, settings: this._settings, asked: [...this._asked.values()] };
  }

  /** Whether a type, as it is written, is a client's or derived from one. */
  isClient(name: string): boolean {
    return this._clients({ kind: 'named', type: { name, arguments: [], dimensions: 0 } }).length > 0;
  }

  /** Where types derived from a client's, or imported under another name, are named. */
  otherNames({ declared, imports }: NameScope): readonly Word[] {
    const names = [...declared.keys(), ...imports.keys()].filter(
      (name) =>
        !this._api.words.has(name) &&
        this._clients({ kind: 'named', type: { name, arguments: [], dimensions: 0 } }).some(
          ({ api }) => api.creation !== undefined || api.implementing !== undefined,
        ),
    );
    return names.length === 0 ? [] : this._source.words(new NameSet(names));
  }

  private _judge(word: Word): void {
    const occurrence = this._source.occurrence(word);
    switch (occurrence?.role) {
      case 'call':
        return this._call(word, occurrence.expression);
      case 'reference':
        return this._reference(word, occurrence.expression.object);
      case 'property':
        return this._property(word, occurrence.expression, occurrence.value);
      case 'method':
        return this._method(word, occurrence.parameters);
      case 'creation':
        return this._creation(word, occurrence.expression);
      case 'annotation':
        return this._annotation(word, occurrence.annotation);
      case 'attribute':
        return this._attribute(word, occurrence.annotation, occurrence.attribute);
      case 'supertype':
        return this._supertype(word, occurrence.type);
    }
  }

  /** The client types that a value may have, nearest first. */
  private _clients(type: Symbolic | undefined): readonly ClientType[] {
    if (type === undefined) {
      return [];
    }
    if (type.kind === 'first' && type.any === true) {
      return [...new Set(type.options.flatMap((option) => this._clients(option)))];
    }
    this._evaluator.askedProject = false;
    const clients = this._evaluator.clientsOf(this._evaluator.evaluate(type));
    if (this._evaluator.askedProject) {
      this._asked.set(JSON.stringify(type), { type, answer: clients.map((client) => client.qualifiedName) });
    }
    return clients;
  }

  private _call(word: Word, call: CallExpression): void {
    const receiver = this._receiverOf(call);
    const clients = this._clients(receiver);
    const row = clients.map((client) => this._api.method(client, call.name)).find((found) => found?.method.calls);
    if (row?.method.calls === undefined || receiver === undefined) {
      return;
    }
    const type = this._evaluator.evaluate(receiver);
    const derived = type !== undefined && this._api.type(type.name) === undefined;
    const args = this._byPosition(row.method.calls, call);
    const selected = this._overloads.select(row.method.calls, args, row.owner, derived);
    const object = call.object;
    const made = this._clientObjects.isMaking(call)
      ? this._clientObjects.ofMade(call)
      : object && this._clientObjects.ofReceiver(object);
    this._add(word, row.owner, row.id, 'call', selected, args, {
      receiver: object && this._textOf(object),
      receiverType: type && simpleName(type.name),
      client: object && clientName(object),
      made,
    });
    this._keysOfArguments(word, row.owner, selected, args, made);
  }

  /** The arguments of a call, with those passed by name where they belong. */
  private _byPosition(
    calls: readonly ApiCall[],
    { arguments: args, named = [] }: CallExpression,
  ): readonly Expression[] {
    const all = [...args];
    for (let next: Attribute | undefined = named[0]; next !== undefined;) {
      const names = new Set(calls.map((call) => this._api.parameters(call)[all.length]?.name));
      next = named.find(({ name }) => names.has(name));
      all.push(...(next === undefined ? [] : [next.value]));
    }
    return all;
  }

  private _receiverOf(call: CallExpression): Symbolic | undefined {
    const around =
      call.object === undefined || call.object.kind === 'this' || call.object.kind === 'super'
        ? this._anonymous.findLast(({ start, end }) => start < call.start && call.end <= end)
        : undefined;
    return around?.type ?? this._inference.receiverOf(call);
  }

  /** `producer::shutdown` calls what it names. */
  private _reference(word: Word, object: Expression): void {
    const clients = this._clients(this._inference.typeOf(object));
    const row = clients.map((client) => this._api.method(client, word.name)).find((found) => found?.method.calls);
    if (row?.method.calls === undefined) {
      return;
    }
    this._add(word, row.owner, row.id, 'call', row.method.calls[0], [], {
      receiver: this._textOf(object),
      receiverType: clients[0] && clients[0].api.name,
      client: clientName(object),
      made: this._clientObjects.ofReceiver(object),
    });
  }

  /** `message.tag = value`, `message.tag`; or a method that is passed on: `atexit.register(producer.shutdown)`. */
  private _property(word: Word, { object }: MemberExpression, value: Expression | undefined): void {
    const clients = this._clients(this._inference.typeOf(object));
    const row = clients.map((client) => this._api.field(client, word.name)).find((found) => found !== undefined);
    if (row === undefined) {
      return value === undefined ? this._reference(word, object) : undefined;
    }
    const more = {
      receiver: this._textOf(object),
      receiverType: clients[0] && clients[0].api.name,
      client: clientName(object),
      made: this._clientObjects.ofReceiver(object),
    };
    if (value === undefined) {
      this._addAll(word, row.owner, row.id, 'key', row.field.reading ?? [], [], more);
    } else if (row.field.setting !== undefined) {
      const selected = this._overloads.select(row.field.setting, [value], row.owner, false);
      this._add(word, row.owner, row.id, 'key', selected, [value], more);
    }
  }

  /** A method that implements a listener without naming it. */
  private _method(word: Word, parameters: readonly (TypeName | undefined)[]): void {
    const [first] = parameters;
    for (const type of first === undefined ? [] : this._api.declaring(word.name)) {
      const wanted = this._api.named(type.api.declaring![word.name]!, type);
      if (wanted !== undefined && this._clients({ kind: 'named', type: first! }).includes(wanted)) {
        this._addAll(word, type, this._api.id(type), 'class', type.api.implementing ?? [], [], {});
      }
    }
  }

  /** Keys of object literals that are passed where the library takes options. */
  private _keysOfArguments(
    word: Word,
    owner: ClientType,
    selected: ApiCall | undefined,
    args: readonly Expression[],
    made: ClientObject | undefined,
  ): void {
    const parameters = selected === undefined ? [] : this._api.parameters(selected);
    args.forEach((argument, i) => {
      const written = parameterAt(parameters, i)?.type;
      const type = written === undefined ? undefined : this._api.named(written, owner);
      if (type?.api.attributes !== undefined) {
        this._objectKeys(word, type, argument, made);
      }
    });
  }

  private _objectKeys(word: Word, type: ClientType, argument: Expression, made: ClientObject | undefined): void {
    const value = this._objectOf(argument);
    if (value === undefined || this._objects.has(value.id)) {
      return;
    }
    this._objects.add(value.id);
    for (const entry of value.entries) {
      if (entry.name === '...') {
        this._objectKeys(word, type, entry.value, made);
      }
    }
    this._keys(word, type, value.entries, made);
  }

  /** The object literal that a value is; of a variable the one it is declared with, whatever becomes of it. */
  private _objectOf(argument: Expression): ObjectExpression | undefined {
    const made = argument.kind === 'name' ? this._source.binding(argument.name, argument.start)?.value : undefined;
    const value = made?.kind === 'object' ? made : this._constants.sourceOf(argument);
    const inner = value.kind === 'cast' ? value.value : value;
    return inner?.kind === 'object' ? inner : undefined;
  }

  /** What is written by name: `word` is the creation or call that it belongs to. */
  private _keys(word: Word, type: ClientType, attributes: readonly Attribute[], made: ClientObject | undefined): void {
    for (const attribute of attributes) {
      const row = this._api.attribute(type, attribute.name);
      if (row !== undefined) {
        const { name, nameStart } = attribute;
        const key: Word = { name, start: nameStart, end: nameStart + name.length, block: word.block };
        const selected = this._overloads.select(row.calls, [attribute.value], type, false);
        this._addAll(key, type, row.id, 'key', conceptsOf(selected), this._arguments.attributes([attribute]), {
          receiverType: type.api.name,
          made,
        });
      }
    }
  }

  private _creation(word: Word, creation: CreationExpression): void {
    const type: Symbolic = { kind: 'named', type: creation.type };
    const clients = this._clients(type);
    if (creation.anonymous && clients.length > 0) {
      this._anonymous.push({ start: creation.start, end: creation.end, type });
    }
    for (const client of clients) {
      const row = this._api.creation(client);
      if (row !== undefined) {
        const selected = this._overloads.select(row.calls, creation.arguments, client, false);
        const made = this._clientObjects.ofMade(creation);
        this._add(
          word,
          client,
          row.id,
          'creation',
          selected,
          creation.arguments,
          { receiverType: client.api.name, client: this._keptIn(creation), made },
          creation.named,
        );
        this._keys(word, client, creation.named ?? [], made);
        this._keysOfArguments(word, client, selected, creation.arguments, made);
        return;
      }
      this._keys(word, client, creation.named ?? [], undefined);
      if (creation.anonymous && client.api.implementing !== undefined && client.api.name === word.name) {
        this._addAll(word, client, this._api.id(client), 'creation', client.api.implementing, [], {
          receiverType: client.api.name,
        });
        return;
      }
    }
  }

  private _annotation(word: Word, annotation: Annotation): void {
    const client = this._annotationType(annotation);
    if (client?.api.annotating !== undefined) {
      const args = this._arguments.attributes(annotation.attributes);
      this._addAll(word, client, this._api.id(client), 'annotation', client.api.annotating, args, {});
    }
  }

  private _attribute(word: Word, annotation: Annotation, attribute: Attribute): void {
    const client = this._annotationType(annotation);
    const row = client && this._api.attribute(client, attribute.name);
    if (client === undefined || row === undefined) {
      return;
    }
    const selected = this._overloads.select(row.calls, [attribute.value], client, false);
    const args = this._arguments.attributes([attribute]);
    this._addAll(word, client, row.id, 'attribute', conceptsOf(selected), args, { receiverType: client.api.name });
  }

  private _annotationType(annotation: Annotation): ClientType | undefined {
    const type: TypeName = { name: annotation.name, arguments: [], dimensions: 0 };
    return this._clients({ kind: 'named', type })[0];
  }

  private _supertype(word: Word, type: TypeName): void {
    const client = this._clients({ kind: 'named', type })[0];
    if (client?.api.implementing !== undefined) {
      this._addAll(word, client, this._api.id(client), 'class', client.api.implementing, [], {});
    }
  }

  private _add(
    word: Word,
    owner: ClientType,
    id: string,
    form: SiteForm,
    selected: ApiCall | undefined,
    args: readonly Expression[],
    more: Details,
    named: readonly Attribute[] = [],
  ): void {
    if (selected === undefined) {
      return;
    }
    const concepts = conceptsOf(selected);
    const written = [
      ...this._arguments.positional(args, this._api.parameters(selected)),
      ...this._arguments.attributes(named),
    ];
    if (concepts.length > 0) {
      this._addAll(word, owner, id, form, concepts, written, more);
    } else if (form === 'call' || form === 'key') {
      this._settings.push({
        setting: {
          symbol: word.name,
          range: this._source.range(word.start, word.end),
          arguments: written,
          ...receiverOf(more),
        },
        start: word.start,
        object: more.made,
      });
    }
  }

  private _addAll(
    word: Word,
    owner: ClientType,
    api: string,
    form: SiteForm,
    concepts: readonly Concept[],
    args: readonly Argument[],
    more: Details,
  ): void {
    const range = this._source.range(word.start, word.end);
    for (const concept of concepts) {
      this._found.push({
        site: {
          concept,
          family: owner.family,
          symbol: word.name,
          range,
          api,
          form,
          arguments: args,
          ...receiverOf(more),
        },
        start: word.start,
        block: word.block,
        client: more.client,
        object: more.made,
      });
    }
  }

  private _textOf(expression: Expression): string {
    return shorten(this._source.text.slice(expression.start, expression.end), RECEIVER_LENGTH);
  }

  /** `producer` of `producer = new DefaultMQProducer(...)`. */
  private _keptIn(creation: CreationExpression): string | undefined {
    const before = this._source.text.slice(Math.max(0, creation.start - RECEIVER_LENGTH), creation.start);
    return /([\w$\u0080-\uffff]+)(?:\s*,\s*\w+)?\s*:?=\s*(?:await\s+)?[&*]?$/.exec(before)?.[1];
  }
}

interface Details {
  readonly receiver?: string | undefined;
  readonly receiverType?: string | undefined;
  readonly client?: string | undefined;
  readonly made?: ClientObject | undefined;
}

function receiverOf({ receiver, receiverType }: Details): Pick<ClientSetting, 'receiver' | 'receiverType'> {
  return {
    ...(receiver === undefined ? {} : { receiver }),
    ...(receiverType === undefined ? {} : { receiverType }),
  };
}

function conceptsOf(call: ApiCall | undefined): readonly Concept[] {
  return (call?.slice(1) ?? []) as readonly Concept[];
}

/** The variable at the root of a chain of calls. */
function clientName(object: Expression): string | undefined {
  let current: Expression | undefined = object;
  while (current?.kind === 'call') {
    current = current.object;
  }
  return current?.kind === 'name' || current?.kind === 'member' ? current.name : undefined;
}
