import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';

suite('Activation in the browser edition', () => {
  test('Should come up in a web worker', async () => {
    assert.equal('importScripts' in globalThis, true, 'This is a worker');
    await vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.activate();
    assert.equal(vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.isActive, true);
  });
});
