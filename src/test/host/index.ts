import { globSync } from 'glob';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { reportTo } from './reportTo';

/**
 * What VS Code calls after it has started, in the served host as on a desktop. Runs the suites that were built beside
 * this file and belong to this window (scripts/lib/hostVariants.mjs); rejects when one of their tests failed.
 */
export async function run(): Promise<void> {
  const wanted = vscode.workspace.getConfiguration('rocketmqGuideTest');
  const suites = wanted.get<string[]>('suites');
  const grep = wanted.get<string>('grep');
  const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, ...(grep ? { grep } : {}), reporter: reportTo(console.log) });
  for (const path of globSync('**/*.test.js', { cwd: __dirname, posix: true })) {
    // Without a choice (a debug session) all of them run.
    if (suites?.includes(path) ?? true) {
      mocha.addFile(`${__dirname}/${path}`);
    }
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} failed`);
  }
}
