import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { suite, test } from 'mocha';
import { compile } from '../../../../scripts/lib/lessons/compile';
import { folderTree } from '../../../../scripts/lib/lessons/compileLessons';
import { readLessons } from '../../../../scripts/lib/lessons/readLessons';
import { projectPath } from '../../../../scripts/lib/project.mjs';
import type { CatalogueData } from '../../../core/curriculum/model';
import { CONCEPTS } from '../../../core/rocketmq/vocabulary';
import { LOCALES } from '../../../core/util/locale';

const tree = folderTree(projectPath('lessons'));
const compiled = compile(tree);
const catalogue = JSON.parse(compiled.files.get('lessons/catalogue.json') ?? '') as CatalogueData;
const lessons = readLessons(tree, []);

/** Every language of every lesson. */
const files = lessons.flatMap(({ id, files: languages }) =>
  [...languages].map(([locale, file]) => ({ name: `${id}/${locale}.md`, ...file })),
);

/** Lessons that the first stage names and that nobody has written yet. */
function missingOfFirstStage(): string[] {
  const written = new Set(lessons.map(({ id }) => id));
  const stage = JSON.parse(tree.text('roadmaps/mastery.json') ?? '{"stages":[]}') as {
    stages: { entries?: { lesson?: string }[] }[];
  };
  const names = (stage.stages[0]?.entries ?? []).map(({ lesson = '' }) => lesson.split('#', 1)[0] ?? '');
  return names.filter((name) => !written.has(name));
}

/** What mermaid says against each source; null when it can read it. */
function parseDiagrams(sources: readonly string[]): (string | null)[] {
  const output = execFileSync(process.execPath, [projectPath('src', 'test', 'support', 'parseDiagrams.mjs')], {
    input: JSON.stringify(sources),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return JSON.parse(output) as (string | null)[];
}

suite('Lessons: content', () => {
  test('Should compile', () => {
    assert.equal(compiled.defects.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'), '');
  });

  test('Should be there in every language', () => {
    const missing = lessons.flatMap(({ id, files: languages }) =>
      LOCALES.filter((locale) => !languages.has(locale)).map((locale) => `lessons/${id}/${locale}.md`),
    );
    assert.deepEqual(missing, []);
  });

  test('Should have what every lesson has', () => {
    const standing = ['question', 'mechanism', 'in-your-project', 'pitfalls', 'try-it', 'check', 'read-on'];
    const lacks = files.flatMap(({ name, outline }) => {
      const ids = new Set(outline.sections.map(({ id }) => id));
      return [
        ...standing.filter((id) => !ids.has(id)).map((id) => `${name}: section #${id}`),
        ...(outline.quizzes.length < 3 ? [`${name}: three questions`] : []),
        ...(outline.predictions.length === 0 ? [`${name}: a prediction`] : []),
        ...(outline.diagrams.length === 0 ? [`${name}: a diagram`] : []),
        ...(outline.exercises.length === 0 ? [`${name}: an exercise`] : []),
        ...(outline.pitfalls.length === 0 ? [`${name}: a pitfall with its rule`] : []),
      ];
    });
    assert.equal(lacks.join('\n'), '');
  });

  test('Should have diagrams that mermaid can read', function () {
    // Another program has to start.
    this.timeout(60_000);
    const diagrams = files.flatMap(({ name, outline, line }) =>
      outline.diagrams.map((diagram) => ({ source: diagram.source, place: `lessons/${name}:${line(diagram.line)}` })),
    );
    const problems = parseDiagrams([...diagrams.map(({ source }) => source), 'flowchart LR\n  A -->']);
    assert.ok(problems.pop(), 'A broken diagram is found');
    assert.equal(
      problems
        .flatMap((problem, index) => problem && `${diagrams[index]?.place}: ${problem}`)
        .filter(Boolean)
        .join('\n'),
      '',
    );
  });

  test('Should teach every concept in a section of its own', function () {
    if (missingOfFirstStage().length > 0) {
      console.log(`      not before the first stage is whole: ${missingOfFirstStage().join(', ')}`);
      this.skip();
    }
    const without = CONCEPTS.filter((concept) => catalogue.concepts[concept].section === undefined);
    assert.deepEqual(without, []);
  });
});
