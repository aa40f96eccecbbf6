import { isRecord } from '../../util/isRecord';
import { SEVERITIES, type Finding, type Severity } from './model';
import type { RuleCatalogue } from './ruleCatalogue';

/** `essential`: errors and warnings. `all`: information and hints too. */
export const PROFILES = ['essential', 'all'] as const;
export type Profile = (typeof PROFILES)[number];

export type ChosenSeverity = Severity | 'off';
export const CHOSEN_SEVERITIES: readonly ChosenSeverity[] = ['off', 'hint', 'info', 'warning', 'error'];

/** What a workspace's `rocketmq-guide.json`, the settings or the command line choose. */
export interface RuleConfiguration {
  readonly profile?: Profile;
  /** Rule id -> severity. */
  readonly rules?: Readonly<Record<string, ChosenSeverity>>;
  /** Globs of paths relative to the file: `**` any folders, `*` within a name. */
  readonly exclude?: readonly string[];
}

export interface RuleOptions {
  readonly profile: Profile;
  readonly rules: Readonly<Record<string, ChosenSeverity>>;
  isExcluded(path: string): boolean;
}

/** Lays configurations over each other: later ones win, what they exclude adds up. */
export function ruleOptions(...configurations: readonly RuleConfiguration[]): RuleOptions {
  const profile = configurations.reduce<Profile>((before, { profile: own }) => own ?? before, 'essential');
  const rules = Object.assign(
    {},
    ...configurations.map((configuration) => configuration.rules ?? {}),
  ) as RuleOptions['rules'];
  const excluded = configurations.flatMap(({ exclude }) => exclude ?? []).map(globPattern);
  return { profile, rules, isExcluded: (path) => excluded.some((pattern) => pattern.test(path)) };
}

/** What is shown for a finding: what was chosen for its rule, else its own severity where the profile shows it. */
export function severityOf(finding: Finding, catalogue: RuleCatalogue, options: RuleOptions): ChosenSeverity {
  const chosen = Object.hasOwn(options.rules, finding.rule) ? options.rules[finding.rule] : undefined;
  if (chosen !== undefined) {
    return chosen;
  }
  const rule = catalogue.rule(finding.rule);
  const severity = rule?.unproven === true ? 'hint' : (finding.severity ?? rule?.severity ?? 'hint');
  return options.profile === 'all' || severity === 'error' || severity === 'warning' ? severity : 'off';
}

/**
 * Reads what someone wrote by hand. What is not understood is left out and told in `problems`, one line each, naming the
 * key; a whole file that is no object gives an empty configuration.
 */
export function readRuleConfiguration(
  value: unknown,
  known: (rule: string) => boolean,
): { readonly configuration: RuleConfiguration; readonly problems: readonly string[] } {
  const problems: string[] = [];
  if (!isRecord(value)) {
    return { configuration: {}, problems: ['not an object'] };
  }
  const { profile, rules, exclude } = value;
  const chosen: Record<string, ChosenSeverity> = {};
  if (rules !== undefined && !isRecord(rules)) {
    problems.push('rules: not an object');
  }
  for (const [id, severity] of Object.entries(isRecord(rules) ? rules : {})) {
    const severities: readonly unknown[] = CHOSEN_SEVERITIES;
    if (!known(id)) {
      problems.push(`rules.${id}: no such rule`);
    } else if (!severities.includes(severity)) {
      problems.push(`rules.${id}: ${CHOSEN_SEVERITIES.join(', ')}`);
    } else {
      chosen[id] = severity as ChosenSeverity;
    }
  }
  const isProfile = (PROFILES as readonly unknown[]).includes(profile);
  if (profile !== undefined && !isProfile) {
    problems.push(`profile: ${PROFILES.join(', ')}`);
  }
  const isList = Array.isArray(exclude) && exclude.every((item) => typeof item === 'string');
  if (exclude !== undefined && !isList) {
    problems.push('exclude: not a list of texts');
  }
  const configuration: RuleConfiguration = {
    ...(isProfile ? { profile: profile as Profile } : {}),
    rules: chosen,
    ...(isList ? { exclude } : {}),
  };
  return { configuration, problems };
}

/** `src/gen/**` and `**\/legacy/*.java`; a name without `/` counts in every folder. */
function globPattern(glob: string): RegExp {
  const whole = glob.includes('/') ? glob.replace(/^\//, '') : `**/${glob}`;
  const pattern = whole
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (part) =>
      part === '**/' ? '(?:.*/)?' : part === '**' ? '.*' : part === '*' ? '[^/]*' : '[^/]',
    );
  return new RegExp(`^${pattern}(?:/.*)?$`);
}

export function isSeverity(value: unknown): value is Severity {
  return (SEVERITIES as readonly unknown[]).includes(value);
}
