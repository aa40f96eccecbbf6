import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

suite('Activation without a folder', () => {
  test('Should come up in an empty window', async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    await vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.activate();
    assert.equal(vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.isActive, true);
  });
});
