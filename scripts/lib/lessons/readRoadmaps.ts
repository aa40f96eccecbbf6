import type { LessonTarget, Roadmap, RoadmapEntry, RoadmapStage } from '../../../src/core/curriculum/model';
import type { Family } from '../../../src/core/rocketmq/vocabulary';
import type { Texts } from '../../../src/core/util/locale';
import type { ContentTree } from './contentTree';
import { type Defect, Report } from './defect';
import { parseYaml } from './parseYaml';

/** The form of lessons/roadmaps/*.json; lessons/schema/roadmap.schema.json says more and is checked by a test. */
interface EntryData {
  readonly syllabus: string;
  readonly title: Texts;
  readonly lesson?: string;
  readonly planned?: true;
  readonly reading?: true;
  readonly url?: string;
  readonly minutes?: number;
  readonly stack?: Family;
  readonly equivalent?: string;
}
interface StageData {
  readonly id: string;
  readonly title: Texts;
  readonly entries?: readonly EntryData[];
  readonly stages?: readonly StageData[];
}
interface RoadmapData {
  readonly id: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly stages: readonly StageData[];
}

/** An entry with the place where its file names it. */
export interface RoadmapRow {
  readonly entry: RoadmapEntry;
  readonly report: Report;
  readonly line: number;
}

export interface Roadmaps {
  readonly roadmaps: readonly Roadmap[];
  /** Entries of all roadmaps in order. */
  readonly rows: readonly RoadmapRow[];
}

const ORDER = ['mastery', 'method', 'casebook', 'interview', 'foundations'];

export function readRoadmaps(tree: ContentTree, defects: Defect[]): Roadmaps {
  const roadmaps: Roadmap[] = [];
  const rows: RoadmapRow[] = [];
  for (const path of tree.paths.filter((each) => /^roadmaps\/[^/]+\.json$/.test(each))) {
    const text = tree.text(path) ?? '';
    const report = new Report(`lessons/${path}`, defects);
    const data = parse(text, report);
    if (data) {
      roadmaps.push({
        id: data.id,
        title: data.title,
        summary: data.summary,
        stages: data.stages.map((stage) => readStage(stage, text, report, rows)),
      });
    }
  }
  const rank = (id: string) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return { roadmaps: roadmaps.sort((a, b) => rank(a.id) - rank(b.id)), rows };
}

function parse(text: string, report: Report): RoadmapData | undefined {
  const parsed = parseYaml(text);
  if (!('value' in parsed)) {
    report.add(parsed.line, parsed.problem);
    return undefined;
  }
  const data = parsed.value as Partial<RoadmapData> | null;
  if (typeof data?.id !== 'string' || !data.title || !data.summary || !Array.isArray(data.stages)) {
    report.add(1, 'a roadmap has id, title, summary and stages');
    return undefined;
  }
  return data as RoadmapData;
}

function readStage(stage: StageData, text: string, report: Report, rows: RoadmapRow[]): RoadmapStage {
  const entries = (stage.entries ?? []).map((data) => {
    const entry = readEntry(data);
    const at = text.indexOf(`"${data.syllabus}"`);
    rows.push({ entry, report, line: text.slice(0, Math.max(at, 0)).split('\n').length });
    return entry;
  });
  const stages = (stage.stages ?? []).map((each) => readStage(each, text, report, rows));
  return { id: stage.id, title: stage.title, entries, stages };
}

function readEntry(data: EntryData): RoadmapEntry {
  return {
    syllabus: data.syllabus,
    title: data.title,
    ...(data.lesson === undefined ? {} : { lesson: readTarget(data.lesson) }),
    planned: data.planned ?? false,
    reading: data.reading ?? false,
    ...(data.url === undefined ? {} : { url: data.url }),
    ...(data.minutes === undefined ? {} : { minutes: data.minutes }),
    ...(data.stack === undefined ? {} : { stack: data.stack }),
    ...(data.equivalent === undefined ? {} : { equivalent: data.equivalent }),
  };
}

function readTarget(text: string): LessonTarget {
  const [lesson = '', section] = text.split('#', 2);
  return section === undefined ? { lesson } : { lesson, section };
}

/** The lesson id that an entry has or will have: `mastery/23` -> `mastery-23`. */
export function promisedLesson(entry: RoadmapEntry): string {
  return entry.lesson?.lesson ?? entry.syllabus.replace('/', '-');
}
