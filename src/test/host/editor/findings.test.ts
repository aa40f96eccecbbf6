import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';

suite('Findings in the open editors', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const shown = async (name: string, text: string): Promise<string[]> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`untitled:/lab/${name}`));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
    const end = Date.now() + 60_000;
    for (;;) {
      const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'RocketMQ Guide');
      if (found.length > 0 || Date.now() > end) {
        return found.map(({ code }) => (typeof code === 'object' ? code.value : (code ?? ''))).map(String);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  test("Should be shown in a server's file, which need not name RocketMQ", async function () {
    this.timeout(120_000);
    assert.deepEqual(await shown('broker.conf', 'brokerRole=SLAVE\nbrokerId=0\n'), ['slave-broker-id']);
  });
});
