import { readFileSync } from 'node:fs';

import type { Page as BrowserPage } from 'playwright-core';
import { projectPath } from '../../../scripts/lib/project.mjs';
import { compile } from '../../../scripts/lib/lessons/compile';
import type { ContentTree } from '../../../scripts/lib/lessons/contentTree';
import { Catalogue } from '../../core/curriculum/catalogue';
import { shownRegion } from '../../core/curriculum/clients';
import { lessonPage } from '../../core/curriculum/lessonPage';
import type { CatalogueData } from '../../core/curriculum/model';
import { type Page, renderPage } from '../../core/curriculum/page';
import { lessonStrings } from '../../core/markdown/lessonStrings';
import type { CodeRegion } from '../../core/snippets/model';
import type { Locale } from '../../core/util/locale';
import { panelHtml } from '../../host/lesson/panelHtml';
import type { PageState, ToHost, ToPage } from '../../protocol/lessonMessages';

const ORIGIN = 'http://lesson.test';

/** Variables of VS Code's own themes, taken from a real webview. */
export const THEMES = ['light', 'dark', 'high-contrast', 'high-contrast-light', 'light-2026', 'dark-2026'] as const;
export type Theme = (typeof THEMES)[number];

export interface ThemeData {
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

export function readTheme(theme: Theme): ThemeData {
  return JSON.parse(
    readFileSync(projectPath('src', 'test', 'fixtures', 'themes', `${theme}.json`), 'utf8'),
  ) as ThemeData;
}

/** A compiled lesson as the host would show it. */
export function compiledLesson(tree: ContentTree, id: string, locale: Locale): Page {
  const { files, defects } = compile(tree);
  if (defects.length > 0) {
    throw new Error(defects.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
  }
  const catalogue = new Catalogue(JSON.parse(files.get('lessons/catalogue.json') ?? '') as CatalogueData);
  const regions = JSON.parse(files.get('lessons/regions.json') ?? '') as Record<string, CodeRegion>;
  const lesson = catalogue.lesson(id);
  if (!lesson) {
    throw new Error(`There is no lesson ${id}`);
  }
  return lessonPage({
    catalogue,
    lesson,
    address: { lesson: id },
    locale,
    body: files.get(catalogue.text(lesson, locale).text.body) ?? '',
    instead: false,
    context: {
      region: (key) => regions[key] && shownRegion(regions[key]),
      image: (path) => `${ORIGIN}/lessons/${id}/${path}`,
    },
  });
}

/** The built page of a lesson in a browser, with a stand-in for VS Code on the other side. */
export class StandalonePage {
  private constructor(
    readonly browser: BrowserPage,
    /** What the page wrote to the console, violations of its policy among it. */
    readonly faults: string[],
  ) {}

  static async open(
    browser: BrowserPage,
    page: Page,
    theme: Theme,
    state: Partial<PageState> = {},
  ): Promise<StandalonePage> {
    const faults: string[] = [];
    browser.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        faults.push(message.text());
      }
    });
    browser.on('pageerror', (error) => faults.push(String(error)));
    await browser.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') {
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: panelDocument(page) });
      }
      // Not in the sheet and scripts that VS Code serves, hence nothing of the page.
      return pathname === '/favicon.ico'
        ? route.fulfill({ status: 204 })
        : route.fulfill({ path: projectPath('dist', pathname.slice(1)) });
    });
    // The loader of the tests names functions by a helper of its own, which functions sent to the page lack there.
    await browser.addInitScript({ content: 'globalThis.__name = (value) => value;' });
    await browser.addInitScript(standIn, readTheme(theme));
    const opened = new StandalonePage(browser, faults);
    await browser.goto(`${ORIGIN}/`);
    await opened.send({
      kind: 'state',
      state: {
        page: 1,
        address: page.address,
        tabs: [],
        strings: lessonStrings(page.locale),
        progress: { done: false, read: [], answers: {}, predictions: {}, exercises: [], note: '' },
        ...state,
      },
    });
    return opened;
  }

  /** What the page has posted so far, oldest first. */
  posted(): Promise<ToHost[]> {
    return this.browser.evaluate(() => (window as unknown as { posted: ToHost[] }).posted);
  }

  async send(message: ToPage): Promise<void> {
    await this.browser.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
    }, message);
  }

  /** Changes the theme as VS Code does: variables and classes, without a reload. */
  async setTheme(theme: Theme): Promise<void> {
    await this.browser.evaluate(({ bodyClass, variables }) => {
      document.documentElement.removeAttribute('style');
      for (const [name, value] of Object.entries(variables)) {
        document.documentElement.style.setProperty(name, value);
      }
      document.body.className = bodyClass;
    }, readTheme(theme));
  }
}

function panelDocument(page: Page): string {
  const strings = lessonStrings(page.locale);
  return panelHtml({
    source: ORIGIN,
    nonce: 'test',
    language: page.locale,
    title: page.title,
    style: `${ORIGIN}/webview/lesson.css`,
    script: `${ORIGIN}/webview/lesson.js`,
    mermaid: `${ORIGIN}/webview/mermaid.js`,
    page: 1,
    html: renderPage(page, { strings, canBack: true, canForward: false }),
    skip: strings.skipToText,
  });
}

/** Runs in the page before its own script: VS Code's side of a webview. */
function standIn({ bodyClass, variables }: ThemeData): void {
  const page = window as unknown as { posted: unknown[]; acquireVsCodeApi: () => unknown };
  page.posted = [];
  let state: unknown;
  page.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => page.posted.push(message),
    getState: () => state,
    setState: (value: unknown) => (state = value),
  });
  const apply = () => {
    for (const [name, value] of Object.entries(variables)) {
      document.documentElement.style.setProperty(name, value);
    }
    document.body?.classList.add(...bodyClass.split(' '));
  };
  document.addEventListener('DOMContentLoaded', apply);
}
