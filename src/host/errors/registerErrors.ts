import * as vscode from 'vscode';
import { mayBeKnownError } from '../../core/errors/errorGate';
import { COMMANDS } from '../platform/ids';
import type { Services } from '../platform/services';
import type { ErrorFeatures, ErrorLink } from './errorFeatures';

/** Known errors: links in terminals, and the command that explains a text. Nothing is loaded before a line looks like one. */
export function registerErrors(services: Services, load: () => Promise<ErrorFeatures>): vscode.Disposable {
  const failed = (what: string) => (cause: unknown) => {
    services.log.error(what, cause);
    void vscode.window.showErrorMessage(vscode.l10n.t('This did not work. The log of RocketMQ Guide says why.'));
  };
  const links: vscode.TerminalLinkProvider<ErrorLink> = {
    provideTerminalLinks: async ({ line }, token) => {
      if (!mayBeKnownError(line)) {
        return [];
      }
      try {
        const found = await (await load()).links(line);
        return token.isCancellationRequested ? [] : found;
      } catch (cause) {
        services.log.error('A line of a terminal could not be looked at', cause);
        return [];
      }
    },
    handleTerminalLink: ({ found }) =>
      load()
        .then((features) => features.open(found))
        .catch(failed('An error could not be explained')),
  };
  return vscode.Disposable.from(
    vscode.window.registerTerminalLinkProvider(links),
    vscode.commands.registerCommand(COMMANDS.explainError, (text: unknown) =>
      load()
        .then((features) => features.explain(text))
        .catch(failed(`Command ${COMMANDS.explainError} failed`)),
    ),
  );
}
