import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../core/util/locale';
import { SEVERITIES, type Severity } from './report';

export interface AnalyzeArguments {
  readonly paths: readonly string[];
  readonly format: 'json' | 'text';
  readonly lang: Locale;
  /** Findings of this severity or a worse one make the exit code 1. */
  readonly failOn: Severity | undefined;
}

export type Command = AnalyzeArguments | 'help' | 'version';

/** What the user typed cannot be done; the message is one line for the user. */
export class BadArguments extends Error {}

export const HELP = `Usage: rocketmq-guide analyze <file or folder>... [options]
       rocketmq-guide map <file or folder>... [options]     (see map --help)

analyze finds the places where a project uses Apache RocketMQ; map draws how its messages flow.

Options:
  --format json|text              text: one line a finding (default); json: everything that was found
  --lang en|zh-cn                 language of messages (default: en)
  --fail-on error|warning|info    exit with 1 when there are findings of that severity or worse
  --help                          show this help
  --version                       show the version

Exit codes: 0 analysed, 1 findings as --fail-on says, 2 bad arguments or nothing readable.
`;

/** Throws BadArguments. */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true || args.length === 0) {
    return 'help';
  }
  if (values.version === true) {
    return 'version';
  }
  const [command, ...paths] = positionals;
  if (command !== 'analyze') {
    throw new BadArguments(command === undefined ? 'No command given.' : `Unknown command "${command}".`);
  }
  if (paths.length === 0) {
    throw new BadArguments('No file or folder given.');
  }
  return {
    paths,
    format: oneOf('--format', values.format ?? 'text', ['json', 'text']),
    lang: oneOf('--lang', values.lang ?? 'en', LOCALES),
    failOn:
      values['fail-on'] === undefined
        ? undefined
        : oneOf(
            '--fail-on',
            values['fail-on'],
            SEVERITIES.filter((severity) => severity !== 'hint'),
          ),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        'fail-on': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    // Node's message has a hint on further lines.
    throw new BadArguments((error instanceof Error ? error.message : String(error)).split('\n')[0]);
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) {
    throw new BadArguments(`${option} must be one of ${allowed.join(', ')}, not "${value}".`);
  }
  return found;
}
