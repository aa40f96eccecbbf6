import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { compile } from '../../../../scripts/lib/lessons/compile';
import { folderTree } from '../../../../scripts/lib/lessons/compileLessons';
import { projectPath } from '../../../../scripts/lib/project.mjs';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { lessonPage } from '../../../core/curriculum/lessonPage';
import type { CatalogueData, Lesson } from '../../../core/curriculum/model';
import { renderPage } from '../../../core/curriculum/page';
import { lessonStrings } from '../../../core/markdown/lessonStrings';
import type { Locale } from '../../../core/util/locale';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

const { files } = compile(folderTree(projectPath('src', 'test', 'fixtures', 'lessons')));
const catalogue = new Catalogue(JSON.parse(files.get('lessons/catalogue.json') ?? '') as CatalogueData);

function page(id: string, locale: Locale, change: { lesson?: Lesson; entry?: string; instead?: boolean } = {}) {
  const lesson = change.lesson ?? catalogue.lesson(id);
  assert.ok(lesson);
  return lessonPage({
    catalogue,
    lesson,
    address: { lesson: id, ...(change.entry === undefined ? {} : { entry: change.entry }) },
    locale,
    body: files.get(catalogue.text(lesson, locale).text.body) ?? '',
    instead: change.instead ?? false,
    context: { region: () => undefined, image: () => undefined },
  });
}

const real = new Catalogue(sampleCatalogueData());

suite('Page of a lesson', () => {
  test('Should say where the lesson stands and what it takes', () => {
    const shown = page('sample-01', 'en');
    assert.deepEqual(shown.breadcrumb, ['RocketMQ mastery', 'First steps']);
    assert.equal(shown.address, 'lesson:sample-01');
    assert.match(shown.html, /12 min, and 1 for the deeper parts/);
    assert.match(shown.html, /Checked against RocketMQ 5\.5\.0, 4\.9\.8/);
    assert.match(shown.html, /Builds on <a href="#" data-address="lesson:sample-02@mastery\/02">The address/);
  });

  test('Should list the sections that count', () => {
    const ids = page('sample-01', 'en').contents.map(({ id }) => id);
    assert.ok(ids.includes('send-delay'));
    assert.ok(!ids.includes('timer-wheel'), 'a part of a section');
  });

  test('Should lead to the neighbours in the roadmap, and back to the same entry', () => {
    const { html } = page('sample-01', 'zh-cn', { entry: 'mastery/01' });
    assert.match(html, /class="next" href="#" data-address="lesson:sample-02@mastery\/02"/);
    assert.match(html, /class="previous" href="#" data-address="roadmap:mastery"/);
    assert.match(
      page('sample-02', 'zh-cn').html,
      /class="previous" href="#" data-address="lesson:sample-01@mastery\/01"/,
    );
  });

  test('Should lead from the last lesson of a stage to its page, and back to it from the first of the next', () => {
    const of = (syllabus: string, kind: string) => {
      const lesson = real.entry(syllabus)?.entry.lesson?.lesson ?? assert.fail(syllabus);
      const { html } = lessonPage({
        catalogue: real,
        lesson: real.lesson(lesson) ?? assert.fail(lesson),
        address: { lesson, entry: syllabus },
        locale: 'en',
        body: '',
        instead: false,
        context: { region: () => undefined, image: () => undefined },
      });
      return new RegExp(`class="${kind}" href="#" data-address="([^"]*)"`).exec(html)?.[1];
    };
    assert.equal(of('mastery/02', 'next'), 'stage:mastery/start', 'what follows there is not written');
    assert.equal(of('mastery/04', 'previous'), 'stage:mastery/start');
    assert.equal(of('mastery/04', 'next'), 'stage:mastery/features');
    assert.equal(of('interview/1.1', 'next'), 'lesson:mastery-02@interview/1.2#mechanism', 'within an outermost stage');
  });

  test('Should show the other language with a line that says so', () => {
    const lesson = catalogue.lesson('sample-01');
    assert.ok(lesson);
    const onlyEnglish: Lesson = { ...lesson, texts: { en: lesson.texts.en } };
    const { html, locale } = page('sample-01', 'zh-cn', { lesson: onlyEnglish });
    assert.equal(locale, 'zh-cn');
    assert.match(html, /<article lang="en"><h1>Delayed messages/);
    assert.match(html, /<p class="notice" lang="zh-cn">本课还没有中文版/);
    assert.match(html, /After this you can/, 'what belongs to the text is in its language');
    assert.match(html, /我的笔记/, 'what surrounds it in the reader’s');
  });

  test('Should say when it takes the place of a lesson that is not written', () => {
    assert.match(page('sample-01', 'en', { instead: true }).html, /not written yet\. This is the nearest one/);
    assert.doesNotMatch(page('sample-01', 'en').html, /not written yet/);
  });

  test('Should offer the history that there is', () => {
    const html = renderPage(page('sample-01', 'en'), {
      strings: lessonStrings('en'),
      canBack: true,
      canForward: false,
    });
    assert.match(html, /data-action="back" aria-label="Back" title="Back">/);
    assert.match(html, /data-action="forward" aria-label="Forward" title="Forward" disabled>/);
  });

  test('Should have the same elements in both languages', () => {
    const shape = (locale: Locale) => page('sample-01', locale).html.match(/<[a-z]\w*|id="[^"]*"|data-\w+="[^"]*"/g);
    assert.deepEqual(shape('zh-cn'), shape('en'));
  });
});
