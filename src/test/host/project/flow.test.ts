import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';

suite('The flow of the open project', () => {
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    const [found] = await vscode.workspace.findFiles('**/OrderService.java');
    assert.ok(found, 'The sample is open');
    uri = found;
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  });

  const at = (text: string) => document.positionAt(document.getText().indexOf(text) + 2);

  test('Should say at a send how many send and listen', async function () {
    this.timeout(120_000);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      at('"order_paid"'),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.match(text.join('\n'), /`order_paid`: 1 sender, 1 listener in this workspace/);
  });

  test('Should go from the name of a topic to its listener', async function () {
    this.timeout(120_000);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      at('"order_paid"'),
    );
    const targets = found.map((link) => ('targetUri' in link ? link.targetUri : link.uri).path);
    assert.ok(
      targets.some((path) => path.endsWith('/PointsListener.java')),
      targets.join(', '),
    );
  });

  test('Should open the map, and a step of a message', async function () {
    this.timeout(120_000);
    const tabs = () => vscode.window.tabGroups.all.flatMap(({ tabs: open }) => open.map(({ label }) => label));
    await vscode.commands.executeCommand('rocketmqGuide.project.focus');
    await vscode.commands.executeCommand('rocketmqGuide.showMap');
    await until(() => tabs().includes('How messages flow'), tabs);
    await vscode.commands.executeCommand('rocketmqGuide.followMessage', 'order_paid');
    await until(() => tabs().includes('Follow a message: order_paid'), tabs);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

/** The window learns of a new tab a little after its command ended. */
async function until(probe: () => boolean, shown: () => string[]): Promise<void> {
  const end = Date.now() + 60_000;
  while (!probe()) {
    assert.ok(Date.now() < end, `Waited in vain; open: ${shown().join(' | ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
