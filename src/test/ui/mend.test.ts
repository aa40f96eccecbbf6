import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';

const SAMPLE = {
  workspace: 'lessons/code/order-sample',
  settings: { 'editor.hover.above': false, 'editor.minimap.enabled': false },
  viewport: { width: 1500, height: 950 },
} as const;

suite('Journey: mend', () => {
  journey('Should underline a mistake, explain it, mend it and take that back', SAMPLE, async (ide) => {
    const editor = await ide.editor.open('OrderService.java');
    const underlined = editor.locator('.squiggly-warning');
    await ide.editor.goTo(55, 94);
    await underlined.first().waitFor({ state: 'attached' });
    await ide.editor.hover('30)');
    const hovers = ide.page.locator('.monaco-editor .monaco-hover:not(.hidden)');
    await until('the hover to say what is wrong', async () =>
      /beyond the 18 delay levels/.test((await hovers.allTextContents()).join('')),
    );
    await ide.screenshot('problem');
    await hovers.getByText('A delay level that does not exist').click();
    await ide.lesson.heading().waitFor();
    await ide.screenshot('rule');

    await ide.editor.open('OrderService.java');
    await ide.editor.goTo(55, 94);
    await ide.page.keyboard.press('Control+.');
    const actions = ide.page.locator('.action-widget .monaco-list-row');
    await actions.first().waitFor();
    await ide.screenshot('fixes');
    const suppress = actions.filter({ hasText: /delay-level-out-of-range/ }).first();
    await suppress.click();
    await until('the warning to go', async () => (await underlined.count()) === 0);
    await ide.screenshot('suppressed');
    await ide.page.keyboard.press('Control+Z');
    await until('the warning to come back', async () => (await underlined.count()) > 0);
    assert.deepEqual(await ide.notifications(), []);
  });
});

suite('Journey: configure', () => {
  journey('Should explain a key, complete another and find what is wrong', SAMPLE, async (ide) => {
    const editor = await ide.editor.open('application.yml');
    const hover = await ide.editor.hover('name-server');
    await until('the hover to explain the key', async () =>
      /rocketmq\.name-server/.test((await hover.textContent()) ?? ''),
    );
    await ide.screenshot('hover');
    await ide.page.keyboard.press('Escape');

    await ide.editor.goTo(9_999, 1);
    await ide.page.keyboard.press('Control+End');
    await ide.page.keyboard.press('Enter');
    await ide.page.keyboard.insertText('rocketmq.producer.retr');
    await ide.page.keyboard.press('Control+Space');
    const suggestions = ide.page.locator('.suggest-widget.visible .monaco-list-row');
    await until('the keys of retries', async () =>
      (await suggestions.allTextContents()).some((text) => text.includes('retry-times-when-send-failed')),
    );
    await ide.screenshot('completion');
    await ide.page.keyboard.press('Escape');
    await ide.page.keyboard.insertText('y-times-when-send-faild: 3');
    await editor.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    await ide.screenshot('misspelled');
    assert.deepEqual(await ide.notifications(), []);
  });
});
