import * as vscode from 'vscode';
import { FLOW_TEXTS } from '../../core/curriculum/flowTexts';
import { mapText } from '../../core/curriculum/mapText';
import type { FlowGraph } from '../../core/rocketmq/flow/drawn';
import type { Place } from '../../core/rocketmq/flow/topology';
import { isRecord } from '../../core/util/isRecord';
import type { MapToHost, MapToPage } from '../../protocol/mapMessages';
import { Disposable, DisposableValue } from '../platform/dispose';
import { WEBVIEWS } from '../platform/ids';
import type { Services } from '../platform/services';
import { flowPanelHtml } from './flowPanelHtml';
import type { FlowService } from './flowService';

export interface FlowPanelDeps {
  readonly services: Services;
  readonly flow: FlowService;
  /** Shows a place beside the panel. */
  readonly go: (place: Place, panel: vscode.ViewColumn | undefined) => Promise<void>;
  readonly follow: (topic: string) => Promise<void>;
}

/** The drawn map: at most one panel. */
export class FlowPanel extends Disposable {
  private readonly _panel = this._register(new DisposableValue<vscode.WebviewPanel>());
  private _graph: FlowGraph = { nodes: [], edges: [] };

  constructor(private readonly _deps: FlowPanelDeps) {
    super();
    this._register(_deps.flow.onDidChange(() => this._draw()));
    this._register(_deps.services.settings.onDidChange(() => this._setHtml()));
  }

  show(): void {
    if (this._panel.value !== undefined) {
      this._panel.value.reveal();
      return;
    }
    const { services } = this._deps;
    const { title } = FLOW_TEXTS[services.settings.locale];
    const root = vscode.Uri.joinPath(services.context.extensionUri, 'dist', 'webview');
    const panel = vscode.window.createWebviewPanel(WEBVIEWS.map, title, vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [root],
      enableFindWidget: true,
    });
    panel.iconPath = vscode.Uri.joinPath(services.context.extensionUri, 'media', 'activity.svg');
    panel.webview.onDidReceiveMessage((value: unknown) => void this._receive(value));
    panel.onDidDispose(() => {
      if (this._panel.value === panel) {
        this._panel.value = undefined;
      }
    });
    this._panel.value = panel;
    this._setHtml();
  }

  private _setHtml(): void {
    const panel = this._panel.value;
    if (panel !== undefined) {
      const { services } = this._deps;
      const uri = (file: string) => vscode.Uri.joinPath(services.context.extensionUri, 'dist', 'webview', file);
      panel.title = FLOW_TEXTS[services.settings.locale].title;
      panel.webview.html = flowPanelHtml({
        source: panel.webview.cspSource,
        script: panel.webview.asWebviewUri(uri('map.js')).toString(),
        style: panel.webview.asWebviewUri(uri('map.css')).toString(),
        locale: services.settings.locale,
      });
    }
  }

  private _draw(): void {
    this._send().catch((cause: unknown) => this._deps.services.log.error('The map could not be drawn', cause));
  }

  private async _send(): Promise<void> {
    const { services, flow } = this._deps;
    const panel = this._panel.value;
    // A hidden page is thrown away; when it comes back, it asks by itself.
    if (panel?.visible !== true) {
      return;
    }
    const { locale } = services.settings;
    const [{ topology }, { flowGraph, svgMap }] = await Promise.all([
      flow.read(),
      import('../../core/rocketmq/flow/drawn'),
    ]);
    const texts = FLOW_TEXTS[locale];
    this._graph = flowGraph(topology, locale);
    const isEmpty = this._graph.nodes.length === 0;
    const message: MapToPage = {
      kind: 'map',
      svg: isEmpty ? '' : svgMap(this._graph, { title: texts.title, standalone: false }),
      text: mapText(topology, locale),
      summary: `${texts.topics}: ${topology.topics.length}, ${texts.groups}: ${topology.groups.length}`,
    };
    if (this._panel.value === panel) {
      await panel.webview.postMessage(message);
    }
  }

  private async _receive(value: unknown): Promise<void> {
    const message = readMessage(value);
    try {
      switch (message?.kind) {
        case 'ready':
          return await this._send();
        case 'go': {
          const place = this._graph.nodes.find(({ id }) => id === message.id)?.place;
          return await (place && this._deps.go(place, this._panel.value?.viewColumn));
        }
        case 'follow': {
          const node = this._graph.nodes.find(({ id }) => id === message.id);
          return await (node?.kind === 'topic' && node.resolved && node.name !== undefined
            ? this._deps.follow(node.name)
            : undefined);
        }
        case 'export':
          return await this._export(message.format);
        default:
          this._deps.services.log.warn('The map sent a message of an unknown form');
      }
    } catch (cause) {
      this._deps.services.log.error('A message of the map failed', cause);
    }
  }

  private async _export(format: 'svg' | 'mermaid'): Promise<void> {
    const { mermaidMap, svgMap } = await import('../../core/rocketmq/flow/drawn');
    const { title } = FLOW_TEXTS[this._deps.services.settings.locale];
    const ending = format === 'svg' ? 'svg' : 'mmd';
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      filters: format === 'svg' ? { SVG: ['svg'] } : { Mermaid: ['mmd', 'mermaid'] },
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `rocketmq-flow.${ending}`) }),
    });
    if (target !== undefined) {
      const text = format === 'svg' ? svgMap(this._graph, { title, standalone: true }) : mermaidMap(this._graph);
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    }
  }
}

/** A message of the right form; undefined for everything else. */
export function readMessage(value: unknown): MapToHost | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { kind, id, format } = value;
  switch (kind) {
    case 'ready':
      return { kind };
    case 'go':
    case 'follow':
      return typeof id === 'string' && id.length < 32 ? { kind, id } : undefined;
    case 'export':
      return format === 'svg' || format === 'mermaid' ? { kind, format } : undefined;
    default:
      return undefined;
  }
}
