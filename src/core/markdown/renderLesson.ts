import { escapeHtml } from '../util/escapeHtml';
import { typedBlock, regionBlock } from './codeBlock';
import { answersPrediction, type Container, readContainer } from './containers';
import {
  attribute,
  closingIndex,
  CONTAINER_OPEN,
  createMarkdown,
  type MarkdownIt,
  plainText,
  type Token,
} from './createMarkdown';
import { diagramBlock } from './diagramBlock';
import { expectBlock } from './expectBlock';
import { exerciseBlock, hintBlock, solutionBlock } from './exerciseBlock';
import { readFence } from './fences';
import { readImage, readLink } from './links';
import { quizBlock } from './quizBlock';
import type { RenderContext } from './renderContext';
import { readSourceReference } from './sourceReference';
import { tabsBlock } from './tabsBlock';
import { markTerms, TERM, termLink } from './termLinks';

/** What the blocks need to turn their insides into HTML. */
export interface Renderer {
  readonly context: RenderContext;
  blocks(tokens: readonly Token[], parents: readonly Container[]): string;
  inline(tokens: readonly Token[]): string;
}

/** HTML of a lesson's body: no inline styles, no scripts, every text escaped; ids and data-* carry what the page needs. */
export function renderLesson(text: string, context: RenderContext): string {
  const md = createMarkdown();
  const renderer = new LessonRenderer(md, context);
  const tokens = md.parse(text, {});
  markTerms(tokens, context.terms ?? []);
  return renderer.sections(tokens);
}

/** Markdown of one paragraph as HTML without a block around it. */
export function renderInlineText(text: string, context: RenderContext): string {
  const md = createMarkdown();
  setRules(md, context);
  return md.renderInline(text);
}

/**
 * The questions of a lesson's body by their ids, as the lesson shows them; on the page they are called what `key` says.
 * `context.lesson` is the lesson, so that links into it lead there from any page.
 */
export function renderQuizzes(
  text: string,
  key: (quiz: string) => string,
  context: RenderContext & { readonly lesson: string },
): ReadonlyMap<string, string> {
  const md = createMarkdown();
  const renderer = new LessonRenderer(md, context);
  const tokens = md.parse(text, {});
  const found = new Map<string, string>();
  tokens.forEach((token, index) => {
    const container = token.type === CONTAINER_OPEN ? readContainer(token.info) : undefined;
    if (typeof container === 'object' && container.name === 'quiz' && container.id !== undefined) {
      const inner = tokens.slice(index + 1, closingIndex(tokens, index));
      found.set(container.id, quizBlock(key(container.id), inner, renderer, [container]));
    }
  });
  return found;
}

class LessonRenderer implements Renderer {
  /** Predictions that were not shown again yet, oldest first. */
  private readonly _predictions: string[] = [];
  private _hints = 0;

  constructor(
    private readonly _md: MarkdownIt,
    readonly context: RenderContext,
  ) {
    setRules(_md, context);
  }

  /** The whole lesson: each section in a part of its own, so that the page can see when its end was reached. */
  sections(tokens: readonly Token[]): string {
    const starts = tokens.flatMap((token, index) =>
      token.type === 'heading_open' && token.tag === 'h2' && token.level === 0 ? [index] : [],
    );
    const before = this.blocks(tokens.slice(0, starts[0] ?? tokens.length), []);
    return (
      before +
      starts
        .map((start, index) => {
          const heading = tokens.slice(start, start + 3);
          const rest = tokens.slice(start + 3, starts[index + 1] ?? tokens.length);
          return this._part(attribute(heading[0] as Token, 'id') ?? '', heading, rest);
        })
        .join('')
    );
  }

