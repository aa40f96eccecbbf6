import * as vscode from 'vscode';
import { COMMANDS, CONTEXTS, VIEWS } from '../platform/ids';
import type { Services } from '../platform/services';
import type { DeskCommandTable } from './deskCommands';
import type { Lab } from './lab';
import { LazyLabView } from './lazyLabView';
import type { LabDesk } from './labDesk';
import type { LabView } from './labView';

/** The lab and what its commands do, once something asked for it. */
export interface LabFeatures {
  readonly lab: Lab;
  readonly commands: LabCommandTable & DeskCommandTable;
  readonly view: LabView;
  readonly desk: Pick<LabDesk, 'watch' | 'runSample' | 'session'>;
}

/** What a command is called with: nothing, a profile, or a row of the view that stands for a process. */
export type LabCommandTable = Readonly<Record<(typeof LAB_COMMANDS)[number], (argument?: unknown) => Promise<void>>>;

export const LAB_COMMANDS = [
  'labStart',
  'labConnect',
  'labSaveCompose',
  'labStop',
  'labReset',
  'labOpenLogs',
  'labTryFault',
  'labRelay',
  'labKill',
  'labFreeze',
  'labThaw',
  'labRestartProcess',
] as const satisfies readonly (keyof typeof COMMANDS)[];

/** What is seen and done on a lab that runs. They take a name, or a row with a `topic` or a `group`. */
export const DESK_COMMANDS = [
  'labBrowse',
  'labSend',
  'labReceive',
  'labGroup',
  'labCreateTopic',
  'labCreateGroup',
  'labDelete',
  'labResetOffset',
  'labRefresh',
] as const satisfies readonly (keyof typeof COMMANDS)[];

/** Where the extension runs decides what a lab can be. */
export type LabPlace = 'here' | 'browser' | 'restricted' | 'remote';

/** Key of the global state: the id of a lab that was started and not stopped. It spares a look at the disk. */
export const LAB_KEY = 'lab.running';

/**
 * The commands of the lab: known from the start, loaded when one is first run. Where nothing can be run they say why.
 * A window that loads while a lab runs joins it: the guard counts windows.
 */
export function registerLab(services: Services, load: () => Promise<LabFeatures>): vscode.Disposable {
  const showPlace = (): void =>
    void vscode.commands.executeCommand('setContext', CONTEXTS.labPlace, labPlace(services.context));
  showPlace();
  const run = async (name: keyof LabFeatures['commands'], argument: unknown): Promise<void> => {
    const place = labPlace(services.context);
    // Where the code runs elsewhere, a lab would be out of its reach; an address or a file may be of use.
    const fits =
      place === 'remote' &&
      (name === 'labConnect' || name === 'labSaveCompose' || (DESK_COMMANDS as readonly string[]).includes(name));
    const refusal = fits ? undefined : refusalText(place);
    if (refusal !== undefined) {
      void vscode.window.showInformationMessage(refusal);
      return;
    }
    try {
      await (await load()).commands[name](argument);
    } catch (cause) {
      services.log.error(`Command ${COMMANDS[name]} failed`, cause);
      void vscode.window.showErrorMessage(vscode.l10n.t('This did not work. The log of RocketMQ Guide says why.'));
    }
  };
  const join = async (): Promise<void> => {
    if (labPlace(services.context) === 'here' && services.context.globalState.get(LAB_KEY) !== undefined) {
      await load();
    }
  };
  join().catch((cause: unknown) => services.log.error('The running lab could not be joined', cause));
  const rows = new LazyLabView(services, async () => (labPlace(services.context) === 'here' ? load() : undefined));
  return vscode.Disposable.from(
    rows,
    vscode.window.createTreeView(VIEWS.lab, { treeDataProvider: rows, showCollapseAll: true }),
    vscode.workspace.onDidGrantWorkspaceTrust(showPlace),
    ...[...LAB_COMMANDS, ...DESK_COMMANDS].map((name) =>
      vscode.commands.registerCommand(COMMANDS[name], (argument: unknown) => run(name, argument)),
    ),
  );
}

/** Looked at each time: a workspace becomes trusted while the window is open. */
export function labPlace({ extension }: vscode.ExtensionContext): LabPlace {
  // The worker that runs extensions in a browser is no Node.
  if (typeof process !== 'object' || process.versions?.node === undefined) {
    return 'browser';
  }
  if (!vscode.workspace.isTrusted) {
    return 'restricted';
  }
  return vscode.env.remoteName !== undefined && extension.extensionKind === vscode.ExtensionKind.UI ? 'remote' : 'here';
}

/** Why nothing can be started in this window; undefined: it can. */
export function refusalText(place: LabPlace): string | undefined {
  switch (place) {
    case 'browser':
      return vscode.l10n.t(
        'A browser can start no processes. Open this folder in VS Code on the desktop to run a lab.',
      );
    case 'restricted':
      return vscode.l10n.t('The lab starts programs, so it needs a trusted workspace. Nothing was started.');
    case 'remote':
      return vscode.l10n.t(
        'In a remote window RocketMQ Guide runs on your own computer, not where your code runs: a lab started here would be out of its reach. Start RocketMQ in the remote machine and connect to its address.',
      );
    default:
      return undefined;
  }
}
