import { type Expectation, readExpectation } from '../../../src/core/markdown/expectation';
import type { LinkTarget } from '../../../src/core/markdown/links';
import { type Concept, CONCEPTS } from '../../../src/core/rocketmq/vocabulary';
import { buildCatalogue, conceptSection } from './buildCatalogue';
import { buildSearchIndex } from './buildSearchIndex';
import { checkLinks, problemOfLink } from './checkLinks';
import { CodeRegions } from './codeRegions';
import type { ContentTree } from './contentTree';
import type { Defect } from './defect';
import { editorSnippets } from './editorSnippets';
import { checkParity } from './parity';
import { parseYaml } from './parseYaml';
import { type LessonFile, type LessonSource, readLessons } from './readLessons';
import { readGlossary } from './readGlossary';
import { promisedLesson, readRoadmaps } from './readRoadmaps';
import { readSnippets } from './readSnippets';
import { readStages } from './readStages';
import { RULE_IDS } from './ruleIds';

export interface Compiled {
  /** Text by path below `dist/`. */
  readonly files: ReadonlyMap<string, string>;
  /** Images: path below `lessons/`, copied to the same path below `dist/lessons/`. */
  readonly images: readonly string[];
  /** Empty when the content is sound; otherwise `files` must not be used. By file, then line. */
  readonly defects: readonly Defect[];
}

/** Turns the content into what the product reads. Reads nothing but the tree, so that tests give it texts. */
export function compile(tree: ContentTree): Compiled {
  const defects: Defect[] = [];
  const lessons = readLessons(tree, defects);
  const roadmaps = readRoadmaps(tree, defects);
  const regions = new CodeRegions(tree, defects);
  const images = new Set<string>();
  const bodies = new Map<string, string>();

  const known = {
    lessons: new Map(lessons.map((lesson) => [lesson.id, lesson])),
    promised: new Set(roadmaps.rows.map(({ entry }) => promisedLesson(entry))),
  };
  for (const lesson of lessons) {
    checkParity(lesson);
    checkLinks(lesson, known);
    for (const file of lesson.files.values()) {
      checkRegions(file, regions);
      bodies.set(`lessons/${lesson.id}/${file.locale}.md`, withExpectations(file));
      for (const image of imagesOf(lesson, file, tree)) {
        images.add(image);
      }
    }
  }
  checkConcepts(lessons);
  for (const { entry, report, line } of roadmaps.rows) {
    const { lesson, section } = entry.lesson ?? {};
    const files = [...(known.lessons.get(lesson ?? '')?.files.values() ?? [])];
    if (section !== undefined && files.some(({ outline }) => outline.sections.every(({ id }) => id !== section))) {
      report.add(line, `lesson "${lesson}" has no section "${section}"`);
    }
  }
  const snippets = readSnippets(tree, regions, defects);
  const leads = (target: LinkTarget) => problemOfLink(target, known);
  const glossary = readGlossary(tree, leads, defects);
  const stages = readStages(tree, roadmaps.roadmaps, leads, defects);

  const files = new Map<string, string>();
  files.set('lessons/catalogue.json', JSON.stringify(buildCatalogue(lessons, roadmaps)));
  files.set('lessons/regions.json', JSON.stringify(Object.fromEntries(regions.used)));
  const search = buildSearchIndex(lessons, (key) => regions.used.get(key)?.text);
  files.set('lessons/search.json', JSON.stringify(search));
  files.set('lessons/glossary.json', JSON.stringify(glossary));
  files.set('lessons/stages.json', JSON.stringify(stages));
  files.set('lessons/snippets.json', JSON.stringify(snippets));
  for (const [path, text] of regions.sources()) {
    files.set(`lessons/code/${path}`, text);
  }
  for (const [path, body] of bodies) {
    files.set(path, body);
  }
  for (const [language, text] of editorSnippets(snippets, (key) => regions.used.get(key))) {
    files.set(`snippets/${language}.json`, text);
  }
  defects.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { files, images: [...images].sort(), defects };
}

function checkRegions(file: LessonFile, regions: CodeRegions): void {
  for (const { key, marks, line } of file.outline.regions) {
    const region = regions.use(key);
    if (typeof region === 'string') {
      file.report.add(file.line(line), region);
      continue;
    }
    const lines = region.text.split('\n').length;
    const outside = marks.find((mark) => mark > lines);
    if (outside !== undefined) {
      file.report.add(file.line(line), `mark=${outside}: the region has ${lines} lines`);
    }
  }
}

/** The body with its `yaml expect` fences turned into JSON: the product needs no YAML reader to show a lesson. */
function withExpectations({ body, outline, report, line }: LessonFile): string {
  let result = body;
  for (const { expect } of outline.exercises) {
    if (!expect) {
      continue;
    }
    const expectation = expectationOf(expect.text);
    if (typeof expectation === 'string') {
      report.add(line(expect.line), `yaml expect: ${expectation}`);
      continue;
    }
    for (const { concept } of expectation.sites ?? []) {
      if (!(CONCEPTS as readonly string[]).includes(concept)) {
        report.add(line(expect.line), `yaml expect: unknown concept "${concept}"`);
      }
    }
    for (const { rule } of expectation.findings ?? []) {
      if (!RULE_IDS.has(rule)) {
        report.add(line(expect.line), `yaml expect: unknown rule "${rule}"`);
      }
    }
    result = result.replace(expect.text, () => `${JSON.stringify(expectation)}\n`);
  }
  return result.replace(/^(\s*`{3,})yaml([ \t]+expect[ \t]*)$/gm, '$1json$2');
}

function expectationOf(text: string): Expectation | string {
  const parsed = parseYaml(text);
  return 'value' in parsed ? readExpectation(parsed.value) : parsed.problem;
}

function imagesOf({ id }: LessonSource, { outline, report, line }: LessonFile, tree: ContentTree): string[] {
  return outline.images.flatMap((image) => {
    const path = `${id}/${image.path}`;
    if (!tree.paths.includes(path)) {
      report.add(line(image.line), `image lessons/${path} does not exist`);
      return [];
    }
    return [path];
  });
}

/** A concept's section is in exactly one lesson: lenses and hovers have one target. */
function checkConcepts(lessons: readonly LessonSource[]): void {
  const owners = new Map<Concept, string>();
  for (const lesson of lessons) {
    for (const concept of CONCEPTS) {
      const found = [...lesson.files.values()].flatMap((file) => {
        const section = conceptSection(file, concept);
        return section ? [{ file, section }] : [];
      });
      const owner = owners.get(concept);
      if (found.length > 0 && owner !== undefined) {
        for (const { file, section } of found) {
          file.report.add(file.line(section.line), `concept "${concept}" is already taught by lesson "${owner}"`);
        }
      } else if (found.length > 0) {
        owners.set(concept, lesson.id);
      }
      for (const { file, section } of found) {
        if (!file.frontMatter.concepts.includes(concept)) {
          const line = file.keyLines.get('concepts') ?? 1;
          file.report.add(
            line,
            `concepts lacks "${concept}", which the section in line ${file.line(section.line)} teaches`,
          );
        }
      }
    }
  }
}
