import { around, functionAround, isWithin, walk } from '../../syntax/code/walk';
import type {
  AnnotationCode,
  BlockCode,
  CallCode,
  Code,
  CodeKind,
  CodeOf,
  CreationCode,
  DeclareCode,
  FieldCode,
  FunctionCode,
  MethodCode,
  ParameterCode,
  TypeCode,
} from '../../syntax/code/model';
import type { GrammarId } from '../../syntax/languages/language';
import type { Import, TypeName } from '../../syntax/model';
import { Lines } from '../../util/lines';
import type { Range } from '../../util/position';
import type { ClientSetting, FileFacts, Site } from '../model';
import { Clients, type ClientObject } from './clients';
import { findGiven, type Given, type GivenKind } from './given';
import { findListeners, type Listener } from './listeners';
import { findMessages, type BuiltMessage } from './messages';
import type { Span, TextEdit } from './model';
import { Values } from './values';

/** Where a variable comes from. */
export type Variable = DeclareCode | FieldCode | ParameterCode;

/** What a file is made of: its facts and its code. */
export interface RuleFileParts {
  readonly path: string;
  readonly text: string;
  readonly facts: Pick<FileFacts, 'sites' | 'settings' | 'families'>;
  readonly types: readonly TypeCode[];
  readonly imports: readonly Import[];
  /** The parser gave up somewhere. */
  readonly broken: boolean;
  /** Absent for configuration. */
  readonly language?: GrammarId;
}

/** One file as rules see it. Its indexes are made when they are first asked for. */
export class RuleFile {
  readonly path: string;
  readonly text: string;
  readonly sites: readonly Site[];
  readonly settings: readonly ClientSetting[];
  readonly families: FileFacts['families'];
  /** The file's own types, outermost only. */
  readonly types: readonly TypeCode[];
  /** What is missing may merely not have been understood: rules about what is missing say nothing. */
  readonly broken: boolean;
  /** `tsx` for all that scripts are written in; undefined for configuration. */
  readonly language: GrammarId | undefined;
  private readonly _imports: readonly Import[];
  private readonly _lines: Lines;
  private readonly _byKind = new Map<CodeKind, Code[]>();
  private readonly _calls = new Map<string, CallCode[]>();
  private readonly _named = new Map<string, Code[]>();
  private readonly _variables = new Map<string, Variable[]>();
  private readonly _byName = new Map<number, Code>();
  private readonly _sitesAt = new Map<number, Site[]>();
  private readonly _settingsAt = new Map<number, ClientSetting>();
  private readonly _values = new Values(this);
  private readonly _meant = new Map<Code, Variable | undefined>();
  private _clients: readonly ClientObject[] | undefined;
  private _messages: readonly BuiltMessage[] | undefined;
  private _listeners: readonly Listener[] | undefined;
  private _given: readonly Given[] | undefined;

  constructor({ path, text, facts, types, imports, broken, language }: RuleFileParts) {
    this.path = path;
    this.text = text;
    this.sites = facts.sites;
    this.settings = facts.settings ?? [];
    this.families = facts.families;
    this.types = types;
    this.broken = broken;
    this.language = language;
    this._imports = imports;
    this._lines = new Lines(text);
    types.forEach((type) => walk(type, (code) => this._index(code)));
    for (const site of this.sites) {
      push(this._sitesAt, this._lines.offset(site.range.start), site);
    }
    for (const setting of this.settings) {
      this._settingsAt.set(this._lines.offset(setting.range.start), setting);
    }
  }

  /** A test's source: it does wrong things on purpose. */
  get isTestSource(): boolean {
    return (
      /(?:^|\/)src\/\w*test\w*\/|(?:^|\/)__tests__\//i.test(this.path) ||
      /(?:Test|Tests|IT|TestCase)\.\w+$|_test\.(?:go|py)$|(?:^|\/)(?:test_\w+|conftest)\.py$|\.(?:test|spec)\.\w+$/.test(
        this.path,
      )
    );
  }

  /** Code that nobody relies on: tests and examples. */
  get isTest(): boolean {
    return (
      this.isTestSource ||
      /(?:Example|Demo|[_.-]example|[_.-]demo)\.\w+$|(?:^|\/)(?:tests?|examples?|samples?)\//.test(this.path)
    );
  }

