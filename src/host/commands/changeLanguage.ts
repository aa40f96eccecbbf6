import * as vscode from 'vscode';
import { SETTINGS } from '../platform/ids';
import type { CommandDeps } from './commandDeps';

/** Chooses the language of lessons, lenses, hovers and the Roadmap; the rest follows the editor's own. */
export async function changeLanguage({ services }: CommandDeps): Promise<void> {
  const languages = [
    { label: vscode.l10n.t('As the editor'), description: vscode.env.language, value: 'auto' },
    { label: 'English', value: 'en' },
    { label: '简体中文', value: 'zh-cn' },
  ];
  const chosen = services.settings.language;
  const items = languages.map((item) => ({
    ...item,
    iconPath: new vscode.ThemeIcon(item.value === chosen ? 'check' : 'blank'),
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Language of the lessons') });
  if (picked !== undefined) {
    await services.settings.set(SETTINGS.language, picked.value);
  }
}
