import type * as vscode from 'vscode';
import { clientsOfProject } from '../../core/curriculum/clients';
import type { ProjectIndex } from '../../core/rocketmq/projectModel';

const KEY = 'lesson.tab';

/** Which client's code a reader wants to see: what was chosen in this project, what it uses, what was chosen elsewhere. */
export class TabChoice {
  constructor(
    private readonly _context: vscode.ExtensionContext,
    private readonly _index: ProjectIndex,
  ) {}

  /** Best first; may name tabs that a lesson does not have. */
  read(): readonly string[] {
    const here = this._context.workspaceState.get<unknown>(KEY);
    const elsewhere = this._context.globalState.get<unknown>(KEY);
    const all = [here, ...clientsOfProject(this._index.summary()), elsewhere];
    return all.filter((tab): tab is string => typeof tab === 'string');
  }

  async choose(tab: string): Promise<void> {
    await Promise.all([this._context.workspaceState.update(KEY, tab), this._context.globalState.update(KEY, tab)]);
  }
}
