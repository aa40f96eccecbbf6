// Contract: goSnippet.d.mts.
import { importsUsed } from '../lib/imports.mjs';

export function goSnippet(snippet, region, source) {
  const needs = Object.entries(snippet.needs).map(([name, type]) => `${name} ${type}`);
  const imports = importsUsed('go', source, `${region.text}\n${needs.join('\n')}`);
  const head = ['package snippet', ...imports];
  let tail = [];
  if (snippet.scope === 'statements') {
    const throwing = snippet.throws?.includes('error');
    head.push(`func insert(${needs.join(', ')}) ${throwing ? 'error ' : ''}{`);
    tail = throwing ? ['return nil', '}'] : ['}'];
  } else {
    head.push(...needs.map((one) => `var ${one}`));
  }
  return { text: [...head, region.text, ...tail, ''].join('\n'), firstLine: head.length + 1 };
}
