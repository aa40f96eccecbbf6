// @ts-check
// npm run package: builds, then packs dist/rocketmq-guide-<version>.vsix and prints its size and hash.
import { ensureInstalled, requireNode } from './lib/requirements.mjs';

requireNode();
try {
  await ensureInstalled();
  const { runProcess } = await import('./lib/processes.mjs');
  const { projectPath, projectRoot } = await import('./lib/project.mjs');
  const { makeVsix, sha256, vsixSize } = await import('./lib/vsix.mjs');
  const { sizeInWords } = await import('./lib/budgets.mjs');

  const built = await runProcess(process.execPath, [projectPath('esbuild.js')], { cwd: projectRoot });
  if (built.code !== 0) {
    throw new Error(built.output.trimEnd());
  }
  const path = await makeVsix();
  const size = vsixSize(path);
  console.log(sizeInWords(size));
  console.log(`sha256 ${sha256(path)}`);
  process.exitCode = size.bytes > size.budget ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
