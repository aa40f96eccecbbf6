import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LabRecord } from '../core/lab/labRecord';

export interface LabLog {
  path: string;
  /** File name. */
  name: string;
  process: string;
}

/** Files with text that the processes wrote, the freshest first. */
export function logsOf(record: LabRecord, process?: string): LabLog[] {
  return record.processes
    .filter(({ name }) => process === undefined || name === process)
    .flatMap(({ name, folder, output }) => {
      const logs = join(record.home, folder, 'logs', 'rocketmqlogs');
      return [output, ...filesIn(logs)].map((path) => ({ path, name: basename(path), process: name }));
    })
    .map((log) => ({ log, stat: statSync(log.path, { throwIfNoEntry: false }) }))
    .filter(({ stat }) => stat !== undefined && stat.isFile() && stat.size > 0)
    .sort((one, other) => (other.stat?.mtimeMs ?? 0) - (one.stat?.mtimeMs ?? 0))
    .map(({ log }) => log);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
