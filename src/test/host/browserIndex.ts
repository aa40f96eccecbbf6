import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { reportTo } from './reportTo';

/** What `run` of index.ts is, for the web worker: the suites are part of this bundle, mocha is its browser build. */
export async function run(): Promise<void> {
  const grep = vscode.workspace.getConfiguration('rocketmqGuideTest').get<string>('grep');
  mocha.setup({ ui: 'tdd', timeout: 60_000, ...(grep ? { grep } : {}), reporter: reportTo(console.log) });
  await import('suites');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} failed`);
  }
}
