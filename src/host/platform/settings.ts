import * as vscode from 'vscode';
import { type Locale, localeOf } from '../../core/util/locale';
import { PREFIX, SETTINGS } from './ids';

/** How a lab is started; an empty path or address means the lab's own choice. */
export interface LabSettings {
  readonly version: string;
  readonly onClose: 'stop' | 'keep';
  readonly javaHome: string;
  readonly maven: string;
  readonly source: 'auto' | 'maven' | 'archive';
  readonly archiveUrl: string;
  readonly dockerImage: string;
}

/** Typed access to our settings. A value of the wrong type reads as the default: settings.json is typed by hand. */
export class Settings implements vscode.Disposable {
  private readonly _changed = new vscode.EventEmitter<void>();
  private readonly _listener = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(PREFIX) || change.affectsConfiguration('editor.codeLens')) {
      this._changed.fire();
    }
  });
  /** Something of ours, or the editor's own lens switch, changed. */
  readonly onDidChange = this._changed.event;

  /** What the user chose: `auto` follows the editor. */
  get language(): Locale | 'auto' {
    const chosen = this._read<string>(SETTINGS.language, 'auto');
    return chosen === 'en' || chosen === 'zh-cn' ? chosen : 'auto';
  }

  /** The language of lessons, lenses and hovers. VS Code's own parts follow `vscode.env.language`. */
  get locale(): Locale {
    return this.language === 'auto' ? localeOf(vscode.env.language) : this.language;
  }

  /** Lenses are shown: neither the editor nor our own switch has them off. */
  get lensesEnabled(): boolean {
    const editor = vscode.workspace.getConfiguration('editor').get<boolean>('codeLens', true);
    return editor && this.lensesSwitchedOn;
  }

  /** Our own switch, whatever the editor's says. */
  get lensesSwitchedOn(): boolean {
    return this._read(SETTINGS.lensesEnabled, true);
  }

  /** What the user laid over the default choice of concepts; empty means the default. */
  get lensConcepts(): Readonly<Record<string, unknown>> {
    return this._read<Record<string, unknown>>(SETTINGS.lensConcepts, {});
  }

  get lessonPanel(): 'reuse' | 'new' {
    return this._read<string>(SETTINGS.lessonPanel, 'reuse') === 'new' ? 'new' : 'reuse';
  }

  /** Severities that the user chose for rules, as written. */
  get rules(): Readonly<Record<string, unknown>> {
    return this._read<Record<string, unknown>>(SETTINGS.rules, {});
  }

  /** Which findings are shown: errors and warnings, or all. */
  get profile(): 'essential' | 'all' {
    return this._read<string>(SETTINGS.rulesProfile, 'essential') === 'all' ? 'all' : 'essential';
  }

  get lab(): LabSettings {
    const sources = ['maven', 'archive'] as const;
    const chosen = this._read<string>(SETTINGS.labSource, 'auto');
    return {
      version: this._read(SETTINGS.labVersion, '5.5.0'),
      onClose: this._read<string>(SETTINGS.labOnClose, 'stop') === 'keep' ? 'keep' : 'stop',
      javaHome: this._read(SETTINGS.labJavaHome, ''),
      maven: this._read(SETTINGS.labMaven, ''),
      source: sources.find((source) => source === chosen) ?? 'auto',
      archiveUrl: this._read(SETTINGS.labArchiveUrl, ''),
      dockerImage: this._read(SETTINGS.labDockerImage, 'apache/rocketmq'),
    };
  }

  async set(setting: (typeof SETTINGS)[keyof typeof SETTINGS], value: unknown): Promise<void> {
    await vscode.workspace.getConfiguration(PREFIX).update(setting, value, vscode.ConfigurationTarget.Global);
  }

  /**
   * Chooses a rule's severity, or with undefined what the rule itself says: in the workspace's settings where those choose
   * severities already, since they would hide the user's, else in the user's.
   */
  async setRule(rule: string, severity: string | undefined): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(PREFIX);
    const { workspaceValue, globalValue } = configuration.inspect<Record<string, unknown>>(SETTINGS.rules) ?? {};
    const { [rule]: before, ...others } = workspaceValue ?? globalValue ?? {};
    void before;
    await configuration.update(
      SETTINGS.rules,
      severity === undefined ? others : { ...others, [rule]: severity },
      workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace,
    );
  }

  dispose(): void {
    this._listener.dispose();
    this._changed.dispose();
  }

  private _read<T>(setting: string, fallback: T): T {
    const value: unknown = vscode.workspace.getConfiguration(PREFIX).get(setting);
    return typeof value === typeof fallback && value !== null ? (value as T) : fallback;
  }
}
