import { escapeHtml } from '../util/escapeHtml';
import { highlight } from './highlight';
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
  const code = highlight(region.text, region.languageId, marks);
  return figure(
    ` data-region="${escapeHtml(key)}"`,
    name,
    [button('copy', strings.copy), button('insert', strings.insert), button('open-source', strings.openSource)],
    pre(code, region.languageId, fill(strings.code, name)),
  );
}

/** Output, shell or configuration that is typed in the lesson. */
export function typedBlock(text: string, language: string, context: RenderContext): string {
  const { strings } = context;
  const code = highlight(text.replace(/\n$/, ''), language);
  return figure('', language, [button('copy', strings.copy)], pre(code, language, fill(strings.code, language)));
}

function figure(attributes: string, name: string, buttons: readonly string[], body: string): string {
  return (
    `<figure class="code"${attributes}><figcaption><span class="code-name">${escapeHtml(name)}</span>` +
    `<span class="code-actions">${buttons.join('')}</span></figcaption>${body}</figure>\n`
  );
}

function pre(code: string, language: string, label: string): string {
  return (
    `<pre tabindex="0" role="group" aria-label="${escapeHtml(label)}">` +
    `<code class="hljs language-${escapeHtml(language)}">${code}</code></pre>`
  );
}

function button(action: string, label: string): string {
  return `<button type="button" class="quiet" data-action="${action}">${escapeHtml(label)}</button>`;
}
