import * as vscode from 'vscode';
import {
  readRuleConfiguration,
  ruleOptions,
  type RuleConfiguration,
  type RuleOptions,
} from '../../core/rocketmq/rules/options';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import { Disposable } from '../platform/dispose';
import type { Settings } from '../platform/settings';

const FILE = 'rocketmq-guide.json';

/** What is chosen for the rules: the settings, and over them the `rocketmq-guide.json` of the document's folder. */
export class FindingsConfiguration extends Disposable {
  private readonly _changed = this._register(new vscode.EventEmitter<void>());
  readonly onDidChange = this._changed.event;
  private readonly _files = new Map<string, Promise<RuleConfiguration>>();

  constructor(
    private readonly _settings: Settings,
    private readonly _catalogue: () => Promise<RuleCatalogue>,
    private readonly _log: vscode.LogOutputChannel,
  ) {
    super();
    const watcher = this._register(vscode.workspace.createFileSystemWatcher(`**/${FILE}`));
    const changed = (): void => {
      this._files.clear();
      this._changed.fire();
    };
    this._register(watcher.onDidChange(changed));
    this._register(watcher.onDidCreate(changed));
    this._register(watcher.onDidDelete(changed));
  }

  async options(uri: vscode.Uri): Promise<RuleOptions> {
    const catalogue = await this._catalogue();
    const known = (rule: string): boolean => catalogue.rule(rule) !== undefined;
    const settings = readRuleConfiguration({ rules: this._settings.rules, profile: this._settings.profile }, known);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return ruleOptions(settings.configuration, folder === undefined ? {} : await this._file(folder.uri, known));
  }

  private _file(folder: vscode.Uri, known: (rule: string) => boolean): Promise<RuleConfiguration> {
    const key = folder.toString();
    let read = this._files.get(key);
    if (read === undefined) {
      read = this._read(vscode.Uri.joinPath(folder, FILE), known);
      this._files.set(key, read);
    }
    return read;
  }

  private async _read(uri: vscode.Uri, known: (rule: string) => boolean): Promise<RuleConfiguration> {
    let text: string;
    try {
      text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      // Most folders have none.
      return {};
    }
    try {
      const { configuration, problems } = readRuleConfiguration(JSON.parse(text), known);
      problems.forEach((problem) => this._log.warn(`${uri.toString()}: ${problem}`));
      return configuration;
    } catch (error) {
      this._log.warn(`${uri.toString()} is not JSON:`, error instanceof Error ? error.message : String(error));
      return {};
    }
  }
}
