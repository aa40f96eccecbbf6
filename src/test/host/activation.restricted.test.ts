import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

suite('Activation in Restricted Mode', () => {
  test('Should come up in a folder that is not trusted', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.activate();
    assert.equal(vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.isActive, true);
  });
});