  blocks(tokens: readonly Token[], parents: readonly Container[]): string {
    let html = '';
    let run: Token[] = [];
    const flush = () => {
      html += this._md.renderer.render(run, this._md.options, {});
      run = [];
    };
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      if (token.type !== CONTAINER_OPEN) {
        run.push(token);
        continue;
      }
      flush();
      const end = closingIndex(tokens, index);
      const container = readContainer(token.info);
      const inner = tokens.slice(index + 1, end);
      html += typeof container === 'string' ? this.blocks(inner, parents) : this._container(container, inner, parents);
      index = end;
    }
    flush();
    return html;
  }

  inline(tokens: readonly Token[]): string {
    return this._md.renderer.renderInline([...tokens], this._md.options, {});
  }

  private _part(id: string, heading: readonly Token[], rest: readonly Token[]): string {
    const body = this.blocks(rest, []);
    const safe = escapeHtml(id);
    return (
      `<div class="part" data-part="${safe}">${this.blocks(heading, [])}` +
      `${id === IN_YOUR_PROJECT ? placesBlock(this.context, body) : body}<div class="part-end" data-end="${safe}"></div></div>\n`
    );
  }

  private _container(container: Container, inner: readonly Token[], parents: readonly Container[]): string {
    const { strings } = this.context;
    const inside = [...parents, container];
    const body = () => this.blocks(inner, inside);
    const id = escapeHtml(container.id ?? '');
    switch (container.name) {
      case 'goals':
        return box('goals', '', strings.goals, body());
      case 'note':
      case 'warning':
        return box(container.name, '', container.title ?? strings[container.name], body());
      case 'pitfall':
        return pitfall(container.rule ?? '', strings.pitfall, body());
      case 'predict':
        this._predictions.push(container.id ?? '');
        return predict(id, this.context, body());
      case 'answer': {
        const prediction = answersPrediction(parents) ? this._predictions.shift() : undefined;
        return answer(prediction, this.context, body());
      }
      case 'tabs':
        return tabsBlock(inner, this, inside);
      case 'quiz':
        return quizBlock(container.id ?? '', inner, this, inside);
      case 'exercise':
        this._hints = 0;
        return exerciseBlock(container, this.context, body());
      case 'hint':
        this._hints++;
        return hintBlock(this._hints, this.context, body());
      case 'solution':
        return solutionBlock(container, this.context, body());
      case 'card':
        return this._card(id, inner, inside);
      case 'deeper':
        return (
          `<details class="deeper"${id && ` id="${id}"`}><summary><span class="box-title">${strings.deeper}</span> ` +
          `${escapeHtml(container.title ?? '')}</summary>\n${body()}</details>\n`
        );
    }
  }

  private _card(id: string, inner: readonly Token[], inside: readonly Container[]): string {
    const { strings } = this.context;
    return (
      `<section class="box card" id="${id}" data-card="${id}"><p class="box-title">${strings.card}</p>\n` +
      `${this.blocks(inner.slice(0, 3), inside)}<details><summary>${strings.oneMinute}</summary>\n` +
      `${this.blocks(inner.slice(3), inside)}</details></section>\n`
    );
  }
}

/** The section that the extension fills with places of the user's project. */
const IN_YOUR_PROJECT = 'in-your-project';

/** The lesson's own text says what to look for: open as long as nothing was found. */
function placesBlock({ strings }: RenderContext, body: string): string {
  return (
    `<div class="places" data-places aria-live="polite"></div>` +
    `<details class="look-for" data-look-for open><summary>${strings.whatToLookFor}</summary>\n${body}</details>\n`
  );
}

function box(kind: string, attributes: string, title: string, body: string): string {
  return `<div class="box ${kind}"${attributes}><p class="box-title">${escapeHtml(title)}</p>\n${body}</div>\n`;
}

function pitfall(rule: string, label: string, body: string): string {
  const id = escapeHtml(rule);
  return (
    `<div class="box pitfall" id="rule-${id}"><p class="box-title">${label} · ` +
    `<a href="#" data-address="rule:${id}"><code>${id}</code></a></p>\n${body}</div>\n`
  );
}

function predict(id: string, { strings }: RenderContext, body: string): string {
  return (
    `<section class="box predict" id="${id}" data-predict="${id}"><p class="box-title">${strings.predict}</p>\n${body}` +
    `<label for="guess-${id}">${strings.yourGuess}</label>` +
    `<textarea id="guess-${id}" rows="3" maxlength="4000"></textarea>` +
    `<p class="actions"><button type="button" data-action="keep-guess">${strings.keepGuess}</button> ` +
    `<span role="status"></span></p></section>\n`
  );
}

