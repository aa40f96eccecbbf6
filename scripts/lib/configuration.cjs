// Joins the catalogue of configuration keys and what is written about them to one file.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Ajv } = require('ajv');
const { globSync } = require('glob');
const { parse } = require('yaml');

/**
 * Reads and checks `lessons/configuration` below `root`. Sources stay behind. Throws with the file's name when something
 * is not as the schema asks, or is said twice.
 */
function readConfiguration(root) {
  const folder = join(root, 'lessons/configuration');
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(root, 'lessons/schema/configuration.schema.json'), 'utf8')),
  );
  const { lines } = JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8'));
  const explanations = {};
  for (const file of globSync('*.yaml', { cwd: folder, posix: true }).sort()) {
    const data = parse(readFileSync(join(folder, file), 'utf8'));
    if (!validate(data)) {
      const [{ instancePath, message }] = validate.errors;
      throw new Error(`lessons/configuration/${file}: ${instancePath || 'the file'} ${message}`);
    }
    for (const target of data.files) {
      explanations[target] ??= {};
      for (const [key, written] of Object.entries(data.keys)) {
        if (Object.hasOwn(explanations[target], key)) {
          throw new Error(`lessons/configuration/${file}: ${key} is there already`);
        }
        explanations[target][key] = explanation(written);
      }
    }
  }
  return { lines, explanations };
}

function explanation({ unit, formula, start, en, 'zh-cn': chinese }) {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(formula === undefined ? {} : { formula }),
    ...(start === undefined ? {} : { start }),
    what: { en: en[0], 'zh-cn': chinese[0] },
    effect: { en: en[1], 'zh-cn': chinese[1] },
  };
}

/** Writes `configuration/configuration.json` into the build folder. */
function buildConfiguration(root, dist) {
  const file = join(dist, 'configuration/configuration.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(readConfiguration(root)));
}

module.exports = { buildConfiguration, readConfiguration };
