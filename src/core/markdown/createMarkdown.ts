import MarkdownItClass, { type MarkdownIt, type Token } from 'markdown-it';
import container from 'markdown-it-container';
import { ID, readImage, readLink } from './links';

export type { MarkdownIt, Token };

export const CONTAINER_OPEN = 'container_lesson_open';
export const CONTAINER_CLOSE = 'container_lesson_close';

/**
 * markdown-it as every text of the product is read: no HTML, no links or images but those of links.ts, all containers
 * as tokens of one type (their `info` is read by containers.ts), heading ids of the form `{#id}` taken out of the text.
 * `onRejected` hears of every address that was refused; such a link stays plain text.
 */
export function createMarkdown(onRejected?: (address: string) => void): MarkdownIt {
  const md = new MarkdownItClass({ html: false, linkify: false, typographer: false });
  md.validateLink = (address) => {
    const allowed = readLink(address) !== undefined || readImage(address) !== undefined;
    if (!allowed) {
      onRejected?.(address);
    }
    return allowed;
  };
  md.use(container, 'lesson', { validate: () => true });
  md.core.ruler.push('heading-ids', (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type === 'heading_open') {
        takeHeadingId(token, state.tokens[index + 1]);
      }
    });
  });
  return md;
}

const HEADING_ID = /\s*\{#([^{}\s]*)\}\s*$/;

function takeHeadingId(heading: Token, inline: Token | undefined): void {
  const last = inline?.children?.at(-1);
  const id = last?.type === 'text' ? HEADING_ID.exec(last.content)?.[1] : undefined;
  if (!inline || !last || id === undefined || !ID.test(id)) {
    return;
  }
  last.content = last.content.replace(HEADING_ID, '');
  inline.content = inline.content.replace(HEADING_ID, '');
  heading.attrSet('id', id);
}

/** Index of the token that closes the one at `open` (any block token with nesting 1). */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) {
      return index;
    }
  }
  return tokens.length - 1;
}

/** The words of an inline token without marks: for titles, labels and outlines. */
export function plainText(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map((child) => {
      if (child.type === 'softbreak' || child.type === 'hardbreak') {
        return ' ';
      }
      return child.type === 'image' ? child.content : child.nesting === 0 ? child.content : '';
    })
    .join('')
    .trim();
}

/** An attribute of a token; undefined when it has none of that name. */
export function attribute(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}
