import type * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import type { ProgressBook } from '../../core/curriculum/progressBook';
import type { RoadmapNode } from '../../core/curriculum/rowModel';
import type { ProjectIndex } from '../../core/rocketmq/projectModel';
import type { LessonOpener } from '../platform/lessonOpener';
import type { Services } from '../platform/services';

/** What the commands around roadmaps, lessons and progress work on. */
export interface CommandDeps {
  readonly services: Services;
  readonly catalogue: Catalogue;
  readonly progress: ProgressBook;
  readonly index: ProjectIndex;
  readonly lessons: LessonOpener;
  readonly view: vscode.TreeView<RoadmapNode>;
  readonly roadmap: RoadmapRows;
}

/** What commands need of the Roadmap view. */
export interface RoadmapRows {
  mark(nodes: readonly (readonly [RoadmapNode, boolean])[]): Promise<void>;
  /** Whether the row's checkbox is ticked; undefined for a row without one. */
  isDone(node: RoadmapNode): boolean | undefined;
  setOnlyUnfinished(value: boolean): Promise<void>;
}

/** A command's body. Arguments come from anywhere (links, other extensions, key bindings): each body checks its own. */
export type CommandBody = (...args: readonly unknown[]) => Promise<void>;
