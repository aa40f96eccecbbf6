import * as vscode from 'vscode';
import { PROJECT_ADDRESS } from '../../core/curriculum/projectPage';
import { VIEWS } from '../platform/ids';
import type { CommandDeps } from './commandDeps';

/** Reads the project if that was not done, and shows the page on what it uses and which lessons explain it. */
export async function readProject({ index, lessons }: CommandDeps): Promise<void> {
  await vscode.window.withProgress({ location: { viewId: VIEWS.roadmap } }, () => index.ensure());
  await lessons.openPage(PROJECT_ADDRESS);
}
