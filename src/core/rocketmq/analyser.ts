import { NameSet } from '../syntax/nameSet';
import type { Source } from '../syntax/source';
import { languageOf, Sources, type LanguageName } from '../syntax/sources';
import type { Language } from '../syntax/languages/language';
import type { AssetReader } from '../util/assets';
import type { Position } from '../util/position';
import type { Surroundings } from '../util/surroundings';
import { ApiTable } from './api/table';
import { ConfigurationSites } from './configuration/configurationSites';
import { mayConfigureServer } from './configuration/dialects';
import { configurationFormat, ConfigurationReader } from './configuration/reader';
import { flowFile, hasFlow } from './flow/flowFile';
import type { FlowFile } from './flow/model';
import { XmlSites } from './configuration/xmlSites';
import { namesClientType, namesRocketmq } from './gate';
import type { FileFacts, OtherSdk, Question, Questions, Site, SkipReason, SourceFile, TypeDeclaration } from './model';
import { Candidates } from './sites/candidates';
import { Constants } from './sites/constants';
import { FileMemory } from './sites/fileMemory';
import { finishSites } from './sites/finishSites';
import { judgeFile } from './sites/judgeFile';
import type { RuleEngine } from './rules/ruleEngine';
import { SiteFinder } from './sites/siteFinder';
import { streamConfiguration } from './stream/streamConfiguration';
import type { StreamUse } from './stream/streamUse';
import { mayUseStream, streamSites, usesStream } from './stream/streamSites';
import { Evaluator, type ProjectTypes } from './types/evaluator';
import { fileScope, fileTypes } from './types/fileTypes';
import { outerScope, type NameScope } from './types/nameScope';
import type { Family } from './vocabulary';

const MAX_LENGTH = 1_048_576;

/** Finds the sites of files. Whoever makes it disposes it. */
export class Analyser {
  private readonly _sources: Sources;
  private readonly _api = new ApiTable();
  private readonly _configuration = new ConfigurationReader();
  private readonly _configurationSites = new ConfigurationSites();
  private readonly _xmlSites = new XmlSites(this._api);
  private readonly _names = new Map<Language, NameSet>();
  /** What is known of open documents from their last version. */
  private readonly _memories = new Map<string, FileMemory>();
  private readonly _declarationWords = new Map<Language, NameSet>();

  private _rules: RuleEngine | undefined;

  private constructor(private readonly _assets: AssetReader) {
    this._sources = new Sources(_assets);
  }

  /** `assets` hold `wasm/`; nothing is read before `prepare`. */
  static create(assets: AssetReader): Analyser {
    return new Analyser(assets);
  }

  /** The table that says what is recognised. */
  get api(): ApiTable {
    return this._api;
  }

  /** From now on facts carry what rules say. Loads the rules, once: they are of use only to those who ask. */
  async withRules(): Promise<this> {
    if (this._rules === undefined) {
      const { loadCatalogue, RuleEngine } = await import('./rules/ruleSet');
      this._rules ??= new RuleEngine(await loadCatalogue(this._assets));
    }
    return this;
  }

  /** Trees in memory: one for each open document. */
  get liveTrees(): number {
    return this._sources.liveTrees;
  }

  /**
   * Loads what files like `path` need, once. Rejects with GrammarUnavailable, whose `cause` says why; a later call tries
   * again. Resolves at once for paths that need nothing.
   */
  async prepare(path: string): Promise<void> {
    const language = languageOf(path);
    const format = configurationFormat(path);
    if (language !== undefined) {
      await this._sources.load(language);
    } else if (format !== undefined) {
      await this._configuration.load(format);
    }
  }

  /**
   * The facts of a file; undefined when it has nothing to do with RocketMQ. A file whose grammar is not loaded is skipped
   * with that reason: call `prepare` first. With `flow` it also tells what the file does to the flow of messages.
   */
  analyse(file: SourceFile, project?: ProjectTypes, more: { readonly flow?: boolean } = {}): FileFacts | undefined {
    return this._analyse(file, project, undefined, more.flow);
  }

  /**
   * What a file that need not name RocketMQ tells about the flow: its types, its methods, and the calls and creations of
   * the `wanted` names; with the facts of the file also what happens at its sites. Undefined for files in a language
   * that is not read or not loaded.
   */
  flow(
    { path, text }: SourceFile,
    wanted: ReadonlySet<string>,
    about?: Pick<FileFacts, 'sites' | 'settings'>,
  ): FlowFile | undefined {
    const language = languageOf(path);
    if (language === undefined || !this._sources.isLoaded(language) || skipReason(text) !== undefined) {
      return undefined;
    }
    const read = (source: Source) => {
      const declarations = source.words(this._declarationWordsOf(source.language));
      const scope = fileScope(source, source.header(path), declarations, this._api);
      const { sites = [], settings = [] } = about ?? {};
      return flowFile({ path, source, scope, declarations, sites, settings, wanted });
    };
    return unlessTooDeep(
      () => this._sources.read(language, text, read),
      () => undefined,
    );
  }

