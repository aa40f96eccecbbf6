import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyWorkspace } from '../../../scripts/lib/copyWorkspace.mjs';

/** A folder to open: `sample` (the sample project as it ships), a folder of the project, or files by path and content. */
export type WorkspaceSource = string | Readonly<Record<string, string>>;

/** A temporary copy, so that a test may change it. */
export class WorkspaceCopy {
  readonly folder: string;
  private readonly _parent: string;

  constructor(source: WorkspaceSource) {
    // The real path: VS Code compares paths, and the temporary folder of macOS is a link.
    this._parent = mkdtempSync(join(realpathSync(tmpdir()), 'rocketmq-guide-'));
    if (typeof source === 'string') {
      this.folder = copyWorkspace(source, this._parent);
      return;
    }
    this.folder = join(this._parent, 'project');
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
