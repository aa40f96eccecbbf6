import type { Concept } from '../rocketmq/vocabulary';
import type { Locale } from '../util/locale';
import { type Catalogue, type EntryPlace, chooseText } from './catalogue';
import { CONCEPT_NAMES } from './conceptNames';
import { entryRow, minutesOf } from './entryRow';
import { type ProgressReader, entryState, isKnown } from './entryState';
import { entriesUnder, groupRow } from './groupRow';
import { markdownText } from './markdownText';
import type { Roadmap, RoadmapStage } from './model';
import { type NoticeKind, type RoadmapNode, type Row } from './rowModel';
import { type Surroundings, noticeRow, noticesFor } from './notices';
import { clientTexts, clientsInOneRow } from './projectText';
import type { LastOpened } from './progressBook';
import { SITUATIONS, type Situation } from './progressModel';
import { ROW_TEXTS } from './rowTexts';
import { roadmapAddress, stageAddress } from './stageAddress';
import { type Suggestion, mainRoadmap, startHere } from './startHere';

export interface RoadmapTreeDeps {
  readonly catalogue: Catalogue;
  readonly progress: ProgressReader & { readonly lastOpened: LastOpened | undefined };
  readonly surroundings: () => Surroundings;
  readonly locale: () => Locale;
  readonly onlyUnfinished: () => boolean;
}

/**
 * The rows of the Roadmap view. A node is made once and stays the same object, so that single rows can be refreshed;
 * what a row shows is worked out each time it is asked for.
 */
export class RoadmapTree {
  private readonly _nodes = new Map<string, RoadmapNode>();
  /** Decided once: a roadmap must not open or close by itself while the reader works. */
  private _first: { readonly roadmap: string | undefined; readonly stages: ReadonlySet<RoadmapStage> } | undefined;

  constructor(private readonly _deps: RoadmapTreeDeps) {}

  roots(): readonly RoadmapNode[] {
    const { progress, surroundings } = this._deps;
    const here = surroundings();
    const asked = progress.choices.situation !== undefined;
    return [
      ...noticesFor(here).map((notice) => this._notice(notice)),
      ...(this._lastOpened === undefined ? [] : [this._node('continue', (id) => ({ id, kind: 'continue' }))]),
      ...(here.project.places > 0 ? [this._node('project', (id) => ({ id, kind: 'project' }))] : []),
      ...(this._suggestions().length > 0 ? [this._node('start', (id) => ({ id, kind: 'start' }))] : []),
      ...(asked ? [] : [this._node('question', (id) => ({ id, kind: 'question' }))]),
      ...this.roadmaps(),
    ];
  }

  children(node: RoadmapNode): readonly RoadmapNode[] {
    switch (node.kind) {
      case 'start':
        return this._suggestions().map(({ lesson }) =>
          this._node(`start/${lesson.id}`, (id) => ({ id, kind: 'suggestion', lesson: lesson.id, parent: node })),
        );
      case 'question':
        return SITUATIONS.map((situation) =>
          this._node(`question/${situation}`, (id) => ({ id, kind: 'answer', situation, parent: node })),
        );
      case 'roadmap':
        return [...this._overview(node), ...this._stages(node.roadmap, node.roadmap.stages, node)];
      case 'stage':
        return [
          ...this._entries(node.roadmap, node.stage, node),
          ...this._stages(node.roadmap, node.stage.stages, node),
          ...this._stageEnd(node),
        ];
      default:
        return [];
    }
  }

  row(node: RoadmapNode): Row {
    const { catalogue, progress, surroundings, locale } = this._deps;
    switch (node.kind) {
      case 'notice':
        return noticeRow(node.notice, surroundings(), catalogue, ROW_TEXTS[locale()]);
      case 'continue':
        return this._continueRow();
      case 'project':
        return this._projectRow();
      case 'start':
      case 'question':
        return this._headRow(node.kind);
      case 'suggestion':
        return this._suggestionRow(node.lesson);
      case 'answer':
        return this._answerRow(node.situation);
      case 'roadmap': {
        const { id, title, summary } = node.roadmap;
        const group = { kind: node.kind, title: title[locale()], summary: summary[locale()] };
        return groupRow(catalogue, progress, group, catalogue.entries(id), this._opens.roadmap === id, locale());
      }
      case 'stage': {
        const places = entriesUnder(catalogue, node.roadmap, node.stage);
        const group = { kind: node.kind, title: node.stage.title[locale()] };
        return groupRow(catalogue, progress, group, places, this._opens.stages.has(node.stage), locale());
      }
      case 'overview': {
        const texts = ROW_TEXTS[locale()];
        return pageRow('overview', texts.aboutRoadmap, texts.aboutRoadmapWhy, 'info', roadmapAddress(node.roadmap.id));
      }
      case 'stage-end':
        return this._stageEndRow(node.roadmap, node.stage);
      case 'entry':
        return entryRow(catalogue, progress, node.place, this._used, locale());
    }
  }

