// Compresses what ships compressed (see src/core/util/packedAssets.ts, which says what does and reads it). The files as
// they are stay beside: tests look at them, the package leaves them out.
const { globSync } = require('glob');
const { readFileSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const tsx = require('tsx/cjs/api');

const LEVEL = 19;
/** Grammars do not change between builds of one session: their compression is kept while the bytes' size and time hold. */
const kept = new Map();

/** @param {string} dist */
async function packAssets(dist) {
  const { ARCHIVE, shippedAs } = tsx.require('../../src/core/util/packedAssets.ts', __filename);
  const { Zstd } = await import('@hpcc-js/wasm-zstd');
  const zstd = await Zstd.load();
  const files = globSync('{wasm,knowledge,configuration,lessons}/**', { cwd: dist, nodir: true, posix: true })
    .filter((path) => !/\.(?:zst|pack)$/.test(path))
    .sort();
  for (const path of files.filter((file) => shippedAs(file) === 'compressed')) {
    const { size, mtimeMs } = statSync(join(dist, path));
    const key = `${path} ${size} ${mtimeMs}`;
    const packed = kept.get(key) ?? zstd.compress(readFileSync(join(dist, path)), LEVEL);
    kept.set(key, packed);
    writeFileSync(join(dist, `${path}.zst`), packed);
  }
  const archived = files.filter((file) => shippedAs(file) === 'archived');
  // Chinese beside Chinese, Java beside Java: like finds like.
  archived.sort((a, b) => (ending(a) < ending(b) ? -1 : ending(a) > ending(b) ? 1 : a < b ? -1 : 1));
  const bytes = archived.map((path) => readFileSync(join(dist, path)));
  const index = JSON.stringify(archived.map((path, i) => [path, bytes[i]?.length]));
  writeFileSync(join(dist, ARCHIVE), zstd.compress(Buffer.concat([Buffer.from(`${index}\n`), ...bytes]), LEVEL));
}

/** @param {string} path */
function ending(path) {
  return path.slice(path.lastIndexOf('/') + 1).replace(/^.*?(?=(?:en|zh-cn)\.md$|\.\w+$)/, '');
}

module.exports = { packAssets };
