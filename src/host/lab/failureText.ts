import * as vscode from 'vscode';
import type { LabFailure } from '../../core/lab/failures';

/** What went wrong and what to do next, in the editor's language. */
export function failureText({ kind, detail }: LabFailure): string {
  switch (kind) {
    case 'no-java':
      return detail === ''
        ? vscode.l10n.t(
            'No Java was found. The lab needs a JDK 8 or newer (17 is tested): install one, or name its folder in the setting rocketmqGuide.lab.javaHome.',
          )
        : vscode.l10n.t('There is no usable JDK at {0}: see the setting rocketmqGuide.lab.javaHome.', detail);
    case 'old-java':
      return vscode.l10n.t('This Java is too old for the lab, which needs JDK 8 or newer: {0}', detail);
    case 'no-maven':
      return vscode.l10n.t(
        'Maven was not found. It brings the jars of RocketMQ: install it, or name its program in the setting rocketmqGuide.lab.maven.',
      );
    case 'no-network':
      return vscode.l10n.t(
        'RocketMQ could not be downloaded: the repository cannot be reached. Mirrors and proxies are set in your Maven settings. {0}',
        detail,
      );
    case 'not-found':
      return vscode.l10n.t('The repository does not have this version of RocketMQ. {0}', detail);
    case 'disk-full':
      return vscode.l10n.t('There is not enough room on the disk. {0}', detail);
    case 'disk-nearly-full':
      return vscode.l10n.t(
        'The disk is so full that a broker would refuse every message: it does so above 90 %. {0}',
        detail,
      );
    case 'checksum':
      return vscode.l10n.t('What was downloaded is not what was published: its checksum differs. {0}', detail);
    case 'no-ports':
      return vscode.l10n.t('No free ports were found for the lab.');
    case 'port-taken':
      return vscode.l10n.t('Another program took a port while the lab was starting. Start it once more. {0}', detail);
    case 'not-ready':
      return vscode.l10n.t('This process did not come up: {0}', detail);
    case 'no-memory':
      return vscode.l10n.t('There is not enough memory for this process: {0}', detail);
    case 'no-message':
      return vscode.l10n.t('The lab came up, but a message that was sent did not arrive. {0}', detail);
    case 'busy':
      return vscode.l10n.t('The lab is being started or stopped, here or in another window.');
    case 'no-freeze':
      return vscode.l10n.t('Windows has no signal that freezes a process. Kill it instead, or use Linux or macOS.');
    case 'no-relay':
      return vscode.l10n.t(
        'The relay needs a proxy that is a process of its own: start "Master and slave" or "Three copies with a controller". A proxy inside the broker leads clients past it.',
      );
    case 'not-answering':
      return vscode.l10n.t('Nothing that speaks RocketMQ answered at {0}.', detail);
    default:
      return vscode.l10n.t('This did not work: {0}', detail);
  }
}
