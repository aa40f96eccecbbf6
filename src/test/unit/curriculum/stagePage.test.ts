import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { suite, test } from 'mocha';
import { compile } from '../../../../scripts/lib/lessons/compile';
import { folderTree } from '../../../../scripts/lib/lessons/compileLessons';
import { projectPath } from '../../../../scripts/lib/project.mjs';
import { Catalogue } from '../../../core/curriculum/catalogue';
import type { CatalogueData, Roadmap, RoadmapStage } from '../../../core/curriculum/model';
import { roadmapPage } from '../../../core/curriculum/roadmapPage';
import { NO_TEXTS, type RoadmapTexts, type RoadmapTextsData } from '../../../core/curriculum/roadmapTexts';
import { readStageAddress, stageAddress } from '../../../core/curriculum/stageAddress';
import { stagePage } from '../../../core/curriculum/stagePage';
import { questionKey, type StageResult } from '../../../core/curriculum/stageQuestions';
import { lessonStrings } from '../../../core/markdown/lessonStrings';
import { renderQuizzes } from '../../../core/markdown/renderLesson';
import { LOCALES, type Locale } from '../../../core/util/locale';
import { FakeProgress } from '../../support/fakeProgress';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

const OPEN: StageResult = { answered: 0, right: 0, total: 1, needed: 1, state: 'open' };
const QUESTION = { lesson: 'mastery-02', quiz: 'q1' };
const TEXTS: RoadmapTexts = {
  advice: [{ en: 'Guess `first`.', 'zh-cn': '先猜。' }],
  after: [{ en: 'Say why, see [it](lesson:mastery-01).', 'zh-cn': '说出原因。' }],
  stages: {
    start: {
      can: [{ en: 'Tell <one> from `two`.', 'zh-cn': '分清一和二。' }],
      areas: [{ title: { en: 'Why', 'zh-cn': '为什么' }, entries: ['mastery/01'] }],
      project: {
        title: { en: 'Send one', 'zh-cn': '发一条' },
        steps: [{ en: 'Do it.', 'zh-cn': '去做。' }],
        done: { en: 'it arrived', 'zh-cn': '收到了' },
      },
    },
  },
};

class Shown {
  readonly catalogue = new Catalogue(sampleCatalogueData());
  readonly progress = new FakeProgress();
  readonly roadmap: Roadmap = this.catalogue.roadmap('mastery')!;

  page(locale: Locale = 'en', change: { stage?: number; result?: StageResult; texts?: RoadmapTexts } = {}) {
    return stagePage({
      catalogue: this.catalogue,
      progress: this.progress,
      roadmap: this.roadmap,
      stage: this.roadmap.stages[change.stage ?? 0] as RoadmapStage,
      texts: change.texts ?? TEXTS,
      questions: [QUESTION],
      result: change.result ?? OPEN,
      drawn: new Map([[questionKey(QUESTION), '<section>Q</section>']]),
      locale,
    });
  }
}

suite('Page of a stage', () => {
  test('Should say what can be done, show a map, mixed questions and a project', () => {
    const page = new Shown().page();
    assert.equal(page.address, 'stage:mastery/start');
    assert.deepEqual(page.breadcrumb, ['RocketMQ mastery', 'First steps']);
    assert.deepEqual(
      page.contents.map(({ id, title }) => `${id}: ${title}`),
      [
        'can: What you can do after this stage',
        'map: Map of the stage',
        'questions: Mixed questions',
        'project: A small project of your own',
      ],
    );
    assert.match(page.html, /<li>Tell &lt;one&gt; from <code>two<\/code>\.<\/li>/);
    assert.match(page.html, /subgraph a0\[&quot;Why&quot;\]\n {4}n0\[&quot;1\. Entry mastery\/01&quot;\]/);
    assert.match(page.html, /n1 --&gt; n2/, 'an entry that is not written follows the one before it');
    assert.match(
      page.html,
      /<section>Q<\/section><p class="muted from">From <a href="#" data-address="lesson:mastery-02#q1">/,
    );
    assert.match(page.html, /<ol><li>Do it\.<\/li><\/ol><p><strong>Done when<\/strong>: it arrived/);
  });

  test('Should say "now" once everything is done or known, and tick it on the map', () => {
    const shown = new Shown();
    shown.progress.choices = { skipped: {}, resetAt: 0, known: { 'mastery/start': { value: true, at: 1 } } };
    const { html, contents } = shown.page();
    assert.equal(contents[0]?.title, 'What you can do now');
    assert.match(html, /✓ 1\. Entry mastery\/01/);
    assert.match(html, /class="done-mark"[^>]*>Known</);
    assert.match(html, /data-page-action="not-known"/);
  });

  test('Should say how the questions went', () => {
    const shown = new Shown();
    const says = (result: StageResult) => shown.page('en', { result }).html;
    assert.match(says({ ...OPEN, answered: 1, total: 2, right: 1 }), /1 of 2 answered, 1 right\./);
    assert.match(says({ answered: 2, right: 2, total: 2, needed: 2, state: 'passed' }), /Passed: 2 of 2 right/);
    assert.match(says({ answered: 2, right: 1, total: 2, needed: 2, state: 'failed' }), /1 of 2 right; 2 are needed/);
    assert.match(says({ ...OPEN, answered: 1 }), /data-page-action="other-questions"/);
    assert.doesNotMatch(says(OPEN), /data-page-action="other-questions"/, 'nothing was answered yet');
  });

  test('Should lead from the last lesson to the next stage, and at the end to the roadmap', () => {
    const shown = new Shown();
    assert.match(shown.page().html, /class="previous" href="#" data-address="lesson:mastery-02@mastery\/02"/);
    assert.match(shown.page().html, /class="next" href="#" data-address="lesson:mastery-04@mastery\/04"/);
    assert.match(shown.page('en', { stage: 1 }).html, /class="next" href="#" data-address="roadmap:mastery"/);
  });

  test('Should do without what nobody wrote about a stage', () => {
    const ids = new Shown().page('zh-cn', { texts: NO_TEXTS }).contents.map(({ id }) => id);
    assert.deepEqual(ids, ['map', 'questions']);
  });

  test('Should read its own address and no other', () => {
    assert.deepEqual(readStageAddress(stageAddress('mastery', { id: 'start' })), {
      roadmap: 'mastery',
      stage: 'start',
    });
    for (const other of ['stage:', 'stage:mastery', 'stage:mastery/../x', 'lesson:mastery/start']) {
      assert.equal(readStageAddress(other), undefined, other);
    }
  });
});

