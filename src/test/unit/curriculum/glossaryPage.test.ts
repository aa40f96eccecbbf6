import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { compile } from '../../../../scripts/lib/lessons/compile';
import { folderTree } from '../../../../scripts/lib/lessons/compileLessons';
import { projectPath } from '../../../../scripts/lib/project.mjs';
import { Catalogue } from '../../../core/curriculum/catalogue';
import type { Glossary } from '../../../core/curriculum/glossary';
import { glossaryPage, linkedTerms } from '../../../core/curriculum/glossaryPage';
import type { CatalogueData } from '../../../core/curriculum/model';
import { lessonStrings } from '../../../core/markdown/lessonStrings';
import { renderLesson } from '../../../core/markdown/renderLesson';
import { LOCALES } from '../../../core/util/locale';
import { GlossaryPages } from '../../../host/lesson/glossaryPages';

const { files, defects } = compile(folderTree(projectPath('lessons')));
const catalogue = new Catalogue(JSON.parse(files.get('lessons/catalogue.json') ?? '') as CatalogueData);
const glossary = JSON.parse(files.get('lessons/glossary.json') ?? '') as Glossary;

suite('Glossary', function () {
  // Every lesson is rendered twice.
  this.timeout(30_000);
  test('Should have at least eighty terms, each with a lesson or a lesson to come', () => {
    assert.deepEqual(defects, []);
    assert.ok(glossary.length >= 80);
    assert.equal(new Set(glossary.map(({ id }) => id)).size, glossary.length);
  });

  test('Should say in one or two sentences what a term means, in each language its own', () => {
    for (const { id, texts } of glossary) {
      for (const locale of LOCALES) {
        const sentences = texts[locale].text.split(locale === 'en' ? /[.?](?:\s|$)/ : /[。？]/).filter(Boolean);
        assert.ok(sentences.length >= 1 && sentences.length <= 3, `${id} ${locale}: ${sentences.length}`);
        assert.ok(texts[locale].text.length <= 260, `${id} ${locale}`);
      }
      assert.match(texts['zh-cn'].text, /\p{Script=Han}/u, id);
      assert.doesNotMatch(texts.en.text, /\p{Script=Han}/u, id);
    }
  });

  test('Should link terms in every written lesson, in each language, each once', () => {
    for (const lesson of catalogue.lessons) {
      for (const locale of LOCALES) {
        const { text, locale: shown } = catalogue.text(lesson, locale);
        const html = renderLesson(files.get(text.body) ?? '', {
          strings: lessonStrings(shown),
          region: () => undefined,
          image: () => undefined,
          terms: linkedTerms(glossary, catalogue, lesson.id, shown),
        });
        const tips = [...html.matchAll(/role="tooltip" id="([^"]+)"/g)].map(([, id]) => id);
        assert.ok(tips.length >= 8, `${lesson.id} ${locale}: ${tips.length}`);
        assert.equal(new Set(tips).size, tips.length, `${lesson.id} ${locale}`);
      }
    }
  });

  test('Should lead within the lesson where this lesson teaches it, and to the glossary where none does yet', () => {
    const addresses = new Map(
      linkedTerms(glossary, catalogue, 'mastery-06', 'en').map((term) => [term.id, term.address]),
    );
    assert.equal(addresses.get('topic'), '#topic');
    assert.equal(addresses.get('offset'), 'lesson:mastery-28#mechanism');
    const bare = new Catalogue({ roadmaps: [], lessons: [], concepts: {} as never, rules: {} });
    assert.equal(linkedTerms(glossary, bare, 'mastery-06', 'en')[0]?.address, 'glossary:#message-queue');
  });

  test('Should show every term with what it is called in the other language, searchable in both', () => {
    for (const locale of LOCALES) {
      const { html, title } = glossaryPage(glossary, catalogue, locale);
      assert.equal([...html.matchAll(/data-filter-item/g)].length, glossary.length);
      assert.match(
        html,
        /id="offset" data-filter-item data-words="[^"]*offset[^"]*位点[^"]*"|data-words="[^"]*位点[^"]*offset/,
      );
      assert.match(html, /<input type="search" id="filter-text"/);
      assert.match(html, /<label for="filter-text">/);
      assert.equal(title, locale === 'en' ? 'Glossary' : '术语表');
    }
    assert.match(
      glossaryPage(glossary, catalogue, 'en').html,
      /<dt>back-pressure <span class="muted" lang="zh-cn">背压<\/span>/,
    );
  });

  test('Should open at a term that is asked for', async () => {
    const pages = new GlossaryPages({
      assets: {
        readText: (path) => Promise.resolve(files.get(path) ?? ''),
        readBytes: () => Promise.reject(new Error('no bytes')),
      },
      locale: () => 'en',
      catalogue: () => Promise.resolve(catalogue),
    });
    assert.equal((await pages.open('glossary:#offset'))?.section, 'offset');
    assert.equal((await pages.open('glossary:#nothing'))?.section, undefined);
    assert.equal((await pages.open('glossary:'))?.page.address, 'glossary:');
  });
});
