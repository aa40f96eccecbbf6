import { answersPrediction, type Container, readContainer } from './containers';
import { attribute, closingIndex, CONTAINER_OPEN, createMarkdown, plainText, type Token } from './createMarkdown';
import { DIAGRAM_TYPES, readDiagram } from './diagram';
import { readFence } from './fences';
import { readImage, readLink } from './links';
import type { Outline } from './outline';
import { readQuiz } from './quiz';

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K];
};

/** Reads what a lesson's body consists of. Never throws: defects are listed in `problems`, by line. */
export function readOutline(text: string): Outline {
  const rejected: string[] = [];
  const tokens = createMarkdown((address) => rejected.push(address)).parse(text, {});
  const reader = new OutlineReader(text.split('\n'));
  reader.read(tokens, []);
  return reader.finish(rejected);
}

class OutlineReader {
  private readonly _outline: Writable<Outline> = {
    ...{ sections: [], quizzes: [], predictions: [], exercises: [], cards: [], pitfalls: [] },
    ...{ regions: [], diagrams: [], links: [], images: [], problems: [] },
    deeper: { words: 0, characters: 0 },
  };
  private readonly _ids = new Map<string, number>();
  /** Predictions that were not shown again yet. */
  private readonly _open: { readonly id: string; readonly line: number }[] = [];
  private _section = '';

  constructor(private readonly _lines: readonly string[]) {}

