import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { commandsInFull, consentText, type Intent } from '../../../core/lab/consent';
import { choosePorts } from '../../../core/lab/ports';
import { planLab, portNeeds } from '../../../core/lab/profiles';
import { LOCALES } from '../../../core/util/locale';

async function intent(more: Partial<Intent> = {}): Promise<Intent> {
  const ports = await choosePorts(portNeeds('single'), (port) => Promise.resolve(port !== 8081));
  assert.ok(ports);
  return {
    plan: planLab('single', '/data/lab/single', ports),
    version: '5.5.0',
    folder: '/data/lab',
    fetch: { from: 'maven', commands: [['mvn', '-B', '-f', '/data/lab/jars/5.5.0.partial/pom.xml', 'x:y:1:copy']] },
    commands: [
      ['java', '--add-opens=a/b=ALL-UNNAMED', '--add-opens=c/d=ALL-UNNAMED', '-cp', '/data/lab/jars/*', 'Namesrv'],
      ['java', '-cp', '/data/lab/jars/*', 'Proxy'],
    ],
    check: ['java', 'ReadyCheck.java'],
    guard: ['node', 'guard.js', '/data/lab'],
    ...more,
  };
}

for (const locale of LOCALES) {
  suite(`What the user is asked (${locale})`, () => {
    test('Should name folder, size, memory, every command and every port', async () => {
      const text = consentText(await intent(), locale);
      for (const part of ['/data/lab', '102 MB', '589 MB', 'mvn -B -f $LAB/jars/5.5.0.partial/pom.xml x:y:1:copy']) {
        assert.ok(text.includes(part), part);
      }
      for (const part of ['Namesrv', 'Proxy', 'ReadyCheck.java', 'guard.js $LAB', '9876', '10911', '10909']) {
        assert.ok(text.includes(part), part);
      }
    });

    test('Should say which ports the whole network can reach, and only those', async () => {
      const lines = consentText(await intent(), locale).split('\n');
      const warning = lines.find((line) => /Mind|注意/.test(line)) ?? '';
      assert.deepEqual(warning.match(/\d{4,}/g), ['10912', '18081', '8080']);
    });

    test('Should not speak of a download when the jars are there, and say so when nothing guards', async () => {
      const text = consentText(await intent({ fetch: undefined, guard: undefined }), locale);
      assert.ok(!text.includes('mvn') && !text.includes('102 MB'));
      assert.match(text, /No guard process|没有守护进程/);
      assert.match(text, /^1\. (Start|启动)/m);
    });
  });
}

suite('Commands in full', () => {
  test('Should leave nothing out, and quote what a shell would take apart or expand', async () => {
    const text = commandsInFull(await intent());
    assert.ok(text.includes('--add-opens=a/b=ALL-UNNAMED --add-opens=c/d=ALL-UNNAMED -cp "/data/lab/jars/*" Namesrv'));
    assert.equal(text.trim().split(/\n+/).length, 5);
  });
});
