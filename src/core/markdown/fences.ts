import { languageForFence } from './codeLanguages';

/** What stands behind the back-ticks of a fence. */
export type Fence =
  /** Text of a region of compiled code. `marks`: lines to point out, one-based in the region, ascending. */
  | { readonly kind: 'region'; readonly region: string; readonly marks: readonly number[] }
  | { readonly kind: 'mermaid' }
  /** `yaml expect`, or `json expect` in what the build made of it: how an exercise is checked. */
  | { readonly kind: 'expect' }
  /** Output, shell or configuration, typed in the lesson. `tab`: its label inside tabs. */
  | { readonly kind: 'typed'; readonly language: string; readonly tab?: string };

/** Reads a fence's info string; a string says what is wrong with it. */
export function readFence(info: string): Fence | string {
  const [language = '', ...words] = info.trim().split(/\s+/);
  if (language === 'code') {
    return readRegionFence(words);
  }
  if (language === 'mermaid') {
    return words.length === 0 ? { kind: 'mermaid' } : `mermaid takes nothing more, found "${words.join(' ')}"`;
  }
  if ((language === 'yaml' || language === 'json') && words[0] === 'expect') {
    return words.length === 1
      ? { kind: 'expect' }
      : `${language} expect takes nothing more, found "${words.join(' ')}"`;
  }
  if (language === '') {
    return 'a fence needs a language (text for plain text)';
  }
  if (languageForFence(language) === undefined) {
    return `unknown language "${language}"`;
  }
  const tab = /\stab=(?:"([^"]+)"|(\S+))\s*$/.exec(info);
  if (words.length > 0 && !tab) {
    return `unknown "${words.join(' ')}" behind the language`;
  }
  return { kind: 'typed', language, tab: tab?.[1] ?? tab?.[2] };
}

function readRegionFence(words: readonly string[]): Fence | string {
  let region: string | undefined;
  const marks = new Set<number>();
  for (const word of words) {
    const value = word.slice(word.indexOf('=') + 1);
    if (/^region=[^\s#]+#[^\s#]+$/.test(word)) {
      region = value;
    } else if (/^mark=\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(word)) {
      for (const part of value.split(',')) {
        const [from = 0, to = from] = part.split('-').map(Number);
        if (from < 1 || to < from || to > 10_000) {
          return `mark=${part} names no lines`;
        }
        for (let line = from; line <= to; line++) {
          marks.add(line);
        }
      }
    } else {
      return `unknown "${word}": expected region=<path>#<name> and mark=3 or mark=3-4`;
    }
  }
  return region === undefined
    ? 'code needs region=<path>#<name>'
    : { kind: 'region', region, marks: [...marks].sort((a, b) => a - b) };
}
