import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** How long a state of a busy machine may take. */
const PATIENCE = 60_000;

/**
 * What someone sees in the first minute, by VS Code's own commands: lenses and a hover on the sample's sends, their
 * lesson, the Roadmap. For every kind of window, the browser edition among them.
 */
export async function walkFirstMinute(): Promise<void> {
  const [found] = await vscode.workspace.findFiles('**/OrderService.java');
  assert.ok(found, 'The sample is open');
  const document = await vscode.workspace.openTextDocument(found);
  await vscode.window.showTextDocument(document);

  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    found,
    Number.MAX_SAFE_INTEGER,
  );
  const lens = lenses.find(({ command }) => command?.title.includes('half message'));
  assert.ok(lens?.command, `A lens says what the transaction send does: ${titles(lenses)}`);
  assert.ok(lenses.some(({ command }) => command?.title === 'snippets'));

  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    found,
    lens.range.start,
  );
  const hover = hovers.flatMap(({ contents }) =>
    contents.map((part) => (typeof part === 'string' ? part : part.value)),
  );
  assert.match(hover.join('\n'), /order_paid/, 'The hover speaks of this very call');

  await vscode.commands.executeCommand(lens.command.command, ...((lens.command.arguments ?? []) as unknown[]));
  await until('the lesson', () => tabs().some((label) => /transaction/i.test(label) && !/\.java$/.test(label)));
  await vscode.commands.executeCommand('rocketmqGuide.roadmap.focus');
  await vscode.commands.executeCommand('rocketmqGuide.openLesson', 'mastery-05');
  await until('another lesson in the same panel', () => tabs().some((label) => label.startsWith('Core concepts')));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function titles(lenses: readonly vscode.CodeLens[]): string {
  return lenses.map(({ command }) => command?.title ?? '(unresolved)').join(' | ');
}

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

async function until(what: string, probe: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!probe()) {
    assert.ok(Date.now() < end, `Waited in vain for ${what}; open: ${tabs().join(' | ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
