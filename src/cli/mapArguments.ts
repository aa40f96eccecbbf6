import { LOCALES, type Locale } from '../core/util/locale';
import { BadArguments, oneOf, readOptions } from './options';

export const MAP_FORMATS = ['mermaid', 'json', 'svg'] as const;

export interface MapArguments {
  readonly paths: readonly string[];
  readonly format: (typeof MAP_FORMATS)[number];
  readonly lang: Locale;
  /** Spring profile whose values count; undefined for those that always do. */
  readonly profile: string | undefined;
  /** Files that `map --format json` or `analyze --format json` wrote, shown in one picture. */
  readonly add: readonly string[];
  /** Shown before this project's paths when there are others. */
  readonly name: string | undefined;
}

export const MAP_HELP = `Usage: rocketmq-guide map <file or folder>... [options]

Draws how messages flow: who sends to which topic, which groups listen.

Options:
  --format mermaid|json|svg       mermaid (default), json (can be added to another map), svg (a picture)
  --add <map.json>                add the map of another repository; can be repeated
  --name <name>                   how this project is called in a map of several
  --profile <profile>             the Spring profile whose values count
  --lang en|zh-cn                 language of texts (default: en)
  --help                          show this help

Exit codes: 0 done, 2 bad arguments or nothing readable.
`;

/** The arguments behind `map`. Throws BadArguments. */
export function readMapArguments(args: readonly string[]): MapArguments | 'help' {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string' },
    lang: { type: 'string' },
    profile: { type: 'string' },
    add: { type: 'string', multiple: true },
    name: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true || args.length === 0) {
    return 'help';
  }
  if (positionals.length === 0) {
    throw new BadArguments('No file or folder given.');
  }
  return {
    paths: positionals,
    format: oneOf('--format', values.format ?? 'mermaid', MAP_FORMATS),
    lang: oneOf('--lang', values.lang ?? 'en', LOCALES),
    profile: values.profile,
    add: values.add ?? [],
    name: values.name,
  };
}
