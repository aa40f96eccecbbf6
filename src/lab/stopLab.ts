import { type LabRecord } from '../core/lab/labRecord';
import { endProcess } from './processes';
import type { StateFile } from './stateFile';

/**
 * Ends every process of the lab, the last started first, then forgets them. The guard ends itself once the state file is
 * gone; it is ended here too, unless it is the one that asks. Settles when all are gone.
 */
export async function stopLab(file: StateFile, record: LabRecord): Promise<void> {
  for (const { pid } of [...record.processes].reverse()) {
    await endProcess(pid, record.id);
  }
  if (record.guard && record.guard.pid !== process.pid) {
    await endProcess(record.guard.pid, record.id, 2000);
  }
  file.clear();
}
