import * as vscode from 'vscode';
import type { CommandDeps } from './commandDeps';

/** Opens the section that explains a rule. */
export async function openRule({ catalogue, lessons }: CommandDeps, rule: unknown): Promise<void> {
  const target = typeof rule === 'string' ? catalogue.ruleTarget(rule) : undefined;
  if (target !== undefined) {
    return lessons.open(target);
  }
  const name = typeof rule === 'string' ? rule.slice(0, 64) : '';
  void vscode.window.showInformationMessage(vscode.l10n.t('No lesson explains the rule "{0}" yet.', name));
}
