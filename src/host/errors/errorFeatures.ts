import * as vscode from 'vscode';
import { ALL_ERRORS, writeErrorAddress } from '../../core/errors/errorAddress';
import type { FoundError } from '../../core/errors/model';
import type { ErrorMatcher } from '../../core/errors/errorMatcher';

/** A known error in a line of a terminal. */
export interface ErrorLink extends vscode.TerminalLink {
  readonly found: readonly FoundError[];
}

export interface ErrorFeaturesDeps {
  readonly matcher: () => Promise<ErrorMatcher>;
  /** Opens a page in the lesson panel. */
  readonly openPage: (address: string) => Promise<void>;
}

/** Finds known errors in what the user points at, and opens their pages. */
export class ErrorFeatures {
  constructor(private readonly _deps: ErrorFeaturesDeps) {}

  async links(line: string): Promise<ErrorLink[]> {
    const found = (await this._deps.matcher()).inLine(line);
    const tooltip = vscode.l10n.t('Explain this RocketMQ error');
    return found.map((one) => ({
      startIndex: one.start,
      length: one.end - one.start,
      tooltip,
      // The one that was clicked comes first; the others of its line are named on its page.
      found: [one, ...found.filter((other) => other !== one)],
    }));
  }

  /** The first one's page, which names the others. */
  async open([first, ...others]: readonly FoundError[]): Promise<void> {
    if (first !== undefined) {
      const also = others.map(({ id }) => id);
      await this._deps.openPage(writeErrorAddress({ id: first.id, values: first.values, also }));
    }
  }

  /** Explains the text that was given, else the selection, else what the user types or takes from the clipboard. */
  async explain(given: unknown): Promise<void> {
    const text = typeof given === 'string' && given.trim() !== '' ? given : (selectedText() ?? (await askForText()));
    if (text === undefined) {
      return;
    }
    const found = (await this._deps.matcher()).inText(text);
    if (found.length > 0) {
      await this.open(found);
      return;
    }
    const all = vscode.l10n.t('All known errors');
    const nothing = vscode.l10n.t('No known RocketMQ error was found in this text.');
    if ((await vscode.window.showInformationMessage(nothing, all)) === all) {
      await this._deps.openPage(ALL_ERRORS);
    }
  }
}

function selectedText(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  return text.trim() === '' ? undefined : text;
}

/** The clipboard is read only when the user presses its button: what lies in it is nobody's business. */
function askForText(): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  const paste: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('clippy'),
    tooltip: vscode.l10n.t('Take the text from the clipboard, all of its lines'),
  };
  input.title = vscode.l10n.t('Explain a RocketMQ error');
  input.prompt = vscode.l10n.t('Paste a line of a log, or press the button to take a whole stack trace');
  input.placeholder = 'No route info of this topic: ...';
  input.ignoreFocusOut = true;
  input.buttons = [paste];
  return new Promise((resolve) => {
    const done = (text: string | undefined): void => {
      resolve(text === undefined || text.trim() === '' ? undefined : text);
      input.dispose();
    };
    input.onDidAccept(() => done(input.value));
    input.onDidHide(() => done(undefined));
    input.onDidTriggerButton(() => {
      vscode.env.clipboard.readText().then(done, () => done(undefined));
    });
    input.show();
  });
}
