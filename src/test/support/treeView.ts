import type { Locator, Page } from 'playwright-core';
import { patience, until } from './until';

/** A tree in the side bar, by the name of its view. Only rows in sight are in the page, so rows are looked for. */
export class TreeView {
  readonly list: Locator;

  constructor(
    private readonly _page: Page,
    readonly name: string,
  ) {
    this.list = _page.getByRole('tree', { name, exact: true });
  }

  /** Scrolls to the row whose label is exactly `label` (or matches it). Throws when the whole tree has none. */
  async row(label: string | RegExp, timeoutMs = patience): Promise<TreeRow> {
    await this.list.waitFor({ timeout: timeoutMs });
    const row = this._inSight(label);
    await until(`a row "${String(label)}" in the tree ${this.name}`, () => this._scrollTo(row), timeoutMs);
    return new TreeRow(this._page, row);
  }

  /** Opens one row after the other and gives the last. */
  async open(...labels: readonly (string | RegExp)[]): Promise<TreeRow> {
    for (const label of labels.slice(0, -1)) {
      await (await this.row(label)).expand();
    }
    return this.row(labels.at(-1) ?? '');
  }

  /** Labels of the rows in sight, from the top. */
  async labels(): Promise<string[]> {
    return this.list.locator('.monaco-list-row .label-name').allTextContents();
  }

  /** Puts the keyboard focus on the tree, as a click on empty space would. */
  async focus(): Promise<void> {
    await this.list.focus();
  }

  private _inSight(label: string | RegExp): Locator {
    const name = this._page.locator('.label-name').filter({ hasText: asWhole(label) });
    return this.list.locator('.monaco-list-row').filter({ has: name }).first();
  }

  private async _scrollTo(row: Locator): Promise<boolean> {
    if (await row.isVisible()) {
      return true;
    }
    const box = await this.list.boundingBox();
    if (box === null) {
      return false;
    }
    const { x, y, height } = box;
    // Not `hover`: rows that stick to the top lie over the list, and it would wait for them to go.
    await this._page.mouse.move(x + 20, y + height / 2);
    await this._page.mouse.wheel(0, -100_000);
    // Scrolling is drawn later: looking and scrolling on at once would pass the rows by.
    await this.list.locator('.monaco-list-row[data-index="0"]').waitFor({ timeout: 5000 });
    for (let page = 0; page < 100; page++) {
      if (await row.isVisible()) {
        return true;
      }
      if (await this.list.locator('.monaco-list-row[data-last-element="true"]').isVisible()) {
        return false;
      }
      await this._page.mouse.wheel(0, height / 2);
      await this._page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined)))),
      );
    }
    return false;
  }
}

export class TreeRow {
  constructor(
    private readonly _page: Page,
    /** The row itself, for assertions of a test's own. */
    readonly row: Locator,
  ) {}

  async click(): Promise<void> {
    await this.row.locator('.label-name').click();
  }

  async expand(): Promise<void> {
    if ((await this.row.getAttribute('aria-expanded')) === 'false') {
      await this.row.locator('.monaco-tl-twistie').click();
    }
    await until('the row to be expanded', async () => (await this.row.getAttribute('aria-expanded')) === 'true');
  }

  async collapse(): Promise<void> {
    if ((await this.row.getAttribute('aria-expanded')) === 'true') {
      await this.row.locator('.monaco-tl-twistie').click();
    }
    await until('the row to be collapsed', async () => (await this.row.getAttribute('aria-expanded')) === 'false');
  }

  /** Undefined for a row without a checkbox. */
  async checked(): Promise<boolean | undefined> {
    const box = this._checkbox();
    return (await box.count()) === 0 ? undefined : (await box.getAttribute('aria-checked')) === 'true';
  }

  async toggleCheckbox(): Promise<void> {
    const before = await this.checked();
    let clicked = -Infinity;
    await until('the checkbox to change', async () => {
      // A tree that is drawn anew while the mouse is down loses the click, as it would a person's.
      if ((await this.checked()) === before && Date.now() - clicked > 10_000) {
        clicked = Date.now();
        await this._checkbox().click();
      }
      return (await this.checked()) !== before;
    });
  }

  /** The dimmed text after the label; empty when there is none. */
  async description(): Promise<string> {
    const text = this.row.locator('.label-description');
    return (await text.count()) === 0 ? '' : ((await text.textContent()) ?? '');
  }

  /** What a screen reader says. */
  async accessibleName(): Promise<string> {
    return (await this.row.getAttribute('aria-label')) ?? '';
  }

  async level(): Promise<number> {
    return Number(await this.row.getAttribute('aria-level'));
  }

  /** Selects the row without opening it and gives the tree the keyboard, as the arrow keys would. */
  async focus(): Promise<void> {
    await this.row.locator('xpath=ancestor::*[@role="tree"]').focus();
    const label = await this.accessibleName();
    await this._page.keyboard.press('Home');
    await until(`the row "${label}" to have the focus`, async () => {
      if ((await this.row.getAttribute('class'))?.includes('focused')) {
        return true;
      }
      await this._page.keyboard.press('ArrowDown');
      return false;
    });
  }

  /** Clicks a button that shows when the mouse is over the row. */
  async inlineAction(title: string): Promise<void> {
    await this.row.hover();
    await this.row.locator(`.actions a[aria-label^="${title}"]`).click();
  }

  /** Opens the row's context menu and picks an entry. */
  async contextAction(title: string): Promise<void> {
    await this.row.click({ button: 'right' });
    const item = this._page.getByRole('menuitem', { name: title });
    await item.waitFor();
    // A menu ignores the mouse for a moment after it opened, so that the click which opened it chooses nothing.
    await until(`the menu to take "${title}"`, async () => {
      if (await item.isVisible()) {
        await item.click({ timeout: 5000 });
      }
      return !(await item.isVisible());
    });
  }

  private _checkbox(): Locator {
    return this.row.locator('.custom-view-tree-node-item-checkbox');
  }
}

function asWhole(label: string | RegExp): RegExp {
  return label instanceof RegExp ? label : new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
