import assert from 'node:assert/strict';
import { diagnosisPage } from '../../../core/curriculum/diagnosisPage';
import { diagnose, LIMITS, type DiagnosisProbe } from '../../../core/lab/diagnosis';
import {
  CHECKS,
  type CheckId,
  type CheckResult,
  type DiagnosedBroker,
  type DiagnosisAdmin,
  type DiagnosisTarget,
  type JavaObservation,
  type ProjectExpectations,
  type Reach,
} from '../../../core/lab/diagnosisModel';
import { LOCALES } from '../../../core/util/locale';

const OPEN: Reach = { kind: 'open' };
const NEVER = new Promise<never>(() => undefined);
const BROKER: DiagnosedBroker = {
  name: 'broker-a',
  brokerId: 0,
  address: '10.0.0.6:10911',
  runtime: { commitLogDiskRatio: '0.42', brokerVersionDesc: 'V5_5_0', bootTimestamp: '1000' },
};
const ADMIN: DiagnosisAdmin = {
  brokers: () => Promise.resolve([BROKER]),
  topics: () => Promise.resolve([{ name: 'order_paid', type: 'NORMAL' }]),
  groups: () => Promise.resolve([{ name: 'stock' }]),
};
const PROJECT: ProjectExpectations = {
  topics: [{ name: 'order_paid', type: 'NORMAL', grpc: false }],
  groups: ['stock'],
  clients: [
    {
      family: 'java-remoting',
      artifact: 'org.apache.rocketmq:rocketmq-client',
      version: '5.5.0',
      clientVersion: '5.5.0',
      path: 'pom.xml',
    },
  ],
};
const GIVEN: DiagnosisTarget = { kind: 'given', nameServer: '10.0.0.5:9876', proxy: '10.0.0.5:8081' };

/** A machine where everything is well, but for what a test lays over it. */
class FakeMachine implements DiagnosisProbe {
  readonly connected: string[] = [];
  java_: JavaObservation = { major: 17, output: 'openjdk version "17.0.15"', options: {} };
  reaches: Readonly<Record<string, Reach>> = {};
  admin_: DiagnosisAdmin | undefined = ADMIN;
  /** Limits run out at once. */
  slow = false;

  java(): Promise<JavaObservation> {
    return Promise.resolve(this.java_);
  }

  connect(host: string, port: number): Promise<Reach> {
    this.connected.push(`${host}:${port}`);
    return Promise.resolve(this.reaches[`${host}:${port}`] ?? OPEN);
  }

  admin(): Promise<DiagnosisAdmin | undefined> {
    return Promise.resolve(this.admin_);
  }

  wait(): { done: Promise<void>; dispose(): void } {
    return { done: this.slow ? Promise.resolve() : NEVER, dispose: () => undefined };
  }

  now(): number {
    return 1_000_000;
  }
}

async function results(
  machine: FakeMachine,
  options: { target?: DiagnosisTarget; project?: ProjectExpectations } = {},
): Promise<ReadonlyMap<CheckId, CheckResult>> {
  const found = await diagnose({ target: GIVEN, project: PROJECT, ...options, probe: machine });
  return new Map(found.map((result) => [result.check, result]));
}

const outcomes = (found: ReadonlyMap<CheckId, CheckResult>) =>
  Object.fromEntries([...found].map(([check, { outcome }]) => [check, outcome]));

