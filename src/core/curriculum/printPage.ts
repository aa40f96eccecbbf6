import { lessonStrings } from '../markdown/lessonStrings';
import type { RenderContext } from '../markdown/renderContext';
import { renderLesson, renderQuizzes } from '../markdown/renderLesson';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale, Texts } from '../util/locale';
import type { Lesson, LessonText } from './model';

const ANSWERS: Texts = { en: 'Answers', 'zh-cn': '答案与解释' };
const NOTE: Texts = { en: 'My note', 'zh-cn': '我的笔记' };
const CHECKED: Texts = { en: 'Checked against RocketMQ', 'zh-cn': '已核对的 RocketMQ 版本' };

export interface PrintPageInput {
  readonly lesson: Lesson;
  readonly text: LessonText;
  /** The language of the text. */
  readonly locale: Locale;
  readonly body: string;
  /** The reader's note on the lesson; empty: none. */
  readonly note: string;
  readonly region: RenderContext['region'];
  /** The sheet of the page. */
  readonly style: string;
  /** The program that draws diagrams; only asked for when there is one. */
  readonly mermaid: () => Promise<string>;
  /** 128 fresh bits. */
  readonly nonce: string;
}

/**
 * A lesson as one HTML file that needs nothing else: everything unfolded, every client's code, answers at the end, no
 * buttons and no links into the editor.
 */
export async function printPage(input: PrintPageInput): Promise<string> {
  const { lesson, text, locale, body, note, nonce } = input;
  const strings = lessonStrings(locale);
  const context: RenderContext = { strings, region: input.region, image: () => undefined };
  const main = plainHtml(renderLesson(body, context));
  const answers = [...renderQuizzes(body, (quiz) => `answer-${quiz}`, { ...context, lesson: lesson.id }).values()];
  const end = [
    ...(answers.length === 0 ? [] : [`<h2>${ANSWERS[locale]}</h2>${answers.map(answered).join('')}`]),
    ...(note.trim() === '' ? [] : [`<h2>${NOTE[locale]}</h2><p class="note-text">${escapeHtml(note.trim())}</p>`]),
  ];
  const drawn = main.includes('class="mermaid"');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(text.title)}</title>
<style>
${input.style}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(text.title)}</h1>
<p class="summary">${escapeHtml(text.summary)}</p>
<p class="facts">${CHECKED[locale]}${locale === 'en' ? ': ' : '：'}${escapeHtml(lesson.versions.join(', '))}</p>
${main}
${end.join('\n')}
</main>
${drawn ? scripts(await input.mermaid(), nonce) : ''}</body>
</html>
`;
}

/** What works only in the editor is taken out, what is folded is opened. */
function plainHtml(html: string): string {
  return plainLinks(html)
    .replace(/<button\b[\s\S]*?<\/button>/g, '')
    .replace(/<textarea\b[\s\S]*?<\/textarea>/g, '')
    .replace(/<label for="guess-[\s\S]*?<\/label>/g, '')
    .replace(/<label><input type="checkbox" data-action="self-check">([\s\S]*?)<\/label>/g, '')
    .replace(/<details\b/g, '<details open')
    .replace(/(<div role="tabpanel"[^>]*?) hidden>/g, '$1>')
    .replace(/<div class="diagram-source" hidden>([\s\S]*?)<\/div><div class="diagram-canvas"><\/div>/g, DIAGRAM);
}

const DIAGRAM = '<pre class="mermaid">$1</pre>';

/** A question with what is right and why, without controls. */
function answered(html: string): string {
  return plainLinks(html)
    .replace(/<input\b[^>]*>\s*/g, '')
    .replace(/<p class="actions">[\s\S]*?<\/p>/g, '')
    .replace(/(class="verdict") hidden/g, '$1')
    .replace(/(<div class="why"[^>]*?) hidden>/g, '$1>')
    .replace(/<label for="[^"]*">/g, '<div class="choice">')
    .replace(/<\/label>/g, '</div>');
}

function plainLinks(html: string): string {
  return html.replace(/<a href="#" data-address="[^"]*"[^>]*>/g, '<a>');
}

function scripts(mermaid: string, nonce: string): string {
  // A script ends at the first closing tag, even within a string.
  const safe = mermaid.replace(/<\/script/gi, '<\\/script');
  return `<script nonce="${nonce}">${safe}</script>
<script nonce="${nonce}">
const mermaid = window.rocketmqGuideMermaid;
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels: false, flowchart: { htmlLabels: false } });
mermaid.run({ querySelector: '.mermaid', suppressErrors: true });
</script>
`;
}