  read(tokens: readonly Token[], parents: readonly Container[]): void {
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      const next = tokens[index + 1];
      if (token?.type === CONTAINER_OPEN) {
        const end = closingIndex(tokens, index);
        this._container(token, tokens[end], tokens.slice(index + 1, end), parents);
        index = end;
      } else if (token?.type === 'heading_open') {
        this._heading(token, next, parents);
      } else if (token?.type === 'fence') {
        this._fence(token, parents);
      } else if (token?.type === 'inline') {
        this._inline(token, parents);
      }
    }
  }

  finish(rejected: readonly string[]): Outline {
    for (const { id, line } of this._open) {
      this._problem(line, `prediction "${id}" is never shown again: add "::: answer" after the mechanism`);
    }
    for (const address of new Set(rejected)) {
      const line = this._lines.findIndex((each) => each.includes(`](${address.slice(0, 12)}`));
      this._problem(Math.max(line, 0), `"${address}" is no address that a lesson may link to or show`);
    }
    this._outline.problems.sort((a, b) => a.line - b.line);
    return this._outline;
  }

  private _container(open: Token, close: Token | undefined, inner: Token[], parents: readonly Container[]): void {
    const line = open.map?.[0] ?? 0;
    const container = readContainer(open.info);
    if (typeof container === 'string') {
      this._problem(line, container);
      // What is inside is read nevertheless: its own defects come to light in the same run.
      this.read(inner, parents);
      return;
    }
    if (!/^:+$/.test(close?.markup ?? '') || (close?.markup.length ?? 0) < open.markup.length) {
      this._problem(line, `container "${container.name}" is never closed: ${open.markup} is missing`);
    }
    this._part(container, inner, line, parents);
    this.read(inner, [...parents, container]);
  }

  private _part(container: Container, inner: Token[], line: number, parents: readonly Container[]): void {
    const section = this._section;
    const id = container.id ?? '';
    if (id !== '') {
      this._id(id, line);
    }
    switch (container.name) {
      case 'quiz': {
        const quiz = readQuiz(inner);
        for (const problem of quiz.problems) {
          this._problem(problem.line < 0 ? line : problem.line, problem.message);
        }
        this._outline.quizzes.push({ id, line, section, options: quiz.options.map(({ right }) => right) });
        break;
      }
      case 'predict':
        this._outline.predictions.push({ id, line, section });
        this._open.push({ id, line });
        break;
      case 'answer':
        if (answersPrediction(parents)) {
          this._open.shift();
        }
        break;
      case 'exercise':
        this._exercise(container, inner, line);
        break;
      case 'card':
        if (inner[0]?.type !== 'paragraph_open' || inner.length <= 3) {
          this._problem(line, 'card: first a paragraph with the question, then the answer');
        }
        this._outline.cards.push({ id, line, section });
        break;
      case 'pitfall':
        this._id(`rule-${container.rule}`, line);
        this._outline.pitfalls.push({ rule: container.rule ?? '', line, section });
        break;
      case 'tabs':
        if (!inner.some((token) => token.type === 'fence')) {
          this._problem(line, 'tabs: no code inside');
        }
        break;
      case 'hint':
      case 'solution':
        if (parents.at(-1)?.name !== 'exercise') {
          this._problem(line, `${container.name}: only inside an exercise`);
        }
        if (container.region !== undefined) {
          this._outline.regions.push({ key: container.region, marks: [], line });
        } else if (container.name === 'solution' && inner.length === 0) {
          this._problem(line, 'solution: needs region=<path>#<name> or text');
        }
        break;
      default:
        if (inner.length === 0) {
          this._problem(line, `${container.name}: nothing inside`);
        }
    }
  }

  private _exercise(container: Container, inner: Token[], line: number): void {
    const names: string[] = [];
    let solution: string | undefined;
    for (const token of inner) {
      const part = token.type === CONTAINER_OPEN ? readContainer(token.info) : undefined;
      if (part && typeof part !== 'string') {
        names.push(part.name);
        solution ??= part.region;
      }
    }
    const fence = inner.find(
      (token) => token.type === 'fence' && /^(?:yaml|json)\s+expect\s*$/.test(token.info.trim()),
    );
    const expect = fence && { text: fence.content, line: (fence.map?.[0] ?? 0) + 1 };
    if (names.filter((name) => name === 'hint').length < 2) {
      this._problem(line, 'exercise: needs two hints (::: hint), the second says more than the first');
    }
    const solutions = names.filter((name) => name === 'solution').length;
    if (solutions > 1 || (solutions === 0 && container.kind !== 'think')) {
      this._problem(line, 'exercise: needs one solution (::: solution region=<path>#<name>)');
    }
    if (!expect && container.kind !== 'think') {
      this._problem(line, 'exercise: needs a fence "yaml expect" that says how to see that it worked');
    }
    const { id = '', kind = 'think' } = container;
    this._outline.exercises.push({ id, kind, line, section: this._section, solution, expect });
  }

  private _heading(open: Token, inline: Token | undefined, parents: readonly Container[]): void {
    const line = open.map?.[0] ?? 0;
    const level = Number(open.tag.slice(1));
    const id = attribute(open, 'id');
    const title = plainText(inline);
    if (level === 1) {
      this._problem(line, 'the title stands in the front matter: sections begin with ##');
    } else if (/\{#[^}]*\}?\s*$/.test(title)) {
      this._problem(line, `"${title.slice(title.lastIndexOf('{#'))}" is no id: use {#a-z, 0-9 and -}`);
    } else if (level === 2 && id === undefined) {
      this._problem(line, 'section without id: write {#id} behind its title');
    } else if (level === 2 && parents.length > 0) {
      this._problem(line, `a section (##) cannot stand inside "${parents.at(-1)?.name}": use ###`);
    }
    if (id !== undefined && level <= 3) {
      this._id(id, line);
      const deeper = parents.some(({ name }) => name === 'deeper');
      this._outline.sections.push({ id, level, title, line, deeper });
      this._section = level === 2 ? id : this._section;
    }
  }

  private _fence(token: Token, parents: readonly Container[]): void {
    const [line, end] = token.map ?? [0, 1];
    const last = (this._lines[end - 1] ?? '').replace(/^[\s>]+/, '').trimEnd();
    if (end - 1 === line || !/^(`+|~+)$/.test(last) || last.length < token.markup.length) {
      this._problem(line, `fence is never closed: ${token.markup} is missing`);
      return;
    }
    const fence = readFence(token.info);
    if (typeof fence === 'string') {
      this._problem(line, fence);
    } else if (fence.kind === 'region') {
      if (token.content.trim() !== '') {
        this._problem(line, 'code is never typed into a lesson: the fence of a region stays empty');
      }
      this._outline.regions.push({ key: fence.region, marks: fence.marks, line });
    } else if (fence.kind === 'mermaid') {
      this._diagram(token.content, line);
    } else if (fence.kind === 'expect' && parents.at(-1)?.name !== 'exercise') {
      this._problem(line, 'yaml expect: only directly inside an exercise');
    } else if (fence.kind === 'typed' && fence.tab !== undefined && parents.at(-1)?.name !== 'tabs') {
      this._problem(line, 'tab= has a meaning only inside tabs');
    }
  }

  private _diagram(source: string, line: number): void {
    const { type, title, description } = readDiagram(source);
    if (!DIAGRAM_TYPES.includes(type)) {
      this._problem(line, `"${type}" is no kind of diagram that is drawn: use ${DIAGRAM_TYPES.join(', ')}`);
    }
    if (title === '' || description === '') {
      this._problem(line, `diagram without ${title === '' ? 'accTitle' : 'accDescr'}`);
    }
    this._outline.diagrams.push({ source, type, title, description, line });
  }

  private _inline(token: Token, parents: readonly Container[]): void {
    let line = token.map?.[0] ?? 0;
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') {
        line++;
      } else if (child.type === 'link_open') {
        const target = readLink(attribute(child, 'href') ?? '');
        if (target) {
          this._outline.links.push({ target, line });
        } else {
          this._problem(line, `"${attribute(child, 'href')}" is no address that a lesson may link to`);
        }
      } else if (child.type === 'image') {
        this._image(child, line);
      }
    }
    if (parents.some(({ name }) => name === 'deeper')) {
      const { words, characters } = this._outline.deeper;
      this._outline.deeper = {
        words: words + (token.content.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0),
        characters: characters + (token.content.match(/\p{Script=Han}/gu)?.length ?? 0),
      };
    }
  }

  private _image(image: Token, line: number): void {
    const path = readImage(attribute(image, 'src') ?? '');
    if (path === undefined) {
      this._problem(line, `image "${attribute(image, 'src')}" must lie in the lesson's own folder`);
    } else if (image.content.trim() === '') {
      this._problem(line, `image "${path}" needs a text alternative`);
    } else {
      this._outline.images.push({ path, line });
    }
  }

  private _id(id: string, line: number): void {
    const first = this._ids.get(id);
    if (first === undefined) {
      this._ids.set(id, line);
    } else {
      this._problem(line, `id "${id}" is used a second time`);
    }
  }

  private _problem(line: number, message: string): void {
    this._outline.problems.push({ line, message });
  }
}
