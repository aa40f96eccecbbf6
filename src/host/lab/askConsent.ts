import * as vscode from 'vscode';
import { commandsInFull, consentText, type Intent } from '../../core/lab/consent';
import { localeOf } from '../../core/util/locale';

/** One dialog that says what will be done. True only when the user said start; the commands can be read first. */
export async function askConsent(intent: Intent): Promise<boolean> {
  const start = vscode.l10n.t('Start');
  const show = vscode.l10n.t('Show the commands in full');
  // The buttons are in the editor's language, so the text is too.
  const detail = consentText(intent, localeOf(vscode.env.language));
  const title = vscode.l10n.t('Start a RocketMQ {0} of your own on this machine?', intent.version);
  const answer = await vscode.window.showInformationMessage(title, { modal: true, detail }, start, show);
  if (answer === show) {
    const content = commandsInFull(intent);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'shellscript', content }));
  }
  return answer === start;
}
