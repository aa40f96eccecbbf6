import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';

const SAMPLE = {
  workspace: 'lessons/code/order-sample',
  // Below the line, so that the lens stays in the picture.
  settings: { 'editor.hover.above': false, 'editor.minimap.enabled': false },
  viewport: { width: 1500, height: 950 },
} as const;

suite('Journey: recognise', () => {
  journey('Should lead from a call to its lesson, and from the lesson back to the code', SAMPLE, async (ide) => {
    await ide.editor.open('OrderService.java');
    await ide.activityBar.open('RocketMQ Guide');
    const lens = await ide.editor.lens(/half message · checked after/);
    await ide.editor.lens('snippets');
    assert.ok(
      (await ide.editor.lenses()).every((line) => line.includes('|') && line.length < 90),
      'One quiet line with two links',
    );
    await ide.editor.goTo(56);
    const project = await ide.tree('Roadmap').row(/^This project: \d+ places/);
    assert.match(await project.accessibleName(), /Spring Boot.*\d+ places/);

    const hover = await ide.editor.hover('sendMessageInTransaction');
    await until('the hover to explain this call', async () => {
      const text = (await hover.textContent()) ?? '';
      return /half message/.test(text) && /order_paid/.test(text) && /TransactionSendResult/.test(text);
    });
    await ide.screenshot('lens');
    await ide.page.keyboard.press('Escape');

    await lens.waitFor();
    await ide.editor.clickLens(/half message/);
    const section = ide.lesson.content.locator('#send-transaction');
    await section.waitFor();
    await until('the section to be in sight', () => section.evaluate(isInSight));
    assert.match((await ide.editor.tabs())[0] ?? '', /OrderService\.java/);
    await ide.screenshot('section');
    await ide.lesson.content.locator('html').evaluate(() => window.scrollTo(0, 0));
    await ide.lesson.content.locator('pre .hljs-keyword').first().waitFor({ state: 'attached' });
    await ide.screenshot('lesson');

    const places = ide.lesson.content.locator('[data-places] a');
    await places.first().waitFor({ state: 'attached' });
    const place = places.filter({ hasText: /OrderTimeoutListener|OrderPaidTransaction/ }).first();
    await place.scrollIntoViewIfNeeded();
    await ide.screenshot('places');
    const [, file, line] = /(\w+\.java):(\d+)/.exec((await place.textContent()) ?? '') ?? [];
    await place.click();
    await until('the place to be shown beside the lesson', async () => {
      const position = await ide.page.locator('.part.statusbar').textContent();
      return position?.includes(`Ln ${line},`) && (await ide.editor.instance(file ?? '').isVisible());
    });
    assert.ok(await ide.lesson.heading().isVisible(), 'The lesson stays beside the code');
    await ide.screenshot('back');
    assert.deepEqual(await ide.notifications(), []);
  });
});

function isInSight(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
}
