import type { LabRecord, RecordedProcess } from '../core/lab/labRecord';
import { endProcess } from './processes';
import type { StateFile } from './stateFile';

/**
 * Ends every process of the lab, name servers last so that brokers can take leave, then forgets them. The guard ends itself once the state file is
 * gone; it is ended here too, unless it is the one that asks. Settles when all are gone.
 */
export async function stopLab(file: StateFile, record: LabRecord): Promise<void> {
  const end = (processes: readonly RecordedProcess[]) =>
    Promise.all(processes.map(({ pid }) => endProcess(pid, record.id)));
  await end(record.processes.filter(({ role }) => role !== 'name-server'));
  await end(record.processes.filter(({ role }) => role === 'name-server'));
  if (record.guard && record.guard.pid !== process.pid) {
    await endProcess(record.guard.pid, record.id, 2000);
  }
  file.clear();
}
