import type { Locator, Page } from 'playwright-core';
import { until } from './until';

/** Command palette, quick open and the quick picks of the extension: all are one widget. */
export class QuickInput {
  readonly widget: Locator;
  readonly input: Locator;

  constructor(private readonly _page: Page) {
    this.widget = _page.locator('.quick-input-widget:visible');
    this.input = this.widget.locator('.quick-input-filter input');
  }

  /** Runs a command by the title that the palette shows, such as `RocketMQ Guide: Open Lesson`. */
  async command(title: string): Promise<void> {
    await until('the command palette', async () => {
      await this._page.keyboard.press('F1');
      return this.input.isVisible();
    });
    await this.type(`>${title}`);
    await this.pick(title);
  }

  /** True when the palette offers the command. Leaves the palette closed. */
  async offersCommand(title: string): Promise<boolean> {
    await this._page.keyboard.press('F1');
    await this.type(`>${title}`);
    // The list always ends with something: the command, similar ones, or "No matching results".
    await this.widget.locator('.monaco-list-row').first().waitFor();
    const found = await this._entry(title).isVisible();
    await this._page.keyboard.press('Escape');
    return found;
  }

  async type(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
  }

  /** Chooses the entry whose label is (or, for a pattern, matches) `label`. */
  async pick(label: string | RegExp): Promise<void> {
    const entry = this._entry(label);
    await entry.waitFor();
    await entry.click();
  }

  /** Labels of the entries in sight. */
  async entries(): Promise<string[]> {
    await this.widget.locator('.monaco-list-row').first().waitFor();
    return this.widget.locator('.monaco-list-row .label-name').allTextContents();
  }

  async title(): Promise<string> {
    await this.input.waitFor();
    return (await this.widget.locator('.quick-input-title').textContent()) ?? '';
  }

  private _entry(label: string | RegExp): Locator {
    const rows = this.widget.locator('.monaco-list-row');
    const name = this._page.locator('.label-name');
    const exact =
      label instanceof RegExp ? label : new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    return rows.filter({ has: name.filter({ hasText: exact }) }).first();
  }
}
