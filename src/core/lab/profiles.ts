import type { Credentials } from './aclSettings';
import { controllerProfile, dledgerProfile, masterSlaveProfile } from './clusterProfiles';
import type { LabProfile } from './model';
import { LOOPBACK, type LabPlan, type PlannedProcess } from './plan';
import type { PortNeed, PortPlan } from './ports';
import { aclProfile, singleProfile } from './singleProfile';

export interface ProfileFacts {
  cluster: string;
  /** Absolute, with `/`. */
  home: string;
  port: (key: string) => number;
  /** Only the profile `acl` has and needs them. */
  credentials?: Credentials;
}

/** What sets a profile apart: its ports, and its processes in the order in which they start. */
export interface ProfilePlan {
  ports: () => readonly PortNeed[];
  processes: (facts: ProfileFacts) => readonly PlannedProcess[];
}

export const CLUSTER = 'rocketmq-guide';

const PLANS: Readonly<Record<LabProfile, ProfilePlan>> = {
  single: singleProfile,
  'master-slave': masterSlaveProfile,
  controller: controllerProfile,
  acl: aclProfile,
  dledger: dledgerProfile,
};

/** The profiles that can be started, in the order in which they are offered. */
export const PROFILES = Object.keys(PLANS) as readonly LabProfile[];

export function portNeeds(profile: LabProfile): readonly PortNeed[] {
  return PLANS[profile].ports();
}

/** @param home absolute; backslashes are turned, since the texts written from it are properties files */
export function planLab(profile: LabProfile, home: string, ports: PortPlan, credentials?: Credentials): LabPlan {
  const slashed = home.replaceAll('\\', '/');
  const port = (key: string): number => {
    const chosen = ports.get(key);
    if (chosen === undefined) {
      throw new Error(`No port was chosen for ${key}`);
    }
    return chosen.port;
  };
  const processes = PLANS[profile].processes({ cluster: CLUSTER, home: slashed, port, credentials });
  return {
    profile,
    home: slashed,
    cluster: CLUSTER,
    nameServer: `${LOOPBACK}:${port('name-server')}`,
    ...(ports.has('proxy-grpc') ? { proxy: `${LOOPBACK}:${port('proxy-grpc')}` } : {}),
    processes,
    ports: [...ports].map(([key, chosen]) => ({ key, ...chosen })),
    memoryMb: processes.reduce((sum, { residentMb }) => sum + residentMb, 0),
  };
}

/** What all processes of a profile take together, in megabytes. */
export function profileMemoryMb(profile: LabProfile): number {
  const facts: ProfileFacts = {
    cluster: CLUSTER,
    home: '',
    port: () => 0,
    credentials: { accessKey: '', secretKey: '' },
  };
  return PLANS[profile].processes(facts).reduce((sum, { residentMb }) => sum + residentMb, 0);
}
