import type { RuleTexts } from '../core/rocketmq/rules/model';
import type { RuleCatalogue } from '../core/rocketmq/rules/ruleCatalogue';
import type { Locale } from '../core/util/locale';
import type { Report, ReportFinding, Severity } from './report';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The report as SARIF 2.1.0. Columns count UTF-16 units, as in the report. */
export function sarif(
  report: Report,
  catalogue: RuleCatalogue,
  about: { readonly version: string; readonly homepage: string; readonly lang: Locale },
): object {
  const used = [...new Set(report.files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  const rules = used.flatMap((id) => catalogue.rule(id) ?? []);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'RocketMQ Guide',
            version: about.version,
            semanticVersion: about.version,
            informationUri: about.homepage,
            rules: rules.map((rule) => descriptor(rule, about.homepage, about.lang)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.files.flatMap(({ path, findings }) =>
          findings.map((finding) =>
            result(
              path,
              finding,
              rules.findIndex(({ id }) => id === finding.rule),
            ),
          ),
        ),
      },
    ],
  };
}

function descriptor(rule: RuleTexts, homepage: string, lang: Locale): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.title[lang] },
    fullDescription: { text: rule.why[lang] },
    help: { text: `${rule.why[lang]}\n\n${rule.silent[lang]}` },
    helpUri: `${homepage}/blob/main/lessons/rules/${rule.id}.yaml`,
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { families: rule.families, theme: rule.theme, source: rule.source },
  };
}

function result(path: string, finding: ReportFinding, index: number): object {
  const { related = [], fixes = [] } = finding;
  return {
    ruleId: finding.rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: location(path, finding) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id: id + 1,
            message: { text: other.message },
            physicalLocation: location(other.path, other),
          })),
        }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation: { uri: uriOf(path) },
                replacements: edits.map((edit) => ({
                  deletedRegion: region(edit),
                  insertedContent: { text: edit.text },
                })),
              },
            ],
          })),
        }),
  };
}

function location(path: string, place: Place): object {
  return { artifactLocation: { uri: uriOf(path) }, region: region(place) };
}

function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative paths as URIs: only what a URI may not hold is escaped. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
