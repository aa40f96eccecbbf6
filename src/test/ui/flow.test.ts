import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';

const SAMPLE = {
  workspace: 'lessons/code/order-sample',
  // Hovers would lie over the rows that are clicked next; files are chosen in the editor's own dialog.
  settings: { 'workbench.hover.delay': 60_000, 'files.simpleDialog.enable': true },
  viewport: { width: 1500, height: 950 },
} as const;

suite('Journey: see the flow', () => {
  journey('Should show topics, findings and the drawn map, and follow a message', SAMPLE, async (ide) => {
    await ide.activityBar.open('RocketMQ Guide');
    await ide.page.getByRole('button', { name: /^This Project Section/ }).click();
    await ide.page.getByRole('button', { name: /^Roadmap Section/ }).click();
    const tree = ide.tree('This Project');
    const topic = await tree.row('order_paid');
    assert.equal(await topic.description(), '1 sender → 1 listener');
    const findings = await tree.row('Findings');
    assert.match(await findings.description(), /^\d+$/);
    await findings.expand();
    const rule = await tree.row('A delay level that does not exist');
    await rule.expand();
    await ide.screenshot('view');
    await rule.inlineAction('Explain Rule');
    await ide.lesson.heading().waitFor();
    await ide.screenshot('rule');

    await (await tree.row('order_paid')).expand();
    await (await tree.row(/^OrderService\.java:\d+$/)).click();
    assert.ok(await ide.editor.instance('OrderService.java').isVisible());

    await ide.quickInput.command('RocketMQ Guide: Show the Map of Messages');
    const map = ide.lesson.content;
    const node = map.locator('g.node', { hasText: 'order_paid' }).first();
    await node.waitFor();
    await ide.screenshot('map');
    await ide.lesson.assertAccessible();
    const widthOf = async () => Number(await map.locator('#map svg').getAttribute('width'));
    const before = await widthOf();
    await map.locator('[data-do=in]').click();
    assert.ok((await widthOf()) > before, 'The button enlarges');
    await map.locator('#map').focus();
    await ide.page.keyboard.press('-');
    await ide.page.keyboard.press('-');
    assert.ok((await widthOf()) < before, 'The key makes smaller');
    await ide.page.keyboard.press('0');
    await map.locator('#filter').fill('order_paid');
    await until('what has nothing to do with it to be dimmed', async () =>
      /dimmed/.test((await map.locator('g.node', { hasText: 'order_timeout' }).first().getAttribute('class')) ?? ''),
    );
    assert.doesNotMatch((await node.getAttribute('class')) ?? '', /dimmed/);
    await ide.screenshot('filtered');
    await map.locator('#filter').fill('');

    await map.locator('[data-do=mermaid]').click();
    await ide.quickInput.input.waitFor();
    await ide.page.keyboard.press('Enter');
    const file = join(ide.workspace!.folder, 'rocketmq-flow.mmd');
    await until('the file to be there', () => Promise.resolve(existsSync(file)));
    assert.match(readFileSync(file, 'utf8'), /order_paid/);

    await node.focus();
    await ide.page.keyboard.press('f');
    await ide.lesson.waitFor(/order_paid/);
    await ide.screenshot('follow');
    await map.getByRole('button', { name: 'Next' }).first().click();
    await map.getByText('Step 2 of').waitFor();
    await ide.screenshot('step');
    assert.deepEqual(await ide.notifications(), []);
  });
});
