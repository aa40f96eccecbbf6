import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { LabFailure } from '../../core/lab/failures';
import type { LabRecord } from '../../core/lab/labRecord';
import { fetchWithMaven } from '../../lab/fetchWithMaven';
import { findJava, findMaven } from '../../lab/findTools';
import { GuardLink } from '../../lab/guard/guardLink';
import { type OwnLab } from '../../lab/ownLab';
import { isAlive } from '../../lab/processes';
import { runTool } from '../../lab/runTool';
import { ownLabAt } from '../support/ownLabAt';
import { ROOT } from '../support/sourceFiles';
import { until } from '../support/until';

const MINUTES = 60_000;
const silent = { onPhase: () => undefined, onBytes: () => undefined, onOutput: () => undefined };

/** One lab that several "editors" start, lose, find and break, in this order. */
suite('A lab and its processes', () => {
  const folder = path.join(mkdtempSync(path.join(realpathSync(tmpdir()), 'rocketmq-lab-')), 'lab');
  const lab = ownLabAt(folder, 4000);
  const window = new GuardLink();
  let editor: ChildProcess | undefined;
  let record: LabRecord;

  suiteTeardown(async function () {
    this.timeout(MINUTES);
    delete process.env['VSCODE_PID'];
    window.dispose();
    editor?.kill('SIGKILL');
    await lab.stop();
    rmSync(path.dirname(folder), { recursive: true, force: true });
  });

  /** Highest offsets of the topic that the ready check sends to, added up: how many messages are stored. */
  async function stored(): Promise<number> {
    const jars = path.join(lab.jars('5.5.0'), '*');
    const { output } = await runTool(record.java, [
      ...['-XX:TieredStopAtLevel=1', '-cp', jars, `-Duser.home=${folder}`, `-Drocketmq.home.dir=${folder}`],
      ...['org.apache.rocketmq.tools.command.MQAdminStartup', 'topicStatus'],
      ...['-n', record.nameServer, '-t', 'rocketmq-guide-ready'],
    ]);
    const rows = [...output.matchAll(/^broker-a\s+\d+\s+(\d+)\s+(\d+)/gm)];
    assert.ok(rows.length > 0, output);
    return rows.reduce((sum, [, , highest]) => sum + Number(highest), 0);
  }

  const stateOf = async (name: string) => {
    const found = await lab.find();
    return found && (await lab.processes(found)).find((process) => process.name === name)?.state;
  };

  test('Should start, on other ports where the usual ones are taken, and receive a message', async function () {
    this.timeout(4 * MINUTES);
    const taken = createServer();
    const isOurs = await new Promise((resolve) => {
      taken.once('error', () => resolve(false));
      taken.listen(9876, () => resolve(true));
    });
    const script = path.join(ROOT, 'src/test/support/labEditor.ts');
    editor = spawn(process.execPath, ['--import=tsx', script, folder, '', '4000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let line = '';
    editor.stdout?.setEncoding('utf8').on('data', (chunk: string) => (line += chunk));
    await until(
      'the lab',
      async () => {
        assert.ok(editor?.exitCode === null, 'the start has failed');
        return Promise.resolve(line.includes('\n'));
      },
      4 * MINUTES,
    );
    taken.close();
    const { phases, ports } = JSON.parse(line) as { phases: { name: string; seconds: number }[]; ports: number[] };
    console.log(`      ${phases.map(({ name, seconds }) => `${name} ${seconds} s`).join(', ')}`);
    assert.deepEqual(
      phases.map(({ name }) => name),
      ['jars', 'name server', 'broker-a with proxy', 'check'],
    );
    assert.ok(isOurs ? ports[0] === 19876 : ports[0] !== 9876);
  });

  test('Should keep everything it wrote below its folder, readable by its user', () => {
    assert.deepEqual(readdirSync(folder).sort(), ['jars', 'lab.json', 'single']);
    assert.ok(existsSync(path.join(folder, 'single/broker-a/logs/rocketmqlogs/broker.log')));
  });

  test('Should outlive a killed editor and be found by the next one', async function () {
    this.timeout(MINUTES);
    editor?.kill('SIGKILL');
    if (editor) {
      await once(editor, 'exit');
    }
    const found = await lab.find();
    assert.ok(found);
    record = found;
    // This window's editor, as far as the guard is told, is the one that was killed.
    process.env['VSCODE_PID'] = String(editor?.pid);
    window.join(record.guard);
    const states = (await lab.processes(record)).map(({ name, state }) => `${name}: ${state}`);
    assert.deepEqual(states, ['name server: running', 'broker-a with proxy: running']);
  });

  test('Should have its message after kill -9 of the broker and a restart', async function () {
    this.timeout(4 * MINUTES);
    const before = await stored();
    assert.equal(before, 1);
    await lab.kill('broker-a with proxy');
    assert.equal(await stateOf('broker-a with proxy'), 'gone');
    assert.equal(await stateOf('name server'), 'running');
    await lab.restart('broker-a with proxy', new AbortController().signal);
    assert.equal(await stateOf('broker-a with proxy'), 'running');
    assert.equal(await until('the route', stored), before);
  });

  test('Should freeze a process, which then answers nobody, and let it go on', async function () {
    this.timeout(MINUTES);
    await lab.setFrozen('name server', true);
    assert.equal(await stateOf('name server'), 'frozen');
    await lab.setFrozen('name server', false);
    assert.equal(await stateOf('name server'), 'running');
    assert.equal(await stored(), 1);
  });

  test('Should be ended by its guard once no window is there, and leave no process', async function () {
    this.timeout(2 * MINUTES);
    const { processes, guard } = (await lab.find()) ?? assert.fail('The lab is gone too early');
    const pids = [...processes.map(({ pid }) => pid), guard?.pid ?? 0];
    assert.ok(pids.every((pid) => isAlive(pid)));
    window.dispose();
    await until('the end of the lab', () => Promise.resolve(!existsSync(lab.file.path)));
    await until('the end of its processes', () => Promise.resolve(!pids.some((pid) => isAlive(pid))));
    assert.equal(await lab.find(), undefined);
    // The next one is started by an editor that lives.
    delete process.env['VSCODE_PID'];
  });

  test('Should leave nothing running and no state when a start is cancelled half-way', async function () {
    this.timeout(2 * MINUTES);
    const prepared = await prepare(lab);
    const cancel = new AbortController();
    const pids: number[] = [];
    const onPhase = (name: string) => {
      if (name === 'broker-a with proxy') {
        pids.push(...(lab.file.read()?.processes.map(({ pid }) => pid) ?? []), lab.file.read()?.guard?.pid ?? 0);
        cancel.abort();
      }
    };
    await assert.rejects(lab.start(prepared, cancel.signal, { ...silent, onPhase }), { name: 'AbortError' });
    assert.equal(pids.length, 2);
    await until('their end', () => Promise.resolve(!pids.some((pid) => isAlive(pid))));
    assert.equal(existsSync(lab.file.path), false);
  });

  test('Should delete the data, and not the jars, when it is reset', () => {
    assert.deepEqual(lab.stored(), ['single']);
    lab.reset('single');
    assert.deepEqual(lab.stored(), []);
    assert.equal(existsSync(lab.jars('5.5.0')), true);
  });
});

suite('A lab that cannot be had', () => {
  let root = '';
  suiteSetup(() => {
    root = mkdtempSync(path.join(realpathSync(tmpdir()), 'rocketmq-lab-'));
  });
  suiteTeardown(() => rmSync(root, { recursive: true, force: true }));

  const isKind = (kind: string) => (error: unknown) => error instanceof LabFailure && error.kind === kind;

  test('Should say so when the setting names no JDK', async () => {
    await assert.rejects(findJava(path.join(root, 'nowhere')), isKind('no-java'));
  });

  test('Should say so when there is no Java at all', async () => {
    await assert.rejects(findJava('', { PATH: root }), isKind('no-java'));
  });

  test('Should write nothing when Maven is missing', async () => {
    const lab = ownLabAt(path.join(root, 'lab'));
    assert.equal(findMaven('', { PATH: root }), undefined);
    const java = await findJava('');
    const request = { profile: 'single', version: '5.5.0', java, onClose: 'stop' } as const;
    await assert.rejects(lab.prepare(request), isKind('no-maven'));
    assert.equal(existsSync(path.join(root, 'lab')), false);
  });

  test('Should say that the network is missing and leave nothing half-written', async function () {
    this.timeout(3 * MINUTES);
    // A user folder with an empty repository and a mirror where nobody listens.
    const home = path.join(root, 'home');
    mkdirSync(path.join(home, '.m2'), { recursive: true });
    const mirror = '<mirror><id>none</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror>';
    writeFileSync(path.join(home, '.m2/settings.xml'), `<settings><mirrors>${mirror}</mirrors></settings>`);
    const before = process.env['MAVEN_OPTS'];
    process.env['MAVEN_OPTS'] = `-Duser.home=${home} -Dmaven.repo.local=${home}/.m2/repository`;
    try {
      await assert.rejects(fetch(path.join(root, 'jars/5.5.0')), isKind('no-network'));
    } finally {
      restore('MAVEN_OPTS', before);
    }
    assert.deepEqual(readdirSync(path.join(root, 'jars')), []);
  });

  test('Should end Maven and leave nothing half-written when the download is cancelled', async function () {
    this.timeout(MINUTES);
    const cancel = new AbortController();
    const folder = path.join(root, 'cancelled/5.5.0');
    await assert.rejects(
      fetch(folder, cancel.signal, () => cancel.abort()),
      { name: 'AbortError' },
    );
    assert.deepEqual(readdirSync(path.dirname(folder)), []);
  });

  test('Should refuse a disk that is too small before anything is written, and clean up when it fills', async function () {
    this.timeout(MINUTES);
    const disk = path.join(root, 'disk');
    mkdirSync(disk);
    const { code } = await runTool('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]);
    if (code !== 0) {
      // Only root may mount, and not in every container.
      this.skip();
    }
    try {
      await assert.rejects(prepare(ownLabAt(path.join(disk, 'lab'))), isKind('disk-full'));
      assert.deepEqual(readdirSync(disk), []);
      await assert.rejects(fetch(path.join(disk, 'jars/5.5.0')), isKind('disk-full'));
      assert.deepEqual(readdirSync(path.join(disk, 'jars')), []);
    } finally {
      await runTool('umount', [disk]);
    }
  });

  const fetch = (folder: string, signal = new AbortController().signal, onOutput = (): void => undefined) =>
    fetchWithMaven({ maven: findMaven('') ?? 'mvn', version: '5.5.0', folder, signal, onOutput });
});

async function prepare(lab: OwnLab) {
  const java = await findJava('');
  return lab.prepare({
    profile: 'single',
    version: '5.5.0',
    java,
    source: { kind: 'maven', maven: findMaven('') ?? 'mvn' },
    onClose: 'stop',
  });
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) {
    delete process.env[name];
  } else {
    process.env[name] = value;
  }
}
