import type { EntryPlace } from './catalogue';
import type { LessonTarget, Roadmap, RoadmapStage } from './model';
import type { Situation } from './progressModel';

/** Why the first row speaks up. */
export type NoticeKind =
  /** Stored progress that could not be read was kept aside. */
  'kept' | 'restricted' | 'no-folder' | 'not-indexed' | 'indexing' | 'other-sdk' | 'unread-language' | 'no-rocketmq';

interface NodeBase {
  /** Stable over restarts: expansion and selection are remembered by it. */
  readonly id: string;
  /** Absent for roots. */
  readonly parent?: RoadmapNode;
}

/** An element of the Roadmap view. The same object stands for the same row as long as the view lives. */
export type RoadmapNode =
  | (NodeBase & { readonly kind: 'notice'; readonly notice: NoticeKind })
  | (NodeBase & { readonly kind: 'continue' | 'project' | 'start' | 'question' })
  | (NodeBase & { readonly kind: 'suggestion'; readonly lesson: string })
  | (NodeBase & { readonly kind: 'answer'; readonly situation: Situation })
  | (NodeBase & { readonly kind: 'roadmap'; readonly roadmap: Roadmap })
  /** Its page: the first row of a roadmap. */
  | (NodeBase & { readonly kind: 'overview'; readonly roadmap: Roadmap })
  /** Its page: the last row of an outermost stage. */
  | (NodeBase & { readonly kind: 'stage-end'; readonly roadmap: Roadmap; readonly stage: RoadmapStage })
  | (NodeBase & { readonly kind: 'stage'; readonly roadmap: Roadmap; readonly stage: RoadmapStage })
  | (NodeBase & { readonly kind: 'entry'; readonly place: EntryPlace });

/** What choosing a row does. */
export type RowAction =
  | { readonly does: 'open-entry'; readonly syllabus: string }
  | { readonly does: 'open-lesson'; readonly target: LessonTarget }
  /** A page of the panel: `stage:mastery/getting-started`. */
  | { readonly does: 'open-page'; readonly address: string }
  /** Leaves the editor: an `https:` address of our own data. */
  | { readonly does: 'open-url'; readonly url: string }
  | { readonly does: 'choose'; readonly situation: Situation }
  | { readonly does: 'continue' | 'read-project' | 'open-sample' | 'manage-trust' | 'show-kept' };

/** Icons by the platform's names; `color` is one of its colour ids. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}

/** How a row looks now: everything in the reader's language. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly icon?: RowIcon;
  readonly expand: 'leaf' | 'collapsed' | 'expanded';
  /** Absent: no checkbox. */
  readonly checked?: boolean;
  /** Not written yet: shown dimmed. */
  readonly dimmed: boolean;
  /** What menus ask for: `entry-todo`, `entry-done`, `entry-skipped`, `entry-planned`, `entry-reading`, or the kind. */
  readonly context: string;
  readonly action?: RowAction;
  /** What a screen reader says: title, state, minutes. */
  readonly spoken: string;
}
