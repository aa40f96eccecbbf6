// npm run package: builds, then packs dist/rocketmq-guide-<version>.vsix and prints its size and hash.
import { ensureInstalled, requireNode } from './lib/requirements.mjs';

requireNode();
try {
  await ensureInstalled();
  const { build } = (await import('./lib/bundles.cjs')).default;
  const { makeVsix, sha256, vsixSize } = await import('./lib/vsix.mjs');
  const { sizeInWords } = await import('./lib/budgets.mjs');

  await build({ watch: false, tests: false });
  const path = await makeVsix();
  const size = vsixSize(path);
  console.log(sizeInWords(size));
  console.log(`sha256 ${sha256(path)}`);
  process.exitCode = size.bytes > size.budget ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
