import axe from 'axe-core';
import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { type Browser, chromium, type Page as BrowserPage } from 'playwright-core';
import { browserArguments, findBrowser } from '../../../scripts/lib/browser.mjs';
import { folderTree } from '../../../scripts/lib/lessons/compileLessons';
import { projectPath } from '../../../scripts/lib/project.mjs';
import { Unavailable } from '../../../scripts/lib/unavailable.mjs';
import { lessonStrings } from '../../core/markdown/lessonStrings';
import type { PageProgress, ToHost } from '../../protocol/lessonMessages';
import { compiledLesson, StandalonePage, type Theme, THEMES } from '../support/standalonePage';
import { until } from '../support/until';

/** The built page of a lesson in a browser, with a stand-in for VS Code: what needs no window of its own. */
suite('Lesson page', function () {
  this.timeout(120_000);
  const samples = folderTree(projectPath('src', 'test', 'fixtures', 'lessons'));
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
      console.log(`SKIPPED lesson page: ${error.message}`);
      this.skip();
    }
  });

  suiteTeardown(() => browser?.close());

  async function open(
    run: (lesson: StandalonePage, page: BrowserPage) => Promise<void>,
    options: {
      readonly theme?: Theme;
      readonly locale?: 'en' | 'zh-cn';
      readonly width?: number;
      readonly state?: Parameters<typeof StandalonePage.open>[3];
    } = {},
  ): Promise<void> {
    assert.ok(browser);
    const context = await browser.newContext({ viewport: { width: options.width ?? 640, height: 800 } });
    try {
      const page = await context.newPage();
      const lesson = compiledLesson(samples, 'sample-01', options.locale ?? 'en');
      const opened = await StandalonePage.open(page, lesson, options.theme ?? 'light', options.state);
      await run(opened, page);
      assert.deepEqual(opened.faults, [], 'The page broke its policy or threw');
    } finally {
      await context.close();
    }
  }

  async function posted<K extends ToHost['kind']>(lesson: StandalonePage, kind: K) {
    return (await lesson.posted()).filter((message): message is Extract<ToHost, { kind: K }> => message.kind === kind);
  }

  for (const theme of THEMES) {
    test(`Should be accessible in ${theme}`, async () => {
      await open(
        async (lesson, page) => {
          await drawDiagrams(page);
          await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
          await page.locator('#delay-restart input').first().check();
          await page.locator('#delay-restart [data-action=check]').click();
          await page.evaluate(axe.source);
          const violations = await page.evaluate(async () => {
            const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
            return found.violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
            );
          });
          assert.equal(violations.join('\n\n'), '');
          await page.screenshot({
            path: projectPath('dist', 'screenshots', 'lesson-page', `${theme}.png`),
            fullPage: true,
          });
          assert.equal(lesson.faults.length, 0);
        },
        { theme, locale: theme === 'dark' ? 'zh-cn' : 'en' },
      );
    });
  }

  test('Should say when it is ready and which page it shows', async () => {
    await open(async (lesson) => {
      assert.deepEqual(await posted(lesson, 'ready'), [{ kind: 'ready', page: 1 }]);
    });
  });

  test('Should answer a question: what was chosen is explained, the right answer stays open', async () => {
    await open(async (lesson, page) => {
      const quiz = page.locator('#delay-restart');
      const status = quiz.locator('[role=status]');
      await quiz.locator('[data-action=check]').click();
      assert.equal(await status.textContent(), 'Choose an option first.');

      await quiz.getByLabel('30 minutes after the restart').check();
      await quiz.locator('[data-action=check]').click();
      assert.match((await status.textContent()) ?? '', /^Not yet/);
      assert.ok(await quiz.getByText('not as a countdown').isVisible());
      assert.equal(await quiz.getByText('part of the stored message').isVisible(), false);

      await quiz.getByLabel('At the time set').check();
      assert.equal(await quiz.getByText('not as a countdown').isVisible(), false, 'a new choice is judged anew');
      await quiz.locator('[data-action=check]').click();
      assert.equal(await status.textContent(), 'Right.');
      assert.ok(await quiz.getByText('part of the stored message').isVisible());
      assert.ok(await quiz.getByText('survives a restart').isVisible(), 'in the end every option is explained');
      assert.deepEqual(await posted(lesson, 'answer'), [
        { kind: 'answer', quiz: 'delay-restart', chosen: [0] },
        { kind: 'answer', quiz: 'delay-restart', chosen: [1] },
      ]);
    });
  });

  test('Should take several right options, and offer to mark the lesson when all is answered', async () => {
    await open(async (lesson, page) => {
      const first = page.locator('#delay-restart');
      await first.getByLabel('At the time set').check();
      await first.locator('[data-action=check]').click();
      const offer = page.locator('[data-finish]');
      assert.equal(await offer.isVisible(), false);

      const second = page.locator('#delay-visible');
      await second.getByLabel('topicStatus').check();
      await second.locator('[data-action=check]').click();
      assert.match((await second.locator('[role=status]').textContent()) ?? '', /^Not yet/, 'half of it is not right');
      await second.getByLabel('unique key').check();
      await second.locator('[data-action=check]').click();
      assert.equal(await second.locator('[role=status]').textContent(), 'Right.');
      assert.ok(await offer.isVisible());
      await offer.getByRole('button', { name: 'Mark lesson as done' }).click();
      assert.equal((await posted(lesson, 'markDone')).length, 1);

      await lesson.send({ kind: 'progress', progress: { ...progress(), done: true } });
      assert.equal(await offer.isVisible(), false);
      assert.ok(await page.locator('[data-done]').isVisible());
    });
  });

  test('Should be answered with the keyboard alone', async () => {
    await open(async (lesson, page) => {
      await page.locator('#delay-restart input').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.deepEqual(await posted(lesson, 'answer'), [{ kind: 'answer', quiz: 'delay-restart', chosen: [1] }]);
    });
  });

  test('Should show answers, guesses, exercises and notes of earlier', async () => {
    const earlier = progress({
      answers: { 'delay-restart': { chosen: [1], passed: true } },
      predictions: { 'guess-restart': 'at 14:40' },
      exercises: ['see-it-wait'],
      note: 'Levels end at 18.',
      read: ['question', 'mechanism'],
    });
    await open(
      async (_lesson, page) => {
        assert.ok(await page.getByLabel('At the time set').isChecked());
        assert.equal(await page.locator('#delay-restart [role=status]').textContent(), 'Right.');
        assert.equal(await page.getByLabel('Your answer').inputValue(), 'at 14:40');
        await page.getByText('Now compare').click();
        assert.equal(await page.locator('[data-guess]').textContent(), 'at 14:40');
        assert.ok(await page.getByLabel('I did it and saw this').isChecked());
        assert.equal(await page.getByLabel('My note on this lesson').inputValue(), 'Levels end at 18.');
        assert.equal(await page.locator('.contents li.read').count(), 2);
      },
      { state: { progress: earlier } },
    );
  });

  test('Should keep a guess and show it again after the explanation', async () => {
    await open(async (lesson, page) => {
      await page.getByLabel('Your answer').fill('<b>never</b>');
      await page.getByRole('button', { name: 'Keep my answer' }).click();
      assert.deepEqual(await posted(lesson, 'predict'), [
        { kind: 'predict', id: 'guess-restart', text: '<b>never</b>' },
      ]);
      await page.getByText('Now compare').click();
      assert.equal(await page.locator('[data-guess]').textContent(), '<b>never</b>');
    });
  });

  test('Should store a note while it is written', async () => {
    await open(async (lesson, page) => {
      await page.getByLabel('My note on this lesson').pressSequentially('18 levels');
      await page.getByLabel('My note on this lesson').blur();
      assert.deepEqual((await posted(lesson, 'note')).at(-1), { kind: 'note', text: '18 levels' });
      assert.equal(await page.locator('[data-note-status]').textContent(), 'Saved');
    });
  });

  test('Should select the tab of the project and keep the choice of the reader', async () => {
    await open(
      async (lesson, page) => {
        const grpc = page.getByRole('tab', { name: 'Java (gRPC)' });
        assert.equal(await grpc.getAttribute('aria-selected'), 'true');
        assert.ok(await page.getByText('setDeliveryTimestamp').isVisible());
        await grpc.focus();
        await page.keyboard.press('ArrowLeft');
        assert.ok(await page.getByText('message.setDelayTimeLevel').first().isVisible());
        assert.deepEqual(await posted(lesson, 'tab'), [{ kind: 'tab', tab: 'java-remoting' }]);
        await lesson.send({ kind: 'tabs', tabs: ['java-grpc'] });
        assert.equal(await grpc.getAttribute('aria-selected'), 'false', 'news of the project does not undo a choice');
      },
      { state: { tabs: ['go', 'java-grpc', 'java-remoting'] } },
    );
  });

  test('Should copy, insert, open and compare the very block', async () => {
    const region = 'java-remoting/src/main/java/guide/sample/DelayedOrder.java#level';
    await open(async (lesson, page) => {
      const block = page.locator(`[role=tabpanel] figure[data-region="${region}"]`);
      await block.getByRole('button', { name: 'Copy' }).click();
      await block.getByRole('button', { name: 'Insert at cursor' }).click();
      await block.getByRole('button', { name: 'Open source file' }).click();
      await page.getByText('Solution', { exact: true }).click();
      await page.getByRole('button', { name: 'Compare with my file' }).click();
      const [copy] = await posted(lesson, 'copy');
      assert.match(copy?.text ?? '', /^SendResult cancelLater[\s\S]*producer\.send\(message, 3000\);\n}$/);
      assert.deepEqual(await posted(lesson, 'insert'), [{ kind: 'insert', region }]);
      assert.deepEqual(await posted(lesson, 'openSource'), [{ kind: 'openSource', region }]);
      assert.deepEqual(await posted(lesson, 'compare'), [{ kind: 'compare', region }]);
    });
  });

  test('Should follow links within the page and ask the host for the others', async () => {
    await open(async (lesson, page) => {
      await page.locator('#mechanism ~ p a', { hasText: 'the address' }).click();
      await page.getByRole('link', { name: 'delay-level-out-of-range' }).click();
      await page.getByRole('link', { name: 'Next The address' }).click();
      await page.getByRole('button', { name: 'Back' }).click();
      assert.deepEqual(
        (await posted(lesson, 'open')).map(({ address }) => address),
        ['lesson:sample-02#question', 'rule:delay-level-out-of-range', 'lesson:sample-02@mastery/02'],
      );
      assert.equal((await posted(lesson, 'back')).length, 1);
      assert.ok(await page.getByRole('button', { name: 'Forward' }).isDisabled());

      await page.getByRole('button', { name: 'On this page' }).click();
      await page.locator('.contents').getByRole('link', { name: 'Check yourself' }).click();
      await until('the section in view', () => isInView(page, '#check'));
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'check');
    });
  });

  test('Should unfold what a link leads into', async () => {
    await open(async (lesson, page) => {
      assert.equal(await page.locator('#timer-wheel').isVisible(), false);
      await lesson.send({ kind: 'goTo', section: 'timer-wheel' });
      assert.ok(await page.locator('#timer-wheel').isVisible());
    });
  });

  test('Should begin at the section it was opened for', async () => {
    await open(
      async (lesson, page) => {
        await until('the section in view', () => isInView(page, '#pitfalls'));
        await until('the section to be told', async () => (await posted(lesson, 'at')).at(-1)?.section === 'pitfalls');
        await page.locator('[data-end=read-on]').scrollIntoViewIfNeeded();
        const read = async () => (await posted(lesson, 'read')).map(({ section }) => section);
        await until('the last section', async () => (await read()).includes('read-on'));
        assert.ok(!(await read()).includes('mechanism'), 'Jumped over, not read');
      },
      { state: { section: 'pitfalls' } },
    );
  });

  test('Should report a section as read when its end was on screen, once', async () => {
    await open(async (lesson, page) => {
      const read = async () => (await posted(lesson, 'read')).map(({ section }) => section);
      assert.ok(!(await read()).includes('mechanism'));
      await page.locator('[data-end=mechanism]').scrollIntoViewIfNeeded();
      await until('the section to be read', async () => (await read()).includes('mechanism'));
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.locator('[data-end=mechanism]').scrollIntoViewIfNeeded();
      await page.locator('[data-end=read-on]').scrollIntoViewIfNeeded();
      await until('the last section', async () => (await read()).includes('read-on'));
      assert.equal((await read()).filter((section) => section === 'mechanism').length, 1);
    });
  });

  test('Should list the places of the project and fold what to look for', async () => {
    await open(async (lesson, page) => {
      const list = (found: number) => ({
        list: found,
        state: 'ready' as const,
        more: 0,
        places: Array.from({ length: found }, (_, index) => ({
          path: `src/A${index}.java`,
          line: 3,
          text: 'producer.send',
        })),
      });
      await lesson.send({ kind: 'places', places: list(0) });
      assert.ok(await page.getByText('Nothing of this was found').isVisible());
      assert.ok(await page.getByText('template calls with a fourth argument').isVisible());
      await lesson.send({ kind: 'places', places: list(2) });
      assert.ok(await page.getByText('Places in your project: 2').isVisible());
      assert.equal(await page.getByText('template calls with a fourth argument').isVisible(), false);
      await page.getByRole('link', { name: 'producer.send src/A1.java:3' }).click();
      assert.deepEqual(await posted(lesson, 'place'), [{ kind: 'place', list: 2, index: 1 }]);
    });
  });

  test('Should draw diagrams, and again when the theme changes', async () => {
    await open(async (lesson, page) => {
      await drawDiagrams(page);
      const box = () =>
        page.evaluate(() => {
          const actor = document.querySelector('.diagram-canvas svg rect.actor');
          return actor ? getComputedStyle(actor).fill : '';
        });
      const light = await box();
      assert.equal(await page.locator('.diagram-canvas foreignObject').count(), 0);
      assert.match((await page.locator('.diagram-canvas svg title').textContent()) ?? '', /Way of a delayed message/);
      await lesson.setTheme('dark');
      await until('the diagram in other colours', async () => !['', light].includes(await box()));
    });
  });

  test('Should say so when a diagram cannot be drawn, and give its words', async () => {
    await open(async (lesson, page) => {
      await drawDiagrams(page);
      await page.evaluate(() => {
        const source = document.querySelector('.diagram-source');
        if (source) {
          source.textContent = 'flowchart LR\n A -->';
        }
      });
      await lesson.setTheme('dark');
      await page.getByText('could not be drawn').waitFor();
      assert.ok(await page.getByText('The producer sends to the broker').isVisible());
      assert.equal(lesson.faults.length, 0);
    });
  });

  test('Should show another page in its place', async () => {
    await open(async (lesson, page) => {
      await page.evaluate(() => window.scrollTo(0, 2000));
      await lesson.send({
        kind: 'page',
        html: '<main id="text" tabindex="-1"><h1>Other</h1><button data-page-action="sort" data-value="name">Sort</button></main>',
        language: 'zh-cn',
        state: { page: 2, address: 'log:', tabs: [], strings: lessonStrings('zh-cn') },
      });
      assert.equal(await page.locator('h1').textContent(), 'Other');
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-cn');
      assert.equal(await page.evaluate(() => window.scrollY), 0);
      await page.getByRole('button', { name: 'Sort' }).click();
      assert.deepEqual(await posted(lesson, 'action'), [{ kind: 'action', action: 'sort', value: 'name' }]);
    });
  });

  test('Should report the section and the selected words of a mistake', async () => {
    await open(async (lesson, page) => {
      await page.locator('#pitfalls').scrollIntoViewIfNeeded();
      await page.evaluate(() => {
        document.querySelector('#pitfalls')?.scrollIntoView();
        window.getSelection()?.selectAllChildren(document.querySelector('.pitfall strong') as Element);
      });
      await lesson.send({ kind: 'askReport' });
      assert.deepEqual(await posted(lesson, 'report'), [
        { kind: 'report', section: 'pitfalls', selection: 'two hours' },
      ]);
    });
  });

  test('Should start with a link to the text', async () => {
    await open(async (_lesson, page) => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the text');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'text');
    });
  });

  test('Should never scroll sideways, from a narrow column to a wide window', async () => {
    for (const width of [320, 480, 1400]) {
      await open(
        async (_lesson, page) => {
          await drawDiagrams(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(overflow, 0, `${width} pixels`);
        },
        { width },
      );
    }
  });
});

function progress(change: Partial<PageProgress> = {}): PageProgress {
  return { done: false, read: [], answers: {}, predictions: {}, exercises: [], note: '', ...change };
}

async function drawDiagrams(page: BrowserPage): Promise<void> {
  await page.locator('.diagram').first().scrollIntoViewIfNeeded();
  await page.locator('.diagram-canvas svg').first().waitFor();
}

async function isInView(page: BrowserPage, selector: string): Promise<boolean> {
  return page.evaluate((target) => {
    const top = document.querySelector(target)?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < window.innerHeight * 0.3;
  }, selector);
}
