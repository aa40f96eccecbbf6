// @ts-check
// npm run bench [part ...]: what the budgets allow beside what the built product takes. Parts: sizes editing cold gate
// activation typical worst memory; without one, all. Sizes decide the exit code; the rest are ratios (or times) that
// other work on the machine can blur.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSizes, sizeInWords } from './lib/budgets.mjs';
import { PARTS, runPart } from './lib/bench/parts.mjs';
import { projectPath } from './lib/project.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.find((part) => part !== 'sizes' && !PARTS.includes(part));
if (unknown !== undefined) {
  console.error(`"${unknown}" is none of the parts: sizes ${PARTS.join(' ')}`);
  process.exit(2);
}
if (!existsSync(projectPath('dist/cli.js'))) {
  console.error('Nothing is built yet: run `npm run build` first.');
  process.exit(1);
}

const sizes = wanted.length === 0 || wanted.includes('sizes') ? bundleSizes() : [];
for (const size of sizes) {
  console.log(sizeInWords(size));
}
const folder = mkdtempSync(join(tmpdir(), 'rocketmq-guide-bench-'));
try {
  for (const part of PARTS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    await runPart(part, folder);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = sizes.some(({ bytes, budget }) => bytes > budget) ? 1 : 0;
