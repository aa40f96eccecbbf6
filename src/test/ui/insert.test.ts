import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';

const SAMPLE = { workspace: 'lessons/code/order-sample', viewport: { width: 1500, height: 950 } } as const;
const FILE = 'src/main/java/shop/order/OrderService.java';
const ASYNC = '[data-region="spring-boot/src/main/java/guide/l05/OrderEvents.java#async"]';
const IMPORT = 'import org.apache.rocketmq.client.producer.SendCallback;';

suite('Journey: insert', () => {
  journey('Should insert code of a lesson and snippets of a lens, each undone at once', SAMPLE, async (ide) => {
    const original = ide.workspace?.read(FILE) ?? '';
    const onDisk = () => ide.workspace?.read(FILE) ?? '';
    await ide.editor.open('OrderService.java');
    await ide.activityBar.open('RocketMQ Guide');
    await ide.editor.lens('snippets');
    await (await ide.tree('Roadmap').row(/^5\. Core concepts/)).click();
    const block = ide.lesson.content.locator(ASYNC);
    await block.waitFor({ state: 'attached' });
    await until('the client of the project to be chosen', () => block.isVisible());

    // At the end of the log line in `pay`, two levels deep.
    await ide.editor.instance('OrderService.java').locator('.view-line').first().click();
    await ide.editor.goTo(41, 91);
    await block.getByRole('button', { name: 'Insert at cursor' }).click();
    await ide.page.locator('.tabs-container .tab.dirty').waitFor();
    await ide.screenshot('inserted');
    await ide.editor.save();
    const inserted = onDisk();
    assert.ok(inserted.includes(IMPORT), 'The import is added');
    assert.match(inserted, /^ {8}rocketMQTemplate\.asyncSend\(/m, 'Indented as the place is');
    assert.equal(inserted.split(IMPORT).length, 2, 'Once');

    await ide.editor.undo();
    await ide.editor.save();
    assert.equal(onDisk(), original, 'One undo takes all of it back');

    await until('the snippets that fit', async () => {
      // A lens that is drawn anew while the mouse is down loses the click.
      if (!(await ide.quickInput.input.isVisible())) {
        await ide.editor.clickLens('snippets');
        await ide.quickInput.input.waitFor({ timeout: 10_000 });
      }
      return (await ide.quickInput.entries()).length >= 3;
    });
    await ide.screenshot('snippets');
    await ide.quickInput.pick(/Asynchronous send/);
    await ide.page.locator('.tabs-container .tab.dirty').waitFor();
    await ide.screenshot('snippet');
    await ide.editor.save();
    assert.ok(onDisk().includes('asyncSend('));
    assert.ok(onDisk().includes(IMPORT));
    await ide.editor.undo();
    await ide.editor.save();
    assert.equal(onDisk(), original);
    assert.deepEqual(await ide.notifications(), []);
  });
});
