import * as vscode from 'vscode';
import { glossaryAddress } from '../../core/curriculum/glossary';
import { LOG_ADDRESS } from '../../core/curriculum/logAddress';
import { ALL_RULES } from '../../core/curriculum/ruleAddress';
import { roadmapAddress, stageAddress } from '../../core/curriculum/stageAddress';
import { ALL_ERRORS } from '../../core/errors/errorAddress';
import type { CommandDeps } from './commandDeps';

/** Opens a page of the panel by its address; without one the user picks a page. */
export async function openPage(deps: CommandDeps, address: unknown): Promise<void> {
  const wanted = typeof address === 'string' ? address : await pickPage(deps);
  if (wanted !== undefined) {
    await deps.lessons.openPage(wanted);
  }
}

interface PageItem extends vscode.QuickPickItem {
  readonly address: string;
}

async function pickPage({ catalogue, services }: CommandDeps): Promise<string | undefined> {
  const { locale } = services.settings;
  const page = (icon: string, label: string, address: string): PageItem => ({
    label,
    address,
    iconPath: new vscode.ThemeIcon(icon),
  });
  const items: (PageItem | vscode.QuickPickItem)[] = [
    page('book', vscode.l10n.t('Glossary'), glossaryAddress()),
    page('checklist', vscode.l10n.t('All rules'), ALL_RULES),
    page('bug', vscode.l10n.t('Errors and what they mean'), ALL_ERRORS),
    page('graph', vscode.l10n.t('Learning log'), LOG_ADDRESS),
  ];
  for (const { id, title, stages } of catalogue.roadmaps) {
    if (catalogue.entries(id).some(({ entry }) => catalogue.isWritten(entry))) {
      items.push(
        { label: title[locale], kind: vscode.QuickPickItemKind.Separator },
        page('info', title[locale], roadmapAddress(id)),
        ...stages.map((stage) => page('milestone', stage.title[locale], stageAddress(id, stage))),
      );
    }
  }
  const title = vscode.l10n.t('Open a page');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return chosen !== undefined && 'address' in chosen ? chosen.address : undefined;
}
