import axe from 'axe-core';
import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { type Browser, chromium, type Page as BrowserPage } from 'playwright-core';
import { browserArguments, findBrowser } from '../../../scripts/lib/browser.mjs';
import { compile } from '../../../scripts/lib/lessons/compile';
import { folderTree } from '../../../scripts/lib/lessons/compileLessons';
import { projectPath } from '../../../scripts/lib/project.mjs';
import { Unavailable } from '../../../scripts/lib/unavailable.mjs';
import { Catalogue } from '../../core/curriculum/catalogue';
import type { Glossary } from '../../core/curriculum/glossary';
import { glossaryPage, linkedTerms } from '../../core/curriculum/glossaryPage';
import { lessonPage } from '../../core/curriculum/lessonPage';
import type { CatalogueData } from '../../core/curriculum/model';
import type { Page } from '../../core/curriculum/page';
import { roadmapPage } from '../../core/curriculum/roadmapPage';
import type { RoadmapTextsData } from '../../core/curriculum/roadmapTexts';
import { rulePage } from '../../core/curriculum/rulePage';
import { rulesPage } from '../../core/curriculum/rulesPage';
import { stagePage } from '../../core/curriculum/stagePage';
import { drawQuestions, questionKey, stageResult } from '../../core/curriculum/stageQuestions';
import { lessonStrings } from '../../core/markdown/lessonStrings';
import { renderQuizzes } from '../../core/markdown/renderLesson';
import type { Locale } from '../../core/util/locale';
import { FakeProgress } from '../support/fakeProgress';
import { journey } from '../support/journey';
import { ruleTexts } from '../support/ruleFixture';
import { StandalonePage, type Theme, THEMES } from '../support/standalonePage';
import { until } from '../support/until';

const { files } = compile(folderTree(projectPath('lessons')));
const json = <T>(name: string) => JSON.parse(files.get(`lessons/${name}.json`) ?? '') as T;
const catalogue = new Catalogue(json<CatalogueData>('catalogue'));
const glossary = json<Glossary>('glossary');
const roadmapTexts = json<RoadmapTextsData>('stages');
const noRegions = { region: () => undefined, image: () => undefined };

const PAGES: Readonly<Record<string, (locale: Locale) => Page>> = {
  stage: (locale) => {
    const roadmap = catalogue.roadmap('mastery') ?? assert.fail();
    const stage = roadmap.stages[0] ?? assert.fail();
    const questions = drawQuestions(
      catalogue.lessons.filter(({ id }) => stage.entries.some(({ lesson }) => lesson?.lesson === id)),
      0,
    );
    const drawn = questions.flatMap((question) => {
      const body = files.get(`lessons/${question.lesson}/${locale}.md`) ?? '';
      const html = renderQuizzes(body, (quiz) => questionKey({ ...question, quiz }), {
        ...noRegions,
        strings: lessonStrings(locale),
        lesson: question.lesson,
      });
      return [[questionKey(question), html.get(question.quiz) ?? ''] as const];
    });
    return stagePage({
      catalogue,
      progress: new FakeProgress(),
      roadmap,
      stage,
      texts: roadmapTexts['mastery'] ?? assert.fail(),
      questions,
      result: stageResult(questions, { seed: 0, answers: {} }),
      drawn: new Map(drawn),
      locale,
    });
  },
  roadmap: (locale) =>
    roadmapPage({
      catalogue,
      progress: new FakeProgress(),
      roadmap: catalogue.roadmap('mastery') ?? assert.fail(),
      texts: roadmapTexts['mastery'] ?? assert.fail(),
      locale,
    }),
  glossary: (locale) => glossaryPage(glossary, catalogue, locale),
  rules: (locale) =>
    rulesPage(
      ruleTexts(),
      ({ id, severity }) => ({ severity, changed: id === 'batch-too-large', places: id === 'batch-too-large' ? 2 : 0 }),
      locale,
    ),
  rule: (locale) => {
    const rule = ruleTexts().find(({ id }) => id === 'delay-level-out-of-range') ?? assert.fail();
    const lines = [
      { sign: '-' as const, text: 'message.setDelayTimeLevel(30);' },
      { sign: '+' as const, text: 'message.setDelayTimeLevel(4);' },
    ];
    return rulePage({
      rule,
      locale,
      severity: rule.severity,
      chosen: undefined,
      byFile: false,
      setting: 'rocketmqGuide.rules',
      lesson: { target: { lesson: 'mastery-23', section: 'levels' }, title: 'Delayed messages' },
      project: {
        state: 'ready',
        places: [{ path: 'src/Order.java', line: 12, message: 'Level 30', fix: 'level 4', pieces: [lines] }],
        more: 0,
      },
    });
  },
  lesson: (locale) => {
    const lesson = catalogue.lesson('mastery-14') ?? assert.fail();
    return lessonPage({
      catalogue,
      lesson,
      address: { lesson: lesson.id },
      locale,
      body: files.get(`lessons/${lesson.id}/${locale}.md`) ?? '',
      instead: false,
      context: { ...noRegions, terms: linkedTerms(glossary, catalogue, lesson.id, locale) },
    });
  },
};

