import type { Texts } from '../util/locale';
import { isLoopback, looksLikeContainer, readAddresses } from './diagnosisAddress';
import { CHECK_TEXTS, reachText, silenceText } from './diagnosisTexts';
import type {
  CheckId,
  CheckResult,
  DiagnosedBroker,
  DiagnosisTarget,
  JavaObservation,
  Observed,
  Reach,
} from './diagnosisModel';

// What was observed, judged. Pure: nothing here asks anybody.

/** Options that a JVM of this version refuses to start with: seen with 17; releases between 8 and it may only warn. */
const REMOVED: readonly { readonly option: RegExp; readonly since: number }[] = [
  { option: /-XX:\+?(?:UseConcMarkSweepGC|CMS\w+|UseCMS\w+|UseParNewGC)\b/, since: 17 },
  { option: /-XX:(?:Max)?PermSize\b/, since: 17 },
];
const MODULES = /--add-(?:opens|exports)\b/;

export function ok(check: CheckId, found: Texts): CheckResult {
  return { check, outcome: 'ok', found };
}

export function unknown(check: CheckId, found: Texts): CheckResult {
  return { check, outcome: 'unknown', found };
}

export function problem(
  check: CheckId,
  found: Texts,
  fix: Texts,
  lesson: string,
  errors: readonly string[] = [],
): CheckResult {
  return { check, outcome: 'problem', found, fix, lesson, ...(errors.length === 0 ? {} : { errors }) };
}

/** A JDK that RocketMQ starts with, and no options in the environment that keep it from starting. */
export function checkJava({ major, output, options }: JavaObservation): CheckResult {
  const texts = CHECK_TEXTS.java;
  const lesson = 'mastery-04#start-java';
  if (major === undefined) {
    return output.trim() === ''
      ? problem('java', texts.none, texts.install, lesson)
      : problem('java', texts.broken(firstLine(output)), texts.environment, lesson, ['jvm-option-removed']);
  }
  if (major < 8) {
    return problem('java', texts.old(major), texts.install, lesson);
  }
  for (const [variable, value] of Object.entries(options)) {
    if (major === 8 && MODULES.test(value)) {
      return problem('java', texts.modules(variable), texts.environment, lesson, ['jvm-option-unknown']);
    }
    const removed = REMOVED.map(({ option, since }) => (major >= since ? option.exec(value)?.[0] : undefined)).find(
      (option) => option !== undefined,
    );
    if (removed !== undefined) {
      return problem('java', texts.removed(removed, variable, major), texts.environment, lesson, [
        'jvm-option-removed',
      ]);
    }
  }
  return ok('java', texts.ok(major));
}

/** Addresses that can be read, with ports that belong to what is asked of them. */
export function checkPorts({ nameServer, proxy }: DiagnosisTarget): CheckResult {
  const texts = CHECK_TEXTS.ports;
  const lesson = 'mastery-05#config-namesrv';
  const wrong: readonly (readonly [string | undefined, RegExp, Texts, string])[] = [
    [nameServer, /^(?:8081|10911|10909)$/, texts.wantsNameServer, 'send-request-failed'],
    [proxy, /^(?:9876|10911|10909|8080)$/, texts.wantsProxy, 'grpc-wrong-port'],
  ];
  for (const [list, foreign, fix, error] of wrong) {
    if (list === undefined) {
      continue;
    }
    const addresses = readAddresses(list);
    const comma = addresses.find(({ written }) => written.includes(','));
    if (comma !== undefined) {
      return problem('ports', texts.comma(comma.written), texts.semicolon, lesson, ['connect-null']);
    }
    const open = addresses.find(({ port }) => port === undefined);
    if (addresses.length === 0 || open !== undefined) {
      return problem('ports', texts.noPort(open?.written ?? list), texts.addPort, lesson, ['connect-null']);
    }
    const misled = addresses.find(({ port }) => foreign.test(String(port)));
    if (misled !== undefined) {
      return problem('ports', texts.foreign(misled.written), fix, lesson, [error]);
    }
  }
  return ok('ports', texts.ok([nameServer, proxy].filter((address) => address !== undefined).join(' · ')));
}

/** `reaches`: by address as written. One that answers is enough for clients, but not what somebody wanted. */
export function checkNameServer(reaches: readonly (readonly [string, Reach])[]): CheckResult {
  const texts = CHECK_TEXTS.nameServer;
  if (reaches.length === 0) {
    return unknown('name-server', texts.none);
  }
  const away = reaches.filter(([, reach]) => reach.kind !== 'open');
  const [first] = away;
  if (first === undefined) {
    return ok('name-server', texts.ok(reaches.map(([address]) => address).join(', ')));
  }
  const [address, reach] = first;
  const found = reachText(address, reach);
  return problem(
    'name-server',
    away.length < reaches.length ? texts.some(found, reaches.length - away.length) : found,
    reach.kind === 'refused' ? texts.start : reach.kind === 'no-host' ? texts.name : texts.firewall,
    'mastery-04#failures',
    ['connect-null', 'connect-failed'],
  );
}

