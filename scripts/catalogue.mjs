// npm run catalogue: reads every configuration key of RocketMQ's servers, clients, starters and stream binder out of the
// published jars, release by release, and writes lessons/configuration/catalogue.json. Needs Maven and a JDK.
import { writeFileSync } from 'node:fs';
import { copyJars } from './catalogue/jars.mjs';
import { joinReleases } from './catalogue/joinReleases.mjs';
import { readRelease } from './catalogue/readReleases.mjs';
import { LINES, SUPPORT } from './catalogue/releases.mjs';
import { projectPath } from './lib/project.mjs';

const folder = projectPath('.cache', 'catalogue');
const wanted = LINES.flatMap(({ id, group, artifacts, releases }) =>
  releases.flatMap((release) =>
    artifacts.map((artifact) => ({ release: `${id}-${release}`, coordinate: `${group}:${artifact}:${release}` })),
  ),
);
console.log('Fetching the jars ...');
const missing = await copyJars(folder, [
  ...wanted,
  ...SUPPORT.map((coordinate) => ({ release: 'support', coordinate })),
]);
if (missing.length > 0) console.log(`Not to be had, and left out:\n  ${missing.join('\n  ')}`);

const lines = [];
for (const line of LINES) {
  const read = {};
  for (const release of line.releases) read[release] = await readRelease(line, release, folder);
  const classes = joinReleases(line.releases, read);
  for (const [name, { releases, keys }] of Object.entries(classes)) {
    console.log(`${name}: ${Object.keys(keys).length} keys in ${releases.join(', ')}`);
  }
  lines.push({ id: line.id, published: line.releases, files: line.classes, classes });
}
// One key a line: a release that changes one shows as one line.
const text = JSON.stringify({ lines }, null, 0).replaceAll('},"', '},\n"').replaceAll('{"id"', '\n{"id"');
writeFileSync(projectPath('lessons', 'configuration', 'catalogue.json'), `${text}\n`);
