import assert from 'node:assert/strict';
import { rulePage, rulesPage } from '../../../core/curriculum/rulePage';
import { ruleTexts } from '../../support/ruleFixture';

suite('Rule pages', function () {
  // Hundreds of texts are parsed.
  this.timeout(30_000);
  const rules = ruleTexts();

  test('Should make a page for every rule in both languages, without gaps', () => {
    for (const rule of rules) {
      for (const locale of ['en', 'zh-cn'] as const) {
        const lesson = { target: { lesson: 'mastery-05', section: 'send-sync' }, title: 'A *lesson*' };
        const { html, contents } = rulePage({ rule, locale, severity: rule.severity, lesson, setting: 'guide.rules' });
        assert.doesNotMatch(html, /undefined|\[object|\{#|\{[a-z]\w*\}/, `${rule.id} ${locale}`);
        for (const { id } of contents) {
          assert.ok(html.includes(`id="${id}"`), `${rule.id}: ${id}`);
        }
        assert.ok(html.includes('data-address="lesson:mastery-05#send-sync"'));
        assert.ok(html.includes(`disable-next-line ${rule.id}`));
      }
    }
  });

  test('Should show the mistake and what mends it as a difference', () => {
    const rule = rules.find(({ id }) => id === 'delivery-time-unit-or-base')!;
    const { html } = rulePage({ rule, locale: 'en', severity: 'off', lesson: undefined, setting: 'guide.rules' });
    assert.match(html, /-\s+message\.setDeliverTimeMs\(60_000\);/);
    assert.match(html, /\+\s+message\.setDeliverTimeMs\(System\.currentTimeMillis\(\) \+ 60_000\);/);
    assert.match(html, /switched off/);
  });

  test('Should have an example for every rule that looks at code', () => {
    const without = rules.filter(
      ({ id, example, theme }) => example === undefined && id !== 'unused-suppression' && theme !== 'configuration',
    );
    assert.deepEqual(
      without.map(({ id }) => id),
      [],
    );
    for (const { id, example } of rules) {
      assert.doesNotMatch(`${example?.code}${example?.fixed}`, /\^\^|\/\/ not:/, id);
    }
  });

  test('Should list every rule once, under its theme, with a way to its page', () => {
    for (const locale of ['en', 'zh-cn'] as const) {
      const { html, contents } = rulesPage(rules, locale);
      for (const { id, theme } of rules.filter((rule) => rule.id !== 'unused-suppression')) {
        assert.equal(html.split(`data-address="rule:${id}"`).length, 2, id);
        assert.ok(
          contents.some((entry) => entry.id === theme),
          theme,
        );
      }
    }
  });
});