/** Brokers are registered, and this machine reaches the addresses that they registered. */
export function checkBrokers(
  brokers: Observed<readonly DiagnosedBroker[]>,
  reaches: ReadonlyMap<string, Reach>,
): CheckResult {
  const texts = CHECK_TEXTS.broker;
  const lesson = 'mastery-04#failures';
  if (brokers.kind !== 'seen') {
    return unknown('broker', silenceText(brokers));
  }
  if (brokers.value.length === 0) {
    return problem('broker', texts.none, texts.register, lesson, ['no-route-info', 'topic-route-missing']);
  }
  for (const { name, address } of brokers.value) {
    const reach = reaches.get(address);
    if (reach !== undefined && reach.kind !== 'open') {
      const [{ host } = { host: '' }] = readAddresses(address);
      const found = texts.away(name, reachText(address, reach));
      const fix = looksLikeContainer(host) ? texts.container : isLoopback(host) ? texts.loopback : texts.brokerIp;
      return problem('broker', found, fix, lesson, ['connect-failed', 'send-failed-after-retries']);
    }
  }
  const names = [...new Set(brokers.value.map(({ name }) => name))];
  const orphan = names.find((name) => !brokers.value.some((one) => one.name === name && one.brokerId === 0));
  if (orphan !== undefined) {
    return problem('broker', texts.noMaster(orphan), texts.master, 'mastery-11#master-down', ['topic-not-writable']);
  }
  return ok('broker', texts.ok(brokers.value.map(({ name, address }) => `${name} (${address})`).join(', ')));
}

/** Access control let administration through. What single users may do is not asked. */
export function checkPermissions(brokers: Observed<readonly DiagnosedBroker[]>): CheckResult {
  const texts = CHECK_TEXTS.permissions;
  if (brokers.kind === 'seen') {
    // A NameServer asks nobody who he is: only a broker's answer shows something.
    const answered = brokers.value.some(({ runtime }) => runtime !== undefined);
    return answered ? ok('permissions', texts.ok) : unknown('permissions', texts.nobody);
  }
  if (brokers.kind === 'failed' && brokers.failure.code === 16) {
    return problem('permissions', texts.refused(brokers.failure.message), texts.grant, 'mastery-05#acl', [
      'acl-no-user',
      'acl-signature-failed',
      'acl-no-permission',
    ]);
  }
  return unknown('permissions', silenceText(brokers));
}

/** How full the disks are: at 90 % a broker refuses writes, from 75 % it deletes what has expired at once. */
export function checkDisk(brokers: Observed<readonly DiagnosedBroker[]>): CheckResult {
  const texts = CHECK_TEXTS.disk;
  if (brokers.kind !== 'seen') {
    return unknown('disk', silenceText(brokers));
  }
  const ratios = brokers.value.flatMap(({ name, runtime }) => {
    const ratio = Number(runtime?.['commitLogDiskRatio'] ?? NaN);
    return Number.isFinite(ratio) && ratio >= 0 ? [{ name, percent: Math.round(ratio * 100) }] : [];
  });
  const fullest = ratios.sort((a, b) => b.percent - a.percent)[0];
  if (fullest === undefined) {
    return unknown('disk', texts.untold);
  }
  const { name, percent } = fullest;
  const errors = ['service-not-available', 'store-disk-full'];
  return percent >= 90
    ? problem('disk', texts.full(name, percent), texts.free, 'mastery-14#clean', errors)
    : percent >= 85
      ? problem('disk', texts.forced(name, percent), texts.free, 'mastery-14#clean', errors)
      : ok('disk', percent >= 75 ? texts.early(name, percent) : texts.ok(name, percent));
}

/** `now`: milliseconds since 1970 on this machine. */
export function checkClock(
  target: DiagnosisTarget,
  brokers: Observed<readonly DiagnosedBroker[]>,
  now: number,
): CheckResult {
  const texts = CHECK_TEXTS.clock;
  if (target.kind === 'lab') {
    return ok('clock', texts.same);
  }
  if (brokers.kind !== 'seen') {
    return unknown('clock', silenceText(brokers));
  }
  const ahead = brokers.value
    .map(({ name, runtime }) => ({ name, seconds: (Number(runtime?.['bootTimestamp'] ?? 0) - now) / 1000 }))
    .find(({ seconds }) => seconds > 5);
  return ahead === undefined
    ? unknown('clock', texts.untold)
    : problem('clock', texts.ahead(ahead.name, Math.round(ahead.seconds)), texts.synchronise, 'mastery-23#mechanism');
}

export function checkProxy(address: string | undefined, reach: Reach | undefined): CheckResult {
  const texts = CHECK_TEXTS.proxy;
  if (address === undefined || reach === undefined) {
    return unknown('proxy', texts.none);
  }
  return reach.kind === 'open'
    ? ok('proxy', texts.ok(address))
    : problem('proxy', reachText(address, reach), texts.start, 'mastery-11#proxy', ['grpc-unavailable']);
}

function firstLine(text: string): string {
  return (text.trim().split(/\r?\n/)[0] ?? '').slice(0, 200);
}