suite('Page of a roadmap', () => {
  const page = (shown: Shown, locale: Locale = 'en') =>
    roadmapPage({
      catalogue: shown.catalogue,
      progress: shown.progress,
      roadmap: shown.roadmap,
      texts: TEXTS,
      locale,
    });

  test('Should give advice, what comes of it, time and stages', () => {
    const { html, contents, address } = page(new Shown());
    assert.equal(address, 'roadmap:mastery');
    assert.deepEqual(
      contents.map(({ id }) => id),
      ['after', 'advice', 'time', 'stages'],
    );
    assert.match(html, /see <a href="#" data-address="lesson:mastery-01">it<\/a>/);
    assert.match(html, /3 of 5 lessons are written: 33 minutes of reading, and 15 minutes for the deeper parts/);
    assert.match(html, /about one week/);
    assert.match(html, /data-address="stage:mastery\/start">First steps<\/a><progress max="2" value="0"/);
    assert.match(html, /Start with: <a href="#" data-address="lesson:mastery-01@mastery\/01">/);
  });

  test('Should go on with what is neither done nor known', () => {
    const shown = new Shown();
    shown.progress.choices = { skipped: {}, resetAt: 0, known: { 'mastery/start': { value: true, at: 1 } } };
    assert.match(page(shown, 'zh-cn').html, /接着学：<a href="#" data-address="lesson:mastery-04@mastery\/04">/);
    assert.match(page(shown).html, /0 of 2 done, 1 lesson not written yet, Known/);
  });
});

suite('Stages of the real roadmaps', function () {
  // Every question of every lesson is rendered.
  this.timeout(60_000);
  const { files, defects } = compile(folderTree(projectPath('lessons')));
  const json = <T>(name: string) => JSON.parse(files.get(`lessons/${name}.json`) ?? '') as T;
  const catalogue = new Catalogue(json<CatalogueData>('catalogue'));
  const texts = json<RoadmapTextsData>('stages');

  test('Should be told about, all six of them, with every entry on the map', () => {
    assert.deepEqual(defects, []);
    const mastery = catalogue.roadmap('mastery');
    assert.equal(mastery?.stages.length, 6);
    for (const { id, entries } of mastery?.stages ?? []) {
      const own = texts['mastery']?.stages[id];
      assert.ok((own?.can.length ?? 0) >= 4, id);
      assert.deepEqual(
        [...(own?.areas ?? [])].flatMap((area) => area.entries).sort(),
        entries.map(({ syllabus }) => syllabus).sort(),
        id,
      );
    }
  });

  test('Should have maps that mermaid can draw, in both languages', function () {
    this.timeout(120_000);
    const sources = catalogue.roadmaps.flatMap((roadmap) =>
      roadmap.stages.flatMap((stage) =>
        LOCALES.map((locale) => {
          const { html } = stagePage({
            catalogue,
            progress: new FakeProgress(),
            roadmap,
            stage,
            texts: texts[roadmap.id] ?? NO_TEXTS,
            questions: [],
            result: OPEN,
            drawn: new Map(),
            locale,
          });
          const [, source = ''] = /diagram-source" hidden>([^<]*)</.exec(html) ?? [];
          return source
            .replace(/&quot;/g, '"')
            .replace(/&gt;/g, '>')
            .replace(/&lt;/g, '<')
            .replace(/&amp;/g, '&');
        }),
      ),
    );
    assert.ok(sources.length >= 12 && sources.every((source) => source.includes('accDescr: ')));
    const output = execFileSync(process.execPath, [projectPath('src', 'test', 'support', 'parseDiagrams.mjs')], {
      input: JSON.stringify(sources),
      encoding: 'utf8',
    });
    const problems = JSON.parse(output) as (string | null)[];
    assert.deepEqual(
      problems.filter((problem) => problem !== null),
      [],
    );
  });

  test('Should draw every question of a written lesson, with links that lead there from the stage', () => {
    for (const lesson of catalogue.lessons) {
      for (const locale of LOCALES) {
        const { text, locale: shown } = catalogue.text(lesson, locale);
        const drawn = renderQuizzes(files.get(text.body) ?? '', (quiz) => `${lesson.id}--${quiz}`, {
          strings: lessonStrings(shown),
          region: () => undefined,
          image: () => undefined,
          lesson: lesson.id,
        });
        assert.deepEqual([...drawn.keys()], lesson.quizzes, lesson.id);
        for (const html of drawn.values()) {
          assert.match(html, new RegExp(`data-quiz="${lesson.id}--`));
          assert.doesNotMatch(html, /<a href="#[^"]/, 'a link into the lesson would lead nowhere here');
        }
      }
    }
  });
});
