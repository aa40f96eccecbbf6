import * as vscode from 'vscode';
import { AdminError } from '../../core/lab/adminModel';

/** What went wrong, in words a learner can use; RocketMQ's own text stays in it, so that it can be looked up. */
export function failureOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  // The chunk that throws may hold a class of its own.
  const code =
    cause instanceof AdminError || (cause instanceof Error && 'code' in cause)
      ? Number((cause as AdminError).code)
      : -1;
  switch (code) {
    case -2:
      return vscode.l10n.t('The lab does not answer: {0}. Is a process frozen or gone?', message);
    case -3:
      return vscode.l10n.t(
        'Brokers, topics and messages are asked with a JDK and the jars of RocketMQ, which this lab does not have. Sending and receiving work without.',
      );
    case 17:
      return vscode.l10n.t('There is no such topic: {0}', message);
    case 26:
      return vscode.l10n.t('There is no such group: {0}', message);
    default:
      return message;
  }
}