  /**
   * The same for an open document: its tree is kept under `key` until `close`, and only what changed since the last call
   * for that key is parsed again.
   */
  update(key: string, file: SourceFile, project?: ProjectTypes): FileFacts | undefined {
    return this._analyse(file, project, key);
  }

  /** What surrounds a place of an open document; nothing when its language is not loaded. */
  surroundings(key: string, { path, text }: SourceFile, position: Position): Surroundings {
    const language = languageOf(path);
    return language === undefined || !this._sources.isLoaded(language)
      ? {}
      : this._sources.readOpen(key, language, text, (source) => source.surroundings(position));
  }

  close(key: string): void {
    this._memories.delete(key);
    this._sources.close(key);
    this._rules?.close(key);
  }

  dispose(): void {
    this._sources.dispose();
  }

  private _analyse(
    { path, text }: SourceFile,
    project: ProjectTypes | undefined,
    key: string | undefined,
    flow = false,
  ): FileFacts | undefined {
    const language = languageOf(path);
    if (language === undefined) {
      return this._configurationFacts(path, text, project);
    }
    const concerned = this._mayNameClient(language, text) || project?.mayConcern(text) === true;
    if (!concerned && !mayStream(text, project?.stream?.(path))) {
      return undefined;
    }
    const reason = skipReason(text) ?? (this._sources.isLoaded(language) ? undefined : 'grammar-unavailable');
    if (reason !== undefined) {
      return skipped(path, reason);
    }
    const use = (source: Source) => this._checked(this._facts(path, source, project, key, flow), source, key);
    const read = () =>
      key === undefined ? this._sources.read(language, text, use) : this._sources.readOpen(key, language, text, use);
    return unlessTooDeep(read, () => skipped(path, 'too-deep'));
  }

  private _mayNameClient(language: LanguageName, text: string): boolean {
    return (
      namesRocketmq(text) && (language.namesInFull !== true || namesClientType(text, this._api) || mayUseStream(text))
    );
  }

  private _configurationFacts(path: string, text: string, project: ProjectTypes | undefined): FileFacts | undefined {
    const format = configurationFormat(path);
    if (format === undefined || !(namesRocketmq(text) || mayConfigureServer(path))) {
      return undefined;
    }
    const reason = skipReason(text) ?? (this._configuration.isLoaded(format) ? undefined : 'grammar-unavailable');
    if (reason !== undefined) {
      return skipped(path, reason);
    }
    const read = this._configuration.read(path, format, text);
    const { sections } = read;
    const sites =
      format === 'xml'
        ? this._xmlSites.find(text, this._configuration.beans(text))
        : this._configurationSites.find(text, sections);
    if (sites.length === 0 && !namesRocketmq(text) && sections.every(({ dialect }) => dialect === 'spring')) {
      return undefined;
    }
    const stream = streamConfiguration(
      sections.flatMap(({ dialect, entries }) => (dialect === 'spring' ? entries : [])),
    );
    const facts = {
      ...nothing(path),
      families: familiesOf(sites),
      sites,
      ...(stream === undefined ? {} : { stream }),
    };
    if (this._rules === undefined) {
      return facts;
    }
    const checks = this._rules.checkConfiguration(facts, text, read, project?.keyVersions?.(path));
    return { ...facts, checks };
  }

  private _checked(facts: FileFacts, source: Source, key: string | undefined): FileFacts {
    return this._rules === undefined || (facts.sites.length === 0 && facts.settings?.length === 0)
      ? facts
      : { ...facts, checks: this._rules.check(facts, source, key) };
  }

  private _facts(
    path: string,
    source: Source,
    project: ProjectTypes | undefined,
    key: string | undefined,
    withFlow: boolean,
  ): FileFacts {
    const { language } = source;
    const words = source.words(this._namesOf(language));
    const header = source.header(path);
    const opening = words.filter(({ name }) => language.declarationWords.includes(name));
    const makeEvaluator = (scope: NameScope, own: readonly TypeDeclaration[]) =>
      new Evaluator(this._api, scope, own, project, path);
    const types = fileTypes(source, header, opening, this._api, makeEvaluator);
    const { scope } = types;
    const constants = new Constants(source, types.classes);
    const finder = new SiteFinder(this._api, source, types.inference, makeEvaluator(scope, types.own), constants);
    const judges = { source, finder, constants, candidates: new Candidates(source, scope, finder, this._api).of };
    const memory = key === undefined ? undefined : newMemory(source, types.own, project);
    const judged = judgeFile(words, judges, memory, key === undefined ? undefined : this._memories.get(key));
    if (memory !== undefined && key !== undefined) {
      this._memories.set(key, memory);
    }
    if (language.creationWord === undefined) {
      // Without such a word a creation is known by the type's name only, which need not be the library's.
      judged.push(finder.judge(finder.otherNames(scope), (word) => [word]));
    }
    const use = project?.stream?.(path);
    const { packageName, imports } = header;
    const declared = (name: string) => {
      const imported = imports.find((entry) => entry.path.endsWith(`.${name}`))?.path;
      return project?.type(imported ?? `${packageName}.${name}`, path);
    };
    const found = judged.flatMap((part) => part.found);
    const { sites, settings } = finishSites(
      streamSites({ source, packageName, imports, classes: types.classes, use, declared }, found),
      judged.flatMap((part) => part.settings),
    );
    const asked = askedOnce([...judged.map((part) => part.asked), types.asked].flat());
    const flow =
      withFlow && hasFlow(sites)
        ? flowFile({ path, source, scope, declarations: opening, sites, settings, wanted: NO_NAMES })
        : undefined;
    return {
      path,
      families: familiesOf(sites),
      sites,
      settings,
      declarations: types.shared,
      otherSdks: otherSdks(imports.map((entry) => entry.path)),
      ...(usesStream(imports.map((entry) => entry.path)) ? { usesStream: true } : {}),
      questions: asked.length === 0 ? NO_QUESTIONS : { scope, own: types.own, asked },
      ...(flow === undefined ? {} : { flow }),
    };
  }

