import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';

const SAMPLE = { workspace: 'lessons/code/order-sample', viewport: { width: 1500, height: 950 } } as const;

suite('Journey: first minute', () => {
  journey('Should show lenses, the roadmap and a lesson on the sample project', SAMPLE, async (ide) => {
    await ide.editor.open('OrderService.java');
    await ide.activityBar.open('RocketMQ Guide');
    await ide.screenshot('roadmap');
    await ide.editor.lens('snippets');
    await ide.screenshot('lenses');
    await ide.editor.hover('sendMessageInTransaction');
    await ide.screenshot('hover');
    await ide.page.keyboard.press('Escape');
    await (await ide.editor.lens(/half/)).click();
    await ide.screenshot('lesson0');
    await ide.lesson.content.locator('#pitfalls').first().waitFor({ state: 'attached' });
    await ide.screenshot('lesson');
    assert.deepEqual(await ide.notifications(), []);
  });
});
