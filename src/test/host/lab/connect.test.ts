import assert from 'node:assert/strict';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { suite, suiteSetup, suiteTeardown, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../host/platform/ids';

/** Connecting to what runs already: nothing is contacted before the user has named and confirmed it. */
suite('Lab at a given address', () => {
  const { showErrorMessage, showInputBox, showQuickPick, showWarningMessage } = vscode.window;
  let server: Server;
  let contacts = 0;
  let address = '';
  const told: string[] = [];

  suiteSetup(async () => {
    await vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.activate();
    server = createServer((socket) => {
      contacts++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand(COMMANDS.labStop);
    server.close();
  });

  teardown(() => {
    Object.assign(vscode.window, { showErrorMessage, showInputBox, showQuickPick, showWarningMessage });
    told.length = 0;
    contacts = 0;
  });

  /** Types the address, names no proxy, and answers the confirmation. */
  function answer(typed: string, confirmed: boolean): void {
    const inputs = [typed, ''];
    Object.assign(vscode.window, {
      // Of what listens on this machine, the last row: another address.
      showQuickPick: (items: readonly unknown[]) => Promise.resolve(items.at(-1)),
      showInputBox: () => Promise.resolve(inputs.shift()),
      showWarningMessage: (title: string, _: unknown, connect: string) => {
        told.push(title);
        return Promise.resolve(confirmed ? connect : undefined);
      },
      showErrorMessage: (title: string) => Promise.resolve(void told.push(title)),
    });
  }

  test('Should contact nobody without a confirmation that names the address', async () => {
    answer(address, false);
    await vscode.commands.executeCommand(COMMANDS.labConnect);
    assert.equal(told.length, 1);
    assert.ok(told[0]?.includes(address));
    assert.equal(contacts, 0);
  });

  test('Should say that nobody answers', async () => {
    answer('127.0.0.1:9', true);
    await vscode.commands.executeCommand(COMMANDS.labConnect);
    assert.equal(told.length, 2);
    assert.match(told[1] ?? '', /127\.0\.0\.1:9 \(5 s\)/);
  });

  test('Should look whether the address answers, and say nothing to it', async () => {
    answer(address, true);
    await vscode.commands.executeCommand(COMMANDS.labConnect);
    assert.equal(told.length, 1);
    assert.equal(contacts, 1);
  });
});
