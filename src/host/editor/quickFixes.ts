import * as vscode from 'vscode';
import type { ShownFinding } from '../../core/rocketmq/rules/judgeProject';
import type { TextEdit } from '../../core/rocketmq/rules/model';
import { fixesOf, fixTogether, suppressionEdit } from '../../core/rocketmq/rules/quickFixes';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import { toRange } from '../platform/convert';
import { COMMANDS } from '../platform/ids';
import type { Settings } from '../platform/settings';
import type { Findings } from './findings';

/** The source action that applies every safe fix of a file. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('rocketmqGuide');

/** Fixes for findings: one step each, undone as one. */
export class QuickFixes {
  constructor(
    private readonly _findings: Findings,
    private readonly _catalogue: () => Promise<RuleCatalogue>,
    private readonly _settings: Settings,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const wantsAll = only !== undefined && (only.intersects(FIX_ALL) || FIX_ALL.intersects(only));
    const asked = diagnostics.filter(({ source }) => source === 'RocketMQ Guide');
    if (!wantsAll && asked.length === 0) {
      return [];
    }
    const { version } = document;
    const [shown, catalogue] = await Promise.all([this._findings.of(document), this._catalogue()]);
    if (token.isCancellationRequested || document.version !== version) {
      return [];
    }
    if (wantsAll) {
      const edits = fixTogether(shown.filter(({ severity }) => severity === 'error' || severity === 'warning'));
      return edits.length === 0 ? [] : [action(document, vscode.l10n.t('Fix all RocketMQ findings'), FIX_ALL, edits)];
    }
    const here = shown.filter((finding) => toRange(finding.range).intersection(range) !== undefined);
    return here.flatMap((finding) => this._actions(document, finding, shown, catalogue, asked));
  }

  private _actions(
    document: vscode.TextDocument,
    finding: ShownFinding,
    shown: readonly ShownFinding[],
    catalogue: RuleCatalogue,
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const kind = vscode.CodeActionKind.QuickFix;
    const diagnostic = diagnostics.filter(({ code, range }) => {
      const value = typeof code === 'object' ? code.value : code;
      return value === finding.rule && range.isEqual(toRange(finding.range));
    });
    const fixes = fixesOf(finding).map((fix, i) => {
      const title = catalogue.fixTitle(finding, fix, this._settings.locale);
      const made = action(document, title, kind, fix.edits, diagnostic);
      made.isPreferred = i === 0;
      return made;
    });
    const alike = shown.filter(({ rule, fixes: own }) => rule === finding.rule && (own ?? []).length > 0);
    const all =
      alike.length > 1 && fixes.length > 0
        ? [
            action(
              document,
              vscode.l10n.t('Fix all "{0}" in this file', finding.rule),
              kind,
              fixTogether(alike),
              diagnostic,
            ),
          ]
        : [];
    const suppress = suppressionEdit(document.uri.path, document.getText(), finding);
    const off =
      finding.rule === 'unused-suppression'
        ? []
        : [
            action(
              document,
              vscode.l10n.t('Switch "{0}" off for this line', finding.rule),
              kind,
              [suppress],
              diagnostic,
            ),
          ];
    const about = new vscode.CodeAction(vscode.l10n.t('Why "{0}"?', finding.rule), kind);
    about.command = { title: about.title, command: COMMANDS.openRule, arguments: [finding.rule] };
    about.diagnostics = [...diagnostic];
    return [...fixes, ...all, ...off, about];
  }
}

function action(
  document: vscode.TextDocument,
  title: string,
  kind: vscode.CodeActionKind,
  edits: readonly TextEdit[],
  diagnostics: readonly vscode.Diagnostic[] = [],
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.edit = new vscode.WorkspaceEdit();
  made.edit.set(
    document.uri,
    edits.map(({ range, text }) => new vscode.TextEdit(toRange(range), text)),
  );
  made.diagnostics = [...diagnostics];
  return made;
}
