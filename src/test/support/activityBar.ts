import type { Locator, Page } from 'playwright-core';

/** The strip of icons at the left edge. */
export class ActivityBar {
  constructor(private readonly _page: Page) {}

  /** The icon of a container; its title is the accessible name. */
  item(title: string): Locator {
    return this._page.locator('.part.activitybar .composite-bar .action-item', {
      has: this._page.locator(`a[aria-label^="${title}"]`),
    });
  }

  /** Shows the container's views. A second click would hide them, so it is only clicked when they are not shown. */
  async open(title: string): Promise<void> {
    const item = this.item(title);
    await item.waitFor();
    if ((await item.getAttribute('aria-expanded')) !== 'true') {
      await item.click();
    }
    await this._page.locator('.part.sidebar .composite.title', { hasText: title }).waitFor();
  }
}
