import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { javaArguments } from '../../../core/lab/javaCommand';
import { choosePorts, type PortNeed, type PortPlan } from '../../../core/lab/ports';
import { planLab, portNeeds, PROFILES } from '../../../core/lab/profiles';

const credentials = { accessKey: 'guide', secretKey: 'not-a-secret' };
const free = () => Promise.resolve(true);
const without =
  (...taken: number[]) =>
  (port: number) =>
    Promise.resolve(!taken.includes(port));

async function planned(isFree: (port: number) => Promise<boolean> = free): Promise<PortPlan> {
  const ports = await choosePorts(portNeeds('single'), isFree);
  assert.ok(ports);
  return ports;
}

suite('Ports of a lab', () => {
  test('Should be the usual ones where they are free', async () => {
    const ports = [...(await planned())].map(([key, { port, moved }]) => [key, port, moved]);
    assert.deepEqual(ports, [
      ['name-server', 9876, false],
      ['broker-a', 10911, false],
      ['proxy-grpc', 8081, false],
      ['proxy-remoting', 8080, false],
    ]);
  });

  test('Should move a process when one of the ports it opens beside its own is taken', async () => {
    for (const taken of [10911, 10909, 10912]) {
      const broker = (await planned(without(taken))).get('broker-a');
      assert.deepEqual(broker, { port: 20911, beside: [20909, 20912], everywhere: [20912], moved: true });
    }
  });

  test('Should leave the others where they are', async () => {
    const ports = await planned(without(8081, 18081));
    assert.equal(ports.get('proxy-grpc')?.port, 18181);
    assert.equal(ports.get('proxy-remoting')?.port, 8080);
  });

  test('Should never give one port twice', async () => {
    const needs: PortNeed[] = ['a', 'b', 'c'].map((key) => ({ key, usual: 10911, beside: [-2, 1], everywhere: [] }));
    const chosen = await choosePorts(needs, free);
    const all = [...(chosen?.values() ?? [])].flatMap(({ port, beside }) => [port, ...beside]);
    assert.equal(new Set(all).size, 9);
  });

  test('Should give up when nothing is free', async () => {
    assert.equal(await choosePorts(portNeeds('single'), () => Promise.resolve(false)), undefined);
  });
});

suite('Plan of a lab', () => {
  test('Should write files and arguments with the chosen ports', async () => {
    const plan = planLab('single', 'C:\\Users\\li na\\lab\\single', await planned(without(9876, 8081, 10911)));
    assert.equal(plan.nameServer, '127.0.0.1:19876');
    assert.equal(plan.proxy, '127.0.0.1:18081');
    const [nameServer, broker] = plan.processes;
    assert.match(nameServer?.files[0]?.text ?? '', /^listenPort=19876\nbindAddress=127\.0\.0\.1\n$/);
    const [conf, proxy] = broker?.files.map(({ text }) => text) ?? [];
    assert.match(conf ?? '', /^listenPort=20911$/m);
    assert.match(conf ?? '', /^namesrvAddr=127\.0\.0\.1:19876$/m);
    assert.match(conf ?? '', /^storePathRootDir=C:\/Users\/li na\/lab\/single\/broker-a\/store$/m);
    assert.deepEqual(JSON.parse(proxy ?? ''), {
      rocketMQClusterName: 'rocketmq-guide',
      proxyMode: 'LOCAL',
      namesrvAddr: '127.0.0.1:19876',
      grpcServerPort: 18081,
      remotingListenPort: 8080,
    });
    assert.ok(broker?.args.includes('127.0.0.1:19876'));
  });

  for (const profile of PROFILES) {
    test(`Should hold together for ${profile}: names, folders, files and ports`, async () => {
      const ports = await choosePorts(portNeeds(profile), free);
      assert.ok(ports);
      const { processes, memoryMb } = planLab(profile, '/lab', ports, credentials);
      const names = processes.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length);
      const paths = processes.flatMap(({ files }) => files.map(({ path }) => path));
      assert.equal(new Set(paths).size, paths.length);
      for (const { folder, files, args } of processes) {
        for (const { path } of files) {
          assert.ok(path.startsWith(`${folder}/conf/`), path);
          assert.ok(args.includes(`/lab/${path}`), `${path} is read by its process`);
        }
      }
      assert.deepEqual(processes.flatMap((one) => one.ports).sort(), [...ports.keys()].sort());
      assert.equal(
        memoryMb,
        processes.reduce((sum, one) => sum + one.residentMb, 0),
      );
      assert.equal(processes[0]?.role, 'name-server');
    });
  }

  test('Should leave module flags out on JDK 8, which refuses them', async () => {
    const [nameServer] = planLab('single', '/lab', await planned()).processes;
    assert.ok(nameServer);
    const options = { jars: '/jars', home: '/lab', labId: 'abc' };
    const flags = (javaMajor: number) =>
      javaArguments(nameServer, { ...options, javaMajor }).filter((word) => word.startsWith('--'));
    assert.deepEqual(flags(8), []);
    assert.equal(flags(17).length, 4);
  });

  test('Should mark every command line with the id of the lab, and keep files below its home', async () => {
    for (const one of planLab('single', '/lab', await planned()).processes) {
      const words = javaArguments(one, { javaMajor: 17, jars: '/jars', home: '/lab', labId: 'abc' });
      assert.ok(words.some((word) => word.endsWith('=abc')));
      assert.ok(words.includes(`-Duser.home=/lab/${one.folder}`));
      assert.ok(words.includes(`-Djava.io.tmpdir=/lab/${one.folder}/tmp`));
    }
  });
});
