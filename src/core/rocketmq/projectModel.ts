import type { ClientDependency, OtherSdk, SitePlace } from './model';
import type { Concept, Family } from './vocabulary';

/** How far reading the project has come. */
export type IndexState =
  | 'no-folder'
  /** Not asked for yet: nothing is read before a view, a lesson or a RocketMQ file needs it. */
  | 'not-indexed'
  | 'indexing'
  | 'cancelled'
  | 'ready';

/** What the index of the open project tells. All lists are by path, then position. */
export interface ProjectSummary {
  readonly state: IndexState;
  /** Files that carry sites. */
  readonly files: number;
  readonly places: number;
  /** Families by number of places, most first. */
  readonly families: readonly Family[];
  readonly clients: readonly ClientDependency[];
  readonly concepts: ReadonlyMap<Concept, number>;
  readonly otherSdks: readonly OtherSdk[];
  /** Languages of files that name RocketMQ and that we cannot read yet: `.cs`, `.cpp` ... */
  readonly unreadLanguages: readonly string[];
}

/** The one index of the project: roadmap, lessons and hovers read it. */
export interface ProjectIndex {
  summary(): ProjectSummary;
  /** Places of any of the concepts; empty before the index is ready. */
  places(concepts: readonly Concept[]): readonly SitePlace[];
  /** The client family that the project uses most; undefined when none is known. */
  mainFamily(): Family | undefined;
  /** Starts reading when it has not been read; resolves when ready or cancelled. */
  ensure(): Promise<void>;
  onDidChange(listener: () => void): { dispose(): void };
}
