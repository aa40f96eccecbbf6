import { isRecord } from '../util/isRecord';
import type { Endpoint, LabProcess, LabProfile } from './model';

/** A process of the lab as the state file keeps it: enough to find, end and start it again. */
export interface RecordedProcess {
  name: string;
  role: LabProcess['role'];
  pid: number;
  /** Standard output and errors. */
  output: string;
  /** The program and its arguments, as it was started. */
  command: readonly string[];
  /** Below the lab's home: its working folder and ROCKETMQ_HOME. */
  folder: string;
  ready: string;
  frozen: boolean;
}

/**
 * The state file of a lab: what every window, and the guard, know of it. It is there from before the first process
 * starts until the last one has ended, so that a crash leaves nothing that cannot be found.
 */
export interface LabRecord {
  format: 1;
  /** Random; it also stands in the command line of every process. */
  id: string;
  profile: LabProfile;
  version: string;
  phase: 'starting' | 'running';
  /** Process id of the extension host that starts it; when it is gone, a `starting` lab was left half-way. */
  owner: number;
  home: string;
  nameServer: Endpoint;
  proxy?: Endpoint;
  java: string;
  jars: string;
  processes: RecordedProcess[];
  /** Where the guard listens for windows, on loopback; none: the lab outlives the editor. */
  guard?: { pid: number; port: number; token: string };
}

export const STATE_FILE = 'lab.json';

/**
 * Reads a state file. `undefined` when it is not one: written by another version, cut off, or changed by hand. What it
 * names is started and ended, so nothing is taken on trust.
 */
export function readLabRecord(text: string): LabRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isLabRecord(value) ? value : undefined;
}

export function writeLabRecord(record: LabRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

const PROFILE_NAMES: readonly string[] = ['single', 'master-slave', 'controller', 'dledger', 'acl'];
const ROLES: readonly string[] = ['name-server', 'broker', 'proxy', 'controller'];

function isLabRecord(value: unknown): value is LabRecord {
  return (
    isRecord(value) &&
    value['format'] === 1 &&
    isText(value['id']) &&
    PROFILE_NAMES.includes(String(value['profile'])) &&
    (value['phase'] === 'starting' || value['phase'] === 'running') &&
    isPid(value['owner']) &&
    ['version', 'home', 'nameServer', 'java', 'jars'].every((key) => isText(value[key])) &&
    (value['proxy'] === undefined || isText(value['proxy'])) &&
    Array.isArray(value['processes']) &&
    value['processes'].every(isRecordedProcess) &&
    (value['guard'] === undefined || isGuard(value['guard']))
  );
}

function isRecordedProcess(value: unknown): boolean {
  return (
    isRecord(value) &&
    ROLES.includes(String(value['role'])) &&
    isPid(value['pid']) &&
    ['name', 'output', 'folder', 'ready'].every((key) => isText(value[key])) &&
    typeof value['frozen'] === 'boolean' &&
    Array.isArray(value['command']) &&
    value['command'].length > 0 &&
    value['command'].every((word) => typeof word === 'string')
  );
}

function isGuard(value: unknown): boolean {
  return isRecord(value) && isPid(value['pid']) && isPid(value['port']) && isText(value['token']);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** 1 is the system's own; 0 and below address whole groups. */
function isPid(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1;
}
