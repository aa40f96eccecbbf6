import * as vscode from 'vscode';
import { followAddress } from '../../core/curriculum/followPage';
import { FLOW_TEXTS } from '../../core/curriculum/flowTexts';
import { isRecord } from '../../core/util/isRecord';
import { toRange } from '../platform/convert';
import type { Settings } from '../platform/settings';
import type { FlowPanel } from './flowPanel';
import type { FlowService } from './flowService';

export interface FlowCommandsDeps {
  readonly settings: Settings;
  readonly flow: FlowService;
  readonly panel: FlowPanel;
  readonly uri: (path: string) => vscode.Uri | undefined;
  readonly openPage: (address: string) => Promise<void>;
}

/** The bodies of the commands around the map. Arguments come from links and menus and are not trusted. */
export class FlowCommands {
  constructor(private readonly _deps: FlowCommandsDeps) {}

  async showMap(): Promise<void> {
    return Promise.resolve(this._deps.panel.show());
  }

  /** Of a topic by its name or row; without one a list is shown. */
  async followMessage(argument: unknown): Promise<void> {
    const topic = topicOf(argument) ?? (await this._pickTopic());
    if (topic !== undefined) {
      await this._deps.openPage(followAddress(topic));
    }
  }

  /** All senders and listeners of a topic in the editor's peek view. */
  async peekFlow(argument: unknown): Promise<void> {
    const name = topicOf(argument);
    const { topology } = await this._deps.flow.read();
    const topic = topology.topics.find((other) => other.resolved && other.name === name);
    const editor = vscode.window.activeTextEditor;
    const locations = [...(topic?.producers ?? []), ...(topic?.consumers ?? [])].flatMap(({ path, range }) => {
      const uri = this._deps.uri(path);
      return uri === undefined ? [] : [new vscode.Location(uri, toRange(range))];
    });
    if (editor !== undefined && locations.length > 0) {
      const { document, selection } = editor;
      await vscode.commands.executeCommand(
        'editor.action.peekLocations',
        document.uri,
        selection.active,
        locations,
        'peek',
      );
    }
  }

  async chooseProfile(): Promise<void> {
    const { profiles, profile } = await this._deps.flow.read();
    const none = FLOW_TEXTS[this._deps.settings.locale].noProfile;
    const items = [undefined, ...profiles].map((name) => ({
      label: name ?? none,
      description: name === profile ? vscode.l10n.t('chosen') : '',
      name,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Spring profile whose values count in the map'),
    });
    if (picked !== undefined) {
      await this._deps.flow.setProfile(picked.name);
    }
  }

  /** Adds the maps of other repositories, or takes added ones away. */
  async addMap(): Promise<void> {
    const { flow } = this._deps;
    const add = { label: vscode.l10n.t('Add a map file...'), map: undefined };
    const known = flow.maps.map((map) => ({
      label: vscode.l10n.t('Remove {0}', map.slice(map.lastIndexOf('/') + 1)),
      map,
    }));
    const picked =
      known.length === 0
        ? add
        : await vscode.window.showQuickPick<{ label: string; map: string | undefined }>([add, ...known]);
    if (picked === undefined) {
      return;
    }
    if (picked.map !== undefined) {
      await flow.setMaps(flow.maps.filter((map) => map !== picked.map));
      return;
    }
    const files = await vscode.window.showOpenDialog({
      canSelectMany: true,
      filters: { JSON: ['json'] },
      title: vscode.l10n.t('Maps that "rocketmq-guide map --format json" made'),
    });
    if (files !== undefined) {
      await flow.setMaps([...flow.maps, ...files.map((uri) => uri.toString())]);
    }
  }

  private async _pickTopic(): Promise<string | undefined> {
    const { topology } = await this._deps.flow.read();
    const texts = FLOW_TEXTS[this._deps.settings.locale];
    const items = topology.topics
      .filter(({ resolved }) => resolved)
      .map(({ name, producers, consumers }) => ({
        label: name,
        description: texts.counts(producers.length, consumers.length),
      }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Follow a message of which topic?'),
      placeHolder: items.length === 0 ? vscode.l10n.t('No topic was found in this workspace') : '',
    });
    return picked?.label;
  }
}

/** A topic's name, or that of the row of the view that a menu passes. */
function topicOf(argument: unknown): string | undefined {
  const topic: unknown = isRecord(argument) ? argument['topic'] : argument;
  return typeof topic === 'string' && topic !== '' && topic.length <= 512 ? topic : undefined;
}
