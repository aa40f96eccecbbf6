import type { ProjectSummary } from '../rocketmq/projectModel';
import type { Catalogue } from './catalogue';
import { markdownText } from './markdownText';
import type { NoticeKind, Row, RowAction, RowIcon } from './rowModel';
import type { RowTexts } from './rowTexts';

/** What the editor tells of the window. */
export interface Surroundings {
  /** False in Restricted Mode. */
  readonly trusted: boolean;
  readonly project: ProjectSummary;
  /** Stored values that could not be read and of which the reader was not told. */
  readonly kept: number;
}

/**
 * What the first row has to say, most important first: at most one about the project, and above it what concerns the
 * window. Empty when all is well.
 */
export function noticesFor({ trusted, project, kept }: Surroundings): readonly NoticeKind[] {
  const about = aboutProject(project);
  return [
    ...(kept > 0 ? (['kept'] as const) : []),
    ...(trusted || project.state === 'no-folder' ? [] : (['restricted'] as const)),
    ...(about === undefined ? [] : [about]),
  ];
}

export function noticeRow(notice: NoticeKind, { project }: Surroundings, catalogue: Catalogue, texts: RowTexts): Row {
  const { says, next, why } = texts.notices[notice];
  const languages = notice === 'unread-language' ? ` (${project.unreadLanguages.join(' ')})` : '';
  const action = actionOf(notice, catalogue);
  return {
    label: `${says}${languages}`,
    description: next,
    tooltip: markdownText(why),
    icon: iconOf(notice),
    expand: 'leaf',
    dimmed: false,
    context: `notice-${notice}`,
    spoken: texts.list([`${says}${languages}`, next]),
    ...(action === undefined ? {} : { action }),
  };
}

function aboutProject({ state, places, otherSdks, unreadLanguages }: ProjectSummary): NoticeKind | undefined {
  switch (state) {
    case 'no-folder':
      return 'no-folder';
    case 'not-indexed':
    case 'cancelled':
      return 'not-indexed';
    case 'indexing':
      return 'indexing';
    case 'ready':
      if (otherSdks.length > 0) {
        return 'other-sdk';
      }
      if (places > 0) {
        return undefined;
      }
      return unreadLanguages.length > 0 ? 'unread-language' : 'no-rocketmq';
  }
}

function actionOf(notice: NoticeKind, catalogue: Catalogue): RowAction | undefined {
  const open = (lesson: string): RowAction | undefined => {
    const target = catalogue.resolve(lesson);
    return target && { does: 'open-lesson', target };
  };
  switch (notice) {
    case 'kept':
      return { does: 'show-kept' };
    case 'restricted':
      return { does: 'manage-trust' };
    case 'no-folder':
    case 'no-rocketmq':
      return { does: 'open-sample' };
    case 'not-indexed':
    case 'indexing':
      return { does: 'read-project' };
    // Where RocketMQ comes from, com.alibaba.rocketmq and ONS included.
    case 'other-sdk':
      return open('mastery-03');
    // Producer, consumer and broker, the same for every client.
    case 'unread-language':
      return open('mastery-05');
  }
}

function iconOf(notice: NoticeKind): RowIcon {
  switch (notice) {
    case 'kept':
      return { id: 'warning', color: 'list.warningForeground' };
    case 'restricted':
      return { id: 'workspace-untrusted' };
    case 'no-folder':
      return { id: 'folder' };
    case 'indexing':
      return { id: 'loading~spin' };
    case 'not-indexed':
      return { id: 'search' };
    default:
      return { id: 'info' };
  }
}
