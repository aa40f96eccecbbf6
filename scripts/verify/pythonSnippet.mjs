// Contract: pythonSnippet.d.mts.
import { importsUsed } from '../lib/imports.mjs';

export function pythonSnippet(snippet, region, source) {
  const needs = Object.entries(snippet.needs).map(([name, type]) => `${name}: ${type}`);
  const head = importsUsed('python', source, `${region.text}\n${needs.join('\n')}`);
  let text = region.text;
  if (snippet.scope === 'statements') {
    head.push(`def insert(${needs.join(', ')}):`);
    text = text.replace(/^(?=.)/gm, '    ');
  } else {
    head.push(...needs);
  }
  return { text: [...head, text, ''].join('\n'), firstLine: head.length + 1 };
}
