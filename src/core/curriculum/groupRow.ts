import type { Locale } from '../util/locale';
import type { Catalogue, EntryPlace } from './catalogue';
import { type ProgressReader, type Tally, tally } from './entryState';
import { stateIcon } from './entryRow';
import { markdownText } from './markdownText';
import type { Roadmap, RoadmapStage } from './model';
import type { Row } from './rowModel';
import { ROW_TEXTS } from './rowTexts';

/** The entries of a stage and of all stages in it, in order. */
export function entriesUnder(catalogue: Catalogue, roadmap: Roadmap, stage: RoadmapStage): readonly EntryPlace[] {
  return catalogue.entries(roadmap.id).filter(({ stages }) => stages.includes(stage));
}

/** The row of a stage or a whole roadmap: what is done beneath it. `expanded` is how it first appears. */
export function groupRow(
  catalogue: Catalogue,
  progress: ProgressReader,
  group: { readonly title: string; readonly summary?: string; readonly kind: 'roadmap' | 'stage' },
  places: readonly EntryPlace[],
  expanded: boolean,
  locale: Locale,
): Row {
  const texts = ROW_TEXTS[locale];
  const sum = tally(catalogue, progress, places);
  const written = places.some(({ entry }) => catalogue.isWritten(entry));
  const far = sum.percent === undefined ? undefined : texts.done(sum.done, sum.total, sum.percent);
  const spokenFar = sum.percent === undefined ? undefined : texts.spokenDone(sum.done, sum.total, sum.percent);
  const planned = sum.planned > 0 ? texts.spokenPlanned(sum.planned) : undefined;
  const known = sum.known > 0 ? texts.known(sum.known) : undefined;
  const nothing = group.kind === 'roadmap' && !written;
  return {
    label: group.title,
    description:
      far === undefined
        ? sum.planned > 0
          ? texts.planned(sum.planned)
          : undefined
        : [far, known].filter(Boolean).join(' · '),
    tooltip: [`**${markdownText(group.title)}**`, group.summary && markdownText(group.summary), far, known, planned]
      .filter(Boolean)
      .join('\n\n'),
    icon: stateIcon(groupState(sum, written, places)),
    expand: nothing ? 'leaf' : expanded ? 'expanded' : 'collapsed',
    dimmed: sum.total === 0 && sum.planned > 0 && !written,
    context: group.kind,
    spoken: texts.list([group.title, spokenFar, known, planned].filter((part) => part !== undefined)),
  };
}

function groupState({ done, total, started, planned, known }: Tally, written: boolean, places: readonly EntryPlace[]) {
  if (total === 0) {
    return written ? 'skipped' : planned > 0 || places.length === 0 ? 'planned' : 'reading';
  }
  return done === total ? 'done' : done + known === total ? 'known' : started ? 'in-progress' : 'not-started';
}
