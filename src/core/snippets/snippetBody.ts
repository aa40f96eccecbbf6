import type { CodeRegion, Snippet } from './model';

/**
 * The region's text in VS Code's snippet syntax: the snippet's placeholders are tab stops in their order (all equal
 * texts are edited together), everything else is literal. Lines are joined by `\n` and not indented further. Without a
 * snippet the text has no tab stops. Ends with the final tab stop.
 */
export function toSnippetBody(region: CodeRegion, snippet?: Snippet): string {
  const placeholders = (snippet?.placeholders ?? []).filter(({ text }) => text !== '');
  const seen = new Set<number>();
  let body = '';
  let rest = region.text;
  while (rest !== '') {
    const next = firstPlaceholder(rest, placeholders);
    if (!next) {
      break;
    }
    const number = next.index + 1;
    body += escapeLiteral(rest.slice(0, next.at));
    body += seen.has(number) ? `\${${number}}` : `\${${number}:${escapeLiteral(next.text)}}`;
    seen.add(number);
    rest = rest.slice(next.at + next.text.length);
  }
  return `${body}${escapeLiteral(rest)}$0`;
}

function firstPlaceholder(text: string, placeholders: Snippet['placeholders']) {
  let found: { readonly at: number; readonly index: number; readonly text: string } | undefined;
  placeholders.forEach((placeholder, index) => {
    const at = text.indexOf(placeholder.text);
    // At one place the longer text wins: `order_paid_retry` before `order_paid`.
    if (at >= 0 && (!found || at < found.at || (at === found.at && placeholder.text.length > found.text.length))) {
      found = { at, index, text: placeholder.text };
    }
  });
  return found;
}

function escapeLiteral(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
