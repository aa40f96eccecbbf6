import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

suite('Activation in Chinese', () => {
  test('Should show the manifest in Chinese', async () => {
    assert.equal(vscode.env.language, 'zh-cn');
    const extension = vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide');
    const { description } = extension?.packageJSON as { description: string };
    assert.match(description, /\p{Script=Han}/u);
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
