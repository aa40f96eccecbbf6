import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import plaintext from 'highlight.js/lib/languages/plaintext';
import properties from 'highlight.js/lib/languages/properties';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { lazy } from '../core/util/lazy';

const highlighter = lazy(() => {
  const instance = hljs.newInstance();
  const grammars = {
    ...{ bash, dockerfile, go, ini, java, javascript, json, kotlin, plaintext, properties, python },
    ...{ sql, typescript, xml, yaml },
  };
  for (const [name, grammar] of Object.entries(grammars)) {
    instance.registerLanguage(name, grammar);
  }
  return instance;
});

/**
 * Highlighted HTML without inline styles (`<span class="hljs-...">`), escaped. `marks`: one-based lines that are put
 * into `<span class="marked">`. An unknown language is
 * shown as plain text.
 */
export function highlight(text: string, language: string, marks: readonly number[] = []): string {
  const html = coloured(text, language);
  return marks.length === 0 ? html : markLines(html, new Set(marks));
}

function coloured(text: string, language: string): string {
  const known = highlighter().getLanguage(language) ? language : 'plaintext';
  return highlighter().highlight(text, { language: known, ignoreIllegals: true }).value;
}

/** Lines are cut at `\n`; spans that run over a line's end are closed there and opened again on the next. */
function markLines(html: string, marks: ReadonlySet<number>): string {
  const open: string[] = [];
  const lines = html.split('\n');
  return lines
    .map((line, index) => {
      const before = open.join('');
      for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
        if (tag === '</span>') {
          open.pop();
        } else {
          open.push(tag);
        }
      }
      const whole = `${before}${line}${'</span>'.repeat(open.length)}`;
      const end = index < lines.length - 1 ? '\n' : '';
      // The line end goes inside: the mark is a block as wide as the code, and a line end behind it would be an empty line.
      return marks.has(index + 1) ? `<span class="marked">${whole}${end}</span>` : whole + end;
    })
    .join('');
}
