import axe from 'axe-core';
import assert from 'node:assert/strict';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { until } from './until';

/** The page inside the lesson panel: a document in an iframe in an iframe, both made by VS Code. */
export class LessonFrame {
  /** For locators of a test's own: `lesson.content.locator('h1')`. */
  readonly content: FrameLocator;

  constructor(page: Page) {
    // VS Code fills a hidden second iframe on every new HTML and then swaps the two.
    this.content = page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  }

  /** The heading of the page, when it is there. */
  heading(): Locator {
    return this.content.locator('h1').first();
  }

  /** Waits until the page with that heading is shown. */
  async waitFor(heading: string | RegExp): Promise<void> {
    await this.content.locator('h1', { hasText: heading }).first().waitFor();
  }

  /** The frame itself, for `evaluate`. `waitForFunction` does not work in it: use `until`. */
  async frame(): Promise<Frame> {
    return until('the frame of the lesson', async () => {
      const element = await this.content.locator('html').elementHandle({ timeout: 5000 });
      return element?.ownerFrame();
    });
  }

  /** The theme as the page sees it: `vscode-light`, `vscode-dark`, `vscode-high-contrast`, `vscode-high-contrast-light`. */
  async themeKind(): Promise<string> {
    return (await this.content.locator('body').getAttribute('data-vscode-theme-kind')) ?? '';
  }

  /** Runs axe over the page and fails with one line for each violation. */
  async assertAccessible(): Promise<void> {
    const frame = await this.frame();
    await frame.evaluate(axe.source);
    const violations = await frame.evaluate(async () => {
      const inPage = (globalThis as unknown as { axe: typeof axe }).axe;
      const found = await inPage.run(document, { resultTypes: ['violations'] });
      return found.violations.map(
        (violation) => `${violation.id}: ${violation.help} ${violation.nodes.map((node) => node.html).join(' ')}`,
      );
    });
    assert.deepEqual(violations, [], 'The lesson has accessibility violations');
  }
}
