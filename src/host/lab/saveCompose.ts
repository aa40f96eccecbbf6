import * as vscode from 'vscode';
import { composeFiles, isImageName } from '../../core/lab/compose';
import { LabFailure } from '../../core/lab/failures';
import { isVersion } from '../../core/lab/pom';
import type { Services } from '../platform/services';

/**
 * Writes the lab as a compose file into a folder that the user picks, and types its command into a terminal without
 * running it. Nothing is overwritten without a question.
 */
export async function saveCompose({ settings }: Services): Promise<void> {
  const { dockerImage, version } = settings.lab;
  if (!isImageName(dockerImage) || !isVersion(version)) {
    throw new LabFailure('unknown', `${dockerImage}:${version}`);
  }
  const save = vscode.l10n.t('Save here');
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Folder for compose.yml and broker.conf'),
    openLabel: save,
    canSelectFolders: true,
    canSelectFiles: false,
  });
  const folder = picked?.[0];
  if (folder === undefined) {
    return;
  }
  const files = Object.entries(composeFiles(dockerImage, version));
  const there = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  const lost = files.map(([name]) => name).filter((name) => there.has(name));
  if (lost.length > 0 && !(await mayReplace(lost))) {
    return;
  }
  for (const [name, text] of files) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'compose.yml'));
  const terminal = vscode.window.createTerminal({ name: 'RocketMQ', cwd: folder });
  terminal.show(true);
  terminal.sendText('docker compose up -d', false);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The command stands in the terminal; Docker downloads the image when you run it. Once the broker is up, connect to 127.0.0.1:9876 and 127.0.0.1:8081.',
    ),
  );
}

async function mayReplace(names: readonly string[]): Promise<boolean> {
  const replace = vscode.l10n.t('Replace');
  const question = vscode.l10n.t('Replace {0}?', names.join(', '));
  return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
