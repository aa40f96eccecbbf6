import type { AssetReader } from '../core/util/assets';
import { homepage, version } from '../../package.json';
import { RuleCatalogue } from '../core/rocketmq/rules/ruleCatalogue';
import { ruleOptions } from '../core/rocketmq/rules/options';
import { analyze } from './analyze';
import { HELP, readArguments, type AnalyzeArguments } from './arguments';
import { BadArguments } from './options';
import { map } from './map';
import { MAP_HELP, readMapArguments } from './mapArguments';
import { withoutBaseline } from './baseline';
import { readConfiguration, readRulesArgument } from './configuration';
import { explainRule, listRules } from './explain';
import { explainError } from './explainError';
import { readLessonLinks } from './lessons';
import { isAtLeast, type Report } from './report';
import { sarif } from './sarif';
import { summaryText } from './texts';

export interface Surroundings {
  readonly cwd: string;
  readonly assets: AssetReader;
  write(text: string): void;
  writeError(text: string): void;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
}

/** Runs the command line; the result is the exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    if (args[0] === 'map') {
      const wanted = readMapArguments(args.slice(1));
      surroundings.write(wanted === 'help' ? MAP_HELP : await map(wanted, surroundings));
      return 0;
    }
    const command = readArguments(args);
    if (command === 'help') {
      surroundings.write(HELP);
      return 0;
    }
    if (command === 'version') {
      surroundings.write(`${version}\n`);
      return 0;
    }
    if (command.command === 'explain-error') {
      const { text, known } = await explainError(command, surroundings.assets);
      if (known) {
        surroundings.write(text);
      } else {
        surroundings.writeError(text);
      }
      return known ? 0 : 1;
    }
    const catalogue = await RuleCatalogue.load(surroundings.assets);
    if (command.command === 'analyze') {
      return print(await findAll(command, catalogue, surroundings), command, catalogue, surroundings);
    }
    const lessons = await readLessonLinks(surroundings.assets);
    if (command.command === 'explain') {
      surroundings.write(explainRule(command.rule, catalogue, lessons, command.lang));
    } else if (command.format === 'json') {
      surroundings.write(`${JSON.stringify(listRules(catalogue, lessons))}\n`);
    } else {
      for (const { id, severity, title } of catalogue.rules) {
        surroundings.write(`${id}: ${severity}: ${title[command.lang]}\n`);
      }
    }
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint = error instanceof BadArguments ? ' See --help.' : '';
    surroundings.writeError(`rocketmq-guide: ${message}${hint}\n`);
    return 2;
  }
}

async function findAll(command: AnalyzeArguments, catalogue: RuleCatalogue, out: Surroundings): Promise<Report> {
  const warn = (text: string): void => out.writeError(`${text}\n`);
  const rules = ruleOptions(
    readConfiguration(command.config, command.paths, out.cwd, catalogue, warn),
    readRulesArgument(command.rules, catalogue),
    command.profile === undefined ? {} : { profile: command.profile },
  );
  const { paths, lang, stdinPath } = command;
  const input = stdinPath === undefined ? {} : { input: { path: stdinPath, bytes: await out.readInput() } };
  const report = await analyze(paths, { ...out, lang, catalogue, rules, ...input });
  return command.baseline === undefined ? report : withoutBaseline(report, command.baseline, out.cwd);
}

function print(
  report: Report,
  { format, lang, failOn }: AnalyzeArguments,
  catalogue: RuleCatalogue,
  out: Surroundings,
): number {
  const findings = report.files.flatMap((file) => file.findings.map((finding) => ({ path: file.path, ...finding })));
  if (format === 'json') {
    out.write(`${JSON.stringify(report)}\n`);
  } else if (format === 'sarif') {
    out.write(`${JSON.stringify(sarif(report, catalogue, { version, homepage, lang }), undefined, 2)}\n`);
  } else {
    for (const { path, line, column, severity, message, rule } of findings) {
      out.write(`${path}:${line}:${column}: ${severity}: ${message} [${rule}]\n`);
    }
    const places = report.files.reduce((sum, { sites }) => sum + sites.length, 0);
    out.writeError(`${summaryText(report.files.length, places, findings.length)[lang]}\n`);
  }
  return failOn !== undefined && findings.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}
