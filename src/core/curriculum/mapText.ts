import type { Topology } from '../rocketmq/flowModel';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale } from '../util/locale';
import { FLOW_TEXTS } from './flowTexts';

/** The map as a list: for those who cannot see the drawing, and to read. Safe HTML. */
export function mapText({ topics }: Topology, locale: Locale): string {
  const texts = FLOW_TEXTS[locale];
  const file = (path: string, line: number) => escapeHtml(`${path.slice(path.lastIndexOf('/') + 1)}:${line + 1}`);
  const rows = topics.map(({ name, resolved, producers, consumers }) => {
    const senders = producers.map(
      ({ path, range, tag }) =>
        `<li>${file(path, range.start.line)}${tag === undefined ? '' : ` ${escapeHtml(texts.tag(tag))}`}</li>`,
    );
    const listeners = consumers.map(
      ({ path, range, group, expression, sql }) =>
        `<li>${file(path, range.start.line)} ${escapeHtml(group.resolved ? texts.group(group.name) : texts.noGroup)} ` +
        `${escapeHtml(expression === '*' ? texts.everything : texts.expression(expression, sql))}</li>`,
    );
    const label = resolved ? name : `${name} (${texts.unresolved})`;
    return (
      `<li><strong>${escapeHtml(label)}</strong>: ${escapeHtml(texts.counts(producers.length, consumers.length))}` +
      `<ul>${senders.join('')}${listeners.join('')}</ul></li>`
    );
  });
  return `<ul>${rows.join('')}</ul>`;
}
