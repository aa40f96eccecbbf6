// Contract: scriptSnippet.d.mts.
import { importsUsed } from '../lib/imports.mjs';

export function scriptSnippet(snippet, region, source) {
  const needs = Object.entries(snippet.needs).map(([name, type]) => `${name}: ${type}`);
  const head = importsUsed('typescript', source, `${region.text}\n${needs.join('\n')}`);
  let tail = [];
  if (snippet.scope === 'statements') {
    head.push(`export async function insert(${needs.join(', ')}) {`);
    tail = ['}'];
  } else {
    head.push('export {};', ...needs.map((one) => `declare const ${one};`));
  }
  return { text: [...head, region.text, ...tail, ''].join('\n'), firstLine: head.length + 1 };
}
