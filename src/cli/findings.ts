import type { FileFacts } from '../core/rocketmq/model';
import type { ShownFinding } from '../core/rocketmq/rules/judgeProject';
import type { RuleOptions } from '../core/rocketmq/rules/options';
import type { RuleCatalogue } from '../core/rocketmq/rules/ruleCatalogue';
import type { NamingProject } from '../core/rocketmq/rules/withoutMentioned';
import type { Locale } from '../core/util/locale';
import type { ReportFinding } from './report';

/** What the rules find in a project, by path. */
export async function findFindings(
  files: readonly FileFacts[],
  project: NamingProject,
  catalogue: RuleCatalogue,
  options: RuleOptions,
): Promise<ReadonlyMap<string, readonly ShownFinding[]>> {
  const { judgeProject, withoutMentioned } = await import('../core/rocketmq/rules/ruleSet');
  const checked = files.flatMap(({ path, checks }) => (checks === undefined ? [] : [{ path, checks }]));
  return judgeProject(await withoutMentioned(checked, project), catalogue, options);
}

export function reportFinding(finding: ShownFinding, catalogue: RuleCatalogue, lang: Locale): ReportFinding {
  const { start, end } = finding.range;
  const related = (finding.related ?? []).map((other) => ({
    path: other.path,
    line: other.range.start.line + 1,
    column: other.range.start.character + 1,
    endLine: other.range.end.line + 1,
    endColumn: other.range.end.character + 1,
    message: catalogue.related(finding, other, lang),
  }));
  const fixes = (finding.fixes ?? []).map((fix) => ({
    title: catalogue.fixTitle(finding, fix, lang),
    edits: fix.edits.map(({ range, text }) => ({
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      text,
    })),
  }));
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    rule: finding.rule,
    severity: finding.severity,
    message: catalogue.message(finding, lang),
    fixable: fixes.length > 0,
    ...(related.length === 0 ? {} : { related }),
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}
