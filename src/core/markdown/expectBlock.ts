import { escapeHtml } from '../util/escapeHtml';
import { readExpectation } from './expectation';
import { fill } from './lessonStrings';
import type { RenderContext } from './renderContext';

/** "How to see that it worked", in words. `inline` turns Markdown within a line into HTML. */
export function expectBlock(json: string, { strings }: RenderContext, inline: (text: string) => string): string {
  const expectation = parse(json);
  if (typeof expectation === 'string') {
    return '';
  }
  const { observe, think, sites = [], findings = [] } = expectation;
  const items = [
    ...sites.map(({ concept, none }) =>
      fill(none ? strings.expectNoSite : strings.expectSite, `<code>${escapeHtml(concept)}</code>`),
    ),
    ...findings.map(({ rule, none }) => {
      const id = escapeHtml(rule);
      const link = `<a href="#" data-address="rule:${id}"><code>${id}</code></a>`;
      return fill(none ? strings.expectNoFinding : strings.expectFinding, link);
    }),
  ];
  const texts = [observe, think].flatMap((text) => (text === undefined ? [] : [`<p>${inline(text)}</p>`]));
  const list = items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return `<div class="expect"><p class="box-title">${strings.expect}</p>${texts.join('')}${list}</div>\n`;
}

function parse(json: string): ReturnType<typeof readExpectation> {
  try {
    return readExpectation(JSON.parse(json));
  } catch (error) {
    return String(error);
  }
}
