import type { LinkedTerm } from '../markdown/termLinks';
import { renderInlineText } from '../markdown/renderLesson';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale, Texts } from '../util/locale';
import { type Catalogue, chooseText } from './catalogue';
import { type Glossary, glossaryAddress, type GlossaryTerm } from './glossary';
import { writeLessonAddress } from './lessonAddress';
import type { Page } from './page';
import { inlineContext } from './stagePage';

const TEXTS = {
  title: { en: 'Glossary', 'zh-cn': '术语表' },
  intro: {
    en: 'The words of RocketMQ, as its users say them. In lessons each is linked where it is first used.',
    'zh-cn': 'RocketMQ 使用者常说的词。在课文里，每个词第一次出现时都有链接。',
  },
  search: { en: 'Search the terms', 'zh-cn': '搜索术语' },
  count: { en: '{0} of {1} terms', 'zh-cn': '{0} / {1} 个术语' },
  also: { en: 'also', 'zh-cn': '也叫' },
  taught: { en: 'Explained in', 'zh-cn': '详见' },
  planned: { en: 'The lesson on it is not written yet.', 'zh-cn': '讲这个词的课还没有写好。' },
} as const satisfies Readonly<Record<string, Texts>>;

/** All terms by alphabet, with a field that searches them in both languages. */
export function glossaryPage(glossary: Glossary, catalogue: Catalogue, locale: Locale): Page {
  const text = (key: keyof typeof TEXTS) => escapeHtml(TEXTS[key][locale]);
  const collator = new Intl.Collator(locale === 'en' ? 'en' : 'zh-Hans-CN');
  const sorted = [...glossary].sort((a, b) => collator.compare(a.texts[locale].term, b.texts[locale].term));
  const title = TEXTS.title[locale];
  return {
    address: glossaryAddress(),
    title,
    locale,
    breadcrumb: [title],
    contents: [],
    html:
      `<article lang="${locale}"><h1>${text('title')}</h1><p class="summary">${text('intro')}</p>` +
      `<search class="filter" data-filter><label for="filter-text">${text('search')}</label>` +
      `<input type="search" id="filter-text" autocomplete="off" spellcheck="false">` +
      `<p class="muted" role="status" data-filter-count="${text('count')}"></p></search>` +
      `<dl class="glossary">${sorted.map((term) => entry(term, catalogue, locale)).join('')}</dl></article>`,
  };
}

function entry({ id, target, texts }: GlossaryTerm, catalogue: Catalogue, locale: Locale): string {
  const own = texts[locale];
  const otherLocale: Locale = locale === 'en' ? 'zh-cn' : 'en';
  const other = texts[otherLocale];
  const words = [own, other]
    .flatMap(({ term, also }) => [term, ...also])
    .join(' ')
    .toLowerCase();
  const also =
    own.also.length === 0
      ? ''
      : ` <span class="muted">${TEXTS.also[locale]} ${escapeHtml(own.also.join(locale === 'en' ? ', ' : '、'))}</span>`;
  const foreign =
    other.term.toLowerCase() === own.term.toLowerCase()
      ? ''
      : ` <span class="muted" lang="${otherLocale}">${escapeHtml(other.term)}</span>`;
  return (
    `<div id="${escapeHtml(id)}" data-filter-item data-words="${escapeHtml(words)}">` +
    `<dt>${escapeHtml(own.term)}${foreign}${also}</dt>` +
    `<dd>${renderInlineText(own.text, inlineContext(locale))} ${taughtIn(target, catalogue, locale)}</dd></div>`
  );
}

function taughtIn(target: GlossaryTerm['target'], catalogue: Catalogue, locale: Locale): string {
  const lesson = catalogue.lesson(target.lesson);
  if (lesson === undefined) {
    return `<span class="muted">${TEXTS.planned[locale]}</span>`;
  }
  const title = chooseText(lesson, locale).text.title;
  const address = writeLessonAddress(target);
  return `<span class="taught">${TEXTS.taught[locale]} <a href="#" data-address="${escapeHtml(address)}">${escapeHtml(title)}</a></span>`;
}

/** The terms as lessons link them: each leads to what teaches it, in this very lesson without leaving the page. */
export function linkedTerms(glossary: Glossary, catalogue: Catalogue, lesson: string, locale: Locale): LinkedTerm[] {
  return glossary.map(({ id, target, texts }) => ({
    id,
    forms: texts[locale].link,
    definition: texts[locale].text.replace(/`/g, ''),
    address:
      catalogue.lesson(target.lesson) === undefined
        ? glossaryAddress(id)
        : target.lesson === lesson && target.section !== undefined
          ? `#${target.section}`
          : writeLessonAddress(target),
  }));
}
