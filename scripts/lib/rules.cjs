// Joins what is written in lessons/rules/ to the one file that findings and rule pages are made from.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Ajv } = require('ajv');
const { globSync } = require('glob');
const { parse } = require('yaml');
const { ruleExample } = require('./ruleExample.cjs');
const { ruleExamples } = require('./ruleExamples.cjs');

/** Reads and checks `lessons/rules/<id>.yaml` below `root`, by id. Throws with file and place when something is wrong. */
function readRules(root) {
  const folder = join(root, 'lessons/rules');
  const validate = new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync(join(root, 'lessons/schema/rule.schema.json'), 'utf8')),
  );
  return globSync('*.yaml', { cwd: folder, posix: true })
    .sort()
    .map((file) => {
      const data = parse(readFileSync(join(folder, file), 'utf8'));
      if (!validate(data)) {
        const [{ instancePath, message }] = validate.errors;
        throw new Error(`lessons/rules/${file}: ${instancePath || 'the file'} ${message}`);
      }
      const id = basename(file, '.yaml');
      const example = ruleExample(root, id);
      return {
        id,
        fixable: false,
        ...data,
        ...(example === undefined ? {} : { example, examples: ruleExamples(root, id) }),
      };
    });
}

/** Writes `knowledge/rules.json` into the build folder. */
function buildRules(root, dist) {
  const file = join(dist, 'knowledge/rules.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(readRules(root)));
}

module.exports = { buildRules, readRules };
