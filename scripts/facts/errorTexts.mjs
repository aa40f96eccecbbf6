// Contracts: errorTexts.d.mts.

export function fragments(pattern) {
  return pattern.split(/\{[a-z]\w*\}/i).filter((text) => text.trim() !== '');
}

export function writtenTexts(source) {
  return source
    .replace(/"\s*\+\s*(?:\/\/[^\n]*\n\s*)?"/g, '')
    .replace(/"\s*\n\s*f?"/g, '')
    .replace(/\\(["'])/g, '$1');
}
