import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';

const SAMPLE = { workspace: 'lessons/code/order-sample', restricted: true, viewport: { width: 1500, height: 950 } };

suite('Journey: Restricted Mode', () => {
  journey('Should teach in a workspace that is not trusted', SAMPLE, async (ide) => {
    await ide.page.locator('.part.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await ide.editor.open('OrderService.java');
    await ide.activityBar.open('RocketMQ Guide');
    const tree = ide.tree('Roadmap');
    await tree.row(/Restricted Mode/);
    await ide.editor.lens(/half message/);
    await ide.screenshot('lens');
    await (await tree.row(/^5\. Core concepts/)).click();
    await ide.lesson.waitFor(/^Core concepts, part one/);
    await ide.lesson.content.locator('[data-places] a').first().waitFor({ state: 'attached' });
    await ide.screenshot('lesson');
    assert.deepEqual(await ide.notifications(), []);
  });
});
