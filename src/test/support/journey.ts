/**
 * Journeys: what a person does with mouse and keyboard in a real VS Code, written as mocha tests in
 * `src/test/ui/<journey>.test.ts` and run with `npm run test:ui` (one of them: `npm run test:ui -- -g "part of title"`).
 *
 * ```ts
 * import { journey } from '../support/journey';
 *
 * suite('Journey: follow', () => {
 *   journey('Should open a lesson beside the code', { workspace: 'sample' }, async (ide) => {
 *     await ide.editor.open('OrderService.java');
 *     await ide.activityBar.open('RocketMQ Guide');
 *     const row = await ide.tree('Roadmap').open('Mastery', 'Basics', 'First message');
 *     await row.click();
 *     await ide.lesson.waitFor('First message');
 *     await ide.lesson.assertAccessible();
 *     await ide.screenshot('light');
 *   });
 * });
 * ```
 *
 * - Each journey has a VS Code of its own: fresh profile, fresh settings, a temporary copy of the workspace. It starts
 *   within about ten seconds, so let one journey walk a way, not one click.
 * - Options: `workspace` (`sample`, a folder of the project, or `{ 'A.java': '...' }`; none: an empty window), `locale`,
 *   `restricted`, `settings`, `viewport`. Files as they are on disk: `ide.workspace.read('A.java')`.
 * - Page objects: `ide.activityBar`, `ide.tree(view)` -> rows (`click`, `expand`, `toggleCheckbox`, `focus`,
 *   `description`, `inlineAction` ...), `ide.editor` (`open`, `goTo`, `type`, `lenses`, `clickLens`, `hover`, `save`),
 *   `ide.quickInput` (`command`, `pick`, `type`), `ide.lesson` (`content.locator(...)`, `waitFor`, `themeKind`,
 *   `assertAccessible`), `ide.settings` (`change`, `theme`), `ide.notifications()`, `ide.reload()`, `ide.restart()`,
 *   and `ide.page` for everything else.
 * - Never sleep. Locators wait by themselves; for other states use `until('what', async () => ...)`.
 * - `ide.screenshot(name)` writes `dist/screenshots/<journey>/<name>.png`: name it after the theme when that is the point.
 * - A journey fails when a page violated its content security policy or a webview threw. When it fails, a screenshot
 *   `failed.png` and the logs (`.vscode-test/logs/ui/<journey>/`) are kept.
 */
import assert from 'node:assert/strict';
import { test } from 'mocha';
import { IdeWindow, type WindowOptions } from './ideWindow';

export function journey(title: string, options: WindowOptions, walk: (ide: IdeWindow) => Promise<void>): void {
  test(title, async function () {
    this.timeout(600_000);
    const name = [...(this.test?.parent?.titlePath() ?? []), title].map(asFileName).join('-');
    const ide = await IdeWindow.open(name, options);
    try {
      await walk(ide);
      assert.deepEqual(ide.console.faults, [], 'The pages of this journey broke their policy or threw');
    } catch (error) {
      const shot = await ide.screenshot('failed').catch(() => 'none');
      console.log(`    screenshot: ${shot}\n    log: ${ide.saveLog()}`);
      throw error;
    } finally {
      await ide.dispose();
    }
  });
}

function asFileName(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(journey: |should )/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
