// Reads a JSON list of mermaid sources from standard input and writes, for each, what is wrong with it or null. A
// program of its own: the loader of the tests would take ten times as long to load mermaid.
import { text } from 'node:stream/consumers';
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

// Without a browser the sanitiser has no methods; parsing needs none of them.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (/** @type {string} */ value) => value });

const results = [];
for (const source of JSON.parse(await text(process.stdin))) {
  results.push(
    await mermaid.parse(source).then(
      () => null,
      (error) => String(error),
    ),
  );
}
console.log(JSON.stringify(results));
