import assert from 'node:assert/strict';
import { errorPage, errorsPage, type ErrorPageInput } from '../../../core/curriculum/errorPage';
import { readErrorAddress } from '../../../core/errors/errorAddress';
import { LOCALES } from '../../../core/util/locale';
import { knownErrors } from '../../support/knownErrors';

suite('Error pages', () => {
  const errors = knownErrors();
  const titleOf: ErrorPageInput['titleOf'] = (id) => errors.find((error) => error.id === id)?.title;
  const input = (id: string, query = ''): ErrorPageInput => ({
    error: errors.find((error) => error.id === id)!,
    address: readErrorAddress(`error:${id}${query}`)!,
    locale: 'en',
    titleOf,
    lessonTitle: () => 'A <lesson>',
    ruleTitle: (rule) => ({ en: `Rule ${rule}`, 'zh-cn': `规则 ${rule}` }),
    places: { state: 'ready', rows: [], more: 0 },
    canDiagnose: false,
  });

  test('Should make a page for every error in both languages, without gaps', () => {
    for (const { id, causes } of errors) {
      for (const locale of LOCALES) {
        const { html, contents, title } = errorPage({ ...input(id), locale });
        assert.doesNotMatch(html, /undefined|\[object|`/, `${id} ${locale}`);
        assert.ok(title !== '');
        for (const { id: section } of contents) {
          assert.ok(html.includes(`id="${section}"`), `${id}: ${section}`);
        }
        assert.ok(html.split('<strong>').length > causes.length, id);
        assert.ok(html.includes('data-address="lesson:'), id);
      }
    }
  });

  test('Should show what the line said, as text and not as HTML', () => {
    const { html } = errorPage(input('no-route-info', '?topic=%3Cimg%20src%3Dx%3E&also=connect-failed,nothing'));
    assert.ok(html.includes('<code>&lt;img src=x&gt;</code>'));
    assert.ok(!html.includes('<img'));
    assert.ok(html.includes('data-address="error:connect-failed"'));
    assert.ok(!html.includes('nothing'));
  });

  test('Should list places of the project as buttons, and say when there are none', () => {
    const rows = [{ path: 'src/application.yml', line: 3, text: 'rocketmq.name-server: 10.0.0.1:9876' }];
    const some = errorPage({ ...input('connect-failed'), places: { state: 'ready', rows, more: 4 } }).html;
    assert.match(some, /data-page-action="place" data-value="0">src\/application\.yml:3</);
    assert.ok(some.includes('and 4 more'));
    assert.match(errorPage(input('connect-failed')).html, /Nothing in the open project/);
    const folderless = errorPage({ ...input('connect-failed'), places: { state: 'none', rows: [], more: 0 } });
    assert.ok(!folderless.html.includes('id="project"'));
    assert.ok(!folderless.contents.some(({ id }) => id === 'project'));
  });

  test('Should offer to diagnose only where that is possible', () => {
    assert.ok(!errorPage(input('connect-failed')).html.includes('data-page-action="diagnose"'));
    assert.ok(
      errorPage({ ...input('connect-failed'), canDiagnose: true }).html.includes('data-page-action="diagnose"'),
    );
  });

  test('Should list every error once, under who says it', () => {
    for (const locale of LOCALES) {
      const { html, contents } = errorsPage(errors, locale);
      for (const { id, product } of errors) {
        assert.equal(html.split(`data-address="error:${id}"`).length, 2, id);
        assert.ok(
          contents.some((entry) => entry.id === product),
          product,
        );
      }
    }
  });
});
