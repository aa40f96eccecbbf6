import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';

const SAMPLE = {
  workspace: 'lessons/code/order-sample',
  locale: 'zh-cn',
  settings: { 'editor.hover.above': false, 'editor.minimap.enabled': false },
  viewport: { width: 1500, height: 950 },
} as const;

suite('Journey: zh-CN', () => {
  journey('Should speak Chinese from the lens to the lesson', SAMPLE, async (ide) => {
    await ide.editor.open('OrderService.java');
    await ide.activityBar.open('RocketMQ Guide');
    await ide.tree('学习路线').row(/^5\. 核心概念/);
    await ide.editor.lens(/半消息 · .*后首次回查/);
    await ide.editor.lens('代码片段');
    assert.deepEqual((await ide.editor.lenses()).filter(isForeign), []);

    await ide.editor.goTo(56);
    const hover = await ide.editor.hover('sendMessageInTransaction');
    await until('a Chinese hover', async () => /半消息.*事务监听器/s.test((await hover.textContent()) ?? ''));
    await ide.screenshot('lens');
    await ide.page.keyboard.press('Escape');

    await ide.editor.clickLens(/半消息/);
    await ide.lesson.waitFor(/事务消息/);
    await ide.screenshot('section');
    const { content } = ide.lesson;
    assert.equal(await content.locator('html').getAttribute('lang'), 'zh-cn');
    await until('places of the project', async () => (await content.locator('[data-places] a').count()) > 0);
    const said = await Promise.all([
      content.locator('button:visible:not(.icon):not([role=tab])').allTextContents(),
      content.locator('h2').allTextContents(),
      content.locator('.box-title, .places-title, summary').allTextContents(),
    ]);
    assert.deepEqual(said.flat().filter(isForeign), []);
    await content.locator('html').evaluate(() => window.scrollTo(0, 0));
    await ide.screenshot('lesson');
    await ide.lesson.assertAccessible();

    const quiz = content.locator('[data-quiz]').first();
    await quiz.locator('.option[data-right=true] input').first().check();
    await quiz.locator('[data-action=check]').click();
    await until('a Chinese verdict', async () => (await quiz.locator('[role=status]').textContent()) === '答对了。');
    await quiz.scrollIntoViewIfNeeded();
    await ide.screenshot('quiz');
    assert.deepEqual(await ide.notifications(), []);
  });
});

/** Words without a Chinese character among them. */
function isForeign(text: string): boolean {
  return /[A-Za-z]/.test(text) && !/\p{Script=Han}/u.test(text);
}
