import * as vscode from 'vscode';
import type { FlowRow } from '../../core/curriculum/flowRows';
import { CODE, CONFIGURATION, isOwnDocument, namesRocketmq } from '../platform/documents';
import { COMMANDS, VIEWS } from '../platform/ids';
import type { Services } from '../platform/services';
import type { FlowCommands } from './flowCommands';
import type { FlowNavigation } from './flowNavigation';
import type { FlowView } from './flowView';

/** Everything around the map of the flow, once something asked for it. */
export interface FlowFeatures {
  readonly view: FlowView;
  readonly navigation: FlowNavigation;
  readonly commands: FlowCommands;
}

export interface LoadedFlow {
  readonly loaded: FlowFeatures | undefined;
  load(): Promise<FlowFeatures>;
}

const SELECTOR: readonly vscode.DocumentFilter[] = [...CODE, ...CONFIGURATION];
const FLOW_COMMANDS = ['addMap', 'chooseProfile', 'followMessage', 'peekFlow', 'showMap'] as const;

/** The view "This project", hovers and definitions at topics and groups, and the commands of the map. */
export function registerFlow(services: Services, flow: LoadedFlow): vscode.Disposable {
  const provider = new LazyView(services, flow);
  const view = vscode.window.createTreeView(VIEWS.project, { treeDataProvider: provider, showCollapseAll: true });
  // Who calls a project's own sender need not name RocketMQ: once the map is there, it decides.
  const of = async (document: vscode.TextDocument): Promise<FlowNavigation | undefined> =>
    (flow.loaded === undefined ? namesRocketmq(document) : isOwnDocument(document))
      ? (await flow.load()).navigation
      : undefined;
  const run = async (name: (typeof FLOW_COMMANDS)[number], argument: unknown): Promise<void> => {
    try {
      await (await flow.load()).commands[name](argument);
    } catch (cause) {
      services.log.error(`Command ${COMMANDS[name]} failed`, cause);
      void vscode.window.showErrorMessage(vscode.l10n.t('This did not work. The log of RocketMQ Guide says why.'));
    }
  };
  return vscode.Disposable.from(
    view,
    provider,
    vscode.languages.registerHoverProvider(SELECTOR, {
      provideHover: async (document, position, token) => (await of(document))?.hover(document, position, token),
    }),
    vscode.languages.registerDefinitionProvider(SELECTOR, {
      provideDefinition: async (document, position, token) =>
        (await of(document))?.definition(document, position, token),
    }),
    ...FLOW_COMMANDS.map((name) =>
      vscode.commands.registerCommand(COMMANDS[name], (argument: unknown) => run(name, argument)),
    ),
  );
}

class LazyView implements vscode.TreeDataProvider<FlowRow>, vscode.Disposable {
  private readonly _changed = new vscode.EventEmitter<undefined>();
  private _listener: vscode.Disposable | undefined;
  private _body: FlowView | undefined;
  readonly onDidChangeTreeData = this._changed.event;

  constructor(
    private readonly _services: Services,
    private readonly _flow: LoadedFlow,
  ) {}

  async getChildren(row?: FlowRow): Promise<FlowRow[]> {
    try {
      const { view } = await this._flow.load();
      if (this._body === undefined) {
        this._body = view;
        this._listener = view.onDidChangeTreeData(() => this._changed.fire(undefined));
      }
      return await view.getChildren(row);
    } catch (cause) {
      this._services.log.error('The flow of messages could not be shown', cause);
      return [];
    }
  }

  /** Rows come from `getChildren`, so the body is there. */
  getTreeItem(row: FlowRow): vscode.TreeItem {
    return this._body?.getTreeItem(row) ?? new vscode.TreeItem(row.label);
  }

  getParent(row: FlowRow): FlowRow | undefined {
    return this._body?.getParent(row);
  }

  dispose(): void {
    this._listener?.dispose();
    this._changed.dispose();
  }
}
