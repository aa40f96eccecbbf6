import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import { writeLessonAddress } from '../../core/curriculum/lessonAddress';
import type { OpenPage, PageHost, PageProvider } from './pageProvider';

/** `rule:<id>` leads to the section that explains the rule. */
export class RuleLinks implements PageProvider {
  readonly scheme = 'rule';

  constructor(
    private readonly _catalogue: () => Promise<Catalogue>,
    private readonly _lessons: PageProvider,
  ) {}

  async open(address: string, host: PageHost): Promise<OpenPage | undefined> {
    const rule = address.slice('rule:'.length);
    const target = (await this._catalogue()).ruleTarget(rule);
    if (!target) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No lesson explains the rule "{0}" yet.', rule.slice(0, 64)),
      );
      return undefined;
    }
    return this._lessons.open(writeLessonAddress(target), host);
  }
}
