import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';
import { until } from '../support/until';
import { themeKinds } from '../support/userSettings';

const SAMPLE = { workspace: 'lessons/code/order-sample', viewport: { width: 1500, height: 950 } } as const;
const BODY = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'hc-black': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast-light',
} as const;

suite('Journey: themes', () => {
  journey('Should follow the theme, diagrams included, and stay accessible', SAMPLE, async (ide) => {
    await ide.editor.open('OrderService.java');
    await ide.activityBar.open('RocketMQ Guide');
    await (await ide.tree('Roadmap').row(/^5\. Core concepts/)).click();
    await ide.lesson.waitFor(/^Core concepts, part one/);
    const drawing = ide.lesson.content.locator('[data-diagram] svg').first();
    await until('the diagram to be drawn', async () => {
      await ide.lesson.content.locator('[data-diagram]').first().scrollIntoViewIfNeeded();
      return drawing.isVisible();
    });
    let drawn = '';
    for (const kind of themeKinds) {
      await ide.settings.theme(kind);
      await until(`the page in ${kind}`, async () => (await ide.lesson.themeKind()) === BODY[kind]);
      await until('the diagram to be drawn in its colours', async () => {
        const html = await drawing.evaluate((svg) => svg.outerHTML.replaceAll(svg.id, ''));
        const redrawn = html !== drawn;
        drawn = html;
        return redrawn;
      });
      await ide.lesson.assertAccessible();
      await ide.screenshot(kind);
    }
    assert.equal(await ide.lesson.content.locator('.diagram-failed:visible').count(), 0);
  });
});
