import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readRuleConfiguration, type RuleConfiguration } from '../core/rocketmq/rules/options';
import type { RuleCatalogue } from '../core/rocketmq/rules/ruleCatalogue';
import { BadArguments } from './options';
import { kindOf } from './walk';

/** The file that editor and command line read alike. */
export const CONFIGURATION_FILE = 'rocketmq-guide.json';

/**
 * The configuration that was named, else the one in the analysed folder or above it up to the working directory; empty
 * when there is none. What is not understood is told to `warn`. Throws BadArguments for a named file that is no JSON.
 */
export function readConfiguration(
  named: string | undefined,
  paths: readonly string[],
  cwd: string,
  catalogue: RuleCatalogue,
  warn: (text: string) => void,
): RuleConfiguration {
  const path = named === undefined ? findConfiguration(paths, cwd) : resolve(cwd, named);
  if (path === undefined) {
    return {};
  }
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadArguments(`Cannot read "${named ?? path}": ${reason}`);
  }
  const { configuration, problems } = readRuleConfiguration(value, (rule) => catalogue.rule(rule) !== undefined);
  problems.forEach((problem) => warn(`${CONFIGURATION_FILE}: ${problem}`));
  return configuration;
}

function findConfiguration(paths: readonly string[], cwd: string): string | undefined {
  const first = resolve(cwd, paths[0] ?? '.');
  const end = resolve(cwd);
  let folder = kindOf(first) === 'file' ? dirname(first) : first;
  for (;;) {
    const path = join(folder, CONFIGURATION_FILE);
    if (kindOf(path) === 'file') {
      return path;
    }
    const above = dirname(folder);
    if (folder === end || above === folder || !folder.startsWith(end)) {
      return undefined;
    }
    folder = above;
  }
}

/** `--rules a=off,b=error,c`: severities; names alone mean these rules and no others. */
export function readRulesArgument(text: string | undefined, catalogue: RuleCatalogue): RuleConfiguration {
  if (text === undefined) {
    return {};
  }
  const chosen: Record<string, unknown> = {};
  const alone: string[] = [];
  for (const part of text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')) {
    const [id = '', severity] = part.split('=');
    if (severity === undefined) {
      alone.push(id);
      chosen[id] = catalogue.rule(id)?.severity;
    } else {
      chosen[id] = severity;
    }
  }
  const known = (rule: string) => catalogue.rule(rule) !== undefined;
  const unknown = alone.find((id) => !known(id));
  const { configuration, problems } = readRuleConfiguration({ rules: chosen }, known);
  if (unknown !== undefined || problems.length > 0) {
    throw new BadArguments(`--rules: ${unknown === undefined ? problems[0] : `no such rule "${unknown}"`}.`);
  }
  const others = alone.length === 0 ? [] : catalogue.rules.filter(({ id }) => !Object.hasOwn(chosen, id));
  return { rules: { ...Object.fromEntries(others.map(({ id }) => [id, 'off'] as const)), ...configuration.rules } };
}
