import type { RoadmapTexts, RoadmapTextsData, StageTexts } from '../../../src/core/curriculum/roadmapTexts';
import type { Roadmap, RoadmapStage } from '../../../src/core/curriculum/model';
import type { LinkTarget } from '../../../src/core/markdown/links';
import { LOCALES, type Texts } from '../../../src/core/util/locale';
import { isRecord } from '../../../src/core/util/isRecord';
import type { ContentTree } from './contentTree';
import { type Defect, Report } from './defect';
import { parseYaml } from './parseYaml';
import { readInlineLinks } from './readInlineLinks';

/** Reads lessons/stages/<roadmap>.yaml: what is said about a roadmap and its stages. */
export function readStages(
  tree: ContentTree,
  roadmaps: readonly Roadmap[],
  problemOf: (target: LinkTarget) => string | undefined,
  defects: Defect[],
): RoadmapTextsData {
  const all: Record<string, RoadmapTexts> = {};
  for (const path of tree.paths.filter((each) => /^stages\/[^/]+\.yaml$/.test(each))) {
    const report = new Report(`lessons/${path}`, defects);
    const text = tree.text(path) ?? '';
    const id = path.replace(/^stages\/|\.yaml$/g, '');
    const roadmap = roadmaps.find((each) => each.id === id);
    const parsed = parseYaml(text);
    if (!('value' in parsed)) {
      report.add(parsed.line, parsed.problem);
    } else if (roadmap === undefined) {
      report.add(1, `there is no roadmap "${id}"`);
    } else {
      const line = (part: string) => text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length;
      const reader = new StageReader((part, problem) => report.add(line(part), problem), problemOf);
      all[id] = reader.roadmap(parsed.value, roadmap);
    }
  }
  return all;
}

/** Reads what was written by hand; what is not as it should be is told with the nearest text that stands in the file. */
class StageReader {
  constructor(
    private readonly _problem: (near: string, problem: string) => void,
    private readonly _problemOf: (target: LinkTarget) => string | undefined,
  ) {}

  roadmap(value: unknown, roadmap: Roadmap): RoadmapTexts {
    const data = isRecord(value) ? value : {};
    const stages = isRecord(data['stages']) ? data['stages'] : {};
    for (const id of Object.keys(stages)) {
      if (!roadmap.stages.some((stage) => stage.id === id)) {
        this._problem(`${id}:`, `roadmap "${roadmap.id}" has no outermost stage "${id}"`);
      }
    }
    for (const { id } of roadmap.stages) {
      if (!Object.hasOwn(stages, id)) {
        this._problem('stages:', `stage "${id}" is missing`);
      }
    }
    return {
      advice: this._list(data['advice'], 'advice'),
      after: this._list(data['after'], 'after'),
      stages: Object.fromEntries(
        roadmap.stages
          .filter(({ id }) => Object.hasOwn(stages, id))
          .map((stage) => [stage.id, this._stage(stages[stage.id], stage)]),
      ),
    };
  }

  private _stage(value: unknown, stage: RoadmapStage): StageTexts {
    const data = isRecord(value) ? value : {};
    const project = isRecord(data['project']) ? data['project'] : {};
    return {
      can: this._list(data['can'], `${stage.id}:`),
      areas: (Array.isArray(data['areas']) ? (data['areas'] as unknown[]) : []).map((area) => this._area(area, stage)),
      project: {
        title: this._texts(project['title'], `${stage.id}:`),
        steps: this._list(project['steps'], `${stage.id}:`),
        done: this._texts(project['done'], `${stage.id}:`),
      },
    };
  }

  private _area(value: unknown, stage: RoadmapStage): StageTexts['areas'][number] {
    const data = isRecord(value) ? value : {};
    const known = entriesOf(stage);
    const entries = (Array.isArray(data['entries']) ? (data['entries'] as unknown[]) : []).map(String);
    for (const entry of entries.filter((each) => !known.includes(each))) {
      this._problem(entry, `stage "${stage.id}" has no entry "${entry}"`);
    }
    return { title: this._texts(data['title'], `${stage.id}:`), entries };
  }

  private _list(value: unknown, near: string): readonly Texts[] {
    if (!Array.isArray(value) || value.length === 0) {
      this._problem(near, 'a list of texts is missing');
      return [];
    }
    return (value as unknown[]).map((item) => this._texts(item, near));
  }

  private _texts(value: unknown, near: string): Texts {
    const data = isRecord(value) ? value : {};
    const text = (locale: string): string => {
      const own = data[locale];
      if (typeof own !== 'string' || own.trim() === '') {
        this._problem(near, `a text in ${locale} is missing`);
        return '';
      }
      for (const target of readInlineLinks(own)) {
        const problem = target === undefined ? 'a link that is not allowed' : this._problemOf(target);
        if (problem !== undefined) {
          this._problem(own.slice(0, 30), problem);
        }
      }
      return own.trim();
    };
    return Object.fromEntries(LOCALES.map((locale) => [locale, text(locale)])) as Texts;
  }
}

function entriesOf(stage: RoadmapStage): readonly string[] {
  return [...stage.entries.map(({ syllabus }) => syllabus), ...stage.stages.flatMap(entriesOf)];
}
