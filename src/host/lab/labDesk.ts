import type * as vscode from 'vscode';
import type { LabEvidence } from '../../core/lab/judgeLab';
import type { LabConnection } from '../../core/lab/model';
import type { LabSample } from '../../core/lab/sample';
import type { LabObservation } from '../../core/markdown/expectation';
import { Disposable, DisposableValue } from '../platform/dispose';
import type { Services } from '../platform/services';
import { deskCommands, orStart, type DeskCommandsDeps, type DeskCommandTable } from './deskCommands';
import type { Lab } from './lab';
import { LabPanel } from './labPanel';
import { LabSession, type LabTools } from './labSession';
import { LabView } from './labView';
import { NoLab } from './noLab';
import { replayDead } from './replayDead';
import { resetOffset } from './resetOffset';
import { runSample } from './runSample';
import { watchExpectation } from './watchExpectation';

export interface LabDeskDeps {
  readonly services: Services;
  readonly lab: Lab;
  readonly tools: () => Promise<LabTools>;
  /** Folder of the admin process's sources. */
  readonly sources: string;
  /** Groups of the open project that listen on a topic. */
  readonly projectGroups: (topic: string) => Promise<readonly string[]>;
  readonly sendAtCursor: DeskCommandsDeps['sendAtCursor'];
}

/** Seeing and doing on the lab that runs: its view, its panel and their commands. */
export class LabDesk extends Disposable {
  private readonly _session = this._register(new DisposableValue<LabSession>());
  private _of = '';
  readonly view: LabView;
  readonly panel: LabPanel;
  readonly commands: DeskCommandTable;

  constructor(private readonly _deps: LabDeskDeps) {
    super();
    const { services, lab } = _deps;
    const session = () => this.session;
    this.view = this._register(new LabView({ services, lab, session }));
    const refresh = () => this.view.refresh();
    this.panel = this._register(
      new LabPanel({
        services,
        view: this.view,
        session,
        replay: (dead, to) =>
          replayDead({ session: this._need(), projectGroups: _deps.projectGroups, refresh }, dead, to),
        reset: (group, topic) => resetOffset(this._need(), group, topic, refresh),
      }),
    );
    this.commands = deskCommands({
      view: this.view,
      panel: this.panel,
      session: () => this._need(),
      sendAtCursor: _deps.sendAtCursor,
    });
    this._register(lab.onDidChange(() => this._follow()));
    this._follow();
  }

  /** Of the lab that runs; undefined while none does. */
  get session(): LabSession | undefined {
    this._follow();
    return this._session.value;
  }

  /** For a lesson's exercise: see `LessonDeps.watchLab`. */
  watch(observations: readonly LabObservation[], show: (evidence: LabEvidence) => Promise<void>): vscode.Disposable {
    const { locale } = this._deps.services.settings;
    return watchExpectation(() => this.session, observations, locale, show);
  }

  /** For a lesson's code: see `LessonDeps.runSample`. */
  async runSample(sample: LabSample): Promise<void> {
    const { services, tools } = this._deps;
    await orStart(async () => {
      const { connection } = this._need();
      await runSample({ connection, tools, storage: services.context.globalStorageUri }, sample);
    });
  }

  private _need(): LabSession {
    const { session } = this;
    if (session === undefined) {
      throw new NoLab();
    }
    return session;
  }

  /** A lab that was started again is another one: ports and data may differ. */
  private _follow(): void {
    const { connection } = this._deps.lab;
    const key = connection === undefined ? '' : identityOf(connection);
    if (key === this._of) {
      return;
    }
    this._of = key;
    const { services, tools, sources } = this._deps;
    this._session.value =
      connection === undefined ? undefined : new LabSession(connection, { tools, sources, log: services.log });
    this.panel.reset();
  }
}

function identityOf({ nameServer, proxy = '', home, jars }: LabConnection): string {
  return [nameServer, proxy, home, jars?.folder ?? ''].join('\n');
}
