import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';

// Hovers would lie over the rows that are clicked next.
const SAMPLE = { workspace: 'lessons/code/order-sample', settings: { 'workbench.hover.delay': 60_000 } };
const THIRD = /^3\. RocketMQ/;

suite('Journey: roadmap', () => {
  journey('Should answer the one question, filter, and offer the nearest lesson', SAMPLE, async (ide) => {
    await ide.activityBar.open('RocketMQ Guide');
    const tree = ide.tree('Roadmap');
    await (await tree.row('I am new to RocketMQ')).click();
    await until('the question to be gone', async () => !(await tree.labels()).includes('What brings you here?'));

    await (await tree.row(THIRD)).toggleCheckbox();
    await ide.page.getByRole('button', { name: 'Show Only Unfinished' }).click();
    await until('what is done to be hidden', async () => !(await tree.labels()).some((label) => THIRD.test(label)));
    await ide.page.getByRole('button', { name: 'Show All Entries' }).click();
    await tree.row(THIRD);

    const architecture = await tree.row('Architecture');
    await architecture.expand();
    await (await tree.row(/^11\. /)).click();
    await until('an offer', async () =>
      (await ide.notifications()).some((text) => text.includes('is not written yet')),
    );
    await ide.screenshot('nearest');
    await ide.page.locator('.notification-toast').getByRole('button', { name: /^Open/ }).click();
    await ide.page.locator('iframe.webview').first().waitFor();
    await tree.row(/^Continue: /);
  });

  journey('Should speak Chinese', { ...SAMPLE, locale: 'zh-cn' }, async (ide) => {
    await ide.activityBar.open('RocketMQ Guide');
    const tree = ide.tree('学习路线');
    await tree.row('RocketMQ 从入门到精通');
    await tree.row(/^9\. /);
    await ide.screenshot('zh-cn');
    assert.deepEqual(
      (await tree.labels()).filter((label) => !/\p{Script=Han}/u.test(label)),
      [],
    );
  });
});
