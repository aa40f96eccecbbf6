import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

suite('Activation', () => {
  test('Should come up when a Java file opens', async () => {
    const extension = vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide');
    assert.ok(extension, 'The extension is installed');
    await vscode.workspace.openTextDocument({ language: 'java', content: 'class A {}' });
    await extension.activate();
    assert.equal(extension.isActive, true);
    assert.equal(vscode.workspace.isTrusted, true);
  });
});
