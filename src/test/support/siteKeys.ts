import type { FileFacts, Site } from '../../core/rocketmq/model';

/** What makes a site the same one after code elsewhere in its file changed: what it is and on which line it stands. */
export function siteKey({ concept, symbol, range }: Site, lineShift = 0): string {
  return `${range.start.line + lineShift}:${range.start.character} ${symbol} ${concept}`;
}

export function siteKeys(facts: FileFacts | undefined): Set<string> {
  return new Set((facts?.sites ?? []).map((site) => siteKey(site)));
}