/** The built pages in a browser, with a stand-in for VS Code: what needs no window of its own. */
suite('Pages beside the lessons', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;

  suiteSetup(async function () {
    try {
      const { executable, env } = await findBrowser();
      browser = await chromium.launch({
        executablePath: executable,
        args: [...browserArguments],
        env: { ...(process.env as Record<string, string>), ...env },
      });
    } catch (error) {
      if (!(error instanceof Unavailable) || process.env['CI'] === 'true') {
        throw error;
      }
      console.log(`SKIPPED pages beside the lessons: ${error.message}`);
      this.skip();
    }
  });

  suiteTeardown(() => browser?.close());

  async function open(
    name: string,
    run: (opened: StandalonePage, page: BrowserPage) => Promise<void>,
    { theme = 'light', locale = 'en' }: { readonly theme?: Theme; readonly locale?: Locale } = {},
  ): Promise<void> {
    assert.ok(browser);
    const context = await browser.newContext({ viewport: { width: 640, height: 800 } });
    try {
      const page = await context.newPage();
      const shown = PAGES[name]?.(locale) ?? assert.fail(name);
      const opened = await StandalonePage.open(page, shown, theme);
      await run(opened, page);
      assert.deepEqual(opened.faults, [], 'The page broke its policy or threw');
    } finally {
      await context.close();
    }
  }

  for (const name of Object.keys(PAGES)) {
    for (const theme of THEMES) {
      test(`Should be accessible: ${name} in ${theme}`, async () => {
        await open(
          name,
          async (_opened, page) => {
            await page.evaluate(axe.source);
            const violations = await page.evaluate(async () => {
              const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
              return found.violations.map(
                ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
              );
            });
            assert.equal(violations.join('\n\n'), '');
            const path = projectPath('dist', 'screenshots', 'reading-pages', `${name}.${theme}.png`);
            await page.screenshot({ path });
          },
          { theme, locale: theme === 'dark' ? 'zh-cn' : 'en' },
        );
      });
    }
  }

  test('Should show a definition with the pointer and with the focus, and close it with Escape', async () => {
    await open('lesson', async (opened, page) => {
      const term = page.locator('[data-term]').first();
      const tip = term.locator('[role=tooltip]');
      const tipId = await tip.getAttribute('id');
      assert.equal(await tip.isVisible(), false);
      await term.hover();
      assert.ok(await tip.isVisible());
      await tip.hover();
      assert.ok(await tip.isVisible(), 'the pointer may move onto it');
      await page.mouse.move(0, 0);
      assert.equal(await tip.isVisible(), false);

      await term.locator('a').focus();
      assert.ok(await tip.isVisible());
      const box = (await tip.boundingBox()) ?? assert.fail();
      assert.ok(box.x >= 0 && box.x + box.width <= 640, 'it stays in the window');
      await page.keyboard.press('Escape');
      assert.equal(await tip.isVisible(), false);
      await page.keyboard.press('Enter');
      const address = linkedTerms(glossary, catalogue, 'mastery-14', 'en').find(
        ({ id }) => `term-${id}` === tipId,
      )?.address;
      assert.deepEqual(
        (await opened.posted()).filter(({ kind }) => kind === 'open'),
        [{ kind: 'open', address }],
      );
    });
  });

  test('Should search the glossary in both languages and say how much is left', async () => {
    await open('glossary', async (_opened, page) => {
      const items = page.locator('[data-filter-item]:visible');
      assert.equal(await items.count(), glossary.length);
      await page.getByLabel('Search the terms').fill('死信');
      await until('the list to be left to one', async () => (await items.count()) === 1);
      assert.match((await items.first().textContent()) ?? '', /dead letter/);
      assert.equal(await page.locator('[data-filter-count]').textContent(), `1 of ${glossary.length} terms`);
    });
  });

  test('Should leave the rules that fire here, by mouse and keyboard, and stay so when drawn anew', async () => {
    await open('rules', async (opened, page) => {
      const items = page.locator('[data-filter-item]:visible');
      const all = await items.count();
      const firing = page.getByRole('button', { name: 'Found in my project' });
      await firing.click();
      await until('one rule to be left', async () => (await items.count()) === 1);
      assert.equal(await firing.getAttribute('aria-pressed'), 'true');
      assert.equal(await page.locator('[data-filter-group]:visible').count(), 1, 'empty themes are gone');
      await firing.press('Space');
      await until('all of them to be back', async () => (await items.count()) === all);
      await page.getByLabel('Search the rules').fill('延迟级别');
      await until('the search to work in Chinese', async () => (await items.count()) < all);
      const left = await items.count();
      const shown = PAGES['rules']?.('en') ?? assert.fail();
      await opened.send({
        kind: 'page',
        html: await page.locator('#page').innerHTML(),
        language: 'en',
        state: { page: 2, address: shown.address, tabs: [], strings: lessonStrings('en') },
      });
      await until('the filter to be kept', async () => (await items.count()) === left);
    });
  });

  test('Should post what a rule’s page asks for: a place, a severity', async () => {
    await open('rule', async (opened, page) => {
      await page.getByRole('button', { name: 'Order.java:12' }).click();
      await page.getByRole('button', { name: 'hint', exact: true }).click();
      const actions = (await opened.posted()).filter(({ kind }) => kind === 'action');
      assert.deepEqual(actions, [
        { kind: 'action', action: 'place', value: '0' },
        { kind: 'action', action: 'severity', value: 'hint' },
      ]);
    });
  });

  test('Should draw the map of a stage and post answers under the names of their lessons', async () => {
    await open('stage', async (opened, page) => {
      await page.locator('#map').scrollIntoViewIfNeeded();
      await page.locator('.diagram-canvas svg').first().waitFor();
      const quiz = page.locator('[data-quiz]').first();
      await quiz.locator('input').first().check();
      await quiz.locator('[data-action=check]').click();
      const answers = (await opened.posted()).filter(({ kind }) => kind === 'answer');
      assert.equal(answers.length, 1);
      assert.match(JSON.stringify(answers[0]), /"quiz":"mastery-\d\d--/);
    });
  });
});

