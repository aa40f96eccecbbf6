import { readAddresses } from './diagnosisAddress';
import {
  checkBrokers,
  checkClock,
  checkDisk,
  checkJava,
  checkNameServer,
  checkPermissions,
  checkPorts,
  checkProxy,
} from './diagnosisChecks';
import { checkGroups, checkTopics, checkVersions } from './diagnosisProject';
import type {
  CheckId,
  CheckResult,
  DiagnosisAdmin,
  DiagnosisTarget,
  JavaObservation,
  Observed,
  ProjectExpectations,
  Reach,
} from './diagnosisModel';

/** Seconds that one look may take. */
export const LIMITS = { connect: 3, java: 10, admin: 25 } as const;

/** What the checks ask of the machine. Nothing rejects: a failure is an observation. */
export interface DiagnosisProbe {
  java(): Promise<JavaObservation>;
  /** Opens a TCP connection and closes it again; nothing is sent. */
  connect(host: string, port: number, seconds: number): Promise<Reach>;
  /** Rejects with an Error, with RocketMQ's code as `code` where it has one. Undefined: there is none. */
  admin(): Promise<DiagnosisAdmin | undefined>;
  /** Settles after so many seconds, unless it is disposed first. */
  wait(seconds: number): { readonly done: Promise<void>; dispose(): void };
  now(): number;
}

export interface DiagnosisOptions {
  readonly target: DiagnosisTarget;
  readonly project: ProjectExpectations;
  readonly probe: DiagnosisProbe;
  /** Called before each check. */
  readonly onCheck?: (check: CheckId) => void;
  readonly cancelled?: () => boolean;
}

/** Runs the checks in their order; stops early when it is cancelled. Each look has a time limit, and its text says so. */
export async function diagnose(options: DiagnosisOptions): Promise<readonly CheckResult[]> {
  const { target, project, probe } = options;
  const results: CheckResult[] = [];
  const run = async (check: CheckId, judge: () => Promise<CheckResult> | CheckResult): Promise<void> => {
    if (options.cancelled?.() !== true) {
      options.onCheck?.(check);
      results.push(await judge());
    }
  };
  const reach = new Reaches(probe);
  const asked = new Asked(probe);

  await run('java', async () => checkJava(await probe.java()));
  await run('ports', () => checkPorts(target));
  await run('name-server', async () => {
    const addresses = readAddresses(target.nameServer ?? '').map(({ written }) => written);
    return checkNameServer(
      await Promise.all(addresses.map(async (address) => [address, await reach.of(address)] as const)),
    );
  });
  const away = results.some(({ check, outcome }) => check === 'name-server' && outcome !== 'ok');
  // Without a NameServer there is nobody to ask; each call would only wait for its limit.
  const silent = target.nameServer === undefined || (away && !(await reach.any(target.nameServer)));
  const seen = async <T>(call: (admin: DiagnosisAdmin) => Promise<T>): Promise<Observed<T>> =>
    silent ? UNREACHABLE : asked.of(call);
  const brokers = lazily(() => seen((admin) => admin.brokers()));
  await run('broker', async () => {
    const observed = await brokers();
    const addresses = observed.kind === 'seen' ? observed.value.map(({ address }) => address) : [];
    const reached = await Promise.all(addresses.map(async (address) => [address, await reach.of(address)] as const));
    return checkBrokers(observed, new Map(reached));
  });
  await run('topics', async () => checkTopics(project.topics, await seen((admin) => admin.topics())));
  await run('groups', async () => checkGroups(project.groups, await seen((admin) => admin.groups())));
  await run('permissions', async () => checkPermissions(await brokers()));
  await run('disk', async () => checkDisk(await brokers()));
  await run('clock', async () => checkClock(target, await brokers(), probe.now()));
  await run('proxy', async () => {
    const [address] = readAddresses(target.proxy ?? '');
    return checkProxy(address?.written, address && (await reach.of(address.written)));
  });
  await run('versions', async () => checkVersions(project.clients, await brokers()));
  return results;
}

const UNREACHABLE: Observed<never> = { kind: 'away' };

/** Each address is tried once. */
class Reaches {
  private readonly _known = new Map<string, Promise<Reach>>();

  constructor(private readonly _probe: DiagnosisProbe) {}

  of(address: string): Promise<Reach> {
    const known = this._known.get(address) ?? this._try(address);
    this._known.set(address, known);
    return known;
  }

  /** Whether any address of a list is open. */
  async any(addresses: string): Promise<boolean> {
    const all = await Promise.all(readAddresses(addresses).map(({ written }) => this.of(written)));
    return all.some(({ kind }) => kind === 'open');
  }

  private _try(address: string): Promise<Reach> {
    const [parsed] = readAddresses(address);
    return parsed?.port === undefined
      ? Promise.resolve({ kind: 'no-host' })
      : this._probe.connect(parsed.host, parsed.port, LIMITS.connect);
  }
}

/** Administration, asked with a limit; once it was too slow it is not asked again. */
class Asked {
  private _admin: Promise<DiagnosisAdmin | undefined> | undefined;
  private _slow = false;

  constructor(private readonly _probe: DiagnosisProbe) {}

  async of<T>(call: (admin: DiagnosisAdmin) => Promise<T>): Promise<Observed<T>> {
    const late = { kind: 'limit', seconds: LIMITS.admin } as const;
    if (this._slow) {
      return late;
    }
    const limit = this._probe.wait(LIMITS.admin);
    try {
      return await Promise.race([this._ask(call), limit.done.then(() => ((this._slow = true), late))]);
    } finally {
      limit.dispose();
    }
  }

  private async _ask<T>(call: (admin: DiagnosisAdmin) => Promise<T>): Promise<Observed<T>> {
    try {
      this._admin ??= this._probe.admin();
      const admin = await this._admin;
      return admin === undefined ? { kind: 'no-admin' } : { kind: 'seen', value: await call(admin) };
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
      return {
        kind: 'failed',
        failure: { message: message.slice(0, 300), code: typeof code === 'number' ? code : -1 },
      };
    }
  }
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
