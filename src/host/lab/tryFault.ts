import * as vscode from 'vscode';
import {
  lessonOf,
  type Outcome,
  OUTCOMES,
  outcomeOf,
  type ProcessFault,
  SOON_SECONDS,
} from '../../core/lab/experiment';
import { LabFailure } from '../../core/lab/failures';
import type { LabProcess } from '../../core/lab/model';
import { canFreeze } from '../../lab/processes';
import { COMMANDS } from '../platform/ids';
import type { LocalLab } from './localLab';

/**
 * Predict, do, compare: the user chooses a fault and says what will come of it; then it happens, a producer and a
 * consumer that start afresh show what came of it, and both are set side by side. The fault can be undone at the end.
 */
export async function tryFault(lab: LocalLab): Promise<void> {
  await lab.refresh();
  const processes = lab.state.kind === 'running' ? lab.state.processes : [];
  const chosen = await chooseFault(processes);
  const expected = chosen && (await predict(chosen.label));
  if (chosen === undefined || expected === undefined) {
    return;
  }
  const { process, fault } = chosen;
  await (fault === 'kill' ? lab.kill(process.name) : lab.setFrozen(process.name, true));
  const seen = await watch(lab, chosen.label);
  if (seen === 'cancelled') {
    return;
  }
  await compare(lab, chosen, expected, seen);
}

interface Chosen {
  label: string;
  process: LabProcess;
  fault: ProcessFault;
}

async function chooseFault(processes: readonly LabProcess[]): Promise<Chosen | undefined> {
  const faults: readonly ProcessFault[] = canFreeze ? ['kill', 'freeze'] : ['kill'];
  const rows = processes
    .filter(({ state }) => state === 'running')
    .flatMap((process) => faults.map((fault) => ({ label: labelOf(fault, process.name), process, fault })));
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No process of the lab is in a state for this.'));
    return undefined;
  }
  return vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Try a Fault'),
    placeHolder: vscode.l10n.t('What shall happen? Data is kept, and it can be undone.'),
  });
}

function labelOf(fault: ProcessFault, name: string): string {
  return fault === 'kill' ? vscode.l10n.t('Kill {0}', name) : vscode.l10n.t('Freeze {0}', name);
}

async function predict(title: string): Promise<Outcome | undefined> {
  const picked = await vscode.window.showQuickPick(
    OUTCOMES.map((outcome) => ({ label: outcomeText(outcome), outcome })),
    {
      title,
      placeHolder: vscode.l10n.t('Then a new producer sends, and a new consumer receives. What do you expect?'),
    },
  );
  return picked?.outcome;
}

function outcomeText(outcome: Outcome): string {
  switch (outcome) {
    case 'soon':
      return vscode.l10n.t('The message arrives as if nothing had happened');
    case 'later':
      return vscode.l10n.t('It arrives, but takes more than {0} s', SOON_SECONDS);
    case 'never':
      return vscode.l10n.t('It does not arrive');
  }
}

interface Seen {
  /** Undefined: it never arrived. */
  seconds: number | undefined;
  /** What the client said then. */
  reason: string;
}

function watch(lab: LocalLab, title: string): Thenable<Seen | 'cancelled'> {
  const message = vscode.l10n.t('a producer tries for 30 s');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      progress.report({ message });
      try {
        return { seconds: await lab.tryMessage(token), reason: '' };
      } catch (error) {
        if (token.isCancellationRequested) {
          return 'cancelled';
        }
        if (error instanceof LabFailure && error.kind === 'no-message') {
          return { seconds: undefined, reason: error.detail };
        }
        throw error;
      }
    },
  );
}

async function compare(lab: LocalLab, { label, process, fault }: Chosen, expected: Outcome, seen: Seen): Promise<void> {
  const outcome = outcomeOf(seen.seconds);
  const said =
    seen.seconds === undefined
      ? vscode.l10n.t('The message did not arrive: {0}', seen.reason)
      : vscode.l10n.t('The message arrived after {0} s, the start of the clients included.', seen.seconds);
  const verdict =
    outcome === expected
      ? vscode.l10n.t('As you expected.')
      : vscode.l10n.t('You expected: {0}.', outcomeText(expected));
  const undo = fault === 'kill' ? vscode.l10n.t('Start it again') : vscode.l10n.t('Let it go on');
  const why = vscode.l10n.t('Why?');
  const answer = await vscode.window.showInformationMessage(`${label}: ${said} ${verdict}`, why, undo);
  if (answer === why) {
    await vscode.commands.executeCommand(COMMANDS.openLesson, lessonOf(process.role));
  } else if (answer === undo) {
    await (fault === 'kill' ? lab.restart(process.name) : lab.setFrozen(process.name, false));
  }
}