suite('Journey: stages, glossary and search', () => {
  const SAMPLE = {
    workspace: 'lessons/code/order-sample',
    settings: { 'workbench.hover.delay': 60_000 },
    viewport: { width: 1500, height: 950 },
  } as const;

  journey('Should open a roadmap’s page and a stage’s, and find a lesson by a word in it', SAMPLE, async (ide) => {
    await ide.activityBar.open('RocketMQ Guide');
    const tree = ide.tree('Roadmap');
    await (await tree.open('RocketMQ mastery', 'About this roadmap')).click();
    await ide.lesson.waitFor(/^RocketMQ mastery/);
    await ide.lesson.assertAccessible();
    await ide.screenshot('roadmap');
    await ide.lesson.content.getByRole('link', { name: 'First steps' }).click();
    await ide.lesson.waitFor(/^First steps/);
    await ide.lesson.content.locator('.diagram-canvas svg').first().waitFor();
    await ide.screenshot('stage');
    await ide.lesson.content.getByRole('button', { name: 'Back' }).click();
    await ide.lesson.waitFor(/^RocketMQ mastery/);

    await ide.quickInput.command('RocketMQ Guide: Open Page: Glossary, Rules, Roadmap...');
    await ide.quickInput.pick('Glossary');
    await ide.lesson.waitFor(/^Glossary/);
    await ide.lesson.assertAccessible();
    await ide.screenshot('glossary');

    await ide.quickInput.command('RocketMQ Guide: Find Lesson...');
    await ide.quickInput.type('transientStorePoolEnable');
    await ide.quickInput.pick(/storage engine/);
    await ide.lesson.waitFor(/storage/i);
    assert.deepEqual(await ide.notifications(), []);
  });
});
