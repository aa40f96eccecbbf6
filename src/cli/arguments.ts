import { LOCALES, type Locale } from '../core/util/locale';
import { PROFILES, type Profile } from '../core/rocketmq/rules/options';
import { BadArguments, oneOf, readOptions } from './options';
import { SEVERITIES, type Severity } from './report';

export interface AnalyzeArguments {
  readonly command: 'analyze';
  readonly paths: readonly string[];
  readonly format: 'json' | 'text' | 'sarif';
  readonly lang: Locale;
  /** Findings of this severity or a worse one make the exit code 1. */
  readonly failOn: Severity | undefined;
  /** `id=severity,...`, not read yet. */
  readonly rules: string | undefined;
  /** Path of a rocketmq-guide.json. */
  readonly config: string | undefined;
  readonly profile: Profile | undefined;
  /** Path of an earlier report: only what is new counts. */
  readonly baseline: string | undefined;
  /** Path of the file whose text comes from standard input. */
  readonly stdinPath: string | undefined;
}

export interface ExplainArguments {
  readonly command: 'explain';
  readonly rule: string;
  readonly lang: Locale;
}

export interface ExplainErrorArguments {
  readonly command: 'explain-error';
  /** A line or a whole stack trace. */
  readonly text: string;
  readonly lang: Locale;
}

export interface RulesArguments {
  readonly command: 'rules';
  readonly format: 'json' | 'text';
  readonly lang: Locale;
}

export type Command = AnalyzeArguments | ExplainArguments | ExplainErrorArguments | RulesArguments | 'help' | 'version';

export const HELP = `Usage: rocketmq-guide analyze <file or folder>... [options]
       rocketmq-guide map <file or folder>... [options]     (see map --help)
       rocketmq-guide explain <rule> [--lang en|zh-cn]
       rocketmq-guide explain --error <text> [--lang en|zh-cn]
       rocketmq-guide rules [--format json|text] [--lang en|zh-cn]

Finds the places where a project uses Apache RocketMQ, and what is wrong there.

Options:
  --format json|text|sarif        text: one line a finding (default); json: everything that was found; sarif: SARIF 2.1.0
  --lang en|zh-cn                 language of messages (default: en)
  --fail-on error|warning|info    exit with 1 when there are findings of that severity or worse
  --rules <id>=<severity>,...     off, hint, info, warning or error for a rule; names alone: these rules only
  --config <file>                 severities, profile and excluded paths (default: rocketmq-guide.json of the folder)
  --profile essential|all         essential: errors and warnings (default); all: information and hints too
  --baseline <file>               an earlier report (--format json): only findings that are new count
  --stdin-path <file>             the text of this file comes from standard input, the rest of a project from the paths
  --help                          show this help
  --version                       show the version

Exit codes: 0 analysed or explained, 1 findings as --fail-on says or an error that is not known, 2 bad arguments or nothing readable.
`;

/** Throws BadArguments. */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string' },
    lang: { type: 'string' },
    'fail-on': { type: 'string' },
    rules: { type: 'string' },
    config: { type: 'string' },
    profile: { type: 'string' },
    baseline: { type: 'string' },
    error: { type: 'string' },
    'stdin-path': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
  });
  if (values.help === true || args.length === 0) {
    return 'help';
  }
  if (values.version === true) {
    return 'version';
  }
  const [command, ...paths] = positionals;
  const lang = oneOf('--lang', values.lang ?? 'en', LOCALES);
  switch (command) {
    case 'explain': {
      const [rule] = paths;
      if (values.error !== undefined) {
        if (rule !== undefined || values.error.trim() === '') {
          throw new BadArguments('Give the text of an error, and no rule.');
        }
        return { command: 'explain-error', text: values.error, lang };
      }
      if (rule === undefined || paths.length > 1) {
        throw new BadArguments('Name one rule.');
      }
      return { command, rule, lang };
    }
    case 'rules':
      return { command, format: oneOf('--format', values.format ?? 'text', ['json', 'text']), lang };
    case 'analyze':
      break;
    default:
      throw new BadArguments(command === undefined ? 'No command given.' : `Unknown command "${command}".`);
  }
  const stdinPath = values['stdin-path'];
  if (stdinPath === '' || (paths.length === 0 && stdinPath === undefined)) {
    throw new BadArguments('No file or folder given.');
  }
  return {
    command,
    paths,
    format: oneOf('--format', values.format ?? 'text', ['json', 'text', 'sarif']),
    lang,
    failOn:
      values['fail-on'] === undefined
        ? undefined
        : oneOf(
            '--fail-on',
            values['fail-on'],
            SEVERITIES.filter((severity) => severity !== 'hint'),
          ),
    rules: values.rules,
    config: values.config,
    profile: values.profile === undefined ? undefined : oneOf('--profile', values.profile, PROFILES),
    baseline: values.baseline,
    stdinPath,
  };
}
