import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';

const SAMPLE = {
  workspace: 'lessons/code/order-sample',
  // Hovers would lie over the rows that are clicked next.
  settings: { 'workbench.hover.delay': 60_000 },
  viewport: { width: 1500, height: 950 },
} as const;
const FIFTH = /^5\. Core concepts/;
const STAGE = 'First steps';

suite('Journey: follow', () => {
  journey('Should open a lesson from the roadmap, mark it done and restore it after a reload', SAMPLE, async (ide) => {
    await ide.editor.open('OrderService.java');
    await ide.activityBar.open('RocketMQ Guide');
    const tree = ide.tree('Roadmap');
    await (await tree.open('RocketMQ mastery', STAGE, FIFTH)).click();
    await ide.lesson.waitFor(/^Core concepts, part one/);
    assert.equal(await ide.page.locator('iframe:focus').count(), 0, 'The lesson does not take the focus');
    assert.ok(await ide.editor.instance('OrderService.java').isVisible(), 'The code stays beside the lesson');
    await until('the row to say that it was begun', async () =>
      /in progress/.test(await (await tree.row(FIFTH)).accessibleName()),
    );

    await ide.lesson.content
      .getByRole('button', { name: 'On this page' })
      .or(ide.lesson.content.locator('.contents-title'))
      .first()
      .waitFor({ state: 'attached' });
    const contents = ide.lesson.content.locator('.contents a[href="#send-sync"]');
    if (!(await contents.isVisible())) {
      await ide.lesson.content.locator('[data-action=contents]').click();
    }
    await ide.screenshot('contents');
    await contents.click();
    const section = ide.lesson.content.locator('#send-sync');
    await until('the section to be in sight', () => section.evaluate(isInSight));

    const before = await (await tree.row(STAGE)).description();
    await (await tree.row(FIFTH)).focus();
    await ide.page.keyboard.press('Space');
    await until('the stage to count it', async () => (await (await tree.row(STAGE)).description()) !== before);
    assert.match(await (await tree.row(STAGE)).description(), /^1\//);
    await ide.screenshot('done');

    await ide.reload();
    await ide.lesson.waitFor(/^Core concepts, part one/);
    await until('the section to be in sight again', () => section.evaluate(isInSight));
    await ide.activityBar.open('RocketMQ Guide');
    assert.match(await (await tree.row(STAGE)).description(), /^1\//);
    assert.match(await (await tree.row(FIFTH)).accessibleName(), /, done, /);
    await ide.screenshot('reloaded');
    assert.deepEqual(await ide.notifications(), []);
  });

  journey('Should explain answers, right and wrong, and keep them', SAMPLE, async (ide) => {
    await ide.activityBar.open('RocketMQ Guide');
    await (await ide.tree('Roadmap').row(FIFTH)).click();
    const quiz = ide.lesson.content.locator('#route-cache');
    const options = quiz.locator('.option');
    const check = quiz.locator('[data-action=check]');
    const status = quiz.locator('[role=status]');
    await check.waitFor();

    await check.click();
    await until('a wish for a choice', async () => (await status.textContent()) === 'Choose an option first.');
    await options.nth(0).locator('input').check();
    await check.click();
    await until('the verdict', async () => (await status.textContent())?.startsWith('Not yet.'));
    assert.ok(await options.nth(0).locator('.why').isVisible(), 'What was chosen is explained');
    assert.ok(await options.nth(1).locator('.why').isHidden(), 'The right answer is not given away');
    await quiz.scrollIntoViewIfNeeded();
    await ide.screenshot('wrong');

    await options.nth(1).locator('input').check();
    await check.click();
    await until('the verdict', async () => (await status.textContent()) === 'Right.');
    assert.equal(await quiz.locator('.why:visible').count(), 3, 'Each option is explained');
    await ide.screenshot('right');

    const several = ide.lesson.content.locator('#timeout-meaning');
    for (const index of [0, 1]) {
      await several.locator('input').nth(index).check();
    }
    await several.locator('[data-action=check]').click();
    await until(
      'several answers to pass',
      async () => (await several.locator('[role=status]').textContent()) === 'Right.',
    );

    await ide.reload();
    await until('the answers to be there again', async () => (await status.textContent()) === 'Right.');
    assert.ok(await options.nth(1).locator('input').isChecked());
    assert.ok(await several.locator('input').nth(0).isChecked());
    assert.equal(await ide.lesson.content.locator('[data-finish]').isHidden(), true, 'Two questions are open');
    for (const [id, index] of [
      ['three-attempts', 1],
      ['oneway-or-async', 1],
    ] as const) {
      const open = ide.lesson.content.locator(`#${id}`);
      await open.locator('input').nth(index).check();
      await open.locator('[data-action=check]').click();
    }
    await ide.lesson.content.locator('[data-finish]').getByRole('button', { name: 'Mark lesson as done' }).click();
    const tree = ide.tree('Roadmap');
    await until('the row to be done', async () => / done, /.test(await (await tree.row(FIFTH)).accessibleName()));
    await ide.screenshot('passed');
  });
});

function isInSight(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
}
