import { Lines } from '../../util/lines';
import type { Finding, Suppression } from './model';

const WORD = 'rocketmq-guide-';
/** In any comment: what opens it does not matter, `//`, `#`, `/*` and `<!--` all do. */
const COMMENT =
  /(?:\/\/|#|\/\*|<!--|--)[^\n]*?rocketmq-guide-(disable-next-line|disable-file|disable|enable)\b([^\n]*)/g;

/** The comments that switch rules off. Empty for nearly every text, at the price of one search. */
export function readSuppressions(text: string): Suppression[] {
  if (!text.includes(WORD)) {
    return [];
  }
  const lines = new Lines(text);
  const last = lines.position(text.length).line;
  const found: Suppression[] = [];
  const open: { suppression: Suppression; index: number }[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const start = match.index + match[0].indexOf(WORD);
    const rules = rulesOf(match[2] ?? '');
    const end =
      start + WORD.length + match[1]!.length + (match[2] ?? '').trimEnd().replace(/\s*(?:\*\/|-->)$/, '').length;
    const range = lines.range(start, end);
    const { line } = range.start;
    switch (match[1]) {
      case 'disable-next-line':
        found.push({ range, rules, from: line + 1, to: line + 1 });
        break;
      case 'disable-file':
        found.push({ range, rules, from: 0, to: last });
        break;
      case 'disable':
        open.push({ suppression: { range, rules, from: line, to: last }, index: found.length });
        found.push(open.at(-1)!.suppression);
        break;
      case 'enable':
        // Closes what it names; without names everything that is open.
        for (const entry of open.filter(({ suppression }) => closes(rules, suppression.rules))) {
          found[entry.index] = { ...entry.suppression, to: line };
          open.splice(open.indexOf(entry), 1);
        }
        break;
    }
  }
  return found;
}

function rulesOf(written: string): string[] {
  const [ids = ''] = written.replace(/\*\/|-->/g, '').split(/\s--\s|:\s/);
  return ids.split(/[\s,]+/).filter((id) => /^[a-z][a-z0-9-]+$/.test(id));
}

function closes(named: readonly string[], open: readonly string[]): boolean {
  return named.length === 0 || (open.length === named.length && open.every((rule) => named.includes(rule)));
}

export function covers(suppression: Suppression, finding: Finding): boolean {
  const { line } = finding.range.start;
  return (
    suppression.from <= line &&
    line <= suppression.to &&
    (suppression.rules.length === 0 || suppression.rules.includes(finding.rule))
  );
}
