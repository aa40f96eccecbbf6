import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { compile } from '../../../../scripts/lib/lessons/compile';
import { folderTree } from '../../../../scripts/lib/lessons/compileLessons';
import { projectPath } from '../../../../scripts/lib/project.mjs';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { shownRegion } from '../../../core/curriculum/clients';
import type { CatalogueData } from '../../../core/curriculum/model';
import { printPage } from '../../../core/curriculum/printPage';
import type { CodeRegion } from '../../../core/snippets/model';
import { LOCALES, type Locale } from '../../../core/util/locale';

suite('Printed lesson', function () {
  // Every lesson is rendered twice.
  this.timeout(60_000);
  const { files } = compile(folderTree(projectPath('lessons')));
  const catalogue = new Catalogue(JSON.parse(files.get('lessons/catalogue.json') ?? '') as CatalogueData);
  const regions = JSON.parse(files.get('lessons/regions.json') ?? '') as Record<string, CodeRegion>;

  async function print(id: string, locale: Locale, note = '') {
    const lesson = catalogue.lesson(id) ?? assert.fail(id);
    const { text } = catalogue.text(lesson, locale);
    let asked = 0;
    const html = await printPage({
      lesson,
      text,
      locale,
      body: files.get(text.body) ?? '',
      note,
      region: (key) => (regions[key] === undefined ? undefined : shownRegion(regions[key])),
      style: 'body { color: CanvasText }',
      mermaid: () => Promise.resolve(`/* drawing ${++asked} */ "</script>"`),
      nonce: 'abc',
    });
    return { html, asked };
  }

  test('Should be one file without controls, links into the editor, or anything to load', async () => {
    for (const { id } of catalogue.lessons) {
      for (const locale of LOCALES) {
        const { html } = await print(id, locale);
        assert.doesNotMatch(html, /<button|<textarea|data-address|vscode|<link|\ssrc=|url\(/, `${id} ${locale}`);
        assert.match(html, /^<!DOCTYPE html>\n<html lang="(?:en|zh-cn)">/);
        assert.doesNotMatch(html, /role="tabpanel"[^>]*hidden/, `${id} ${locale}: every client is there`);
        assert.doesNotMatch(html, /<details(?! open)/, `${id} ${locale}: nothing is folded`);
        assert.equal(html.split('<div').length, html.split('</div>').length, `${id} ${locale}: what opens closes`);
      }
    }
  });

  test('Should give the answers at the end, and none beside the questions', async () => {
    const lesson = catalogue.lesson('mastery-05') ?? assert.fail();
    const { html } = await print('mastery-05', 'en');
    const [questions = '', answers = ''] = html.split('<h2>Answers</h2>');
    for (const quiz of lesson.quizzes) {
      assert.ok(questions.includes(`id="${quiz}"`), quiz);
      assert.ok(answers.includes(`id="answer-${quiz}"`), quiz);
    }
    assert.doesNotMatch(questions, /class="why" id="[^"]*">/);
    assert.doesNotMatch(answers, /class="why"[^>]*hidden|<input/);
    assert.match(answers, /<span class="verdict">right<\/span>/);
  });

  test('Should carry the program for diagrams only where there is one, and not let it end the page', async () => {
    const { html, asked } = await print('mastery-05', 'zh-cn');
    assert.equal(asked, 1);
    assert.match(html, /<pre class="mermaid">/);
    assert.match(html, /drawing 1 \*\/ "<\\\/script>"<\/script>/);
    assert.equal(html.split('</script>').length, 3, 'two scripts');
  });

  test('Should add the note of the reader, as text', async () => {
    assert.match(
      (await print('mastery-01', 'en', 'my <note>')).html,
      /<h2>My note<\/h2><p class="note-text">my &lt;note&gt;<\/p>/,
    );
    assert.doesNotMatch((await print('mastery-01', 'en', '  ')).html, /My note/);
  });
});
