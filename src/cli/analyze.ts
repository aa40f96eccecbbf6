import { relative, resolve, sep } from 'node:path';
import { Analyser } from '../core/rocketmq/analyser';
import { mayConfigureServer } from '../core/rocketmq/configuration/dialects';
import { configurationFormat } from '../core/rocketmq/configuration/reader';
import { isBuildFile } from '../core/rocketmq/dependencies/buildFileNames';
import { BuildFiles } from '../core/rocketmq/dependencies/buildFiles';
import { topologyJson } from '../core/rocketmq/flow/topologyJson';
import type { Topology } from '../core/rocketmq/flow/topology';
import type { FileFacts, SkipReason } from '../core/rocketmq/model';
import { bytesAsCharacters } from '../core/rocketmq/project/fingerprint';
import { ProjectFacts } from '../core/rocketmq/project/projectFacts';
import { languageOf } from '../core/syntax/sources';
import type { ShownFinding } from '../core/rocketmq/rules/judgeProject';
import type { RuleOptions } from '../core/rocketmq/rules/options';
import type { RuleCatalogue } from '../core/rocketmq/rules/ruleCatalogue';
import type { AssetReader } from '../core/util/assets';
import type { Locale } from '../core/util/locale';
import { BadArguments } from './options';
import { FileReader } from './fileReader';
import { findFindings, reportFinding } from './findings';
import { readLessonLinks, type LessonLinks } from './lessons';
import { projectFlow } from './projectFlow';
import type { Report, ReportFile } from './report';
import { SKIP_TEXTS } from './texts';
import { kindOf, walk } from './walk';

const ROUNDS = 6;

/** A file to analyse: where it is, and what it is called in the report. */
interface Target {
  readonly absolute: string;
  readonly path: string;
}

interface Options {
  readonly cwd: string;
  readonly lang: Locale;
  readonly assets: AssetReader;
  /** What counts as the content of one file, which need not exist. */
  readonly input?: { readonly path: string; readonly bytes: Uint8Array };
}

interface AnalyzeOptions extends Options {
  readonly catalogue: RuleCatalogue;
  readonly rules: RuleOptions;
}

/** Analyses files and folders as one project. Throws BadArguments for paths that lead nowhere. */
export async function analyze(paths: readonly string[], options: AnalyzeOptions): Promise<Report> {
  return withRun(paths, options, async (run) =>
    run.report(await readLessonLinks(options.assets), options.catalogue, options.rules),
  );
}

/** How messages flow through files and folders as one project. Throws like `analyze`. */
export async function topologyOf(
  paths: readonly string[],
  options: Options & { readonly profile: string | undefined },
): Promise<Topology> {
  return withRun(paths, options, (run) => run.topology(options.profile), false);
}

/** `checked`: rules are looked at too. */
async function withRun<T>(
  paths: readonly string[],
  options: Options,
  use: (run: Run) => Promise<T>,
  checked = true,
): Promise<T> {
  const analyser = Analyser.create(options.assets);
  try {
    await (checked ? analyser.withRules() : undefined);
    const { input, cwd, lang } = options;
    const inputPath = input && resolve(cwd, input.path);
    const run = new Run(analyser, lang, new Map(input && inputPath ? [[inputPath, input.bytes]] : []));
    await run.readAll(targets(paths, cwd, inputPath, (path) => run.skip(path, 'unreadable')));
    return await use(run);
  } finally {
    analyser.dispose();
  }
}

