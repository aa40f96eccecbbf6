import * as vscode from 'vscode';
import { LabFailure } from '../../core/lab/failures';
import type { LabProcess, LabProfile } from '../../core/lab/model';
import { PROFILES } from '../../core/lab/profiles';
import { isRecord } from '../../core/util/isRecord';
import type { Services } from '../platform/services';
import { failureText } from './failureText';
import type { LocalLab } from './localLab';
import type { LabCommandTable } from './registerLab';
import { saveCompose } from './saveCompose';
import { tryFault } from './tryFault';

/** What the commands of the lab do: they ask for what they were not given, and say what went wrong. */
export function labCommands(lab: LocalLab, services: Services): LabCommandTable {
  const { log } = services;
  const told = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (cause) {
      if (!(cause instanceof LabFailure)) {
        throw cause;
      }
      log.error(cause);
      await tellFailure(cause);
    }
  };
  const withProcess = (
    argument: unknown,
    states: readonly LabProcess['state'][],
    work: (name: string) => Promise<void>,
  ) =>
    told(async () => {
      await lab.refresh();
      const name = await processName(lab, argument, states);
      await (name !== undefined && work(name));
    });
  return {
    labStart: (argument) => told(() => lab.start(profileOf(argument))),
    labConnect: () => told(() => lab.connect()),
    labSaveCompose: () => told(() => saveCompose(services)),
    labStop: () =>
      told(async () => {
        await lab.refresh();
        await lab.stop();
      }),
    labReset: () => told(() => reset(lab)),
    labOpenLogs: (argument) => told(() => openLogs(lab, argument)),
    labTryFault: () => told(() => tryFault(lab)),
    labRelay: () => told(() => lab.relay()),
    labKill: (argument) => withProcess(argument, ['running', 'frozen'], (name) => lab.kill(name)),
    labFreeze: (argument) => withProcess(argument, ['running'], (name) => lab.setFrozen(name, true)),
    labThaw: (argument) => withProcess(argument, ['frozen'], (name) => lab.setFrozen(name, false)),
    labRestartProcess: (argument) => withProcess(argument, ['running', 'frozen', 'gone'], (name) => lab.restart(name)),
  };
}

async function tellFailure(failure: LabFailure): Promise<void> {
  const { log } = failure;
  const open = vscode.l10n.t('Open its output');
  const answer = await vscode.window.showErrorMessage(failureText(failure), ...(log === undefined ? [] : [open]));
  if (answer === open && log !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.file(log));
  }
}

function profileOf(argument: unknown): LabProfile | undefined {
  return PROFILES.find((profile) => profile === argument);
}

/** A name, a row of the view with a `process`, or what the user picks among those in one of the states. */
async function processName(
  lab: LocalLab,
  argument: unknown,
  states: readonly LabProcess['state'][],
): Promise<string | undefined> {
  if (typeof argument === 'string') {
    return argument;
  }
  const given = isRecord(argument) ? argument['process'] : undefined;
  if (isRecord(given) && typeof given['name'] === 'string') {
    return given['name'];
  }
  const all = lab.state.kind === 'running' ? lab.state.processes : [];
  const some = all.filter(({ state }) => states.includes(state));
  if (some.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No process of the lab is in a state for this.'));
    return undefined;
  }
  return vscode.window.showQuickPick(
    some.map(({ name }) => name),
    { placeHolder: vscode.l10n.t('Which process?') },
  );
}

async function reset(lab: LocalLab): Promise<void> {
  await lab.refresh();
  const remove = vscode.l10n.t('Delete');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete all topics, groups and messages of the lab?'),
    {
      modal: true,
      detail: vscode.l10n.t('The lab is stopped first. Downloaded jars are kept. This cannot be undone.'),
    },
    remove,
  );
  if (answer === remove) {
    await lab.reset();
  }
}

async function openLogs(lab: LocalLab, argument: unknown): Promise<void> {
  await lab.refresh();
  const given = isRecord(argument) && isRecord(argument['process']) ? argument['process']['name'] : argument;
  const files = lab.logs(typeof given === 'string' ? given : undefined);
  if (files.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The lab has written no logs yet.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(
    files.map(({ path, name, process }) => ({ label: name, description: process, path })),
    { placeHolder: vscode.l10n.t('Which log?') },
  );
  if (picked) {
    await vscode.window.showTextDocument(vscode.Uri.file(picked.path));
  }
}
