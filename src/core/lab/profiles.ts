import type { LabProfile } from './model';
import { LOOPBACK, type LabPlan, type PlannedProcess } from './plan';
import type { PortNeed, PortPlan } from './ports';
import { singleProfile } from './singleProfile';

export interface ProfileFacts {
  cluster: string;
  /** Absolute, with `/`. */
  home: string;
  port: (key: string) => number;
}

/** What sets a profile apart: its ports, and its processes in the order in which they start. */
export interface ProfilePlan {
  ports: () => readonly PortNeed[];
  processes: (facts: ProfileFacts) => readonly PlannedProcess[];
}

export const CLUSTER = 'rocketmq-guide';

const PLANS: Partial<Record<LabProfile, ProfilePlan>> = { single: singleProfile };

/** The profiles that can be started, in the order in which they are offered. */
export const PROFILES = Object.keys(PLANS) as readonly LabProfile[];

export function portNeeds(profile: LabProfile): readonly PortNeed[] {
  return planOf(profile).ports();
}

/** @param home absolute; backslashes are turned, since the texts written from it are properties files */
export function planLab(profile: LabProfile, home: string, ports: PortPlan): LabPlan {
  const slashed = home.replaceAll('\\', '/');
  const port = (key: string): number => {
    const chosen = ports.get(key);
    if (chosen === undefined) {
      throw new Error(`No port was chosen for ${key}`);
    }
    return chosen.port;
  };
  const processes = planOf(profile).processes({ cluster: CLUSTER, home: slashed, port });
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

function planOf(profile: LabProfile): ProfilePlan {
  const plan = PLANS[profile];
  if (plan === undefined) {
    throw new Error(`No profile is called ${profile}`);
  }
  return plan;
}
