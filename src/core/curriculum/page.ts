import { fill, type LessonStrings } from '../markdown/lessonStrings';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';

/** Something that the lesson panel can show: a lesson, or another page of the product. */
export interface Page {
  /** Where it is: `lesson:mastery-05#send-delay`. Opening it again leads to the same page. */
  readonly address: string;
  /** Title of the panel's tab. */
  readonly title: string;
  /** The language of its text. */
  readonly locale: Locale;
  /** From the outermost place to the one that holds the page. */
  readonly breadcrumb: readonly string[];
  readonly contents: readonly { readonly id: string; readonly level: number; readonly title: string }[];
  /** What stands in the `main` element: complete and safe HTML. */
  readonly html: string;
}

export interface PageSurroundings {
  readonly strings: LessonStrings;
  readonly canBack: boolean;
  readonly canForward: boolean;
}

/** Everything inside the page's root element: bar, table of contents, text. */
export function renderPage(page: Page, { strings, canBack, canForward }: PageSurroundings): string {
  const crumbs = page.breadcrumb.map((label) => `<li>${escapeHtml(label)}</li>`).join('');
  const bar =
    `<header class="bar"><div class="history">${arrow('back', strings.back, canBack)}` +
    `${arrow('forward', strings.forward, canForward)}</div>` +
    `<nav class="crumbs" aria-label="${escapeHtml(strings.breadcrumb)}"><ol>${crumbs}</ol></nav>` +
    `${contents(page, strings)}<progress class="read-bar" value="0" max="1" aria-label="${escapeHtml(fill(strings.readOf, 0, 0))}" hidden></progress>` +
    `</header>`;
  return (
    `${bar}<p class="news" role="status" data-news></p>` +
    `<div class="layout"><main id="text" tabindex="-1">${page.html}</main></div>`
  );
}

function contents({ contents: items }: Page, strings: LessonStrings): string {
  if (items.length < 2) {
    return '';
  }
  const rows = items.map(
    ({ id, level, title }) =>
      `<li class="level-${level}" data-contents="${escapeHtml(id)}"><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`,
  );
  const label = escapeHtml(strings.contents);
  return (
    `<nav class="contents" aria-label="${label}"><button type="button" class="secondary" data-action="contents" ` +
    `aria-expanded="false" aria-controls="contents-list">${label}</button>` +
    `<p class="contents-title" aria-hidden="true">${label}</p><ol id="contents-list">${rows.join('')}</ol></nav>`
  );
}

const ARROWS = {
  back: 'M10.5 2.5 5 8l5.5 5.5',
  forward: 'M5.5 2.5 11 8l-5.5 5.5',
} as const;

function arrow(action: keyof typeof ARROWS, label: string, enabled: boolean): string {
  return (
    `<button type="button" class="icon" data-action="${action}" aria-label="${escapeHtml(label)}" ` +
    `title="${escapeHtml(label)}"${enabled ? '' : ' disabled'}><svg viewBox="0 0 16 16" width="16" height="16" ` +
    `aria-hidden="true"><path d="${ARROWS[action]}" fill="none" stroke="currentColor" stroke-width="1.5"/></svg></button>`
  );
}
