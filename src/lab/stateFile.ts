import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LabRecord, readLabRecord, STATE_FILE, writeLabRecord } from '../core/lab/labRecord';

/** The state file in a lab's folder; the folder is made with the first write. */
export class StateFile {
  readonly path: string;

  constructor(private readonly _folder: string) {
    this.path = join(_folder, STATE_FILE);
  }

  /** Undefined: there is none, or none that can be trusted. */
  read(): LabRecord | undefined {
    try {
      return readLabRecord(readFileSync(this.path, 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** All or nothing: other windows and the guard may read at any time. The token in it is for this user only. */
  write(record: LabRecord): void {
    mkdirSync(this._folder, { recursive: true });
    const beside = `${this.path}.${process.pid}.new`;
    writeFileSync(beside, writeLabRecord(record), { mode: 0o600 });
    renameSync(beside, this.path);
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }
}
