// @ts-check

/**
 * One key over all releases that were read.
 *
 * @typedef {object} CatalogueKey
 * @property {string} t type
 * @property {string | number | boolean} [d] default of the newest release that has it; absent when it is empty
 * @property {1} [c] the default is computed on the machine
 * @property {string[]} [v] values of an enum
 * @property {1} [x] deprecated in the newest release that has it
 * @property {string} [p] for each release of the class `1` when it has the key; absent when all do
 * @property {[string, string | number | boolean | null][]} [w] earlier defaults: the last release that had it, and it
 */

/**
 * @param {string[]} releases oldest first
 * @param {Record<string, import('./readReleases.mjs').Classes>} read by release
 * @returns {Record<string, { releases: string[], keys: Record<string, CatalogueKey> }>} by class name
 */
export function joinReleases(releases, read) {
  const names = [...new Set(releases.flatMap((release) => Object.keys(read[release] ?? {})))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const having = releases.filter((release) => read[release]?.[name] !== undefined);
      const keys = [...new Set(having.flatMap((release) => Object.keys(read[release]?.[name] ?? {})))].sort();
      return [
        name,
        {
          releases: having,
          keys: Object.fromEntries(
            keys.map((key) => [key, joinKey(having.map((release) => [release, read[release]?.[name]?.[key]]))]),
          ),
        },
      ];
    }),
  );
}

/**
 * @param {[string, import('./readReleases.mjs').KeyInRelease | undefined][]} found
 * @returns {CatalogueKey}
 */
function joinKey(found) {
  const present = found.flatMap(([release, key]) => (key === undefined ? [] : [{ release, key }]));
  const newest = present.at(-1);
  if (newest === undefined) throw new Error('A key that no release has');
  const { key } = newest;
  /** @type {[string, string | number | boolean | null][]} */
  const earlier = [];
  present.forEach(({ release, key: own }, i) => {
    const next = present[i + 1]?.key;
    if (next !== undefined && next.default !== own.default && !key.computed && !own.computed && !next.computed) {
      earlier.push([release, own.default]);
    }
  });
  const everywhere = present.length === found.length;
  return {
    t: key.type,
    ...(key.default === null || key.default === '' ? {} : { d: key.default }),
    ...(key.computed ? { c: /** @type {1} */ (1) } : {}),
    ...(key.values === undefined ? {} : { v: key.values }),
    ...(key.deprecated ? { x: /** @type {1} */ (1) } : {}),
    ...(everywhere ? {} : { p: found.map(([, own]) => (own === undefined ? '0' : '1')).join('') }),
    ...(earlier.length === 0 ? {} : { w: earlier }),
  };
}
