import * as vscode from 'vscode';
import type { FileFacts } from '../../core/rocketmq/model';
import type { ShownFinding } from '../../core/rocketmq/rules/judgeProject';
import type { CheckedFile, Severity } from '../../core/rocketmq/rules/model';
import type { RuleOptions } from '../../core/rocketmq/rules/options';
import type { NamingProject } from '../../core/rocketmq/rules/withoutMentioned';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import { toRange } from '../platform/convert';
import { Disposable } from '../platform/dispose';
import type { Settings } from '../platform/settings';

/** How long nothing must be typed before a document is looked at again. */
const QUIET_MS = 300;

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The project as findings need it. */
export interface FindingsProject extends NamingProject {
  /** All files that were checked; undefined before the project was read. */
  checked(): readonly CheckedFile[] | undefined;
  path(uri: vscode.Uri): string;
  uri(path: string): vscode.Uri | undefined;
  onDidChange(listener: () => void): vscode.Disposable;
}

export interface FindingsDeps {
  readonly settings: Settings;
  readonly facts: (document: vscode.TextDocument) => Promise<FileFacts | undefined>;
  readonly onDidAnalyse: (listener: (document: vscode.TextDocument) => void) => vscode.Disposable;
  readonly project: FindingsProject;
  readonly catalogue: () => Promise<RuleCatalogue>;
  /** What the settings and the workspace's rocketmq-guide.json choose for a document. */
  readonly options: (uri: vscode.Uri) => Promise<RuleOptions>;
  readonly log: vscode.LogOutputChannel;
}

/** Findings in open documents, shown as problems. They follow edits, the project and the settings. */
export class Findings extends Disposable {
  private readonly _problems = this._register(vscode.languages.createDiagnosticCollection('rocketmq-guide'));
  private readonly _waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly _shown = new Map<string, readonly ShownFinding[]>();

  constructor(private readonly _deps: FindingsDeps) {
    super();
    const { project, settings, onDidAnalyse } = _deps;
    this._register(onDidAnalyse((document) => void this._publish(document)));
    this._register(project.onDidChange(() => this.refresh()));
    this._register(settings.onDidChange(() => this.refresh()));
    this._register(vscode.workspace.onDidChangeTextDocument(({ document }) => this._wait(document)));
    this._register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this._stopWaiting(uri.toString());
        this._shown.delete(uri.toString());
        this._problems.delete(uri);
      }),
    );
    this._register({ dispose: () => this._waiting.forEach((timer) => clearTimeout(timer)) });
  }

  /** Looks at a document now; one that is not concerned costs what its analysis costs. */
  async check(document: vscode.TextDocument): Promise<void> {
    await this._deps.facts(document);
    await this._publish(document);
  }

  /** Something other than the documents changed: the project, a setting, the configuration file. */
  refresh(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (this._shown.has(document.uri.toString())) {
        void this._publish(document);
      }
    }
  }

  /** What is shown for the document's present text. */
  async of(document: vscode.TextDocument): Promise<readonly ShownFinding[]> {
    const facts = await this._deps.facts(document);
    if (facts?.checks === undefined) {
      return [];
    }
    const { project, catalogue, options } = this._deps;
    const path = project.path(document.uri);
    const own: CheckedFile = { path, checks: facts.checks };
    const all = project.checked();
    const files = all === undefined ? [own] : [...all.filter((file) => file.path !== path), own];
    const [{ judgeProject, withoutMentioned }, texts, chosen] = await Promise.all([
      import('../../core/rocketmq/rules/ruleSet'),
      catalogue(),
      options(document.uri),
    ]);
    return (
      judgeProject(await withoutMentioned(files, project), texts, chosen, { whole: all !== undefined, only: path }).get(
        path,
      ) ?? []
    );
  }

  /**
   * What the rules say of every file of the project by path, information and hints too: the view is where they are
   * shown. Undefined before the project was read.
   */
  async ofProject(): Promise<ReadonlyMap<string, readonly ShownFinding[]> | undefined> {
    const { project, catalogue, options } = this._deps;
    const files = project.checked();
    if (files === undefined) {
      return undefined;
    }
    const [{ judgeProject, withoutMentioned }, texts] = await Promise.all([
      import('../../core/rocketmq/rules/ruleSet'),
      catalogue(),
    ]);
    const judged = await withoutMentioned(files, project);
    const found = new Map<string, readonly ShownFinding[]>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const chosen: RuleOptions = { ...(await options(folder.uri)), profile: 'all' };
      for (const [path, findings] of judgeProject(judged, texts, chosen)) {
        const uri = project.uri(path);
        if (uri !== undefined && vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString()) {
          found.set(path, findings);
        }
      }
    }
    return found;
  }

  private async _publish(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const { version } = document;
    try {
      const [findings, catalogue] = await Promise.all([this.of(document), this._deps.catalogue()]);
      if (this.isDisposed || document.isClosed || document.version !== version) {
        return;
      }
      this._shown.set(key, findings);
      this._problems.set(
        document.uri,
        findings.map((finding) => this._diagnostic(finding, catalogue)),
      );
    } catch (error) {
      this._deps.log.error(`Findings of ${key} failed:`, error instanceof Error ? error : String(error));
    }
  }

  private _diagnostic(finding: ShownFinding, catalogue: RuleCatalogue): vscode.Diagnostic {
    const { locale } = this._deps.settings;
    const message = catalogue.message(finding, locale);
    const diagnostic = new vscode.Diagnostic(toRange(finding.range), message, SEVERITIES[finding.severity]);
    diagnostic.source = 'RocketMQ Guide';
    diagnostic.code = finding.rule;
    diagnostic.relatedInformation = (finding.related ?? []).flatMap((related) => {
      const uri = this._deps.project.uri(related.path);
      const text = catalogue.related(finding, related, locale);
      return uri === undefined
        ? []
        : [new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(related.range)), text)];
    });
    if (finding.rule === 'unused-suppression') {
      diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
    }
    return diagnostic;
  }

  /** Typing: once it pauses, the facts are asked for, whether or not a lens or hover does. */
  private _wait(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this._shown.has(key)) {
      return;
    }
    this._stopWaiting(key);
    this._waiting.set(
      key,
      setTimeout(() => {
        this._waiting.delete(key);
        void this.check(document);
      }, QUIET_MS),
    );
  }

  private _stopWaiting(key: string): void {
    clearTimeout(this._waiting.get(key));
    this._waiting.delete(key);
  }
}
