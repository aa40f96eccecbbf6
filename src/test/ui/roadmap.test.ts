import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';

// Hovers would lie over the rows that are clicked next.
const SAMPLE = { workspace: 'lessons/code/order-sample', settings: { 'workbench.hover.delay': 60_000 } };
const THIRD = /^3\. RocketMQ/;
const NINTH = /^9\. Consumer groups/;
const ROADMAP = 'RocketMQ mastery';
const STAGE = 'First steps';

suite('Journey: roadmap', () => {
  journey('Should keep the progress that mouse and keyboard make', SAMPLE, async (ide) => {
    await ide.activityBar.open('RocketMQ Guide');
    const tree = ide.tree('Roadmap');
    const doneOf = async (label: string) =>
      /^(\d+)\/\d+ · \d+%$/.exec(await (await tree.row(label)).description())?.[1];

    // VS Code drops a tick that meets a tree being made anew, as it is when the project was read.
    await tree.row(/^This project: \d+ places/);
    const third = await tree.row(THIRD);
    assert.match(await third.accessibleName(), /not started, \d+ minutes/);
    assert.equal(await doneOf(ROADMAP), '0');
    await third.toggleCheckbox();
    await until('stage and roadmap to count it', async () => {
      return (await doneOf(STAGE)) === '1' && (await doneOf(ROADMAP)) === '1';
    });
    assert.match(await (await tree.row(THIRD)).accessibleName(), /3\. RocketMQ.*, done, /);

    // Space turns the row that has the focus, which the arrow keys moved without selecting anything, and opens nothing.
    const ninth = await tree.row(NINTH);
    await ninth.focus();
    await ide.page.keyboard.press('Space');
    await until('Space to tick the focused row', async () => (await (await tree.row(NINTH)).checked()) === true);
    assert.equal(await doneOf(ROADMAP), '2');
    await ide.page.keyboard.press('Space');
    await until('Space to untick it again', async () => (await (await tree.row(NINTH)).checked()) === false);
    await ide.page.keyboard.press('Space');
    await until('Space to tick it once more', async () => (await (await tree.row(NINTH)).checked()) === true);
    assert.equal(await ide.page.locator('iframe.webview').count(), 0, 'Space opens no lesson');
    await ide.screenshot('light');

    // On a row without a checkbox Space does what it does elsewhere.
    await (await tree.row(STAGE)).focus();
    await ide.page.keyboard.press('Space');
    await until('Space to collapse a stage', async () => {
      return (await (await tree.row(STAGE)).row.getAttribute('aria-expanded')) === 'false';
    });
    await ide.page.keyboard.press('Space');
    await tree.row(THIRD);

    await (await tree.row(THIRD)).contextAction('Mark Lesson as Not Done');
    await until('the menu to unmark it', async () => (await (await tree.row(THIRD)).checked()) === false);
    await (await tree.row(THIRD)).contextAction('Not for My Stack');
    await until('it to leave the count', async () => {
      return (await (await tree.row(THIRD)).description()).startsWith('not for my stack');
    });
    assert.equal(await (await tree.row(THIRD)).checked(), undefined);

    await ide.restart();
    await ide.activityBar.open('RocketMQ Guide');
    const again = ide.tree('Roadmap');
    assert.equal(await (await again.row(NINTH)).checked(), true);
    assert.match(await (await again.row(THIRD)).description(), /^not for my stack/);
    assert.match(await (await again.row(ROADMAP)).description(), /^1\//);
    assert.deepEqual(await ide.notifications(), []);
  });

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

    // A roadmap of which only a part is written.
    await (await tree.row('How to study RocketMQ')).expand();
    await (await tree.row('Step 2: Get it running')).expand();
    await (await tree.row(/Install the dashboard/)).click();
    await until('an offer', async () =>
      (await ide.notifications()).some((text) => text.includes('is not written yet')),
    );
    await ide.screenshot('nearest');
    await ide.page.locator('.notification-toast').getByRole('button', { name: /^Open/ }).click();
    await ide.page.locator('iframe.webview').first().waitFor();
    await tree.row(/^Continue: /);
  });

  journey('Should show the learning log', SAMPLE, async (ide) => {
    await ide.activityBar.open('RocketMQ Guide');
    await (await ide.tree('Roadmap').row(THIRD)).toggleCheckbox();
    await ide.quickInput.command('RocketMQ Guide: Open Page: Glossary, Rules, Roadmap...');
    await ide.quickInput.pick('Learning log');
    await ide.lesson.waitFor('Learning log');
    await ide.lesson.content.locator('progress[aria-label="First steps"][value="1"]').waitFor();
    await ide.lesson.content.locator('.log-entry').getByText('Finished').waitFor();
    await ide.screenshot('log');
    await ide.lesson.assertAccessible();
    await ide.settings.theme('hc-black');
    await ide.screenshot('high-contrast');
    // The page was made anew when the settings went away; a click before it listens again is lost.
    await until('the lesson of an entry', async () => {
      await ide.lesson.content.locator('.log-entry a').first().click({ timeout: 5000 });
      await ide.lesson.content.locator('h1', { hasText: 'RocketMQ' }).waitFor({ timeout: 5000 });
      return true;
    });
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
