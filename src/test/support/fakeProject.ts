import type { ProjectIndex, ProjectSummary } from '../../core/rocketmq/projectModel';
import { Listeners } from '../../core/util/listeners';

/** A project that is what a test says. */
export class FakeProject implements ProjectIndex {
  private readonly _changed = new Listeners<void>();
  readonly onDidChange = this._changed.add;
  /** How often it was asked to be read. */
  asked = 0;
  private _summary: ProjectSummary = {
    state: 'ready',
    files: 0,
    places: 0,
    families: [],
    clients: [],
    concepts: new Map(),
    otherSdks: [],
    unreadLanguages: [],
  };

  set(change: Partial<ProjectSummary>): void {
    this._summary = { ...this._summary, ...change };
    this._changed.fire();
  }

  summary(): ProjectSummary {
    return this._summary;
  }

  places(): readonly [] {
    return [];
  }

  mainFamily(): undefined {
    return undefined;
  }

  ensure(): Promise<void> {
    this.asked++;
    return Promise.resolve();
  }
}
