import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import { followAddress, FOLLOW_SCHEME, readFollowAddress, type FollowPage } from '../../core/curriculum/followPage';
import type { Page } from '../../core/curriculum/page';
import type { ProgressBook } from '../../core/curriculum/progressBook';
import { PROJECT_ADDRESS } from '../../core/curriculum/projectPage';
import type { ProjectIndex } from '../../core/rocketmq/projectModel';
import type { Place } from '../../core/rocketmq/flow/topology';
import { COMMANDS } from '../platform/ids';
import type { Settings } from '../platform/settings';
import type { FlowService } from './flowService';

/** The makers of pages are a chunk of their own. */
const reading = () => import('../../core/curriculum/reading');

/** What a page may ask of the panel that shows it. */
interface Host {
  open(address: string): Promise<void>;
  redraw(): Promise<void>;
  readonly column: vscode.ViewColumn | undefined;
}

/** What the page's buttons say. */
interface PageMessage {
  readonly kind: string;
  readonly action?: string;
  readonly value?: string;
}

export interface FlowPagesDeps {
  readonly settings: Settings;
  readonly flow: FlowService;
  readonly index: ProjectIndex;
  readonly progress: ProgressBook;
  readonly catalogue: () => Promise<Catalogue>;
  /** Shows a place of the project beside the panel. */
  readonly go: (place: Place, panel: vscode.ViewColumn | undefined) => Promise<void>;
}

/** "Follow a message": a step a page, so that back and forward, and a reload, work as everywhere. */
export class FollowPages {
  readonly scheme = FOLLOW_SCHEME;

  constructor(private readonly _deps: FlowPagesDeps) {}

  async open(address: string, host: Host): Promise<OpenFlowPage | undefined> {
    const wanted = readFollowAddress(address);
    const [{ topology }, catalogue, { followPage }] = await Promise.all([
      this._deps.flow.read(),
      this._deps.catalogue(),
      reading(),
    ]);
    const found = wanted && followPage(topology, catalogue, wanted, this._deps.settings.locale);
    if (wanted === undefined || found === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This topic is not in the map of this workspace.'));
      return undefined;
    }
    const [place] = found.steps[found.step]?.places ?? [];
    if (place !== undefined) {
      await this._deps.go(place, host.column);
    }
    return new OpenFlowPage(found.page, [], (action, value) =>
      this._act(action, Number(value), wanted.topic, found, host),
    );
  }

  private async _act(
    action: string,
    number: number,
    topic: string,
    { steps, step }: FollowPage,
    host: Host,
  ): Promise<void> {
    if (action === 'place') {
      const place = steps[step]?.places[number];
      await (place && this._deps.go(place, host.column));
    } else if (/^(?:step|back-step|next-step)$/.test(action) && steps[number] !== undefined) {
      await host.open(followAddress(topic, number));
    }
  }
}

/** "Read my project", drawn anew when the reader's progress or the project changes. */
export class ProjectPages {
  readonly scheme = PROJECT_ADDRESS.slice(0, -1);

  constructor(private readonly _deps: FlowPagesDeps) {}

  async open(address: string, host: Host): Promise<OpenFlowPage | undefined> {
    if (address !== PROJECT_ADDRESS) {
      return undefined;
    }
    const { flow, index, progress, settings } = this._deps;
    const [{ topology }, catalogue, { learningPath, projectPage }] = await Promise.all([
      flow.read(),
      this._deps.catalogue(),
      reading(),
    ]);
    const summary = index.summary();
    const path = learningPath(catalogue, progress, summary.concepts);
    const page = projectPage({ summary, topology, path, catalogue }, settings.locale);
    const listeners = [progress.onDidChange(() => void host.redraw()), flow.onDidChange(() => void host.redraw())];
    return new OpenFlowPage(page, listeners, async (action, value) => {
      if (action === 'map') {
        await vscode.commands.executeCommand(COMMANDS.showMap);
      } else if (action === 'follow') {
        await host.open(followAddress(value));
      }
    });
  }
}

class OpenFlowPage implements vscode.Disposable {
  readonly address: string;

  constructor(
    readonly page: Page,
    private readonly _listeners: readonly { dispose(): void }[],
    private readonly _act: (action: string, value: string) => Promise<void>,
  ) {
    this.address = page.address;
  }

  state(): { readonly tabs: readonly string[] } {
    return { tabs: [] };
  }

  async receive({ kind, action = '', value = '' }: PageMessage): Promise<void> {
    if (kind === 'action') {
      await this._act(action, value);
    }
  }

  dispose(): void {
    this._listeners.forEach((listener) => listener.dispose());
  }
}
