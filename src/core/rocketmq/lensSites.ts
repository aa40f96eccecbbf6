import type { FileFacts, Site } from './model';
import { SENDS, type Concept } from './vocabulary';

/** Where lenses stand unless the user chose otherwise: creations, sends, listeners and transaction listeners. */
export const DEFAULT_LENS_CONCEPTS: ReadonlySet<Concept> = new Set<Concept>([
  'producer-create',
  'consumer-create',
  'consumer-pull',
  ...SENDS,
  'listener-concurrent',
  'listener-orderly',
  'listener-annotated',
  'transaction-listener',
]);

/** The concepts that carry a lens when `changes` (concept -> boolean, as set by the user) is laid over the default. */
export function lensConcepts(changes: Readonly<Record<string, unknown>>): ReadonlySet<Concept> {
  const chosen = new Set<string>(DEFAULT_LENS_CONCEPTS);
  for (const [concept, on] of Object.entries(changes)) {
    if (on === true) {
      chosen.add(concept);
    } else if (on === false) {
      chosen.delete(concept);
    }
  }
  return chosen as ReadonlySet<Concept>;
}

/**
 * The sites that carry a lens, in order of position: at most one a line (the most specific concept), and only the
 * first of calls in a row on one client. Setters and attributes never carry one by default: their call or annotation
 * does.
 */
export function lensSites(facts: FileFacts, concepts: ReadonlySet<Concept>): readonly Site[] {
  const lines = new Set<number>();
  const runs = new Set<string>();
  return facts.sites.filter((site) => {
    if (!concepts.has(site.concept)) {
      return false;
    }
    const isDefault = DEFAULT_LENS_CONCEPTS.has(site.concept);
    if (isDefault && (site.form === 'attribute' || site.form === 'key' || isSetter(site))) {
      return false;
    }
    const run = `${site.run}/${site.form}`;
    const { line } = site.range.start;
    if (lines.has(line) || runs.has(run)) {
      return false;
    }
    lines.add(line);
    runs.add(run);
    return true;
  });
}

/** `msg.setDelayTimeLevel(3)` says something about a message; the lens belongs to the send that follows. */
function isSetter(site: Site): boolean {
  return (
    site.form === 'call' && /^(?:[sS]et[A-Z]|set_|With[A-Z])/.test(site.symbol) && !site.concept.includes('listener')
  );
}
