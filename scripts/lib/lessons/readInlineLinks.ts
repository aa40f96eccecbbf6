import { attribute, createMarkdown } from '../../../src/core/markdown/createMarkdown';
import { type LinkTarget, readLink } from '../../../src/core/markdown/links';

/** Where the links of a Markdown paragraph lead; undefined for one that the product does not allow. */
export function readInlineLinks(text: string): readonly (LinkTarget | undefined)[] {
  const refused: undefined[] = [];
  const md = createMarkdown(() => refused.push(undefined));
  const tokens = md.parseInline(text, {}).flatMap(({ children }) => children ?? []);
  const links = tokens.filter(({ type }) => type === 'link_open');
  return [...links.map((token) => readLink(attribute(token, 'href') ?? '')), ...refused];
}
