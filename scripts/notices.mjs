// Writes ThirdPartyNotices.txt: the licences of every package of which something is in our bundles.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import esbuild from 'esbuild';

const { codeBundles, root } = createRequire(import.meta.url)('./lib/bundles.cjs');

/** Packages that are copied, not bundled. */
const packages = new Set([
  'node_modules/web-tree-sitter',
  'node_modules/@vscode/tree-sitter-wasm',
  'node_modules/@tree-sitter-grammars/tree-sitter-kotlin',
]);
for (const options of codeBundles()) {
  const { metafile } = await esbuild.build({ ...options, write: false, metafile: true });
  for (const file of Object.keys(metafile.inputs)) {
    const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replace(/^[^:]+:/, ''));
    if (found) {
      packages.add(found[0]);
    }
  }
}

const sections = [...packages].sort().map((folder) => {
  const at = join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
  const file = readdirSync(at).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file && existsSync(join(at, file)) ? readFileSync(join(at, file), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version} (${license})\n\n${text}\n`;
});
const rule = `${'-'.repeat(80)}\n\n`;
writeFileSync(
  join(root, 'ThirdPartyNotices.txt'),
  `RocketMQ Guide contains the following software of others.\n\n${rule}${sections.join(`\n${rule}`)}`,
);
console.log(`${sections.length} packages`);
