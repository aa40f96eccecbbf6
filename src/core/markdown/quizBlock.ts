import { escapeHtml } from '../util/escapeHtml';
import type { Container } from './containers';
import type { Token } from './createMarkdown';
import { readQuiz } from './quiz';
import type { Renderer } from './renderLesson';

/** A question as a group of radio buttons, or checkboxes when several options are right. */
export function quizBlock(
  id: string,
  inner: readonly Token[],
  renderer: Renderer,
  inside: readonly Container[],
): string {
  const { strings } = renderer.context;
  const quiz = readQuiz(inner);
  const safe = escapeHtml(id);
  const type = quiz.multiple ? 'checkbox' : 'radio';
  const options = quiz.options.map((option, index) => {
    const input = `${safe}-${index}`;
    const first = option.explanation.length === 0 ? '' : `<p>${renderer.inline(option.explanation)}</p>`;
    return (
      `<div class="option" data-right="${option.right}"><label for="${input}">` +
      `<input type="${type}" name="quiz-${safe}" id="${input}" value="${index}"> ` +
      `<span>${renderer.inline(option.label)}</span> <span class="verdict" hidden>${
        option.right ? strings.optionRight : strings.optionWrong
      }</span></label>` +
      `<div class="why" id="why-${input}" hidden>${first}${renderer.blocks(option.blocks, inside)}</div></div>\n`
    );
  });
  const { legend, rest } = splitQuestion(quiz.question);
  const several = quiz.multiple ? `<p class="muted">${strings.chooseSeveral}</p>` : '';
  return (
    `<section class="quiz" id="${safe}" data-quiz="${safe}"><fieldset><legend>` +
    `${renderer.inline(legend)}</legend>${renderer.blocks(rest, inside)}${several}\n${options.join('')}</fieldset>` +
    `<p class="actions"><button type="button" data-action="check">${strings.check}</button> ` +
    `<span role="status"></span></p></section>\n`
  );
}

/** A legend takes phrasing content only: the first paragraph is the legend, what else belongs to the question follows. */
function splitQuestion(question: readonly Token[]): { legend: readonly Token[]; rest: readonly Token[] } {
  const inline = question[1];
  return question[0]?.type === 'paragraph_open' && inline?.type === 'inline'
    ? { legend: inline.children ?? [], rest: question.slice(3) }
    : { legend: [], rest: question };
}
