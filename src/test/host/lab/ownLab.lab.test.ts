import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import * as path from 'node:path';
import { suite, suiteSetup, suiteTeardown, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { readLabRecord } from '../../../core/lab/labRecord';
import { COMMANDS, PREFIX, SETTINGS } from '../../../host/platform/ids';
import { isAlive } from '../../../lab/processes';

const MINUTES = 60_000;
type Answer = (title: string, detail: string, buttons: readonly string[]) => string | undefined;

/** The lab as a user starts it: by its commands, in a window, with every dialog answered. */
suite('Lab of a window', () => {
  const { showInformationMessage, showErrorMessage, showQuickPick, showWarningMessage, withProgress } = vscode.window;
  const window = vscode.window as { -readonly [K in keyof typeof vscode.window]: (typeof vscode.window)[K] };
  let asked: { title: string; detail: string }[] = [];
  let folder = '';

  suiteSetup(async () => {
    await vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.activate();
  });

  suiteTeardown(async function () {
    this.timeout(MINUTES);
    await vscode.commands.executeCommand(COMMANDS.labStop);
  });

  teardown(async () => {
    Object.assign(window, {
      showInformationMessage,
      showErrorMessage,
      showQuickPick,
      showWarningMessage,
      withProgress,
    });
    asked = [];
    for (const setting of [SETTINGS.labJavaHome, SETTINGS.labMaven]) {
      await vscode.workspace.getConfiguration(PREFIX).update(setting, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  /** Answers dialogs and messages, and remembers them. */
  function answer(reply: Answer): void {
    const show = (title: string, ...rest: unknown[]): Promise<string | undefined> => {
      const options = rest.find((one) => typeof one === 'object') as { detail?: string } | undefined;
      const buttons = rest.filter((one) => typeof one === 'string');
      asked.push({ title, detail: options?.detail ?? '' });
      return Promise.resolve(reply(title, options?.detail ?? '', buttons));
    };
    Object.assign(window, { showInformationMessage: show, showErrorMessage: show, showWarningMessage: show });
  }

  const set = (setting: string, value: unknown) =>
    vscode.workspace.getConfiguration(PREFIX).update(setting, value, vscode.ConfigurationTarget.Global);
  const record = () => readLabRecord(readFileSync(path.join(folder, 'lab.json'), 'utf8'));

  test('Should ask first, and write and start nothing when the answer is no', async () => {
    answer(() => undefined);
    await vscode.commands.executeCommand(COMMANDS.labStart, 'single');
    assert.equal(asked.length, 1);
    folder = /\$LAB[^:]*: (.+)/.exec(asked[0]?.detail ?? '')?.[1] ?? '';
    assert.notEqual(folder, '', asked[0]?.detail);
    assert.equal(existsSync(folder), false);
  });

  test('Should say that there is no JDK where the setting leads', async () => {
    await set(SETTINGS.labJavaHome, '/nowhere/jdk');
    answer(() => undefined);
    await vscode.commands.executeCommand(COMMANDS.labStart, 'single');
    assert.match(asked.map(({ title }) => title).join(), /\/nowhere\/jdk/);
    assert.equal(existsSync(folder), false);
  });

  test('Should say that Maven is missing', async () => {
    await set(SETTINGS.labMaven, '/nowhere/mvn');
    answer(() => undefined);
    await vscode.commands.executeCommand(COMMANDS.labStart, 'single');
    assert.match(asked.map(({ title }) => title).join(), /Maven/);
    assert.equal(existsSync(folder), false);
  });

  test('Should show every command in full before anything is done', async () => {
    answer((_, __, buttons) => buttons[1]);
    await vscode.commands.executeCommand(COMMANDS.labStart, 'single');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /--add-opens=java\.base\/java\.nio=ALL-UNNAMED/);
    assert.match(text, /copy-dependencies/);
    assert.equal(existsSync(folder), false);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('Should leave nothing running when it is cancelled half-way', async function () {
    this.timeout(3 * MINUTES);
    answer((_, __, buttons) => buttons[0]);
    const cancel = new vscode.CancellationTokenSource();
    let pids: number[] = [];
    window.withProgress = (_, task) => {
      const report = () => {
        pids = existsSync(path.join(folder, 'lab.json')) ? (record()?.processes.map(({ pid }) => pid) ?? []) : [];
        if (pids.length === 1) {
          cancel.cancel();
        }
      };
      return task({ report }, cancel.token);
    };
    await vscode.commands.executeCommand(COMMANDS.labStart, 'single');
    assert.equal(pids.length, 1, 'It was cancelled after one process had come up');
    assert.equal(existsSync(path.join(folder, 'lab.json')), false);
    await gone(pids);
  });

  test('Should start on free ports where the usual ones are taken, send and receive', async function () {
    this.timeout(5 * MINUTES);
    const taken = await listenAt(8081);
    answer((_, __, buttons) => buttons[0]);
    const began = Date.now();
    await vscode.commands.executeCommand(COMMANDS.labStart, 'single');
    taken?.close();
    console.log(`      from the command to the first message: ${Math.round((Date.now() - began) / 1000)} s`);
    assert.deepEqual(
      asked.map(({ title }) => title).filter((title) => !/5\.5\.0/.test(title)),
      [],
    );
    const found = record();
    assert.equal(found?.phase, 'running');
    assert.notEqual(found?.proxy, '127.0.0.1:8081');
    assert.ok(found?.processes.every(({ pid }) => isAlive(pid)));
  });

  test('Should not start a second one', async () => {
    answer(() => assert.fail('Nothing is to be asked'));
    const before = record()?.id;
    await vscode.commands.executeCommand(COMMANDS.labStart, 'single');
    assert.equal(record()?.id, before);
  });

  test('Should kill a process and start it again from a row of the view', async function () {
    this.timeout(3 * MINUTES);
    const row = (name: string) => ({ process: { name } });
    const pid = () => record()?.processes.find(({ name }) => name === 'broker-a with proxy')?.pid ?? 0;
    const before = pid();
    await vscode.commands.executeCommand(COMMANDS.labKill, row('broker-a with proxy'));
    await gone([before]);
    await vscode.commands.executeCommand(COMMANDS.labRestartProcess, row('broker-a with proxy'));
    assert.notEqual(pid(), before);
    assert.ok(isAlive(pid()));
  });

  test('Should set what came of a fault beside what was expected, and undo it', async function () {
    this.timeout(4 * MINUTES);
    // Kill the broker, and expect that the message arrives as if nothing had happened.
    const choices = [/broker-a with proxy/, /.*/];
    window.showQuickPick = ((items: readonly { label: string }[]) => {
      const wanted = choices.shift() ?? assert.fail('No third question');
      return Promise.resolve(items.find(({ label }) => wanted.test(label)));
    }) as unknown as typeof showQuickPick;
    answer((_, __, buttons) => buttons.at(-1));
    const pid = () => record()?.processes.find(({ name }) => name === 'broker-a with proxy')?.pid ?? 0;
    const before = pid();
    await vscode.commands.executeCommand(COMMANDS.labTryFault);
    assert.equal(asked.length, 1, JSON.stringify(asked));
    assert.match(
      asked[0]?.title ?? '',
      /did not arrive: .*You expected: The message arrives as if nothing had happened/,
    );
    assert.notEqual(pid(), before);
    assert.ok(isAlive(pid()));
  });

  test('Should put no relay before a proxy that leads clients past it', async () => {
    answer(() => undefined);
    await vscode.commands.executeCommand(COMMANDS.labRelay);
    assert.match(asked.map(({ title }) => title).join(), /a process of its own/);
  });

  test('Should stop exactly what it started', async function () {
    this.timeout(2 * MINUTES);
    const found = record();
    assert.ok(found);
    await vscode.commands.executeCommand(COMMANDS.labStop);
    assert.equal(existsSync(path.join(folder, 'lab.json')), false);
    await gone([...found.processes.map(({ pid }) => pid), found.guard?.pid ?? 0]);
  });

  test('Should delete the data only after a confirmation', async () => {
    answer(() => undefined);
    await vscode.commands.executeCommand(COMMANDS.labReset);
    assert.equal(existsSync(path.join(folder, 'single')), true);
    answer((_, __, buttons) => buttons[0]);
    await vscode.commands.executeCommand(COMMANDS.labReset);
    assert.equal(existsSync(path.join(folder, 'single')), false);
    assert.equal(existsSync(path.join(folder, 'jars')), true);
  });
});

/** The port may belong to a program of this machine already: taken is taken. */
function listenAt(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, () => resolve(server));
  });
}

async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some((pid) => isAlive(pid))) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
