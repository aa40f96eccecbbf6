import type { ChosenSeverity, RuleTexts } from '../rocketmq/ruleModel';
import { FAMILIES, type Family } from '../rocketmq/vocabulary';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import type { Page } from './page';
import { ALL_RULES } from './ruleAddress';
import { RULE_PAGE_TEXTS } from './rulePageTexts';

/** How a rule stands here and now. */
export interface RuleState {
  readonly severity: ChosenSeverity;
  /** The user, or a file of the workspace, chose the severity. */
  readonly changed: boolean;
  /** Places in the project; 0 before it was read. */
  readonly places: number;
}

/** All rules by theme, with the families that they are for; a field and three switches leave some of them. */
export function rulesPage(rules: readonly RuleTexts[], state: (rule: RuleTexts) => RuleState, locale: Locale): Page {
  const texts = RULE_PAGE_TEXTS[locale];
  const shown = rules.filter(({ id }) => id !== 'unused-suppression');
  const themes = Object.keys(texts.themes).filter((theme) => shown.some((rule) => rule.theme === theme));
  const sections = themes.map((theme) => {
    const own = shown.filter((rule) => rule.theme === theme);
    const families = FAMILIES.filter((family) => own.some((rule) => rule.families.includes(family)));
    const title = escapeHtml(texts.themes[theme] ?? theme);
    const head = [texts.rule, ...families, texts.fixable]
      .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
      .join('');
    const rows = own.map((rule) => row(rule, state(rule), families, locale)).join('');
    return (
      `<section data-filter-group><h2 id="${theme}" tabindex="-1">${title}</h2>` +
      `<div class="table" tabindex="0" role="group" aria-label="${title}"><table><thead><tr>${head}</tr></thead>` +
      `<tbody>${rows}</tbody></table></div></section>`
    );
  });
  return {
    address: ALL_RULES,
    title: texts.rules,
    locale,
    breadcrumb: [texts.rules],
    contents: themes.map((theme) => ({ id: theme, level: 2, title: texts.themes[theme] ?? theme })),
    html:
      `<article lang="${locale}"><h1>${escapeHtml(texts.rules)}</h1>` +
      `<p class="summary">${escapeHtml(texts.count(shown.length, shown.filter(({ fixable }) => fixable).length))}</p>` +
      `${filter(locale)}${sections.join('')}</article>`,
  };
}

function filter(locale: Locale): string {
  const texts = RULE_PAGE_TEXTS[locale];
  const flag = (name: string, label: string) =>
    `<button type="button" class="secondary" data-filter-flag="${name}" aria-pressed="false">${escapeHtml(label)}</button>`;
  return (
    `<search class="filter" data-filter><label for="filter-text">${escapeHtml(texts.search)}</label>` +
    `<input type="search" id="filter-text" autocomplete="off" spellcheck="false">` +
    `<div class="switches" role="group" aria-label="${escapeHtml(texts.filters)}">${flag('firing', texts.firing)}` +
    `${flag('fixable', texts.fixable)}${flag('changed', texts.changed)}</div>` +
    `<p class="muted" role="status" data-filter-count="${escapeHtml(texts.shownOf)}"></p></search>`
  );
}

function row(
  rule: RuleTexts,
  { severity, changed, places }: RuleState,
  families: readonly Family[],
  locale: Locale,
): string {
  const texts = RULE_PAGE_TEXTS[locale];
  const cells = families.map((family) => `<td>${mark(rule.families.includes(family), locale)}</td>`).join('');
  const words = [rule.id, rule.title.en, rule.title['zh-cn'], ...rule.families].join(' ').toLowerCase();
  const flags = [
    ...(places > 0 ? ['firing'] : []),
    ...(rule.fixable ? ['fixable'] : []),
    ...(changed ? ['changed'] : []),
  ];
  const facts = [
    `<code>${rule.id}</code>`,
    escapeHtml(changed ? `${texts.severities[severity]} (${texts.changed})` : texts.severities[severity]),
    ...(places > 0 ? [`<strong>${escapeHtml(texts.places(places))}</strong>`] : []),
  ];
  return (
    `<tr data-filter-item data-words="${escapeHtml(words)}" data-flags="${flags.join(' ')}">` +
    `<td><a href="#" data-address="rule:${rule.id}">${escapeHtml(rule.title[locale])}</a><br>${facts.join(' · ')}</td>` +
    `${cells}<td>${mark(rule.fixable, locale)}</td></tr>`
  );
}

/** A dot that is read aloud as a word. */
function mark(isSo: boolean, locale: Locale): string {
  return isSo
    ? `<span aria-hidden="true">●</span><span class="visually-hidden">${locale === 'en' ? 'yes' : '是'}</span>`
    : '';
}
