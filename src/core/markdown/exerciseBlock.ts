import { escapeHtml } from '../util/escapeHtml';
import { regionBlock } from './codeBlock';
import type { Container } from './containers';
import { fill } from './lessonStrings';
import type { RenderContext } from './renderContext';

export function exerciseBlock(container: Container, { strings }: RenderContext, body: string): string {
  const id = escapeHtml(container.id ?? '');
  const kind = container.kind ?? 'think';
  const titles = { 'own-code': strings.exerciseOwnCode, lab: strings.exerciseLab, think: strings.exerciseThink };
  return (
    `<section class="box exercise" id="${id}" data-exercise="${id}" data-kind="${kind}">` +
    `<p class="box-title">${titles[kind]}</p>\n${body}` +
    `<p class="actions"><label><input type="checkbox" data-action="self-check"> ${strings.selfCheck}</label></p>` +
    `</section>\n`
  );
}

export function hintBlock(number: number, { strings }: RenderContext, body: string): string {
  return `<details class="hint"><summary>${fill(strings.hint, number)}</summary>\n${body}</details>\n`;
}

/** The solution's code can also be laid beside the reader's own file. */
export function solutionBlock({ region }: Container, context: RenderContext, body: string): string {
  const { strings } = context;
  const compare =
    `<p class="actions"><button type="button" class="secondary" data-action="compare" ` +
    `data-compare="${escapeHtml(region ?? '')}">${strings.compareWithMine}</button></p>\n`;
  return (
    `<details class="solution"><summary>${strings.solution}</summary>\n${body}` +
    `${region === undefined ? '' : regionBlock(region, [], context) + compare}</details>\n`
  );
}
