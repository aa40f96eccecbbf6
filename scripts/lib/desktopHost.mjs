// @ts-check
// Runs the host suites once in a desktop VS Code: `node desktopHost.mjs <JSON array of launch arguments>`.
// A process of its own, because @vscode/test-electron writes what the tests print straight to the standard output.
import { runTests } from '@vscode/test-electron';
import { cacheRoot, projectPath, projectRoot } from './project.mjs';

const wanted = process.env.VSCODE_EXECUTABLE_PATH;
await runTests({
  ...(wanted ? { vscodeExecutablePath: wanted } : { version: process.env.VSCODE_VERSION ?? 'stable' }),
  cachePath: cacheRoot(),
  extensionDevelopmentPath: projectRoot,
  extensionTestsPath: projectPath('dist', 'test', 'host', 'index.js'),
  launchArgs: JSON.parse(process.argv[2] ?? '[]'),
}).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
