import { SEVERITIES, type RuleCatalogue, type Severity, type ShownFinding } from '../rocketmq/ruleModel';
import type { Locale } from '../util/locale';
import type { FlowRow } from './flowRows';
import { FLOW_TEXTS } from './flowTexts';

/** What the rules say of one rule in a project. */
export interface RuleFindings {
  readonly rule: string;
  /** The worst of its findings. */
  readonly severity: Severity;
  /** By path, then by position. */
  readonly findings: readonly { readonly path: string; readonly finding: ShownFinding }[];
}

/** Findings by rule: the worst first, then the most frequent, then by id. */
export function findingsByRule(found: ReadonlyMap<string, readonly ShownFinding[]>): readonly RuleFindings[] {
  const byRule = new Map<string, { path: string; finding: ShownFinding }[]>();
  for (const [path, findings] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const finding of findings) {
      const places = byRule.get(finding.rule) ?? [];
      places.push({ path, finding });
      byRule.set(finding.rule, places);
    }
  }
  const rank = (severity: Severity) => SEVERITIES.indexOf(severity);
  return [...byRule]
    .map(([rule, findings]) => {
      const severities = findings.map(({ finding }) => finding.severity);
      return { rule, findings, severity: severities.reduce((a, b) => (rank(b) < rank(a) ? b : a)) };
    })
    .sort(
      (a, b) =>
        rank(a.severity) - rank(b.severity) || b.findings.length - a.findings.length || (a.rule < b.rule ? -1 : 1),
    );
}

const ICONS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'lightbulb',
};

/** The section of the view that shows what the rules found in the project, also what the editor does not underline. */
export function findingRows(
  found: readonly RuleFindings[],
  catalogue: RuleCatalogue,
  locale: Locale,
): FlowRow | undefined {
  const texts = FLOW_TEXTS[locale];
  const count = found.reduce((sum, { findings }) => sum + findings.length, 0);
  return count === 0
    ? undefined
    : {
        id: 'findings',
        label: texts.findings,
        description: String(count),
        spoken: `${texts.findings}: ${count}`,
        icon: 'checklist',
        children: found.map(({ rule, severity, findings }): FlowRow => {
          const title = catalogue.rule(rule)?.title[locale] ?? rule;
          return {
            id: `finding ${rule}`,
            label: title,
            description: String(findings.length),
            tooltip: `${title}\n${rule}`,
            spoken: `${texts.severities[severity]}: ${title}, ${findings.length}`,
            icon: ICONS[severity],
            rule,
            children: findings.map(({ path, finding }, i): FlowRow => {
              const message = catalogue.message(finding, locale);
              const name = path.slice(path.lastIndexOf('/') + 1);
              const line = finding.range.start.line + 1;
              return {
                id: `finding ${rule} ${i} ${path}`,
                label: `${name}:${line}`,
                description: message,
                tooltip: `${path}:${line}\n${message}`,
                spoken: `${name}, ${texts.line(line)}, ${message}`,
                icon: 'symbol-method',
                action: { does: 'go', place: { path, range: finding.range } },
                children: [],
              };
            }),
          };
        }),
      };
}
