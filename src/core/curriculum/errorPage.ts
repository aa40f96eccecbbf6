import { ALL_ERRORS, writeErrorAddress, type ErrorAddress } from '../errors/errorAddress';
import { ERROR_PRODUCTS, type KnownError } from '../errors/model';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale, Texts } from '../util/locale';
import { ERROR_PAGE_TEXTS, type ErrorPageTexts } from './errorPageTexts';
import type { Page } from './page';

/** A place of the user's project, as a row. */
export interface ErrorPlace {
  readonly path: string;
  /** One-based, for reading. */
  readonly line: number;
  /** What stands there: `rocketmq.name-server: 10.0.0.1:9876`. */
  readonly text: string;
}

export interface ErrorPageInput {
  readonly error: KnownError;
  readonly address: ErrorAddress;
  readonly locale: Locale;
  readonly titleOf: (id: string) => Texts | undefined;
  /** Title of a lesson by its id; undefined when there is none. */
  readonly lessonTitle: (id: string) => string | undefined;
  readonly ruleTitle: (id: string) => Texts | undefined;
  readonly places: {
    readonly state: 'reading' | 'ready' | 'none';
    readonly rows: readonly ErrorPlace[];
    readonly more: number;
  };
  /** Whether this window can diagnose a connection. */
  readonly canDiagnose: boolean;
}

/** What an error means, why it comes, how to find out and what to do. */
export function errorPage(input: ErrorPageInput): Page {
  const { error, address, locale } = input;
  const texts = ERROR_PAGE_TEXTS[locale];
  const places = placesHtml(input, texts);
  return {
    address: writeErrorAddress(address),
    title: error.title[locale],
    locale,
    breadcrumb: [texts.errors, texts.products[error.product]],
    contents: [
      { id: 'causes', level: 2, title: texts.causes },
      ...(places === '' ? [] : [{ id: 'project', level: 2, title: texts.project }]),
      { id: 'next', level: 2, title: texts.next },
    ],
    html:
      `<article lang="${locale}"><h1>${escapeHtml(error.title[locale])}</h1>` +
      `<p class="summary">${escapeHtml(texts.products[error.product])}</p>` +
      `<p>${inline(error.meaning[locale])}</p>` +
      valuesHtml(address.values, texts) +
      alsoHtml(input, texts) +
      `<section><h2 id="causes" tabindex="-1">${escapeHtml(texts.causes)}</h2><ol>` +
      error.causes
        .map(
          ({ cause, check, fix }) =>
            `<li><p><strong>${inline(cause[locale])}</strong></p>` +
            `<p>${escapeHtml(texts.check)}: ${inline(check[locale])}</p>` +
            `<p>${escapeHtml(texts.fix)}: ${inline(fix[locale])}</p></li>`,
        )
        .join('') +
      `</ol></section>${places}${nextHtml(input, texts)}</article>` +
      `<p><a href="#" data-address="${ALL_ERRORS}">${escapeHtml(texts.all)}</a></p>`,
  };
}

/** All errors by who says them. */
export function errorsPage(errors: readonly KnownError[], locale: Locale): Page {
  const texts = ERROR_PAGE_TEXTS[locale];
  const products = ERROR_PRODUCTS.filter((product) => errors.some((error) => error.product === product));
  const sections = products.map((product) => {
    const rows = errors
      .filter((error) => error.product === product)
      .map(
        ({ id, title, patterns }) =>
          `<li>${link(writeErrorAddress({ id }), title[locale])}<br><code>${escapeHtml(shown(patterns[0]))}</code></li>`,
      );
    return `<section><h2 id="${product}" tabindex="-1">${escapeHtml(texts.products[product])}</h2><ul>${rows.join('')}</ul></section>`;
  });
  return {
    address: ALL_ERRORS,
    title: texts.errors,
    locale,
    breadcrumb: [texts.errors],
    contents: products.map((product) => ({ id: product, level: 2, title: texts.products[product] })),
    html:
      `<article lang="${locale}"><h1>${escapeHtml(texts.all)}</h1><p class="summary">${escapeHtml(texts.intro)}</p>` +
      `${sections.join('')}</article>`,
  };
}

