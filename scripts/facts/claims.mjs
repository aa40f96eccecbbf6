// Contracts: claims.d.mts.

/** Lines outside of fences, each with its 1-based number. */
function textLines(markdown) {
  const found = [];
  let fence;
  markdown.split(/\r\n?|\n/).forEach((text, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence) {
      if (mark?.[0] === fence[0] && mark.length >= fence.length) fence = undefined;
    } else if (mark) fence = mark;
    else found.push({ line: index + 1, text });
  });
  return found;
}

export function references(markdown) {
  const found = [];
  for (const { line, text } of textLines(markdown)) {
    for (const [, code] of text.matchAll(/`([^`\n]+)`/g)) {
      const match =
        /^((?:org\.apache\.rocketmq|com\.alibaba\.cloud)(?:\.[A-Za-z_$][\w$]*)+)(?:#([A-Za-z_$][\w$]*))?(?:\(.*\))?$/.exec(
          code,
        ) ?? /^([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?:\.[A-Z]\w+)*)#([A-Za-z_$][\w$]*)(?:\(.*\))?$/.exec(code);
      if (match) found.push({ line, name: match[2] ? `${match[1]}#${match[2]}` : match[1] });
    }
  }
  return found;
}

const KEY = '`([a-z][A-Za-z0-9]+)`';
// A number with a unit, a boolean, or code.
const VALUE = String.raw`(-?[\d][\d,_ ]*(?:\.\d+)?(?: ?(?:ms|s|min|h|KB|KiB|MB|MiB|GB|GiB)\b| ?(?:毫秒|秒|分钟|小时))?|true|false|\`[^\`]+\`)`;
const DEFAULTS = [
  String.raw`${KEY} ?[(（](?:default|默认(?:值)?(?:是|为)?) ?${VALUE}`,
  String.raw`${KEY} ?\(${VALUE} by default`,
  String.raw`${KEY} defaults to ${VALUE}`,
  String.raw`${KEY} is ${VALUE} by default`,
  String.raw`${KEY} ?[，,]? ?默认(?:值)?(?:是|为)? ?${VALUE}`,
].map((source) => new RegExp(source, 'g'));
const EQUALS = '`([a-z][A-Za-z0-9]+) ?= ?([^`\\s]+)`';
const EQUAL_DEFAULTS = [
  new RegExp(String.raw`${EQUALS},? (?:by default|the default|is the default)`, 'g'),
  new RegExp(String.raw`${EQUALS} ?[(（](?:the default|default|默认(?:值)?)[)）,，;；]`, 'g'),
  new RegExp(String.raw`默认(?:的)? ?${EQUALS}`, 'g'),
];

export function defaults(markdown) {
  const found = [];
  let columns;
  for (const { line, text } of textLines(markdown)) {
    for (const pattern of [...DEFAULTS, ...EQUAL_DEFAULTS]) {
      for (const [, key, value] of text.matchAll(pattern))
        found.push({ line, key, value: value.replace(/`/g, '').trim() });
    }
    columns = tableColumns(text, columns);
    if (columns?.value !== undefined && columns.isRow) {
      const cells = cellsOf(text);
      const key = new RegExp(`^${KEY}$`).exec(cells[columns.key] ?? '')?.[1];
      const value = new RegExp(`^${VALUE}$`).exec(cells[columns.value] ?? '')?.[1];
      if (key && value) found.push({ line, key, value: value.replace(/`/g, '').trim() });
    }
  }
  return found;
}

const cellsOf = (text) =>
  text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Follows tables: which column says what the default is. */
function tableColumns(text, before) {
  if (!text.trim().startsWith('|')) return undefined;
  if (before) return { ...before, isRow: !/^[\s|:-]+$/.test(text) };
  const value = cellsOf(text).findIndex((cell) => /^(default|默认值?|defaults?)$/i.test(cell));
  return { key: 0, value: value < 0 ? undefined : value, isRow: false };
}

const UNITS = {
  ms: 1,
  毫秒: 1,
  s: 1000,
  秒: 1000,
  min: 60_000,
  分钟: 60_000,
  h: 3_600_000,
  小时: 3_600_000,
  KB: 1024,
  KiB: 1024,
  MB: 1024 ** 2,
  MiB: 1024 ** 2,
  GB: 1024 ** 3,
  GiB: 1024 ** 3,
};

export function sameValue(claimed, actual) {
  if (claimed.toLowerCase() === actual.toLowerCase()) return true;
  const match = /^(-?[\d][\d,_ ]*(?:\.\d+)?)\s*(\D*)$/.exec(claimed);
  if (!match || !/^-?\d+(\.\d+)?$/.test(actual)) return false;
  const number = Number(match[1].replace(/[,_ ]/g, ''));
  const unit = match[2].trim();
  // The field may count in the unit itself (72 hours) or in its smallest part (3 s as 3000).
  return [1, UNITS[unit] ?? 1, (UNITS[unit] ?? 1) / 1000].some((factor) => number * factor === Number(actual));
}

export function versions(markdown) {
  const list = /^versions:\s*\[([^\]]*)\]/m.exec(markdown)?.[1] ?? '';
  const line = markdown.slice(0, Math.max(0, markdown.search(/^versions:/m))).split('\n').length;
  return list
    .split(',')
    .map((each) => each.trim().replace(/^["']|["']$/g, ''))
    .filter(Boolean)
    .map((version) => ({ line, version }));
}
