import { escapeHtml } from '../util/escapeHtml';

/**
 * Code with its changes: lines that begin with `-`, `+` or a blank. The signs stay in the text, so that the meaning does
 * not hang on colours. `label`: what the block is called for those who cannot see it.
 */
export function diffBlock(lines: readonly { readonly sign: string; readonly text: string }[], label: string): string {
  const rows = lines.map(({ sign, text }) => {
    const row = `${sign} ${escapeHtml(text)}\n`;
    return sign === ' ' ? row : `<span class="${sign === '+' ? 'added' : 'removed'}">${row}</span>`;
  });
  return `<pre class="diff" tabindex="0" role="group" aria-label="${escapeHtml(label)}"><code>${rows.join('')}</code></pre>`;
}
