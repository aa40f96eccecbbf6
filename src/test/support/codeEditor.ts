import type { Locator, Page } from 'playwright-core';
import type { QuickInput } from './quickInput';
import { until } from './until';

/** The text editors. Methods without a file name mean the one that is shown, or has the focus when there are several. */
export class CodeEditor {
  constructor(
    private readonly _page: Page,
    private readonly _quickInput: QuickInput,
  ) {}

  /** Opens a file of the workspace by its name through quick open. */
  async open(fileName: string): Promise<Locator> {
    await until(`quick open to find ${fileName}`, async () => {
      await this._page.keyboard.press('Control+P');
      await this._quickInput.type(fileName);
      try {
        await this._quickInput.widget
          .locator('.monaco-list-row', { has: this._page.locator('.label-name', { hasText: fileName }) })
          .first()
          .click({ timeout: 20_000 });
        return true;
      } catch {
        // The file search of a fresh window needs a while: asking again too soon would start it anew each time.
        await this._page.keyboard.press('Escape');
        return false;
      }
    });
    const editor = this.instance(fileName);
    await editor.locator('.view-line').first().waitFor();
    return editor;
  }

  /** The editor that shows a file. */
  instance(fileName: string): Locator {
    return this._page.locator(`.editor-instance[aria-label*="${fileName}"]`).first();
  }

  /** Titles of the open tabs, over all groups from left to right. */
  async tabs(): Promise<string[]> {
    return this._page
      .locator('.tabs-container .tab')
      .evaluateAll((tabs) =>
        tabs.map((tab) => tab.querySelector('.monaco-icon-label')?.getAttribute('aria-label') ?? tab.textContent),
      );
  }

  /** Puts the cursor at a line and column, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this._page.keyboard.press('Control+G');
    await this._quickInput.type(`:${line}:${column}`);
    await this._page.keyboard.press('Enter');
    await this._quickInput.widget.waitFor({ state: 'hidden' });
  }

  /** Types at the cursor as a person would, with auto-completion of brackets and the like. */
  async type(text: string): Promise<void> {
    await this._page.keyboard.type(text);
  }

  async undo(): Promise<void> {
    await this._page.keyboard.press('Control+Z');
  }

  /** Saves the changed file and waits until it is on disk. */
  async save(): Promise<void> {
    const changed = this._page.locator('.tabs-container .tab.dirty').first();
    await changed.waitFor();
    await this._page.keyboard.press('Control+S');
    await changed.waitFor({ state: 'detached' });
  }

  /** Texts of the lenses in sight, one string a lens line: `sync · 3 s in total | snippets`. */
  async lenses(): Promise<string[]> {
    const lines = await this._page.locator('.codelens-decoration').allTextContents();
    return lines.map((line) => line.replaceAll('\u00a0', ' ').trim()).filter((line) => line !== '');
  }

  /** Waits for a link of a lens. Its text may be a part of it. */
  async lens(text: string | RegExp): Promise<Locator> {
    const link = this._page.locator('.codelens-decoration a', { hasText: text }).first();
    await link.waitFor();
    return link;
  }

  async clickLens(text: string | RegExp): Promise<void> {
    // A lens may be replaced between waiting and clicking: its place is taken anew, and so is the element.
    await until(`the lens "${String(text)}" to be clicked`, async () => {
      await (await this.lens(text)).click({ timeout: 20_000 });
      return true;
    });
  }

  /**
   * Rests the mouse on a piece of code and gives the hover that comes.
   *
   * @param code within one line, as it stands in the file; must be in sight
   */
  async hover(code: string): Promise<Locator> {
    const content = this._page.locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content');
    await until(`a hover over "${code}"`, async () => {
      const at = await this._placeOf(code);
      await this._page.mouse.move(at.x - 2, at.y);
      await this._page.mouse.move(at.x, at.y);
      await content.first().waitFor({ timeout: 5000 });
      return true;
    });
    return content.first();
  }

  /** Middle of a piece of code in the page. */
  private async _placeOf(code: string): Promise<{ x: number; y: number }> {
    return until(`"${code}" to be in sight`, async () =>
      this._page.locator('.view-lines').evaluateAll((editors, wanted) => {
        for (const line of editors.flatMap((editor) => [...editor.querySelectorAll('.view-line')])) {
          // The editor draws blanks as no-break spaces.
          const offset = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
          if (offset < 0) {
            continue;
          }
          const middle = offset + wanted.length / 2;
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          let before = 0;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (before + length > middle) {
              const range = document.createRange();
              range.setStart(node, Math.floor(middle - before));
              range.setEnd(node, Math.floor(middle - before) + 1);
              const box = range.getBoundingClientRect();
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            }
            before += length;
          }
        }
        return undefined;
      }, code),
    );
  }
}
