import type * as vscode from 'vscode';
import type { ShownFinding } from '../../core/rocketmq/rules/judgeProject';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import { Disposable } from '../platform/dispose';
import { Findings, type FindingsDeps } from './findings';
import { FindingsConfiguration } from './findingsConfiguration';
import { QuickFixes } from './quickFixes';

/** Problems in open documents, what is chosen for them, their fixes, and what the whole project has of them. */
export class FindingsFeatures extends Disposable {
  readonly findings: Findings;
  readonly fixes: QuickFixes;
  /** What is chosen for the rules in a workspace's file is another. */
  readonly onDidChangeOptions: vscode.Event<void>;

  constructor(private readonly _deps: Omit<FindingsDeps, 'options'>) {
    super();
    const { settings, catalogue, log } = _deps;
    const configuration = this._register(new FindingsConfiguration(settings, catalogue, log));
    this.onDidChangeOptions = configuration.onDidChange;
    this.findings = this._register(new Findings({ ..._deps, options: (uri) => configuration.options(uri) }));
    this._register(configuration.onDidChange(() => this.findings.refresh()));
    this.fixes = new QuickFixes(this.findings, catalogue, settings);
  }

  /** See Findings#ofProject. */
  ofProject(): Promise<ReadonlyMap<string, readonly ShownFinding[]> | undefined> {
    return this.findings.ofProject();
  }

  catalogue(): Promise<RuleCatalogue> {
    return this._deps.catalogue();
  }
}
