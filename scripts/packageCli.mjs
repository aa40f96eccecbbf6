// @ts-check
// npm run package:cli: builds, makes the npm package of the command line in dist/npm, and lets what was packed look at
// the sample project.
import { ensureInstalled, requireNode } from './lib/requirements.mjs';

requireNode();
try {
  await ensureInstalled();
  const { runProcess } = await import('./lib/processes.mjs');
  const { projectPath, projectRoot } = await import('./lib/project.mjs');
  const { makeCliPackage, tryCliPackage } = await import('./lib/cliPackage.mjs');
  const built = await runProcess(process.execPath, [projectPath('esbuild.js')], { cwd: projectRoot });
  if (built.code !== 0) {
    throw new Error(built.output.trimEnd());
  }
  const archive = await makeCliPackage();
  const wrong = await tryCliPackage(archive);
  if (wrong !== undefined) {
    throw new Error(`What was packed does not work:\n${wrong.trimEnd()}`);
  }
  console.log(archive);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