  /** The row of an entry with all rows above it, for revealing it; undefined when it is not shown. */
  entryNode(syllabus: string): RoadmapNode | undefined {
    const place = this._deps.catalogue.entry(syllabus);
    if (place === undefined) {
      return undefined;
    }
    let parent: RoadmapNode = this._roadmap(place.roadmap);
    for (const stage of place.stages) {
      const next = this.children(parent).find((child) => child.kind === 'stage' && child.stage === stage);
      if (next === undefined) {
        return undefined;
      }
      parent = next;
    }
    return this.children(parent).find((child) => child.kind === 'entry' && child.place === place);
  }

  /** The rows to refresh when these lessons changed: their roadmaps with all beneath, and the first rows. */
  affectedBy(lessons: ReadonlySet<string>): readonly RoadmapNode[] {
    const places = [...lessons].flatMap((lesson) => this._deps.catalogue.entriesOf(lesson));
    const roadmaps = [...new Set(places.map(({ roadmap }) => roadmap))];
    return [...this.firstRows(), ...roadmaps.map((roadmap) => this._roadmap(roadmap))];
  }

  /** The row of each roadmap. */
  roadmaps(): readonly RoadmapNode[] {
    return this._deps.catalogue.roadmaps.map((roadmap) => this._roadmap(roadmap));
  }

  /** The rows above the roadmaps that are shown now. */
  firstRows(): readonly RoadmapNode[] {
    return this.roots().filter(({ kind }) => kind !== 'roadmap');
  }

  private get _used(): ReadonlyMap<Concept, number> {
    return this._deps.surroundings().project.concepts;
  }

  private get _lastOpened(): LastOpened | undefined {
    const { catalogue, progress } = this._deps;
    const last = progress.lastOpened;
    return last !== undefined && catalogue.lesson(last.lesson) !== undefined ? last : undefined;
  }

  private get _opens() {
    this._first ??= this._whatOpens();
    return this._first;
  }

  /** One roadmap, and in it the first stage that is not done, with the stages around it. */
  private _whatOpens() {
    const { catalogue, progress } = this._deps;
    const roadmap = mainRoadmap(catalogue, progress.choices.situation?.value);
    const open = catalogue.entries(roadmap ?? '').find((place) => {
      const { name } = entryState(catalogue, progress, place);
      return name === 'not-started' || name === 'in-progress';
    });
    return { roadmap, stages: new Set(open?.stages) };
  }

  private _suggestions(): readonly Suggestion[] {
    const { catalogue, progress } = this._deps;
    return startHere(catalogue, progress, this._used, progress.choices.situation?.value);
  }

  private _stages(roadmap: Roadmap, stages: readonly RoadmapStage[], parent: RoadmapNode): readonly RoadmapNode[] {
    const { catalogue } = this._deps;
    const shown = stages.filter((stage) =>
      entriesUnder(catalogue, roadmap, stage).some((place) => this._isShown(place)),
    );
    return shown.map((stage) =>
      this._node(`${roadmap.id}#${stage.id}`, (id) => ({ id, kind: 'stage', roadmap, stage, parent })),
    );
  }

  private _entries(roadmap: Roadmap, stage: RoadmapStage, parent: RoadmapNode): readonly RoadmapNode[] {
    const places = entriesUnder(this._deps.catalogue, roadmap, stage).filter(({ stages }) => stages.at(-1) === stage);
    return places
      .filter((place) => this._isShown(place))
      .map((place) => this._node(place.entry.syllabus, (id) => ({ id, kind: 'entry', place, parent })));
  }

  private _overview(node: RoadmapNode & { kind: 'roadmap' }): readonly RoadmapNode[] {
    const { roadmap } = node;
    const written = this._deps.catalogue.entries(roadmap.id).some(({ entry }) => this._deps.catalogue.isWritten(entry));
    return written && !this._deps.onlyUnfinished()
      ? [this._node(`overview/${roadmap.id}`, (id) => ({ id, kind: 'overview', roadmap, parent: node }))]
      : [];
  }

  /** Only outermost stages have one, and only where something is written. */
  private _stageEnd(node: RoadmapNode & { kind: 'stage' }): readonly RoadmapNode[] {
    const { roadmap, stage } = node;
    const { catalogue, onlyUnfinished } = this._deps;
    const places = entriesUnder(catalogue, roadmap, stage);
    const shown =
      roadmap.stages.includes(stage) && places.some(({ entry }) => catalogue.isWritten(entry)) && !onlyUnfinished();
    return shown
      ? [
          this._node(`stage-end/${roadmap.id}#${stage.id}`, (id) => ({
            id,
            kind: 'stage-end',
            roadmap,
            stage,
            parent: node,
          })),
        ]
      : [];
  }

  private _stageEndRow(roadmap: Roadmap, stage: RoadmapStage): Row {
    const texts = ROW_TEXTS[this._deps.locale()];
    const row = pageRow('stage-end', texts.stageEnd, texts.stageEndWhy, 'milestone', stageAddress(roadmap.id, stage));
    return isKnown(this._deps.progress, roadmap.id, stage)
      ? { ...row, description: texts.states.known, spoken: texts.list([row.label, texts.states.known]) }
      : row;
  }