  private _namesOf(language: Language): NameSet {
    let names = this._names.get(language);
    if (names === undefined) {
      const more = [language.creationWord ?? [], language.implementsWord ?? []].flat();
      const properties = language.properties === true ? [...this._api.words].flatMap(propertyOf) : [];
      names = new NameSet([...this._api.words, ...language.declarationWords, ...more, ...properties]);
      this._names.set(language, names);
    }
    return names;
  }

  private _declarationWordsOf(language: Language): NameSet {
    let words = this._declarationWords.get(language);
    if (words === undefined) {
      words = new NameSet(language.declarationWords);
      this._declarationWords.set(language, words);
    }
    return words;
  }
}

/** `namesrvAddr` of `setNamesrvAddr`. */
function propertyOf(method: string): string[] {
  const name = /^[gs]et([A-Z]\w*)$/.exec(method)?.[1];
  return name === undefined ? [] : [name.charAt(0).toLowerCase() + name.slice(1)];
}

const NO_NAMES: ReadonlySet<string> = new Set();

const NO_QUESTIONS: Questions = { scope: outerScope('', []), own: [], asked: [] };

/** A memory for a version of a file; undefined where bodies can't be told apart from what is around them. */
function newMemory(
  source: Source,
  own: readonly TypeDeclaration[],
  project: ProjectTypes | undefined,
): FileMemory | undefined {
  const { bodies } = source;
  if (bodies === undefined || bodies.damaged) {
    return undefined;
  }
  const outside = bodies.outside(source.text);
  const types = JSON.stringify(own.map((declaration) => ({ ...declaration, range: undefined })));
  return new FileMemory({ outside, types, project, projectVersion: project?.version });
}

/** Each question once, in the order in which it was first asked. */
function askedOnce(questions: readonly Question[]): Question[] {
  const asked = new Map<string, Question>();
  for (const question of questions) {
    const key = JSON.stringify(question.type);
    if (!asked.has(key)) {
      asked.set(key, question);
    }
  }
  return [...asked.values()];
}

function nothing(path: string): FileFacts {
  return { path, families: [], sites: [], declarations: [], otherSdks: [], questions: NO_QUESTIONS };
}

/** A file of a project with RocketMQ's binder may use it without naming it. */
function mayStream(text: string, use: StreamUse | undefined): boolean {
  return use?.rocketmq === true && mayUseStream(text);
}

function skipped(path: string, reason: SkipReason): FileFacts {
  return { ...nothing(path), skipped: reason };
}

function familiesOf(sites: readonly Site[]): Family[] {
  return [...new Set(sites.map(({ family }) => family))].sort();
}

/**
 * What `read` gives. Syntax trees are walked by functions that call themselves: what a generator nested by the ten
 * thousand ends the stack, and the file is skipped instead of taking the whole analysis with it.
 */
function unlessTooDeep<T>(read: () => T, otherwise: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError && /call stack/.test(error.message)) {
      return otherwise();
    }
    throw error;
  }
}

function skipReason(text: string): SkipReason | undefined {
  if (text.length > MAX_LENGTH) {
    return 'too-large';
  }
  if (text.includes('\0')) {
    return 'binary';
  }
  return isMinified(text) ? 'minified' : undefined;
}

/** Code of which most stands in a few very long lines. */
function isMinified(text: string): boolean {
  if (text.length < 20_000) {
    return false;
  }
  let lines = 1;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    lines++;
  }
  return text.length / lines > 1_000;
}

function otherSdks(imports: readonly string[]): OtherSdk[] {
  const found: OtherSdk[] = [];
  if (imports.some((path) => path.startsWith('com.aliyun.openservices.'))) {
    found.push('aliyun-ons');
  }
  if (imports.some((path) => path.startsWith('com.alibaba.rocketmq.'))) {
    found.push('alibaba-rocketmq-3');
  }
  return found;
}