  range({ start, end }: Span): Range {
    return this._lines.range(start, end);
  }

  /** The source of a piece of code. */
  textOf({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** The place of a range. */
  span(range: Range): Span {
    return { start: this._lines.offset(range.start), end: this._lines.offset(range.end) };
  }

  /** The whole lines of a statement with its `;`, where nothing else stands in them; else the statement alone. */
  wholeLines(at: Span): Span {
    const { text } = this;
    const end = text[at.end] === ';' ? at.end + 1 : at.end;
    const lineStart = text.lastIndexOf('\n', at.start - 1) + 1;
    const next = text.indexOf('\n', end);
    const lineEnd = next < 0 ? text.length : next + 1;
    const alone = text.slice(lineStart, at.start).trim() === '' && text.slice(end, lineEnd).trim() === '';
    return alone ? { start: lineStart, end: lineEnd } : { start: at.start, end };
  }

  /** A statement with its `;`. */
  wholeStatement(at: Span): Span {
    return { start: at.start, end: this.text[at.end] === ';' ? at.end + 1 : at.end };
  }

  /** The blanks before the first character of the line that `offset` is in. */
  indentAt(offset: number): string {
    const lineStart = this.text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(lineStart, offset))?.[0] ?? '';
  }

  /** What ends a statement in the file's language. */
  get terminator(): string {
    return this.language === 'java' || this.language === 'tsx' ? ';' : '';
  }

  /** One step of indentation, as the file has it. */
  get indentUnit(): string {
    return /\n\t/.test(this.text) ? '\t' : /\n {2}\S/.test(this.text) ? '  ' : '    ';
  }

  get newline(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** A statement at the end of a block. */
  append(block: BlockCode, statement: string): TextEdit {
    if (this.language === 'python') {
      // No brace ends it. `pass` says that there is nothing, which is so no more.
      const last = block.statements.at(-1);
      const nothing = last === undefined ? /^pass\b/.exec(this.textOf(block)) : null;
      const at = last?.end ?? block.end;
      return nothing === null
        ? this.edit({ start: at, end: at }, `${this.newline}${this.indentAt(last?.start ?? block.start)}${statement}`)
        : this.edit({ start: block.start, end: block.start + nothing[0].length }, statement);
    }
    const close = block.end - 1;
    const last = block.statements.at(-1);
    const outer = this.indentAt(block.start);
    const indent = last === undefined ? outer + this.indentUnit : this.indentAt(last.start);
    const before = this.text.slice(0, close).trimEnd().length;
    // What stands before the brace stays; the brace goes to a line of its own.
    return this.edit({ start: before, end: close }, `${this.newline}${indent}${statement}${this.newline}${outer}`);
  }

  /** The edit that imports a type, unless it is there already; undefined where no place for it is found. */
  importOf(qualifiedName: string): TextEdit | undefined {
    const line = `import ${qualifiedName};${this.newline}`;
    const imports = [...this.text.matchAll(/^import\s+(?!static\s)([\w.]+(?:\.\*)?)\s*;[ \t]*\r?\n/gm)];
    const before = imports.findLast(([, path = '']) => path < qualifiedName) ?? undefined;
    const first = imports[0];
    if (before !== undefined || first !== undefined) {
      const at = before === undefined ? first!.index : before.index + before[0].length;
      return this.edit({ start: at, end: at }, line);
    }
    const header = /^package\s[^;]+;[ \t]*\r?\n/m.exec(this.text);
    const at = header === null ? undefined : header.index + header[0].length;
    return at === undefined ? undefined : this.edit({ start: at, end: at }, this.newline + line);
  }

  edit(at: Span, text: string): TextEdit {
    return { range: this.range(at), text };
  }

  all<K extends CodeKind>(kind: K): readonly CodeOf<K>[] {
    return (this._byKind.get(kind) ?? []) as CodeOf<K>[];
  }

  /** Calls of methods with one of the names, in order. */
  calls(...names: readonly string[]): readonly CallCode[] {
    const found = names.flatMap((name) => this._calls.get(name) ?? []);
    return names.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
  }

  /** The sites at a call's, creation's or annotation's name; the most specific first. */
  sitesAt(code: Code): readonly Site[] {
    return 'nameStart' in code ? (this._sitesAt.get(code.nameStart) ?? []) : [];
  }

  settingAt(code: Code): ClientSetting | undefined {
    return 'nameStart' in code ? this._settingsAt.get(code.nameStart) : undefined;
  }

  /** The API row of a call or creation: `java-remoting/DefaultMQProducer.send`; undefined where it is no site. */
  api(code: Code): string | undefined {
    return this.sitesAt(code)[0]?.api;
  }

  codeOf(site: Site): Code | undefined {
    return this._byName.get(this._lines.offset(site.range.start));
  }

  /** Calls that are sites or settings of the given receiver types' methods. */
  siteCalls(concept: Site['concept']): { readonly site: Site; readonly code: Code }[] {
    return this.sites.flatMap((site) => {
      const code = site.concept === concept ? this.codeOf(site) : undefined;
      return code === undefined ? [] : [{ site, code }];
    });
  }

  annotations(name: string): readonly AnnotationCode[] {
    return this.all('annotation').filter((annotation) => annotation.name === name);
  }

  /** The full name of an imported type: `org.apache.rocketmq.common.message.Message`. */
  imported(simpleName: string): string | undefined {
    return this._imports.find(({ path, wildcard }) => !wildcard && path.endsWith(`.${simpleName}`))?.path;
  }

  /** Whether a simple name means a type below one of the packages, by its import or by that of a whole package. */
  isOf(simpleName: string | undefined, ...packages: readonly string[]): boolean {
    if (simpleName === undefined) {
      return false;
    }
    const full = simpleName.includes('.') ? simpleName : this.imported(simpleName);
    if (full !== undefined) {
      return packages.some((prefix) => full.startsWith(prefix));
    }
    return (
      !this.all('type').some(({ name }) => name === simpleName) &&
      this._imports.some(({ path, wildcard }) => wildcard && packages.some((prefix) => `${path}.`.startsWith(prefix)))
    );
  }

  /** Uses of a variable by its name, declaration left out. */
  uses(variable: Variable): readonly Code[] {
    return (this._named.get(variable.name) ?? []).filter((code) => this.variable(code) === variable);
  }

  /** The variable that a name or `this.name` means; undefined for what the file does not declare. */
  variable(code: Code | undefined): Variable | undefined {
    if (code?.kind !== 'member' && code?.kind !== 'name') {
      return undefined;
    }
    if (this._meant.has(code)) {
      return this._meant.get(code);
    }
    const found = this._search(code);
    this._meant.set(code, found);
    return found;
  }

  /** The variable that is declared with a value, or given it; undefined when no variable of the file keeps it. */
  keeper(value: Code): Variable | undefined {
    const { parent } = value;
    switch (parent?.kind) {
      case 'unary':
        return parent.operator === 'await' ? this.keeper(parent) : undefined;
      case 'declare':
      case 'field':
        return parent.value === value ? parent : undefined;
      case 'assign':
        return parent.value === value ? this.variable(parent.target) : undefined;
      default:
        return undefined;
    }
  }

  private _search(code: Code): Variable | undefined {
    if (code.kind === 'member') {
      return this._isOwn(code.object) ? this._fieldNamed(code.name, code) : undefined;
    }
    if (code.kind !== 'name') {
      return undefined;
    }
    const candidates = this._variables.get(code.name);
    if (candidates === undefined) {
      return undefined;
    }
    if (this.language === 'python') {
      return pythonVariable(candidates, code);
    }
    const isModule = this.isModule;
    for (let at: Code | undefined = code.parent; at !== undefined; at = at.parent) {
      // In languages of modules a field is named with its object only.
      const isHidden = isModule && at.kind === 'type' && at.module !== true;
      const found = isHidden
        ? undefined
        : candidates.findLast(
            (candidate) => candidate.parent === at && (candidate.kind !== 'declare' || candidate.start <= code.start),
          );
      if (found !== undefined) {
        return found;
      }
    }
    // What a module's own statements declare is seen in its functions.
    return isModule ? candidates.findLast(isOfModule) : undefined;
  }

  /** Written in a language whose files are modules, not packages of types. */
  get isModule(): boolean {
    return this.language === 'go' || this.language === 'python' || this.language === 'tsx';
  }

  /** `this`, `self`, or the name that a Go method gives its own object. */
  private _isOwn(code: Code): boolean {
    if (code.kind === 'self') {
      return true;
    }
    if (this.language !== 'go' || code.kind !== 'name') {
      return false;
    }
    const receiver = this.method(code)?.receiver;
    return receiver !== undefined && receiver === code.name && this.variable(code) === undefined;
  }

  /** The function of the module or method of the own class that a value names: a callback that is handed on. */
  functionOf(code: Code | undefined): FunctionCode | undefined {
    const value = code && this.origin(code);
    if (value?.kind === 'lambda') {
      return value;
    }
    const owner =
      value?.kind === 'name'
        ? this.types.find(({ module }) => module === true)
        : value?.kind === 'member' && this._isOwn(value.object)
          ? this.type(value)
          : undefined;
    // A Go method stands below its type, wherever that is declared.
    const named = value?.kind === 'name' || value?.kind === 'member' ? value.name : undefined;
    return owner?.methods.find(({ name, body }) => name !== '' && name === named && body !== undefined);
  }

  /** What a named argument, a field of a literal or a key of the one object that is given sets. */
  entry(code: Code | undefined, ...names: readonly string[]): Code | undefined {
    const entries =
      code?.kind === 'object'
        ? code.entries
        : code?.kind === 'creation' || code?.kind === 'call'
          ? code.arguments.flatMap((argument) =>
              argument.kind === 'attribute' ? [argument] : argument.kind === 'object' ? argument.entries : [],
            )
          : [];
    return entries.find(({ name }) => names.includes(name))?.value;
  }

  /** The simple name of a value's type, as far as this file tells it. */
  typeOf(code: Code | undefined): string | undefined {
    return this._values.typeOf(code);
  }

  /** The written type of a variable, or that of the value it is made with. */
  typeNameOf(variable: Variable): TypeName | undefined {
    if (variable.type !== undefined && variable.type.name !== 'var') {
      return variable.type;
    }
    const value = variable.kind === 'parameter' ? undefined : variable.value;
    return value?.kind === 'creation' ? value.type : undefined;
  }

  /** A constant's value, as far as this file tells it. */
  valueOf(code: Code | undefined): string | number | boolean | null | undefined {
    return this._values.valueOf(code);
  }

  /** A length of time in milliseconds: of a `Duration`. */
  millisOf(code: Code | undefined): number | undefined {
    return this._values.millis(code);
  }

  /** Whether a variable is never given a second value. */
  isConstant(variable: Variable): boolean {
    if (this.language === 'python' && (this._variables.get(variable.name) ?? []).some(isOther(variable))) {
      return false;
    }
    return this.uses(variable).every(
      ({ parent, ...use }) =>
        !(parent?.kind === 'assign' && parent.target.start === use.start) &&
        !(parent?.kind === 'unary' && /^(?:\+\+|--)$/.test(parent.operator)),
    );
  }

  /** The value that a variable was made with, where it is never given another; else the code itself. */
  origin(code: Code): Code {
    const variable = this.variable(code);
    const value = variable === undefined || variable.kind === 'parameter' ? undefined : variable.value;
    return value !== undefined && variable !== undefined && this.isConstant(variable) ? value : code;
  }

  /** The type of a call's receiver: what recognition found, else what is declared. */
  receiverType(call: CallCode): string | undefined {
    return this.sitesAt(call)[0]?.receiverType ?? this.settingAt(call)?.receiverType ?? this.typeOf(call.object);
  }

  /** Client objects that the file makes. */
  get clients(): readonly ClientObject[] {
    this._clients ??= new Clients(this).find();
    return this._clients;
  }

  /** Messages that the file builds. */
  get messages(): readonly BuiltMessage[] {
    this._messages ??= findMessages(this);
    return this._messages;
  }

  /** The modules that a name, or the first part of a dotted one, may come from. */
  origins(name: string): readonly string[] {
    const first = name.replace(/\..*$/, '');
    return this._imports.flatMap(({ path, alias, module }) =>
      module !== undefined && (alias ?? (path === '' ? moduleName(module.name) : path)) === first ? [module.name] : [],
    );
  }

  /** The name under which a Go package is imported; undefined where it is not, or without a name. */
  aliasOf(path: string): string | undefined {
    const found = this._imports.find((entry) => entry.module?.name === path && !entry.wildcard);
    return found && (found.alias ?? moduleName(path));
  }

  /** Values that Go, Python and script code gives to RocketMQ, of one kind. */
  given(kind: GivenKind): readonly Given[] {
    this._given ??= this.isModule ? findGiven(this) : [];
    return this._given.filter((given) => given.kind === kind);
  }

  /** The module that a name stands for: the path of a Go package, as its import has it. */
  module(name: string): string | undefined {
    return this._imports.find(
      ({ path, alias, module }) => path === '' && module !== undefined && (alias ?? moduleName(module.name)) === name,
    )?.module?.name;
  }

  /** Functions that the client calls, of all kinds. */
  get listeners(): readonly Listener[] {
    this._listeners ??= findListeners(this);
    return this._listeners;
  }

  method(code: Code): MethodCode | undefined {
    return around(code, 'method');
  }

  type(code: Code): TypeCode | undefined {
    return around(code, 'type');
  }

  /** Whether a comment stands inside. */
  hasComment(at: Span): boolean {
    return /\/\/|\/\*|#\s/.test(this.textOf(at).replace(/"(?:[^"\\\n]|\\.)*"/g, '""'));
  }

  private _fieldNamed(name: string, at: Code): FieldCode | undefined {
    const fields = (this._variables.get(name) ?? []).filter((variable) => variable.kind === 'field');
    return fields.find((field) => field.parent !== undefined && isWithin(at, field.parent));
  }

  private _index(code: Code): void {
    push(this._byKind, code.kind, code);
    switch (code.kind) {
      case 'call':
        push(this._calls, code.name, code);
        this._byName.set(code.nameStart, code);
        break;
      case 'creation':
      case 'annotation':
      case 'attribute':
      case 'reference':
        this._byName.set(code.nameStart, code);
        break;
      case 'type':
        code.annotations.forEach((annotation) => this._byName.set(annotation.nameStart, annotation));
        break;
      case 'declare':
      case 'field':
      case 'parameter':
        push(this._variables, code.name, code);
        break;
      case 'name':
      case 'member':
        push(this._named, code.name, code);
        break;
    }
  }
}

/** The name of a Go package that is imported without another: of these two it is not the end of the path. */
function moduleName(path: string): string {
  return path === 'github.com/apache/rocketmq-client-go/v2'
    ? 'rocketmq'
    : path.replace(/\/v\d+$/, '').replace(/^.*\//, '');
}

/** In Python what is set anywhere in a function is the function's own; elsewhere a module's. */
function pythonVariable(candidates: readonly Variable[], code: Code): Variable | undefined {
  for (let fn = functionAround(code); fn !== undefined; fn = functionAround(fn)) {
    const scope = fn;
    const own = candidates.filter(
      (candidate) => candidate.kind !== 'field' && (candidate.parent === scope || functionAround(candidate) === scope),
    );
    const found = own.findLast(({ start }) => start <= code.start) ?? own[0];
    if (found !== undefined) {
      return found;
    }
  }
  return candidates.findLast(isOfModule);
}

/** Declared by a statement that runs when the module is loaded, in no block but its own (in Python: in any). */
function isOfModule(variable: Variable): boolean {
  const fn = functionAround(variable);
  return variable.kind === 'declare' && fn?.kind === 'method' && fn.role === 'initialiser';
}

/** Another declaration of the same name in the same function. */
function isOther(variable: Variable): (other: Variable) => boolean {
  const fn = functionAround(variable);
  return (other) => other !== variable && other.kind !== 'field' && functionAround(other) === fn;
}

export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [value]);
  } else {
    list.push(value);
  }
}

export type { CreationCode };
