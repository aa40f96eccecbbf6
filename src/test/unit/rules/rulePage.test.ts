import assert from 'node:assert/strict';
import type { OwnPlace } from '../../../core/curriculum/ownPlaces';
import { rulePage, type RulePageInput } from '../../../core/curriculum/rulePage';
import { rulesPage, type RuleState } from '../../../core/curriculum/rulesPage';
import type { RuleTexts } from '../../../core/rocketmq/ruleModel';
import { ruleTexts } from '../../support/ruleFixture';

function page(rule: RuleTexts, change: Partial<RulePageInput> = {}) {
  return rulePage({
    rule,
    locale: 'en',
    severity: rule.severity,
    chosen: undefined,
    byFile: false,
    setting: 'guide.rules',
    lesson: undefined,
    project: { state: 'ready', places: [], more: 0 },
    ...change,
  });
}

suite('Rule pages', function () {
  // Hundreds of texts are parsed.
  this.timeout(30_000);
  const rules = ruleTexts();
  const rule = (id: string) => rules.find((one) => one.id === id) ?? assert.fail(id);
  const untouched = ({ severity }: RuleTexts): RuleState => ({ severity, changed: false, places: 0 });

  test('Should make a page for every rule in both languages, without gaps', () => {
    for (const rule of rules) {
      for (const locale of ['en', 'zh-cn'] as const) {
        const lesson = { target: { lesson: 'mastery-05', section: 'send-sync' }, title: 'A *lesson*' };
        const { html, contents } = page(rule, { locale, lesson });
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
    const { html } = page(rule('delivery-time-unit-or-base'), { severity: 'off' });
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
      const { html, contents } = rulesPage(rules, untouched, locale);
      for (const { id, theme } of rules.filter((rule) => rule.id !== 'unused-suppression')) {
        assert.equal(html.split(`data-address="rule:${id}"`).length, 2, id);
        assert.ok(
          contents.some((entry) => entry.id === theme),
          theme,
        );
      }
    }
  });

  test('Should show the mistake for each client, one tab a client, and one block where there is one', () => {
    const tabs = (id: string) =>
      [...page(rule(id)).html.matchAll(/role="tab" [^>]*data-tab="([^"]+)"/g)].map(([, tab]) => tab);
    assert.deepEqual(tabs('delivery-time-unit-or-base'), ['java-remoting', 'java-grpc']);
    assert.deepEqual(tabs('client-not-started'), ['java-remoting', 'go', 'python']);
    assert.deepEqual(tabs('lite-pull-commit'), []);
    for (const { id, examples = [] } of rules) {
      const clients = examples.map(({ client }) => client);
      assert.equal(new Set(clients).size, clients.length, id);
    }
    const told = rules.filter(({ example }) => example !== undefined);
    assert.ok(told.filter(({ examples = [] }) => examples.length > 0).length >= told.length * 0.95);
  });

  test('Should show the lines of the reader with what the fix makes of them, each a way to its place', () => {
    const place: OwnPlace = {
      path: 'src/main/java/shop/Order<1>.java',
      line: 12,
      message: 'Level 30 is *beyond* the list.',
      fix: '30 seconds: level 4',
      pieces: [
        [
          { sign: ' ', text: 'void send() {' },
          { sign: '-', text: '  m.setDelayTimeLevel(30);' },
          { sign: '+', text: '  m.setDelayTimeLevel(4);' },
        ],
      ],
    };
    const { html } = page(rule('delay-level-out-of-range'), { project: { state: 'ready', places: [place], more: 3 } });
    assert.match(html, /4 places in your project/);
    assert.match(
      html,
      /data-page-action="place" data-value="0" title="src\/main\/java\/shop\/Order&lt;1&gt;\.java">Order&lt;1&gt;\.java:12</,
    );
    assert.match(html, /Level 30 is \*beyond\* the list\./);
    assert.match(html, /Quick fix: 30 seconds: level 4/);
    assert.match(
      html,
      /<span class="removed">- {3}m\.setDelayTimeLevel\(30\);\n<\/span><span class="added">\+ {3}m\.setDelayTimeLevel\(4\);/,
    );
    assert.match(html, /and 3 more/);
  });

  test('Should say why there are no lines of the reader', () => {
    const says = (state: 'no-folder' | 'reading' | 'ready') =>
      page(rule('batch-too-large'), { project: { state, places: [], more: 0 } }).html;
    assert.match(says('no-folder'), /No folder is open/);
    assert.match(says('reading'), /is being read/);
    assert.match(says('ready'), /finds nothing in the open project/);
  });

  test('Should show which severity is chosen, and by whom', () => {
    const pressed = (html: string) => /id="severity-(\w+)"[^>]*aria-pressed="true"/.exec(html)?.[1];
    const one = rule('batch-too-large');
    assert.equal(pressed(page(one).html), 'default');
    assert.equal(pressed(page(one, { chosen: 'hint', severity: 'hint' }).html), 'hint');
    assert.doesNotMatch(page(one).html, /counts more than your settings/);
    assert.match(page(one, { byFile: true, severity: 'off' }).html, /counts more than your settings/);
  });

  test('Should mark in the list what fires here, what can be fixed and what was changed', () => {
    const { html } = rulesPage(
      rules,
      (one) =>
        one.id === 'delay-level-out-of-range'
          ? { severity: 'error', changed: true, places: 2 }
          : { severity: one.severity, changed: false, places: 0 },
      'zh-cn',
    );
    const flags = (id: string) =>
      new RegExp(`data-flags="([^"]*)"><td><a href="#" data-address="rule:${id}"`).exec(html)?.[1];
    assert.equal(flags('delay-level-out-of-range'), 'firing fixable changed');
    assert.equal(flags('batch-too-large'), '');
    assert.match(html, /data-words="delay-level-out-of-range a delay level that does not exist 延迟级别超出范围/);
    for (const flag of ['firing', 'fixable', 'changed']) {
      assert.ok(html.includes(`data-filter-flag="${flag}" aria-pressed="false"`), flag);
    }
    assert.match(html, /你的项目里有 2 处/);
  });
});