  private _isShown(place: EntryPlace): boolean {
    if (!this._deps.onlyUnfinished()) {
      return true;
    }
    const { name } = entryState(this._deps.catalogue, this._deps.progress, place);
    return name === 'not-started' || name === 'in-progress';
  }

  private _continueRow(): Row {
    const { catalogue, locale } = this._deps;
    const texts = ROW_TEXTS[locale()];
    const last = this._lastOpened;
    const lesson = last && catalogue.lesson(last.lesson);
    const text = lesson && chooseText(lesson, locale()).text;
    const section = text?.sections.find(({ id }) => id === last?.section)?.title;
    const label = texts.continue(text?.title ?? '');
    return {
      ...plain(label, 'continue', { id: 'debug-continue' }),
      tooltip: [`**${markdownText(label)}**`, section && markdownText(section)].filter(Boolean).join('\n\n'),
      action: { does: 'continue' },
      ...(section === undefined ? {} : { description: section, spoken: texts.list([label, section]) }),
    };
  }

  private _projectRow(): Row {
    const { surroundings, locale } = this._deps;
    const texts = ROW_TEXTS[locale()];
    const { project } = surroundings();
    const clients = clientTexts(project, texts);
    const concepts = [...project.concepts].sort(([, a], [, b]) => b - a);
    const list = concepts.map(([concept, count]) => `- ${CONCEPT_NAMES[concept][locale()]}: ${count}`);
    const parts = [texts.projectNext, clients.map(markdownText).join('  \n'), list.join('\n')];
    const inOneRow = clientsInOneRow(clients, texts);
    return {
      ...plain(texts.project(project.places), 'project', { id: 'code' }),
      description: inOneRow,
      spoken: texts.project(project.places, inOneRow),
      tooltip: parts.filter(Boolean).join('\n\n'),
      action: { does: 'read-project' },
    };
  }

  private _headRow(kind: 'start' | 'question'): Row {
    const texts = ROW_TEXTS[this._deps.locale()];
    const [label, why, icon] =
      kind === 'start' ? [texts.start, texts.startWhy, 'rocket'] : [texts.question, texts.questionWhy, 'question'];
    return { ...plain(label, kind, { id: icon }), tooltip: why, expand: 'expanded' };
  }

  private _suggestionRow(id: string): Row {
    const { locale } = this._deps;
    const texts = ROW_TEXTS[locale()];
    const found = this._suggestions().find(({ lesson }) => lesson.id === id);
    const lesson = found?.lesson ?? this._deps.catalogue.lesson(id);
    if (lesson === undefined) {
      return plain(id, 'suggestion');
    }
    const { title, summary } = chooseText(lesson, locale()).text;
    const minutes = minutesOf(lesson, { lesson: id });
    const places = found?.places ?? 0;
    const concepts = (found?.concepts ?? []).map((concept) => CONCEPT_NAMES[concept][locale()]);
    const facts = [...(places > 0 ? [texts.places(places)] : []), texts.minutes(minutes)];
    return {
      ...plain(title, 'suggestion', { id: 'mortar-board' }),
      description: facts.join(' · '),
      tooltip: [`**${markdownText(title)}**`, markdownText(summary), texts.list(concepts)].filter(Boolean).join('\n\n'),
      spoken: texts.list([title, ...(places > 0 ? [texts.places(places)] : []), texts.spokenMinutes(minutes)]),
      action: { does: 'open-lesson', target: found?.target ?? { lesson: id } },
    };
  }

  private _answerRow(situation: Situation): Row {
    const label = ROW_TEXTS[this._deps.locale()].answers[situation];
    return { ...plain(label, 'answer', { id: 'circle-small' }), action: { does: 'choose', situation } };
  }

  private _notice(notice: NoticeKind): RoadmapNode {
    return this._node(`notice/${notice}`, (id) => ({ id, kind: 'notice', notice }));
  }

  private _roadmap(roadmap: Roadmap): RoadmapNode {
    return this._node(`roadmap/${roadmap.id}`, (id) => ({ id, kind: 'roadmap', roadmap }));
  }

  private _node(id: string, make: (id: string) => RoadmapNode): RoadmapNode {
    const known = this._nodes.get(id);
    if (known !== undefined) {
      return known;
    }
    const node = make(id);
    this._nodes.set(id, node);
    return node;
  }
}

function pageRow(context: string, label: string, why: string, icon: string, address: string): Row {
  return { ...plain(label, context, { id: icon }), tooltip: why, action: { does: 'open-page', address } };
}

function plain(label: string, context: string, icon?: { readonly id: string }): Row {
  return {
    label,
    tooltip: markdownText(label),
    expand: 'leaf',
    dimmed: false,
    context,
    spoken: label,
    ...(icon === undefined ? {} : { icon }),
  };
}
