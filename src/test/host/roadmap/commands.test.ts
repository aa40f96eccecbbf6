import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { copySample, freeFolder } from '../../../host/commands/openSample';
import { ExtensionAssets } from '../../../host/platform/extensionAssets';
import { COMMANDS } from '../../../host/platform/ids';

suite('Commands', () => {
  const extension = vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide');

  test('Should all be there as soon as the extension is', async () => {
    await extension?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(COMMANDS).filter((command) => !registered.has(command)),
      [],
    );
  });

  test('Should survive arguments that anyone could give', async () => {
    const nonsense: readonly unknown[] = [7, null, {}, [], '../../etc', 'mastery/99', { kind: 'entry' }];
    for (const command of [COMMANDS.openEntry, COMMANDS.notForMyStack, COMMANDS.forMyStack]) {
      for (const argument of nonsense) {
        await vscode.commands.executeCommand(command, argument);
      }
    }
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });

  test('Should copy the sample project whole, beside what is there already', async () => {
    assert.ok(extension);
    const assets = new ExtensionAssets(extension.extensionUri);
    const { files } = JSON.parse(await assets.readText('sample/index.json')) as { files: string[] };
    assert.ok(files.includes('pom.xml') && files.some((file) => file.endsWith('.java')));

    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const parent = vscode.Uri.joinPath(root, 'copies');
    await vscode.workspace.fs.createDirectory(parent);
    try {
      const first = await freeFolder(parent);
      await copySample(assets, first);
      const second = await freeFolder(parent);
      await copySample(assets, second);
      assert.notEqual(first.path, second.path);
      for (const file of files) {
        const [copy, original] = await Promise.all([
          vscode.workspace.fs.readFile(vscode.Uri.joinPath(second, file)),
          assets.readBytes(`sample/files/${file}`),
        ]);
        assert.deepEqual(Buffer.from(copy), Buffer.from(original), file);
      }
    } finally {
      await vscode.workspace.fs.delete(parent, { recursive: true });
    }
  });
});
