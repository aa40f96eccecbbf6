import * as vscode from 'vscode';
import type { Endpoint } from '../../core/lab/model';
import { Relay, type RelayMode } from '../../lab/relay';
import { Disposable, DisposableValue } from '../platform/dispose';
import { COMMANDS } from '../platform/ids';

/** Long enough to be felt, short enough that no client gives up. */
const DELAY_MS = 2000;

/**
 * The relay between clients and the proxy, chosen by the user and shown in the status bar for as long as it is there. It
 * lives in this window and ends with it.
 */
export class RelayControl extends Disposable {
  private readonly _relay = this._register(new DisposableValue<Relay>());
  private readonly _status = this._register(new DisposableValue<vscode.StatusBarItem>());
  private _way: { target: Endpoint; endpoint: Endpoint } | undefined;

  /** Where clients of that proxy connect: the relay, when there is one before it. */
  endpointFor(proxy: Endpoint): Endpoint {
    return this._way?.target === proxy ? this._way.endpoint : proxy;
  }

  /** Asks what shall happen on the way to the proxy, and does it. */
  async choose(proxy: Endpoint): Promise<void> {
    const picked = await vscode.window.showQuickPick(rows(this._relay.value !== undefined), {
      title: vscode.l10n.t('Between Clients and the Proxy'),
      placeHolder: vscode.l10n.t('What shall become of what they say to each other?'),
    });
    if (picked === undefined) {
      return;
    }
    if (picked.mode === undefined) {
      this.end();
      return;
    }
    if (this._way?.target !== proxy) {
      const relay = new Relay(proxy);
      this._relay.value = relay;
      this._way = { target: proxy, endpoint: await relay.listen() };
    }
    if (this._relay.value) {
      this._relay.value.mode = picked.mode;
      this._show(picked.label);
    }
  }

  /** Clients that still connect to the relay fail from now on. */
  end(): void {
    this._relay.value = undefined;
    this._status.value = undefined;
    this._way = undefined;
  }

  private _show(text: string): void {
    const status = (this._status.value ??= vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left));
    status.text = `$(debug-disconnect) ${this._way?.endpoint ?? ''}: ${text}`;
    status.tooltip = vscode.l10n.t(
      'Clients that connect to {0} reach the proxy through a relay.',
      this._way?.endpoint ?? '',
    );
    status.command = COMMANDS.labRelay;
    status.show();
  }
}

interface Row extends vscode.QuickPickItem {
  /** Undefined: no relay. */
  readonly mode: RelayMode | undefined;
}

function rows(isThere: boolean): Row[] {
  const all: Row[] = [
    { label: vscode.l10n.t('Pass it on'), mode: { kind: 'pass' } },
    { label: vscode.l10n.t('Delay it by {0} s each way', DELAY_MS / 1000), mode: { kind: 'delay', ms: DELAY_MS } },
    { label: vscode.l10n.t('Swallow it, connections stay open'), mode: { kind: 'drop' } },
    { label: vscode.l10n.t('Break connections and refuse new ones'), mode: { kind: 'cut' } },
  ];
  return isThere ? [...all, { label: vscode.l10n.t('Take the relay away'), mode: undefined }] : all;
}
