/** Longest piece of the user's source that a hover repeats. */
const CODE_LENGTH = 60;

/**
 * Source text of the user as an inline code span that nothing in it can end, on one line. Nothing in a code span is
 * Markdown: links, HTML and icons stay letters.
 */
export function codeSpan(text: string): string {
  const line = oneLine(text, CODE_LENGTH);
  if (line === '') {
    return '` `';
  }
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** A name of the user in a lens. Lens titles are plain text but for `$(icon)`. */
export function lensName(text: string, length: number): string {
  return oneLine(text, length).replaceAll('$(', '\\$(');
}

/** Without line breaks and characters that cannot be seen or that turn the direction of writing. */
function oneLine(text: string, length: number): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const characters = [...visible];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : visible;
}
