import { escapeHtml } from '../util/escapeHtml';
import { type LabObservation, readExpectation } from './expectation';
import { fill } from './lessonStrings';
import type { RenderContext } from './renderContext';

/** "How to see that it worked", in words. `inline` turns Markdown within a line into HTML. */
export function expectBlock(json: string, { strings }: RenderContext, inline: (text: string) => string): string {
  const expectation = parse(json);
  if (typeof expectation === 'string') {
    return '';
  }
  const { observe, think, sites = [], findings = [], lab = [] } = expectation;
  const items = [
    ...sites.map(({ concept, none }) =>
      fill(none ? strings.expectNoSite : strings.expectSite, `<code>${escapeHtml(concept)}</code>`),
    ),
    ...findings.map(({ rule, none }) => {
      const id = escapeHtml(rule);
      const link = `<a href="#" data-address="rule:${id}"><code>${id}</code></a>`;
      return fill(none ? strings.expectNoFinding : strings.expectFinding, link);
    }),
    ...lab.flatMap((observation) => observed(observation, strings)),
  ];
  const texts = [observe, think].flatMap((text) => (text === undefined ? [] : [`<p>${inline(text)}</p>`]));
  const list = items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const watch =
    lab.length === 0
      ? ''
      : `<p class="actions"><button type="button" class="secondary" data-action="lab-check">${strings.labCheck}</button></p>` +
        `<div role="status" data-evidence></div>`;
  return `<div class="expect"><p class="box-title">${strings.expect}</p>${texts.join('')}${list}${watch}</div>\n`;
}

/** One sentence for each thing that an observation asks. */
function observed(observation: LabObservation, strings: RenderContext['strings']): string[] {
  const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
  if ('group' in observation) {
    const { group, consumed, lag } = observation;
    return [
      ...(consumed === undefined ? [] : [fill(strings.expectConsumed, code(group), consumed)]),
      ...(lag === undefined ? [] : [fill(strings.expectLag, code(group), lag)]),
    ];
  }
  const { topic, messages, reconsumeTimes, tag, key, queues } = observation;
  const which = [
    ...(tag === undefined ? [] : [fill(strings.expectWithTag, code(tag))]),
    ...(key === undefined ? [] : [fill(strings.expectWithKey, code(key))]),
    ...(reconsumeTimes === undefined ? [] : [fill(strings.expectFailed, reconsumeTimes)]),
  ];
  const isOnlyQueues = queues !== undefined && messages === undefined && which.length === 0;
  return [
    ...(queues === undefined ? [] : [fill(strings.expectQueues, code(topic), queues)]),
    ...(isOnlyQueues ? [] : [fill(strings.expectMessages, code(topic), messages ?? 1, which.join(''))]),
  ];
}

function parse(json: string): ReturnType<typeof readExpectation> {
  try {
    return readExpectation(JSON.parse(json));
  } catch (error) {
    return String(error);
  }
}
