import type { ChosenPort, PortNeed } from './ports';
import type { Endpoint, LabProcess, LabProfile } from './model';

/** A file that a process reads; the path is below the lab's home, with `/`. */
export interface PlannedFile {
  path: string;
  text: string;
}

/** What one process of a lab is, before anything is written or started. */
export interface PlannedProcess {
  name: string;
  role: LabProcess['role'];
  mainClass: string;
  args: readonly string[];
  memory: { initialMb: number; maxMb: number; directMb?: number };
  /** What it prints on standard output once it answers. */
  ready: string;
  /** Resident memory once it is idle, measured with 5.5.0 on JDK 17. */
  residentMb: number;
  /** Below the lab's home: logs, `user.home`, data. */
  folder: string;
  files: readonly PlannedFile[];
  /** Which keys of the port plan it opens. */
  ports: readonly string[];
}

export interface LabPlan {
  profile: LabProfile;
  home: string;
  cluster: string;
  nameServer: Endpoint;
  proxy?: Endpoint;
  /** In the order in which they are started. */
  processes: readonly PlannedProcess[];
  ports: readonly (ChosenPort & { key: string })[];
  memoryMb: number;
}

export const LOOPBACK = '127.0.0.1';

/** Of every profile: one name server. */
export const NAME_SERVER_PORT: PortNeed = { key: 'name-server', usual: 9876, beside: [], everywhere: [] };
/** The proxy's listeners know no address, only a port. */
export const PROXY_PORTS: readonly PortNeed[] = [
  { key: 'proxy-grpc', usual: 8081, beside: [], everywhere: [0] },
  { key: 'proxy-remoting', usual: 8080, beside: [], everywhere: [0] },
];

/** A broker's listener obeys `bindAddress`, and with it the VIP listener; the HA listener does not. */
export function brokerPort(key: string, usual: number): PortNeed {
  return { key, usual, beside: [-2, 1], everywhere: [1] };
}
