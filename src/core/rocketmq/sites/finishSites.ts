import type { Site } from '../model';
import type { FoundSite } from './siteFinder';

/** Brings the sites of a file in order, drops what says the same twice on a line, and counts runs. */
export function finishSites(found: readonly FoundSite[]): Site[] {
  // Stable: at one place the most specific concept stays first.
  const sorted = [...found].sort((a, b) => a.start - b.start);
  const seen = new Set<string>();
  const sites: Site[] = [];
  let run = -1;
  let last: FoundSite | undefined;
  for (const entry of sorted) {
    const { site } = entry;
    const key = `${site.range.start.line} ${site.concept}`;
    if (isOnceALine(site) && seen.has(key)) {
      continue;
    }
    seen.add(key);
    if (last === undefined || !isSameRun(last, entry)) {
      run++;
    }
    last = entry;
    sites.push({ ...site, run });
  }
  return sites;
}

/** Credentials are one site however many objects are built, a listener created where it is registered is one too. */
function isOnceALine(site: FoundSite['site']): boolean {
  return site.concept === 'acl' || (site.form === 'creation' && /^(?:listener|transaction)-/.test(site.concept));
}

function isSameRun(a: FoundSite, b: FoundSite): boolean {
  return a.start === b.start || (a.client !== undefined && a.client === b.client && a.block === b.block);
}
