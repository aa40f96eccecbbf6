import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import type { Services } from '../platform/services';
import { LessonContent } from './lessonContent';
import { makeNonce } from './panelHtml';

export interface PrintDeps {
  readonly services: Services;
  catalogue(): Promise<Catalogue>;
  /** The reader's note on a lesson. */
  note(lesson: string): string;
}

/**
 * Writes a lesson as one HTML file to the extension's own storage and opens it in the browser; called by the user's
 * command only. Where no browser can reach that file it says so and offers to save it elsewhere. False for an unknown
 * lesson.
 */
export async function printLesson(deps: PrintDeps, id: string): Promise<boolean> {
  const { services } = deps;
  const catalogue = await deps.catalogue();
  const lesson = catalogue.lesson(id);
  if (lesson === undefined) {
    return false;
  }
  const { text, locale } = catalogue.text(lesson, services.settings.locale);
  const content = new LessonContent(services.assets);
  const [{ printPage }, body, region, style] = await Promise.all([
    import('../../core/curriculum/reading'),
    content.body(text.body),
    content.regions(),
    services.assets.readText('webview/print.css'),
  ]);
  const html = await printPage({
    lesson,
    text,
    locale,
    body,
    region,
    style,
    note: deps.note(id),
    mermaid: () => services.assets.readText('webview/mermaid.js'),
    nonce: makeNonce(),
  });
  const bytes = new TextEncoder().encode(html);
  const name = `${id}.${locale}.html`;
  const file = vscode.Uri.joinPath(services.context.globalStorageUri, 'print', name);
  const obstacle = obstacleTo(file, services.context);
  if (obstacle !== undefined) {
    await saveElsewhere(bytes, name, obstacle);
    return true;
  }
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  await vscode.workspace.fs.writeFile(file, bytes);
  if (!(await vscode.env.openExternal(file))) {
    await saveElsewhere(bytes, name, vscode.l10n.t('The browser could not be opened.'));
  }
  return true;
}

/** Why a browser on the user's machine cannot open a file of the extension's storage; undefined when it can. */
export function obstacleTo(file: vscode.Uri, { extension }: Pick<vscode.ExtensionContext, 'extension'>) {
  if (vscode.env.uiKind === vscode.UIKind.Web || file.scheme !== 'file') {
    return vscode.l10n.t('VS Code runs in a browser here, which may not open files.');
  }
  const isRemote = vscode.env.remoteName !== undefined && extension.extensionKind === vscode.ExtensionKind.Workspace;
  return isRemote
    ? vscode.l10n.t('The extension runs on another machine; your browser cannot see its files.')
    : undefined;
}

async function saveElsewhere(bytes: Uint8Array, name: string, why: string): Promise<void> {
  const save = vscode.l10n.t('Save as...');
  const says = vscode.l10n.t('{0} You can save the lesson as a page and open it yourself.', why);
  if ((await vscode.window.showInformationMessage(says, save)) !== save) {
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { HTML: ['html'] },
  });
  if (target !== undefined) {
    await vscode.workspace.fs.writeFile(target, bytes);
  }
}
