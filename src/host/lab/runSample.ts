import * as vscode from 'vscode';
import type { LabConnection } from '../../core/lab/model';
import { type LabSample, sampleCommands } from '../../core/lab/sample';
import type { LabTools } from './labSession';
import { SampleTerminal } from './sampleTerminal';

export interface RunSampleDeps {
  readonly connection: LabConnection;
  readonly tools: () => Promise<LabTools>;
  readonly storage: vscode.Uri;
}

/** Copies a sample, compiles it on the lab's jars and runs it against the lab, in a terminal that says what it does. */
export async function runSample({ connection, tools, storage }: RunSampleDeps, sample: LabSample): Promise<void> {
  const { jars, nameServer, proxy } = connection;
  if (jars === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Samples are compiled on the jars of a lab on this machine; this lab has none.'),
    );
    return;
  }
  const folder = vscode.Uri.joinPath(storage, 'samples', sample.main);
  const isWindows = process.platform === 'win32';
  const javac = jars.java.replace(/java(\.exe)?$/i, 'javac$1');
  const separator = isWindows ? ';' : ':';
  const join = (...parts: string[]) => parts.join(isWindows ? '\\' : '/');
  const commands = sampleCommands(sample, { ...jars, javac, separator }, folder.fsPath, join);
  if (!(await confirm(sample, folder, [commands.compile, commands.run], nameServer))) {
    return;
  }
  await copy(sample, folder);
  const { runPrograms } = await tools();
  const env = { NAMESRV_ADDR: nameServer, ...(proxy === undefined ? {} : { ROCKETMQ_ENDPOINTS: proxy }) };
  const pty = new SampleTerminal((write, onStart) =>
    runPrograms([commands.compile, commands.run], { cwd: folder.fsPath, env, write, onStart }),
  );
  const name = sample.main.slice(sample.main.lastIndexOf('.') + 1);
  vscode.window.createTerminal({ name, pty, iconPath: new vscode.ThemeIcon('beaker') }).show(true);
}

async function confirm(
  sample: LabSample,
  folder: vscode.Uri,
  commands: readonly (readonly string[])[],
  nameServer: string,
): Promise<boolean> {
  const run = vscode.l10n.t('Run');
  const detail = [
    vscode.l10n.t('Its {0} source files are copied to {1}.', sample.files.size, folder.fsPath),
    vscode.l10n.t('It works on the lab at {0}. Then these run, until you close the terminal:', nameServer),
    ...commands.map((command) => shortened(command.join(' '))),
  ].join('\n\n');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Run {0} against the lab?', sample.main),
    { modal: true, detail },
    run,
  );
  return answer === run;
}

/** A dialog has no room for every source file; the terminal shows the command as a whole. */
function shortened(command: string): string {
  return command.length > 400 ? `${command.slice(0, 400)}…` : command;
}

async function copy({ files }: LabSample, folder: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(vscode.Uri.joinPath(folder, 'classes'));
  for (const [path, text] of files) {
    const target = vscode.Uri.joinPath(folder, 'src', path);
    await fs.createDirectory(vscode.Uri.joinPath(target, '..'));
    await fs.writeFile(target, new TextEncoder().encode(text));
  }
}
