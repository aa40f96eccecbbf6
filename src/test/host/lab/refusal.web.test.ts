import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../host/platform/ids';

suite('Lab in the browser edition', () => {
  const { showInformationMessage } = vscode.window;
  teardown(() => void Object.assign(vscode.window, { showInformationMessage }));

  test('Should say why nothing can be started', async () => {
    await vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.activate();
    const told: string[] = [];
    Object.assign(vscode.window, { showInformationMessage: (text: string) => Promise.resolve(void told.push(text)) });
    await vscode.commands.executeCommand(COMMANDS.labStart);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /browser/);
  });
});
