import type * as vscode from 'vscode';
import type { ShownFinding } from '../../core/rocketmq/rules/judgeProject';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import type { RuleOptions } from '../../core/rocketmq/rules/options';
import { Disposable } from '../platform/dispose';
import { FindingHovers } from './findingHovers';
import { Findings, type FindingsDeps } from './findings';
import { FindingsConfiguration } from './findingsConfiguration';
import { QuickFixes } from './quickFixes';

/** Problems in open documents, what is chosen for them, their fixes, and what the whole project has of them. */
export class FindingsFeatures extends Disposable {
  readonly findings: Findings;
  readonly fixes: QuickFixes;
  readonly hovers: FindingHovers;
  /** What settings and workspace choose for a document. */
  readonly options: (uri: vscode.Uri) => Promise<RuleOptions>;
  /** What is chosen for the rules in a workspace's file is another. */
  readonly onDidChangeOptions: vscode.Event<void>;

  constructor(private readonly _deps: Omit<FindingsDeps, 'options'>) {
    super();
    const { settings, catalogue, log } = _deps;
    const configuration = this._register(new FindingsConfiguration(settings, catalogue, log));
    this.onDidChangeOptions = configuration.onDidChange;
    this.options = (uri) => configuration.options(uri);
    this.findings = this._register(new Findings({ ..._deps, options: this.options }));
    this._register(configuration.onDidChange(() => this.findings.refresh()));
    this.fixes = new QuickFixes(this.findings, catalogue, settings);
    this.hovers = new FindingHovers(this.findings, catalogue, settings);
  }

  /** See Findings#ofProject. */
  ofProject(): Promise<ReadonlyMap<string, readonly ShownFinding[]> | undefined> {
    return this.findings.ofProject();
  }

  catalogue(): Promise<RuleCatalogue> {
    return this._deps.catalogue();
  }
}
