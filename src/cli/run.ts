import type { AssetReader } from '../core/util/assets';
import { version } from '../../package.json';
import { analyze } from './analyze';
import { BadArguments, HELP, readArguments, type AnalyzeArguments } from './arguments';
import { map } from './map';
import { MAP_HELP, readMapArguments } from './mapArguments';
import { isAtLeast, type Report } from './report';
import { summaryText } from './texts';

export interface Surroundings {
  readonly cwd: string;
  readonly assets: AssetReader;
  write(text: string): void;
  writeError(text: string): void;
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
    return print(await analyze(command.paths, { ...surroundings, lang: command.lang }), command, surroundings);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const hint = error instanceof BadArguments ? ' See --help.' : '';
    surroundings.writeError(`rocketmq-guide: ${message}${hint}\n`);
    return 2;
  }
}

function print(report: Report, { format, lang, failOn }: AnalyzeArguments, out: Surroundings): number {
  const findings = report.files.flatMap((file) => file.findings.map((finding) => ({ path: file.path, ...finding })));
  if (format === 'json') {
    out.write(`${JSON.stringify(report)}\n`);
  } else {
    for (const { path, line, column, severity, message, rule } of findings) {
      out.write(`${path}:${line}:${column}: ${severity}: ${message} [${rule}]\n`);
    }
    const places = report.files.reduce((sum, { sites }) => sum + sites.length, 0);
    out.writeError(`${summaryText(report.files.length, places, findings.length)[lang]}\n`);
  }
  return failOn !== undefined && findings.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}
