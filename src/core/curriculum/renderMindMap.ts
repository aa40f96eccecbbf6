import type { Locale, Texts } from '../util/locale';
import { type Catalogue, chooseText } from './catalogue';
import type { LessonProgress } from './progressModel';

const TITLE: Texts = { en: 'My notes on RocketMQ', 'zh-cn': '我的 RocketMQ 笔记' };
const MINE: Texts = { en: 'What I expected', 'zh-cn': '我的预测' };
const ELSEWHERE: Texts = { en: 'Other lessons', 'zh-cn': '其他课程' };
/** A node is read at a glance; the Markdown export has the whole. */
const LONGEST = 90;

interface Node {
  readonly text: string;
  readonly below: Node[];
}

/**
 * All notes and predictions as a mermaid mind map in a Markdown text: roadmap, stage, lesson, and a node for each line of a
 * note, indented lists as branches. Undefined when there are none.
 */
export function renderMindMap(
  catalogue: Catalogue,
  lessons: Readonly<Record<string, LessonProgress>>,
  locale: Locale,
): string | undefined {
  const root: Node = { text: TITLE[locale], below: [] };
  const known = catalogue.lessons.map(({ id }) => id);
  for (const id of [...known, ...Object.keys(lessons).filter((each) => !known.includes(each))]) {
    const below = branches(lessons[id], locale);
    if (below.length > 0) {
      const lesson = catalogue.lesson(id);
      const home = catalogue.home(id);
      const path = home === undefined ? [ELSEWHERE] : [home.roadmap.title, ...home.stages.map(({ title }) => title)];
      let at = root;
      for (const title of path) {
        at = child(at, title[locale]);
      }
      at.below.push({ text: lesson === undefined ? id : chooseText(lesson, locale).text.title, below });
    }
  }
  if (root.below.length === 0) {
    return undefined;
  }
  const lines = root.below.flatMap((node) => write(node, 2));
  return `# ${TITLE[locale]}\n\n\`\`\`mermaid\nmindmap\n  root(("${label(root.text)}"))\n${lines.join('\n')}\n\`\`\`\n`;
}

function branches(progress: LessonProgress | undefined, locale: Locale): Node[] {
  const expected = Object.values(progress?.predictions ?? {}).flatMap(({ value }) => outline(value));
  return [
    ...outline(progress?.note?.value ?? ''),
    ...(expected.length === 0 ? [] : [{ text: MINE[locale], below: expected }]),
  ];
}

/** The lines of a text; what is indented more than the line before it belongs to that. */
function outline(text: string): Node[] {
  const top: Node[] = [];
  const open: { readonly indent: number; readonly node: Node }[] = [];
  for (const line of text.split('\n')) {
    const words = line.trim().replace(/^(?:[-*+]|\d+[.)]|#{1,6}|>)\s+/, '');
    if (words !== '') {
      const indent = line.search(/\S/);
      while ((open.at(-1)?.indent ?? -1) >= indent) {
        open.pop();
      }
      const node: Node = { text: words, below: [] };
      (open.at(-1)?.node.below ?? top).push(node);
      open.push({ indent, node });
    }
  }
  return top;
}

function child(parent: Node, text: string): Node {
  const found = parent.below.find((node) => node.text === text);
  const node = found ?? { text, below: [] };
  if (found === undefined) {
    parent.below.push(node);
  }
  return node;
}

function write({ text, below }: Node, depth: number): string[] {
  return [`${'  '.repeat(depth)}["${label(text)}"]`, ...below.flatMap((node) => write(node, depth + 1))];
}

/** Without what mermaid or Markdown would read a mark into. */
function label(text: string): string {
  const plain = text
    .replace(/"/g, '”')
    .replace(/[`[\]{}()<>\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...plain];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : plain || '…';
}
