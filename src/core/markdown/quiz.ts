import { closingIndex, plainText, type Token } from './createMarkdown';

export interface QuizOption {
  readonly right: boolean;
  /** Inline tokens of the option itself. */
  readonly label: readonly Token[];
  /** Inline tokens that follow the option in its own paragraph; empty when the explanation is a paragraph of its own. */
  readonly explanation: readonly Token[];
  /** Blocks that belong to the explanation. */
  readonly blocks: readonly Token[];
  /** Zero-based line in the parsed text. */
  readonly line: number;
}

/** A question with its options, taken from the tokens inside a quiz container. */
export interface Quiz {
  readonly question: readonly Token[];
  readonly options: readonly QuizOption[];
  /** True when more than one option is right: checkboxes instead of radio buttons. */
  readonly multiple: boolean;
  /** What is wrong with how it is written; zero-based lines, -1 for the container's own line. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const TASK = /^\[([ xX])\]\s+/;

export function readQuiz(inner: readonly Token[]): Quiz {
  const problems: { line: number; message: string }[] = [];
  const start = inner.findIndex((token) => token.type === 'bullet_list_open' && token.level === inner[0]?.level);
  const end = start < 0 ? inner.length : closingIndex(inner, start);
  const question = start < 0 ? inner : inner.slice(0, start);
  const options = start < 0 ? [] : readOptions(inner.slice(start + 1, end), problems);
  const rightOnes = options.filter((option) => option.right).length;

  if (question.length === 0) {
    problems.push({ line: -1, message: 'quiz has no question before its options' });
  }
  if (options.length < 2) {
    problems.push({ line: -1, message: 'quiz needs at least two options: "- [x] ..." and "- [ ] ..."' });
  } else if (rightOnes === 0) {
    problems.push({ line: -1, message: 'quiz has no right option: mark one with [x]' });
  }
  const after = inner[end + 1];
  if (after) {
    problems.push({ line: after.map?.[0] ?? -1, message: 'quiz ends with its options: nothing may follow the list' });
  }
  return { question, options, multiple: rightOnes > 1, problems };
}

function readOptions(items: readonly Token[], problems: { line: number; message: string }[]): QuizOption[] {
  const options: QuizOption[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item?.type !== 'list_item_open') {
      continue;
    }
    const end = closingIndex(items, index);
    const line = item.map?.[0] ?? -1;
    const inline = items[index + 2];
    const task = inline?.type === 'inline' ? TASK.exec(inline.content) : null;
    if (!inline || !task) {
      problems.push({ line, message: 'quiz option needs [x] or [ ] in front' });
    } else {
      const option = readOption(inline, task, items.slice(index + 4, end), line);
      if (option.explanation.length === 0 && option.blocks.length === 0) {
        problems.push({ line, message: 'quiz option has no explanation: write it indented beneath the option' });
      }
      if (plainText({ ...inline, children: [...option.label] } as unknown as Token) === '') {
        problems.push({ line, message: 'quiz option has no text' });
      }
      options.push(option);
    }
    index = end;
  }
  return options;
}

function readOption(inline: Token, task: RegExpExecArray, blocks: readonly Token[], line: number): QuizOption {
  const children = (inline.children ?? []).map((child): Token =>
    Object.assign(Object.create(Object.getPrototypeOf(child) as object) as Token, child),
  );
  // The mark may be spread over several text tokens: brackets begin links.
  let rest = task[0].length;
  for (const child of children) {
    if (rest === 0 || child.type !== 'text') {
      break;
    }
    const cut = Math.min(rest, child.content.length);
    child.content = child.content.slice(cut);
    rest -= cut;
  }
  const split = children.findIndex((child) => child.type === 'softbreak' || child.type === 'hardbreak');
  return {
    right: task[1] !== ' ',
    label: split < 0 ? children : children.slice(0, split),
    explanation: split < 0 ? [] : children.slice(split + 1),
    blocks,
    line,
  };
}
