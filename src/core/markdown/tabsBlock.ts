import { escapeHtml } from '../util/escapeHtml';
import type { Container } from './containers';
import type { Token } from './createMarkdown';
import { readFence } from './fences';
import type { RenderContext } from './renderContext';
import type { Renderer } from './renderLesson';

interface Tab {
  /** The client, or the label of a typed fence: what is remembered as the reader's choice. */
  readonly key: string;
  readonly label: string;
  readonly tokens: Token[];
}

/**
 * One tab a client: fences of one client share a tab, and text behind a fence belongs to the tab of that fence. What
 * stands before the first fence stays above the tabs. A single tab is shown without a tab bar.
 */
export function tabsBlock(inner: readonly Token[], renderer: Renderer, inside: readonly Container[]): string {
  const before: Token[] = [];
  const tabs: Tab[] = [];
  let current: Tab | undefined;
  for (const token of inner) {
    if (token.type === 'fence') {
      const { key, label } = tabOf(token, renderer.context);
      current = tabs.find((tab) => tab.key === key);
      if (!current) {
        current = { key, label, tokens: [] };
        tabs.push(current);
      }
    }
    (current?.tokens ?? before).push(token);
  }
  const above = renderer.blocks(before, inside);
  const bodies = tabs.map((tab) => renderer.blocks(tab.tokens, inside));
  if (tabs.length < 2) {
    return above + bodies.join('');
  }
  // Ids must be unique on the page; the line number is, and it is the same each time the lesson is drawn.
  const base = `tabs-${inner[0]?.map?.[0] ?? 0}`;
  const shown = tabs.map(({ key, label }, index) => ({ key, label, html: bodies[index] ?? '' }));
  return above + tabBar(base, shown, renderer.context.strings.clients);
}

/** Tabs with their panels, the first one selected; the page selects the reader's own. `base`: unique on the page. */
export function tabBar(
  base: string,
  tabs: readonly { readonly key: string; readonly label: string; readonly html: string }[],
  name: string,
): string {
  const list = tabs.map(
    ({ key, label }, index) =>
      `<button type="button" role="tab" id="${base}-tab-${index}" aria-controls="${base}-panel-${index}" ` +
      `aria-selected="${index === 0}" tabindex="${index === 0 ? 0 : -1}" data-tab="${escapeHtml(key)}">` +
      `${escapeHtml(label)}</button>`,
  );
  const panels = tabs.map(
    ({ html }, index) =>
      `<div role="tabpanel" id="${base}-panel-${index}" aria-labelledby="${base}-tab-${index}"` +
      `${index === 0 ? '' : ' hidden'}>${html}</div>`,
  );
  return (
    `<div class="tabs"><div role="tablist" aria-label="${escapeHtml(name)}">${list.join('')}</div>\n` +
    `${panels.join('\n')}</div>\n`
  );
}

function tabOf(token: Token, context: RenderContext): { key: string; label: string } {
  const fence = readFence(token.info);
  if (typeof fence === 'string') {
    return { key: token.info, label: token.info };
  }
  if (fence.kind === 'region') {
    const region = context.region(fence.region);
    return { key: region?.client ?? fence.region, label: region?.label ?? fence.region };
  }
  const label = fence.kind === 'typed' ? (fence.tab ?? fence.language) : fence.kind;
  return { key: label, label };
}
