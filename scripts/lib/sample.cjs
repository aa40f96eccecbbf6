// The sample project as it ships: `dist/sample/files/**` and a list of them, since an extension cannot list its own
// folder in the browser edition.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { globSync } = require('glob');
const { withoutRegionMarks } = require('./regions.mjs');

/** Copies lessons/code/order-sample without what Maven or an editor left in it, and without the marks that only lessons need. */
function copySample(root, dist) {
  const from = join(root, 'lessons/code/order-sample');
  const files = globSync('**/*', { cwd: from, nodir: true, posix: true, ignore: ['target/**', '**/*.log'] }).sort();
  for (const file of files) {
    const to = join(dist, 'sample/files', file);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, withoutRegionMarks(file, readFileSync(join(from, file), 'utf8')));
  }
  mkdirSync(join(dist, 'sample'), { recursive: true });
  writeFileSync(join(dist, 'sample/index.json'), `${JSON.stringify({ files })}\n`);
}

module.exports = { copySample };
