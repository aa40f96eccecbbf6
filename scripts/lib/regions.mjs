/**
 * Reads named regions out of source text. A region is what lies between two marks in the comment syntax of the file:
 *
 *   // #region send            # #region settings            <!-- #region bean -->
 *   ...                        ...                           ...
 *   // #endregion              # #endregion                  <!-- #endregion -->
 *
 * Regions may lie inside each other; the marks of the inner ones are no part of the text of the outer one.
 * Types of everything exported here: regions.d.mts.
 */

import { importsOf, importsUsed } from './imports.mjs';

const SLASHES = String.raw`//\s*#`;
const HASH = String.raw`(?:#\s*)?#`;
const DASHES = String.raw`--\s*#`;
const ANGLE = String.raw`<!--\s*#`;

/** File extension to VS Code language id and the beginning of a mark. */
const LANGUAGES = new Map([
  ['java', ['java', SLASHES]],
  ['kt', ['kotlin', SLASHES]],
  ['go', ['go', SLASHES]],
  ['js', ['javascript', SLASHES]],
  ['mjs', ['javascript', SLASHES]],
  ['ts', ['typescript', SLASHES]],
  ['py', ['python', HASH]],
  ['yml', ['yaml', HASH]],
  ['yaml', ['yaml', HASH]],
  ['properties', ['properties', HASH]],
  ['conf', ['properties', HASH]],
  ['sh', ['shellscript', HASH]],
  ['toml', ['toml', HASH]],
  ['sql', ['sql', DASHES]],
  ['xml', ['xml', ANGLE]],
]);

export const regionExtensions = [...LANGUAGES.keys()];

export function languageOf(path) {
  const entry = LANGUAGES.get(extensionOf(path));
  return entry?.[0];
}

export function scanRegions(path, text) {
  const [language, start] = LANGUAGES.get(extensionOf(path)) ?? [];
  if (language === undefined) return { language: undefined, imports: [], regions: [], problems: [] };

  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const mark = markPattern(start);
  const problems = [];
  const found = [];
  const open = [];
  const names = new Map();
  lines.forEach((line, index) => {
    const match = mark.exec(line);
    if (!match) {
      for (const region of open) region.lines.push({ number: index + 1, line });
      return;
    }
    const [, end, name] = match;
    const at = index + 1;
    if (end) return close(at, name);
    const isName = /^[a-z0-9][a-z0-9-]*$/.test(name);
    if (!isName) {
      problems.push({
        line: at,
        message: name ? `"${name}" is no region name: use a-z, 0-9 and -` : 'a region needs a name',
      });
    } else if (names.has(name)) {
      problems.push({ line: at, message: `region "${name}" is here a second time, first in line ${names.get(name)}` });
    }
    const sound = isName && !names.has(name);
    if (sound) names.set(name, at);
    open.push({ name, markLine: at, lines: [], sound });
  });
  for (const region of open)
    problems.push({ line: region.markLine, message: `region "${region.name}" is never closed` });

  function close(at, name) {
    const region = open.pop();
    if (!region) {
      problems.push({ line: at, message: '#endregion without a #region' });
    } else if (name && name !== region.name) {
      problems.push({
        line: at,
        message: `#endregion ${name} closes region "${region.name}" of line ${region.markLine}`,
      });
    } else {
      found.push(region);
    }
  }

  const regions = [];
  for (const region of found.sort((a, b) => a.markLine - b.markLine)) {
    const content = withoutBlankEnds(region.lines);
    if (content.length === 0) {
      problems.push({ line: region.markLine, message: `region "${region.name}" is empty` });
    } else if (region.sound) {
      const body = dedent(content.map(({ line }) => line));
      regions.push({
        name: region.name,
        language,
        markLine: region.markLine,
        line: content[0].number,
        text: body,
        imports: importsUsed(language, text, body),
      });
    }
  }
  problems.sort((a, b) => a.line - b.line);
  const imports = importsOf(language, text).map(({ statement }) => statement);
  return { language, imports, regions, problems };
}

export function withoutRegionMarks(path, text) {
  const entry = LANGUAGES.get(extensionOf(path));
  if (!entry) return text;
  const mark = markPattern(entry[1]);
  return text
    .split('\n')
    .filter((line) => !mark.test(line))
    .join('\n');
}

export function parseRegionReference(reference) {
  const match = /^([^\s#]+)#([^\s#]+)$/.exec(reference);
  return match ? { path: match[1], name: match[2] } : undefined;
}

function extensionOf(path) {
  return /\.([^./\\]+)$/.exec(path)?.[1].toLowerCase() ?? '';
}

function markPattern(start) {
  return new RegExp(String.raw`^\s*${start}(end)?region\b[ \t]*(.*?)\s*(?:-->)?\s*$`);
}

function withoutBlankEnds(entries) {
  const isText = ({ line }) => line.trim() !== '';
  const first = entries.findIndex(isText);
  return first < 0 ? [] : entries.slice(first, entries.findLastIndex(isText) + 1);
}

function dedent(lines) {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)[0]);
  const common = indents.reduce((a, b) => {
    let length = 0;
    while (length < a.length && a[length] === b[length]) length++;
    return a.slice(0, length);
  });
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(common.length).trimEnd())).join('\n');
}
