import assert from 'node:assert/strict';
import { suite, suiteSetup, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../host/platform/ids';

/** The panel as it is shipped, opened by the commands that users and other parts run. */
suite('Lesson commands', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('rocketmq-guide.rocketmq-guide')?.activate();
  });

  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  function lessons(): { readonly label: string; readonly column: vscode.ViewColumn }[] {
    return vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
      tabs
        .filter(
          ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('rocketmqGuide.lesson'),
        )
        .map(({ label }) => ({ label, column: viewColumn })),
    );
  }

  /** Waits until the tabs are as wanted: VS Code tells about them a moment later. */
  async function lessonsBecome(matches: (found: ReturnType<typeof lessons>) => boolean) {
    while (!matches(lessons())) {
      await new Promise<void>((resolve) => {
        const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
          listener.dispose();
          resolve();
        });
      });
    }
    return lessons();
  }

  async function code(): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument({ language: 'java', content: 'class A {}' });
    return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  }

  test('Should open beside the code and leave the focus there', async () => {
    const editor = await code();
    await vscode.commands.executeCommand(COMMANDS.openLesson, 'mastery-05', 'send-sync');
    const [lesson] = await lessonsBecome((found) => found.length === 1 && found[0]?.label !== 'RocketMQ Guide');
    assert.equal(lesson?.column, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  test('Should use the panel that is there for the next lesson', async () => {
    await code();
    await vscode.commands.executeCommand(COMMANDS.openLesson, 'mastery-05');
    const [first] = await lessonsBecome((found) => found.length === 1 && found[0]?.label !== 'RocketMQ Guide');
    await vscode.commands.executeCommand(COMMANDS.openLesson, 'mastery-06');
    const all = await lessonsBecome((found) => found.some(({ label }) => label !== first?.label));
    assert.equal(all.length, 1);
  });

  test('Should open another panel when it is asked to', async () => {
    await code();
    await vscode.commands.executeCommand(COMMANDS.openLesson, 'mastery-05');
    await vscode.commands.executeCommand(COMMANDS.openLessonInNewPanel, 'mastery-06');
    await lessonsBecome((found) => found.length === 2);
    await vscode.commands.executeCommand(COMMANDS.openLessonInNewPanel);
    const all = await lessonsBecome(
      (found) => found.length === 3 && found.every(({ label }) => label !== 'RocketMQ Guide'),
    );
    assert.equal(new Set(all.map(({ label }) => label)).size, 2, 'the lesson that was shown, once more');
  });

  test('Should open a lesson where there is no code', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand(COMMANDS.openLesson, 'mastery-05');
    const [lesson] = await lessonsBecome((found) => found.length === 1);
    assert.equal(lesson?.column, vscode.ViewColumn.One);
  });
});
