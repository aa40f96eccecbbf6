import * as vscode from 'vscode';
import { COMMANDS } from '../platform/ids';
import type { Services } from '../platform/services';
import { labPlace } from './registerLab';

/** The command "Diagnose"; where no connection can be opened it says why. */
export function registerDiagnosis(services: Services, run: () => Promise<void>): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.diagnose, async () => {
    const refusal = refusalOf(services.context);
    if (refusal !== undefined) {
      void vscode.window.showInformationMessage(refusal);
      return;
    }
    try {
      await run();
    } catch (cause) {
      services.log.error(`Command ${COMMANDS.diagnose} failed`, cause);
      void vscode.window.showErrorMessage(vscode.l10n.t('This did not work. The log of RocketMQ Guide says why.'));
    }
  });
}

/** Why this window cannot diagnose; undefined: it can. In a remote window the looks are taken from the user's own machine. */
function refusalOf(context: vscode.ExtensionContext): string | undefined {
  switch (labPlace(context)) {
    case 'browser':
      return vscode.l10n.t(
        'A browser can open no connection to RocketMQ. Open this folder in VS Code on the desktop to diagnose one.',
      );
    case 'restricted':
      return vscode.l10n.t(
        'Diagnosing starts java and opens connections, so it needs a trusted workspace. Nothing was contacted.',
      );
    default:
      return undefined;
  }
}
