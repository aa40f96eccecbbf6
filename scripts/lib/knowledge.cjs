// Joins what is written in lessons/knowledge/ to the one file that lenses and hovers are made from.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Ajv } = require('ajv');
const { globSync } = require('glob');
const { parse } = require('yaml');

/**
 * Reads and checks `lessons/knowledge/<group>/*.yaml` below `root`. Sources stay behind: they are for those who check
 * the facts. Throws with file and place when something is not as the schema asks, or is said twice.
 */
function readKnowledge(root) {
  const folder = join(root, 'lessons/knowledge');
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(root, 'lessons/schema/knowledge.schema.json'), 'utf8')),
  );
  const groups = new Map();
  let delayLevels = [];
  for (const file of globSync('**/*.yaml', { cwd: folder, posix: true }).sort()) {
    const data = parse(readFileSync(join(folder, file), 'utf8'), { merge: true, maxAliasCount: -1 });
    if (!validate(data)) {
      const [{ instancePath, message }] = validate.errors;
      throw new Error(`lessons/knowledge/${file}: ${instancePath || 'the file'} ${message}`);
    }
    delayLevels = data.delayLevels ?? delayLevels;
    if (file.includes('/')) {
      const name = file.slice(0, file.indexOf('/'));
      groups.set(name, extended(groups.get(name) ?? { group: name }, data, file));
    }
  }
  return withoutSources({ delayLevels, groups: [...groups.values()] });
}

/** Lays one file over what its group has so far: lists grow, tables grow by new keys. */
function extended(group, data, file) {
  const joined = { settings: {}, values: {}, units: {}, arguments: {}, entries: [], ...group };
  for (const [key, value] of Object.entries(data)) {
    if (Array.isArray(value)) {
      joined[key] = [...(joined[key] ?? []), ...value];
    } else if (typeof value === 'object') {
      const twice = Object.keys(value).find((name) => Object.hasOwn(joined[key], name));
      if (twice !== undefined) {
        throw new Error(`lessons/knowledge/${file}: ${key}.${twice} is there already`);
      }
      joined[key] = { ...joined[key], ...value };
    } else {
      joined[key] = value;
    }
  }
  return joined;
}

function withoutSources(value) {
  if (Array.isArray(value)) {
    return value.map(withoutSources);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'source')
      .map(([key, part]) => [key, withoutSources(part)]),
  );
}

/** Writes `knowledge/knowledge.json` into the build folder. */
function buildKnowledge(root, dist) {
  const file = join(dist, 'knowledge/knowledge.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(readKnowledge(root)));
}

module.exports = { buildKnowledge, readKnowledge };
