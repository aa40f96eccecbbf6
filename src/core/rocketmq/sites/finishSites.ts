import type { ClientSetting, Site } from '../model';
import type { ClientObject } from './clientObjects';
import type { FoundSetting, FoundSite } from './siteFinder';

/** Brings what was found in a file in order, drops what says the same twice on a line, and numbers runs and clients. */
export function finishSites(
  found: readonly FoundSite[],
  settings: readonly FoundSetting[],
): { sites: Site[]; settings: ClientSetting[] } {
  const clients = new Map<ClientObject, number>();
  const client = ({ object }: FoundSite | FoundSetting) => {
    if (object === undefined) {
      return {};
    }
    const number = clients.get(object) ?? clients.size;
    clients.set(object, number);
    return { client: number };
  };
  return {
    // Stable: at one place the most specific concept stays first.
    sites: withRuns([...found].sort((a, b) => a.start - b.start)).map(([entry, run]) => ({
      ...entry.site,
      ...client(entry),
      run,
    })),
    settings: [...settings].sort((a, b) => a.start - b.start).map((entry) => ({ ...entry.setting, ...client(entry) })),
  };
}

/** In order of position. */
function withRuns(sorted: readonly FoundSite[]): [FoundSite, number][] {
  const seen = new Set<string>();
  const sites: [FoundSite, number][] = [];
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
    sites.push([entry, run]);
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
