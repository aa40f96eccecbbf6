// Joins what is written in lessons/errors/ to the files that errors are found and explained with.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { Ajv } = require('ajv');
const { globSync } = require('glob');
const { parse } = require('yaml');

/** Reads and checks `lessons/errors/<id>.yaml` below `root`, by id. Throws with file and place when something is wrong. */
function readErrors(root) {
  const folder = join(root, 'lessons/errors');
  const validate = new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync(join(root, 'lessons/schema/error.schema.json'), 'utf8')),
  );
  return globSync('*.yaml', { cwd: folder, posix: true })
    .sort()
    .map((file) => {
      const data = parse(readFileSync(join(folder, file), 'utf8'));
      if (!validate(data)) {
        const [{ instancePath, message }] = validate.errors;
        throw new Error(`lessons/errors/${file}: ${instancePath || 'the file'} ${message}`);
      }
      return { id: basename(file, '.yaml'), ...data };
    });
}

/**
 * Writes `knowledge/errors.json` into the build folder, and `knowledge/errorPatterns.json` with as much as it takes to
 * find an error: that one is read as soon as a terminal shows a suspicious line. What only checks ask for stays behind.
 */
function buildErrors(root, dist) {
  const errors = readErrors(root);
  mkdirSync(join(dist, 'knowledge'), { recursive: true });
  const write = (name, data) => writeFileSync(join(dist, 'knowledge', name), JSON.stringify(data));
  write('errors.json', errors.map(shipped));
  write(
    'errorPatterns.json',
    errors.map(({ id, patterns, wrapper }) => ({ id, patterns, ...(wrapper ? { wrapper } : {}) })),
  );
}

function shipped({ samples: _samples, beside: _beside, sources: _sources, ...error }) {
  return error;
}

module.exports = { buildErrors, readErrors };