suite('Diagnosis', () => {
  test('Should run all checks in their order and find nothing wrong where nothing is', async () => {
    const seen: CheckId[] = [];
    const found = await diagnose({
      target: GIVEN,
      project: PROJECT,
      probe: new FakeMachine(),
      onCheck: (check) => seen.push(check),
    });
    assert.deepEqual(seen, [...CHECKS]);
    assert.deepEqual(
      found.filter(({ outcome }) => outcome !== 'ok').map(({ check, outcome }) => [check, outcome]),
      // A broker does not tell its time.
      [['clock', 'unknown']],
    );
  });

  test('Should try each address once', async () => {
    const machine = new FakeMachine();
    await results(machine);
    assert.deepEqual(machine.connected.sort(), ['10.0.0.5:8081', '10.0.0.5:9876', '10.0.0.6:10911']);
  });

  test('Should ask nobody for brokers, topics and groups when no name server can be reached', async () => {
    const machine = new FakeMachine();
    machine.reaches = { '10.0.0.5:9876': { kind: 'refused' } };
    machine.admin_ = { ...ADMIN, brokers: () => Promise.reject(new Error('must not be asked')) };
    const found = await results(machine);
    assert.equal(found.get('name-server')?.outcome, 'problem');
    for (const check of ['broker', 'topics', 'groups', 'permissions', 'disk', 'versions'] as const) {
      assert.equal(found.get(check)?.outcome, 'unknown', check);
      assert.match(found.get(check)?.found.en ?? '', /No NameServer could be reached/, check);
    }
    assert.equal(found.get('proxy')?.outcome, 'ok');
  });

  test('Should go on asking when one of several name servers is there', async () => {
    const machine = new FakeMachine();
    machine.reaches = { '10.0.0.5:9876': { kind: 'limit', seconds: 3 } };
    const found = await results(machine, { target: { kind: 'given', nameServer: '10.0.0.5:9876;10.0.0.7:9876' } });
    assert.match(found.get('name-server')?.found.en ?? '', /did not answer within 3 s.*1 other/);
    assert.equal(found.get('broker')?.outcome, 'ok');
  });

  test('Should name the time limit of administration, and not wait for it again', async () => {
    const machine = new FakeMachine();
    machine.slow = true;
    let calls = 0;
    const stuck = () => {
      calls++;
      return NEVER;
    };
    machine.admin_ = { brokers: stuck, topics: stuck, groups: stuck };
    const found = await results(machine);
    assert.match(found.get('broker')?.found.en ?? '', new RegExp(`within ${LIMITS.admin} s`));
    assert.equal(found.get('groups')?.outcome, 'unknown');
    assert.ok(calls <= 1);
  });

  test('Should say why it cannot tell when there is nothing to administrate with', async () => {
    const machine = new FakeMachine();
    machine.admin_ = undefined;
    assert.match((await results(machine)).get('topics')?.found.en ?? '', /needs administration/);
  });

  test('Should stop when it is cancelled', async () => {
    let asked = 0;
    const found = await diagnose({
      target: GIVEN,
      project: PROJECT,
      probe: new FakeMachine(),
      cancelled: () => ++asked > 3,
    });
    assert.deepEqual(
      found.map(({ check }) => check),
      ['java', 'ports', 'name-server'],
    );
  });

  test('Should tell an address inside of a container network from loopback and from any other', async () => {
    const fixOf = async (address: string): Promise<string> => {
      const machine = new FakeMachine();
      machine.admin_ = { ...ADMIN, brokers: () => Promise.resolve([{ ...BROKER, address }]) };
      machine.reaches = { [address]: { kind: 'limit', seconds: 3 } };
      const result = (await results(machine)).get('broker');
      assert.equal(result?.outcome, 'problem');
      assert.ok(result?.errors?.includes('connect-failed'));
      return result?.fix?.en ?? '';
    };
    assert.match(await fixOf('172.18.0.3:10911'), /container network.*brokerIP1/);
    assert.match(await fixOf('127.0.0.1:10911'), /loopback/);
    assert.match(await fixOf('10.9.9.9:10911'), /^Start that broker/);
  });

  test('Should find brokers without a master, refused administration and full disks', async () => {
    const machine = new FakeMachine();
    machine.admin_ = { ...ADMIN, brokers: () => Promise.resolve([{ ...BROKER, brokerId: 1 }]) };
    assert.equal((await results(machine)).get('broker')?.outcome, 'problem');
    machine.admin_ = { ...ADMIN, brokers: () => Promise.resolve([]) };
    const empty = await results(machine);
    assert.deepEqual(empty.get('broker')?.errors, ['no-route-info', 'topic-route-missing']);
    assert.equal(empty.get('permissions')?.outcome, 'unknown');
    const refused = Object.assign(new Error('CODE: 16  DESC: username cannot be null.'), { code: 16 });
    machine.admin_ = { ...ADMIN, brokers: () => Promise.reject(refused) };
    const found = await results(machine);
    assert.equal(found.get('permissions')?.outcome, 'problem');
    assert.match(found.get('permissions')?.found.en ?? '', /username cannot be null/);
    assert.equal(found.get('broker')?.outcome, 'unknown');
    for (const [ratio, outcome] of [
      ['0.74', 'ok'],
      ['0.80', 'ok'],
      ['0.86', 'problem'],
      ['0.93', 'problem'],
      ['-1', 'unknown'],
    ] as const) {
      const runtime = { commitLogDiskRatio: ratio };
      machine.admin_ = { ...ADMIN, brokers: () => Promise.resolve([{ ...BROKER, runtime }]) };
      assert.equal((await results(machine)).get('disk')?.outcome, outcome, ratio);
    }
  });

  test('Should hold topics, groups and client versions of the project against the broker', async () => {
    const machine = new FakeMachine();
    const project: ProjectExpectations = {
      topics: [
        { name: 'order_paid', type: 'FIFO', grpc: true },
        { name: 'nowhere', grpc: false },
      ],
      groups: ['stock', 'points'],
      clients: PROJECT.clients,
    };
    const found = await results(machine, { project });
    assert.match(found.get('topics')?.found.en ?? '', /Missing: `nowhere`/);
    assert.match(found.get('groups')?.found.en ?? '', /Missing: `points`/);
    const misfit = await results(machine, { project: { ...project, topics: project.topics.slice(0, 1) } });
    assert.match(misfit.get('topics')?.found.en ?? '', /type NORMAL.*sends FIFO/);
    // The broker itself does not look at types: only the proxy does.
    const remoting = [{ name: 'order_paid', type: 'FIFO', grpc: false } as const];
    assert.equal((await results(machine, { project: { ...project, topics: remoting } })).get('topics')?.outcome, 'ok');
    const old = { ...BROKER, runtime: { brokerVersionDesc: 'V4_9_8' } };
    machine.admin_ = { ...ADMIN, brokers: () => Promise.resolve([old]) };
    assert.match((await results(machine)).get('versions')?.found.en ?? '', /5\.5\.0.*4\.9\.8/);
    const grpc = [
      { family: 'java-grpc', artifact: 'org.apache.rocketmq:rocketmq-client-java', path: 'pom.xml' } as const,
    ];
    assert.match(
      (await results(machine, { project: { ...PROJECT, clients: grpc } })).get('versions')?.found.en ?? '',
      /gRPC.*4\.9\.8/,
    );
  });

  test('Should see what keeps a JVM from starting', async () => {
    const machine = new FakeMachine();
    const observed = async (java: JavaObservation): Promise<CheckResult | undefined> => {
      machine.java_ = java;
      return (await results(machine)).get('java');
    };
    assert.equal((await observed({ major: undefined, output: '', options: {} }))?.outcome, 'problem');
    const broken = await observed({ major: undefined, output: "Unrecognized VM option 'X'\nError: ...", options: {} });
    assert.match(broken?.found.en ?? '', /does not start: `Unrecognized VM option 'X'`/);
    const modules = { JAVA_OPT_EXT: '--add-opens=java.base/java.nio=ALL-UNNAMED' };
    assert.equal((await observed({ major: 8, output: '', options: modules }))?.outcome, 'problem');
    assert.equal((await observed({ major: 17, output: '', options: modules }))?.outcome, 'ok');
    const cms = { JAVA_TOOL_OPTIONS: '-Xmx1g -XX:+UseConcMarkSweepGC' };
    assert.match((await observed({ major: 17, output: '', options: cms }))?.found.en ?? '', /UseConcMarkSweepGC/);
    assert.equal((await observed({ major: 8, output: '', options: cms }))?.outcome, 'ok');
  });

  test('Should see malformed addresses and ports of another process', async () => {
    const portsOf = async (target: DiagnosisTarget) => (await results(new FakeMachine(), { target })).get('ports');
    for (const [target, text] of [
      [{ kind: 'given', nameServer: 'a:9876,b:9876' }, /holds a comma/],
      [{ kind: 'given', nameServer: '10.0.0.5' }, /has no port/],
      [{ kind: 'given', nameServer: '10.0.0.5:8081' }, /usually belongs to another process/],
      [{ kind: 'given', proxy: '10.0.0.5:9876' }, /usually belongs to another process/],
    ] as const) {
      const result = await portsOf(target);
      assert.equal(result?.outcome, 'problem');
      assert.match(result?.found.en ?? '', text);
    }
    assert.equal((await portsOf({ kind: 'given', nameServer: '10.0.0.5:19876;b:9876' }))?.outcome, 'ok');
    assert.equal((await portsOf({ kind: 'given', proxy: 'dns:proxy.example:8081' }))?.outcome, 'ok');
  });

  test('Should know the clock of a lab, and one that runs ahead', async () => {
    const machine = new FakeMachine();
    const lab = { kind: 'lab', nameServer: '127.0.0.1:9876' } as const;
    assert.equal((await results(machine, { target: lab })).get('clock')?.outcome, 'ok');
    const ahead = { ...BROKER, runtime: { bootTimestamp: '1060000' } };
    machine.admin_ = { ...ADMIN, brokers: () => Promise.resolve([ahead]) };
    assert.match((await results(machine)).get('clock')?.found.en ?? '', /60 s in the future/);
  });

  test('Should give a fix and a lesson with every problem, in both languages, and a page that shows them', async () => {
    const machine = new FakeMachine();
    machine.java_ = { major: 7, output: '', options: {} };
    machine.reaches = {
      '10.0.0.5:8081': { kind: 'no-host' },
      '10.0.0.6:10911': { kind: 'failed', reason: 'EHOSTUNREACH' },
    };
    const found = [...(await results(machine)).values()];
    const problems = found.filter(({ outcome }) => outcome === 'problem');
    assert.deepEqual(outcomes(new Map(problems.map((one) => [one.check, one]))), {
      java: 'problem',
      broker: 'problem',
      proxy: 'problem',
    });
    for (const { fix, lesson, found: text } of problems) {
      assert.ok(lesson !== undefined && fix !== undefined);
      assert.match(text['zh-cn'], /\p{Script=Han}/u);
      assert.match(fix['zh-cn'], /\p{Script=Han}/u);
    }
    for (const locale of LOCALES) {
      const page = diagnosisPage({
        locale,
        target: '<b>',
        results: found,
        lessonTitle: () => 'Lesson',
        errorTitle: () => ({ en: 'Error', 'zh-cn': '错误' }),
      });
      assert.equal(page.html.split('<li>').length - 1, found.length);
      assert.ok(page.html.includes('&lt;b&gt;') && !page.html.includes('<b>'));
      assert.doesNotMatch(page.html, /undefined|\[object|`/);
    }
    const empty = {
      locale: 'en',
      target: undefined,
      results: [],
      lessonTitle: () => undefined,
      errorTitle: () => undefined,
    } as const;
    assert.match(diagnosisPage(empty).html, /Nothing was diagnosed/);
  });
});
