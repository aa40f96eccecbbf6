import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { QuickInput } from './quickInput';
import { until } from './until';

/** VS Code's own themes, one of each kind. */
export const themes = {
  light: { name: 'Light Modern', bodyClass: 'vs' },
  dark: { name: 'Dark Modern', bodyClass: 'vs-dark' },
  'hc-black': { name: 'Default High Contrast', bodyClass: 'hc-black' },
  'hc-light': { name: 'Default High Contrast Light', bodyClass: 'hc-light' },
} as const;

export type ThemeKind = keyof typeof themes;

export const themeKinds = Object.keys(themes) as ThemeKind[];

/**
 * Changes user settings while the window is open. The served VS Code does not watch its settings file, so the file is
 * edited in an editor, as a person would.
 */
export class UserSettings {
  private _values: Readonly<Record<string, unknown>>;

  constructor(
    private readonly _page: Page,
    private readonly _quickInput: QuickInput,
    /** Path of `settings.json`. */
    private readonly _file: string,
  ) {
    this._values = this._onDisk();
  }

  async change(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this._values = { ...this._values, ...settings };
    await this._quickInput.command('Preferences: Open User Settings (JSON)');
    const editor = this._page.locator('.editor-instance[aria-label*="settings.json"]');
    await until('the settings to be saved', async () => {
      // Focus may still move while the dialog opens; then the text lands beside the old one and it is done again.
      await editor.locator('.view-line').first().click();
      await this._page.keyboard.press('Control+A');
      await this._page.keyboard.insertText(JSON.stringify(this._values));
      await this._page.keyboard.press('Control+S');
      return until('the file', () => Promise.resolve(isDeepStrictEqual(this._onDisk(), this._values)), 5000);
    });
    await until('the settings to be closed', async () => {
      // A dialog over the window, whose layout stays as it was. A suggestion in it takes the first Escape.
      await this._page.keyboard.press('Escape');
      return (await editor.count()) === 0;
    });
  }

  async theme(kind: ThemeKind): Promise<void> {
    const { name, bodyClass } = themes[kind];
    await this.change({ 'workbench.colorTheme': name });
    await until(`the theme ${name}`, async () => {
      const classes = await this._page.locator('.monaco-workbench').getAttribute('class');
      return classes?.split(' ').includes(bodyClass);
    });
  }

  private _onDisk(): Record<string, unknown> {
    return JSON.parse(readFileSync(this._file, 'utf8')) as Record<string, unknown>;
  }
}
