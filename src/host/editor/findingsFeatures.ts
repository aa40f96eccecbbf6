import { Disposable } from '../platform/dispose';
import { Findings, type FindingsDeps } from './findings';
import { FindingsConfiguration } from './findingsConfiguration';
import { QuickFixes } from './quickFixes';

/** Problems in open documents, what is chosen for them, and their fixes. */
export class FindingsFeatures extends Disposable {
  readonly findings: Findings;
  readonly fixes: QuickFixes;

  constructor(deps: Omit<FindingsDeps, 'options'>) {
    super();
    const configuration = this._register(new FindingsConfiguration(deps.settings, deps.catalogue, deps.log));
    this.findings = this._register(new Findings({ ...deps, options: (uri) => configuration.options(uri) }));
    this._register(configuration.onDidChange(() => this.findings.refresh()));
    this.fixes = new QuickFixes(this.findings, deps.catalogue, deps.settings);
  }
}