function valuesHtml(values: Readonly<Record<string, string>>, texts: ErrorPageTexts): string {
  const rows = Object.entries(values).map(([name, value]) => {
    const label = Object.hasOwn(texts.names, name) ? texts.names[name] : name;
    return `<tr><th scope="row">${escapeHtml(label ?? name)}</th><td><code>${escapeHtml(value)}</code></td></tr>`;
  });
  return rows.length === 0
    ? ''
    : `<div class="table" tabindex="0" role="group" aria-label="${escapeHtml(texts.values)}"><table><thead><tr>` +
        `<th scope="col" colspan="2">${escapeHtml(texts.values)}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function alsoHtml({ address, titleOf, locale }: ErrorPageInput, texts: ErrorPageTexts): string {
  const rows = address.also.flatMap((id) => {
    const title = titleOf(id);
    return title === undefined ? [] : [link(writeErrorAddress({ id }), title[locale])];
  });
  return rows.length === 0 ? '' : `<p>${escapeHtml(texts.also)}: ${rows.join(' · ')}</p>`;
}

function placesHtml({ error, places }: ErrorPageInput, texts: ErrorPageTexts): string {
  if (places.state === 'none' || error.concepts === undefined) {
    return '';
  }
  const rows = places.rows.map(
    ({ path, line, text }, index) =>
      `<li><button type="button" class="secondary" data-page-action="place" data-value="${index}">` +
      `${escapeHtml(path)}:${line}</button> <code>${escapeHtml(text)}</code></li>`,
  );
  const body =
    rows.length > 0
      ? `<ul>${rows.join('')}${places.more > 0 ? `<li>${escapeHtml(texts.more(places.more))}</li>` : ''}</ul>`
      : `<p>${escapeHtml(places.state === 'reading' ? texts.reading : texts.noPlaces)}</p>`;
  return `<section><h2 id="project" tabindex="-1">${escapeHtml(texts.project)}</h2>${body}</section>`;
}

function nextHtml(
  { error, locale, lessonTitle, ruleTitle, titleOf, canDiagnose }: ErrorPageInput,
  texts: ErrorPageTexts,
): string {
  const title = lessonTitle(error.lesson.split('#')[0] ?? '');
  const titled = (ids: readonly string[] | undefined, of: (id: string) => Texts | undefined, scheme: string) =>
    (ids ?? []).flatMap((id) => {
      const found = of(id);
      return found === undefined ? [] : [link(`${scheme}:${id}`, found[locale])];
    });
  const rules = titled(error.rules, ruleTitle, 'rule');
  const related = titled(error.related, titleOf, 'error');
  const rows = [
    ...(title === undefined ? [] : [`${escapeHtml(texts.lesson)}: ${link(`lesson:${error.lesson}`, title)}`]),
    ...(rules.length === 0 ? [] : [`${escapeHtml(texts.rules)}: ${rules.join(' · ')}`]),
    ...(related.length === 0 ? [] : [`${escapeHtml(texts.related)}: ${related.join(' · ')}`]),
    `${escapeHtml(texts.looksLike)}: <code>${escapeHtml(shown(error.patterns[0]))}</code>`,
  ];
  const button = canDiagnose
    ? `<p><button type="button" class="secondary" data-page-action="diagnose" data-value="">${escapeHtml(texts.diagnose)}</button></p>`
    : '';
  return (
    `<section><h2 id="next" tabindex="-1">${escapeHtml(texts.next)}</h2>` +
    `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>${button}</section>`
  );
}

function link(address: string, title: string): string {
  return `<a href="#" data-address="${escapeHtml(address)}">${escapeHtml(title)}</a>`;
}

/** A pattern for reading: its holes become dots. */
function shown(pattern = ''): string {
  return pattern.replace(/\{\w+\}/g, '…').trim();
}

/** A sentence; what stands in backticks is code. */
function inline(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join('');
}
