import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { projectPath } from '../../../scripts/lib/project.mjs';

/** A folder to open: one of the project (`lessons/code/order-sample`), or files by name and content. */
export type WorkspaceSource = string | Readonly<Record<string, string>>;

/** A temporary copy, so that a test may change it. */
export class WorkspaceCopy {
  readonly folder: string;
  private readonly _parent: string;

  /** @param source its last part is the name of the folder that the window shows */
  constructor(source: WorkspaceSource) {
    // The real path: VS Code compares paths, and the temporary folder of macOS is a link.
    this._parent = mkdtempSync(join(realpathSync(tmpdir()), 'rocketmq-guide-'));
    this.folder = join(this._parent, typeof source === 'string' ? basename(source) : 'project');
    if (typeof source === 'string') {
      cpSync(projectPath(source), this.folder, { recursive: true });
      return;
    }
    mkdirSync(this.folder);
    for (const [path, text] of Object.entries(source)) {
      this.write(path, text);
    }
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  dispose(): void {
    rmSync(this._parent, { recursive: true, force: true });
  }
}
