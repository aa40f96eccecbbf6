import * as vscode from 'vscode';
import { isRecord } from '../../core/util/isRecord';
import type { AssetReader } from '../../core/util/assets';
import type { CommandDeps } from './commandDeps';

const NAME = 'rocketmq-order-sample';

/**
 * Copies the sample project into a new folder inside one that the user picks, and offers to open it. Never writes over
 * anything: where there is a folder of that name, the copy gets a number.
 */
export async function openSample({ services }: CommandDeps): Promise<void> {
  const parents = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Where should the folder {0} be put?', NAME),
    openLabel: vscode.l10n.t('Copy the sample here'),
    canSelectFolders: true,
    canSelectFiles: false,
  });
  const parent = parents?.[0];
  if (parent === undefined) {
    return;
  }
  const folder = await freeFolder(parent);
  await copySample(services.assets, folder);

  const here = vscode.l10n.t('Open');
  const there = vscode.l10n.t('Open in new window');
  const done = vscode.l10n.t('The sample project is in {0}.', folder.path);
  const answer = await vscode.window.showInformationMessage(done, here, there);
  if (answer !== undefined) {
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: answer === there });
  }
}

/** Copies the shipped files into `folder`, which must not exist. */
export async function copySample(assets: AssetReader, folder: vscode.Uri): Promise<void> {
  for (const path of readIndex(await assets.readText('sample/index.json'))) {
    const target = vscode.Uri.joinPath(folder, path);
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, '..'));
    await vscode.workspace.fs.writeFile(target, await assets.readBytes(`sample/files/${path}`));
  }
}

/** The first of `name`, `name-2`, `name-3` ... that does not exist in `parent`. */
export async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name.toLowerCase()));
  let number = 1;
  const name = () => (number === 1 ? NAME : `${NAME}-${number}`);
  while (taken.has(name())) {
    number++;
  }
  return vscode.Uri.joinPath(parent, name());
}

function readIndex(text: string): readonly string[] {
  const index: unknown = JSON.parse(text);
  const files = isRecord(index) ? index['files'] : undefined;
  if (!Array.isArray(files) || !files.every((path) => typeof path === 'string')) {
    throw new Error('sample/index.json has no list of files');
  }
  return files;
}
