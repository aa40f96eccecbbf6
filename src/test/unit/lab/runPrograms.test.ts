import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { suite, test } from 'mocha';
import { sampleCommands } from '../../../core/lab/sample';
import { type Program, runPrograms } from '../../../labClient/runPrograms';

const node = (code: string): Program => [process.execPath, '-e', code];

function run(programs: readonly Program[]) {
  const started: Program[] = [];
  let output = '';
  let heard = () => {};
  const first = new Promise<void>((resolve) => (heard = resolve));
  const running = runPrograms(programs, {
    cwd: tmpdir(),
    env: { LAB_TEST: 'from the lab' },
    write: (text) => {
      output += text;
      heard();
    },
    onStart: (program) => started.push(program),
  });
  return { running, started, first, output: () => output };
}

suite('Programs of a sample', () => {
  test('Should run one after the other, with the environment of the lab, and tell everything they print', async () => {
    const programs = [node('console.log("one")'), node('console.error(process.env.LAB_TEST)')];
    const { running, started, output } = run(programs);
    assert.equal(await running.ended, 0);
    assert.deepEqual(started, programs);
    assert.equal(output(), 'one\nfrom the lab\n');
  });

  test('Should not run what comes after a failure', async () => {
    const { running, started } = run([node('process.exit(3)'), node('')]);
    assert.equal(await running.ended, 3);
    assert.equal(started.length, 1);
    const missing = run([['no-such-program-anywhere'], node('')]);
    assert.equal(await missing.running.ended, -1);
    assert.match(missing.output(), /no-such-program-anywhere/);
  });

  test('Should end what runs when it is stopped, and start nothing more', async () => {
    const { running, started, first } = run([node('console.log("up"); setInterval(() => {}, 1000)'), node('')]);
    await first;
    running.stop();
    assert.equal(await running.ended, -1);
    assert.equal(started.length, 1);
  });

  test('Should be made of arguments, so that no path is taken apart', () => {
    const sample = { main: 'guide.l06.OrderedSend', files: new Map([['guide/l06/OrderedSend.java', '']]) };
    const jars = { java: '/a jdk/bin/java', javac: '/a jdk/bin/javac', folder: '/my jars', separator: ':' };
    const { compile, run: start } = sampleCommands(sample, jars, '/a copy', join);
    assert.deepEqual(
      [compile[0], compile.at(-1), compile[compile.indexOf('-cp') + 1]],
      ['/a jdk/bin/javac', join('/a copy', 'src', 'guide', 'l06', 'OrderedSend.java'), join('/my jars', '*')],
    );
    assert.deepEqual(start, [
      '/a jdk/bin/java',
      '-Duser.home=/a copy',
      '-cp',
      `${join('/a copy', 'classes')}:${join('/my jars', '*')}`,
      'guide.l06.OrderedSend',
    ]);
  });
});