function answer(prediction: string | undefined, { strings }: RenderContext, body: string): string {
  if (prediction === undefined) {
    return `<details class="answer"><summary>${strings.answer}</summary>\n${body}</details>\n`;
  }
  return (
    `<details class="box answer" data-answer="${escapeHtml(prediction)}"><summary>${strings.compare}</summary>\n` +
    `<blockquote class="own-guess" hidden><p class="box-title">${strings.youWrote}</p><p data-guess></p></blockquote>\n` +
    `${body}</details>\n`
  );
}

/** How single tokens are written; containers are no part of it. */
function setRules(md: MarkdownIt, context: RenderContext): void {
  const { rules } = md.renderer;
  rules['fence'] = (tokens, index) => fenceBlock(tokens[index] as Token, context, md);
  rules['code_inline'] = (tokens, index) => inlineCode((tokens[index] as Token).content);
  rules['code_block'] = (tokens, index) => typedBlock((tokens[index] as Token).content, 'text', context);
  rules['table_open'] = () => '<div class="table" tabindex="0" role="group"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  for (const cell of ['th', 'td'] as const) {
    rules[`${cell}_open`] = (tokens, index) =>
      `<${cellTag(cell, tokens[index + 1])}${alignment(tokens[index] as Token)}>`;
    rules[`${cell}_close`] = (tokens, index) => `</${cellTag(cell, tokens[index - 1])}>`;
  }
  rules[TERM] = (tokens, index) => termLink(tokens[index] as Token);
  rules['link_open'] = (tokens, index) => linkOpen(attribute(tokens[index] as Token, 'href') ?? '', context);
  rules['image'] = (tokens, index) => image(tokens[index] as Token, context);
  rules['heading_open'] = (tokens, index) => {
    const { tag } = tokens[index] as Token;
    const id = attribute(tokens[index] as Token, 'id');
    return `<${tag}${id === undefined ? '' : ` id="${escapeHtml(id)}" tabindex="-1"`}>`;
  };
}

/** The page may offer to open a class of RocketMQ that is named in full. */
function inlineCode(text: string): string {
  const mark = readSourceReference(text) ? ` data-source="${text}"` : '';
  return `<code${mark}>${escapeHtml(text)}</code>`;
}

/** A heading cell without words heads nothing: screen readers would announce an empty heading. */
function cellTag(cell: 'th' | 'td', inline: Token | undefined): 'th' | 'td' {
  return inline?.content === '' ? 'td' : cell;
}

/** markdown-it aligns with inline styles. */
function alignment(cell: Token): string {
  const align = /text-align:(center|right)/.exec(attribute(cell, 'style') ?? '')?.[1];
  return align ? ` class="align-${align}"` : '';
}

function fenceBlock(token: Token, context: RenderContext, md: MarkdownIt): string {
  const fence = readFence(token.info);
  if (typeof fence === 'string') {
    return typedBlock(token.content, 'text', context);
  }
  switch (fence.kind) {
    case 'region':
      return regionBlock(fence.region, fence.marks, context);
    case 'mermaid':
      return diagramBlock(token.content, context);
    case 'expect':
      return expectBlock(token.content, context, (text) => md.renderInline(text));
    case 'typed':
      return typedBlock(token.content, fence.language, context);
  }
}

function linkOpen(href: string, { lesson }: RenderContext): string {
  const target = readLink(href);
  switch (target?.kind) {
    case 'external':
      return `<a href="${escapeHtml(target.url)}">`;
    case 'here':
      return lesson === undefined
        ? `<a href="#${escapeHtml(target.id)}">`
        : `<a href="#" data-address="lesson:${escapeHtml(lesson)}#${escapeHtml(target.id)}">`;
    case 'lesson':
    case 'rule':
      return `<a href="#" data-address="${escapeHtml(href)}">`;
    case undefined:
      return '<a>';
  }
}

function image(token: Token, context: RenderContext): string {
  const path = readImage(attribute(token, 'src') ?? '');
  const url = path === undefined ? undefined : context.image(path);
  const alt = escapeHtml(plainText(token));
  return url === undefined ? `<em>${alt}</em>` : `<img src="${escapeHtml(url)}" alt="${alt}">`;
}