/** Files by path; a folder given alone is what paths are relative to, else the working directory is. */
function targets(
  paths: readonly string[],
  cwd: string,
  input: string | undefined,
  unreadable: (path: string) => void,
): Target[] {
  const found = new Map<string, Target>();
  if (input !== undefined) {
    found.set(input, { absolute: input, path: relative(cwd, input).split(sep).join('/') });
  }
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const kind = kindOf(absolute);
    if (kind === undefined) {
      throw new BadArguments(`Cannot read "${path}".`);
    }
    const base = kind === 'folder' && paths.length === 1 ? absolute : cwd;
    const name = (file: string) => relative(base, file).split(sep).join('/');
    const files =
      kind === 'file'
        ? [absolute]
        : walk(absolute, isConcerned, (below) => unreadable(name(`${absolute}/${below}`))).map(
            (below) => `${absolute}/${below}`,
          );
    for (const file of files) {
      found.set(file, { absolute: file, path: name(file) });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function isSource(name: string): boolean {
  return languageOf(name) !== undefined || configurationFormat(name) !== undefined;
}

function isConcerned(name: string): boolean {
  return isSource(name) || isBuildFile(name);
}

class Run {
  private readonly _reader: FileReader;
  private readonly _project: ProjectFacts;
  private readonly _absolute = new Map<string, string>();
  private readonly _skipped = new Map<string, SkipReason | 'unreadable'>();
  private readonly _prepared = new Set<string>();
  private readonly _builds = new BuildFiles();

  constructor(
    private readonly _analyser: Analyser,
    private readonly _lang: Locale,
    instead: ReadonlyMap<string, Uint8Array>,
  ) {
    this._reader = new FileReader(instead);
    this._project = new ProjectFacts(_analyser, (path) => this._builds.keyVersions(path));
  }

  skip(path: string, reason: SkipReason | 'unreadable'): void {
    this._skipped.set(path, reason);
  }

  async readAll(files: readonly Target[]): Promise<void> {
    for (const { absolute, path } of files.filter((target) => isBuildFile(target.path))) {
      await this._builds.load();
      const file = this._reader.read(absolute, true);
      if (file.kind === 'text') {
        this._builds.set(path, file.text);
      }
    }
    for (const { absolute, path } of files.filter((target) => isSource(target.path))) {
      this._absolute.set(path, absolute);
      await this._read(path, absolute, false);
    }
    // Types of one file decide what stands in others: those are read again, until nothing changes any more.
    for (let round = 0; round < ROUNDS; round++) {
      const stale = this._project.stale();
      if (stale.length === 0) {
        break;
      }
      for (const path of stale) {
        await this._read(path, this._absolute.get(path)!, true);
      }
    }
  }

  naming(types: readonly string[]): readonly string[] {
    return this._project.naming(types);
  }

  text(path: string): Promise<string | undefined> {
    const absolute = this._absolute.get(path);
    const file = absolute === undefined ? undefined : this._reader.read(absolute, true);
    return Promise.resolve(file?.kind === 'text' ? file.text : undefined);
  }

  topology(profile: string | undefined): Promise<Topology> {
    const naming = (types: readonly string[]) => this.naming(types);
    const files = { absolute: this._absolute, facts: this._project.files(), naming };
    return projectFlow(files, this._analyser, this._reader, profile);
  }

  async report(lessons: LessonLinks, catalogue: RuleCatalogue, rules: RuleOptions): Promise<Report> {
    const files = this._project.files();
    const findings = await findFindings(files, this, catalogue, rules);
    return {
      version: 1,
      files: files
        .filter(({ path, sites }) => sites.length > 0 || findings.has(path))
        .map((facts) => ({
          ...reportFile(facts, lessons),
          findings: (findings.get(facts.path) ?? []).map((found: ShownFinding) =>
            reportFinding(found, catalogue, this._lang),
          ),
        })),
      topology: topologyJson(await this.topology(undefined), this._lang),
      skipped: [...this._skipped]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, reason]) => ({ path, reason: SKIP_TEXTS[reason][this._lang] })),
    };
  }

  private async _read(path: string, absolute: string, always: boolean): Promise<void> {
    const file = this._reader.read(absolute, always || mayConfigureServer(path));
    if (file.kind === 'bytes') {
      this._project.set(path, undefined, bytesAsCharacters(file.bytes));
    } else if (file.kind === 'text') {
      await this._prepare(path);
      const facts = this._analyser.analyse({ path, text: file.text }, this._project, { flow: true });
      if (facts?.skipped !== undefined) {
        this.skip(path, facts.skipped);
      }
      // The report needs no arguments: without them memory stays small.
      this._project.set(path, facts && withoutArguments(facts), file.text);
    } else {
      this.skip(path, file.kind);
    }
  }

  private async _prepare(path: string): Promise<void> {
    const ending = path.slice(path.lastIndexOf('.'));
    if (!this._prepared.has(ending)) {
      this._prepared.add(ending);
      await this._analyser.prepare(path);
    }
  }
}

function withoutArguments(facts: FileFacts): FileFacts {
  return { ...facts, sites: facts.sites.map((site) => ({ ...site, arguments: [] })) };
}

function reportFile({ path, families, sites }: FileFacts, lessons: LessonLinks): Omit<ReportFile, 'findings'> {
  return {
    path,
    family: families,
    sites: sites.map(({ range, concept, symbol }) => {
      const lesson = lessons.concepts[concept];
      return {
        line: range.start.line + 1,
        column: range.start.character + 1,
        concept,
        symbol,
        ...(lesson === undefined ? {} : { lesson }),
      };
    }),
  };
}
