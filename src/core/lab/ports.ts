/** A port that a lab needs, with those that the same process opens beside it. */
export interface PortNeed {
  /** Unique in the plan: `name-server`, `broker-a`, `proxy-grpc`. */
  key: string;
  usual: number;
  /** What the process opens without a setting, relative to this port: a broker its VIP port (-2) and HA port (+1). */
  beside: readonly number[];
  /** Those of `[0, ...beside]` that listen on every interface, whatever is set (measured with 5.5.0). */
  everywhere: readonly number[];
}

export interface ChosenPort {
  port: number;
  /** The process opens these too. */
  beside: readonly number[];
  /** Of all of them, those that the whole network can reach. */
  everywhere: readonly number[];
  /** The usual port was taken, or another port of this plan has it. */
  moved: boolean;
}

export type PortPlan = ReadonlyMap<string, ChosenPort>;

/** Nothing was free after this many tries: something other than a taken port must be wrong. */
const TRIES = 60;

/**
 * The usual port where it and its neighbours are free, else the next higher one in steps: ports stay easy to recognise
 * (9876 becomes 19876). `undefined`: no free ones were found for a need.
 */
export async function choosePorts(
  needs: readonly PortNeed[],
  isFree: (port: number) => Promise<boolean>,
): Promise<PortPlan | undefined> {
  const chosen = new Map<string, ChosenPort>();
  const given = new Set<number>();
  for (const need of needs) {
    const found = await choose(need, given, isFree);
    if (found === undefined) {
      return undefined;
    }
    chosen.set(need.key, found);
  }
  return chosen;
}

async function choose(
  need: PortNeed,
  given: Set<number>,
  isFree: (port: number) => Promise<boolean>,
): Promise<ChosenPort | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const port = attempt === 0 ? need.usual : need.usual + 10_000 + (attempt - 1) * 100;
    const all = [port, ...need.beside.map((distance) => port + distance)];
    if (all.some((one) => given.has(one)) || !(await allFree(all, isFree))) {
      continue;
    }
    all.forEach((one) => given.add(one));
    return {
      port,
      beside: all.slice(1),
      everywhere: need.everywhere.map((distance) => port + distance),
      moved: attempt > 0,
    };
  }
  return undefined;
}

async function allFree(ports: readonly number[], isFree: (port: number) => Promise<boolean>): Promise<boolean> {
  for (const port of ports) {
    if (!(await isFree(port))) {
      return false;
    }
  }
  return true;
}
