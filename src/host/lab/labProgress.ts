import * as vscode from 'vscode';

/** Runs work that a cancellation of the token aborts. */
export async function withSignal<T>(
  token: vscode.CancellationToken,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  try {
    return await work(abort.signal);
  } finally {
    listener.dispose();
  }
}

/** How far a download is, in megabytes. */
export function bytesText(received: number, total: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
  return total > 0 ? `${megabytes(received)} / ${megabytes(total)} MB` : `${megabytes(received)} MB`;
}

/** What a step of a start does, in the notification. */
export function phaseText(name: string): string {
  switch (name) {
    case 'jars':
      return vscode.l10n.t('fetches the jars');
    case 'check':
      return vscode.l10n.t('sends a message and receives it');
    default:
      return vscode.l10n.t('{0} comes up', name);
  }
}
