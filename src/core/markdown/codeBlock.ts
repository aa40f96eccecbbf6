import { escapeHtml } from '../util/escapeHtml';
import { languageForFence } from './codeLanguages';
import { fill } from './lessonStrings';
import type { RenderContext } from './renderContext';

/** A region of compiled code with its buttons. A region that the build did not ship is said, not hidden. */
export function regionBlock(key: string, marks: readonly number[], context: RenderContext): string {
  const { strings } = context;
  const region = context.region(key);
  if (!region) {
    return `<p class="missing"><code>${escapeHtml(key)}</code></p>`;
  }
  const name = `${region.label} · ${region.file}`;
  return figure(
    ` data-region="${escapeHtml(key)}"`,
    name,
    [
      button('copy', strings.copy),
      button('insert', strings.insert),
      button('open-source', strings.openSource),
      ...(region.runs ? [button('run-sample', strings.runSample)] : []),
    ],
    pre(region.text, region.languageId, marks, fill(strings.code, name)),
  );
}

/** Output, shell or configuration that is typed in the lesson. */
export function typedBlock(text: string, language: string, context: RenderContext): string {
  const { strings } = context;
  return figure(
    '',
    language,
    [button('copy', strings.copy)],
    pre(text.replace(/\n$/, ''), language, [], fill(strings.code, language)),
  );
}

function figure(attributes: string, name: string, buttons: readonly string[], body: string): string {
  return (
    `<figure class="code"${attributes}><figcaption><span class="code-name">${escapeHtml(name)}</span>` +
    `<span class="code-actions">${buttons.join('')}</span></figcaption>${body}</figure>\n`
  );
}

/** The page colours it: highlighting in the host would put the highlighter into what starts the extension. */
function pre(text: string, language: string, marks: readonly number[], label: string): string {
  const shown = languageForFence(language) ?? 'plaintext';
  return (
    `<pre tabindex="0" role="group" aria-label="${escapeHtml(label)}">` +
    `<code class="hljs language-${shown}" data-language="${shown}" data-marks="${marks.join(' ')}">` +
    `${escapeHtml(text)}</code></pre>`
  );
}

function button(action: string, label: string): string {
  return `<button type="button" class="quiet" data-action="${action}">${escapeHtml(label)}</button>`;
}
