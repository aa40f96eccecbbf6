import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { checkRegions } from '../../../../scripts/verify/checkRegions.mjs';
import { formatLock, jarNames, lockDifference, parseLock } from '../../../../scripts/verify/classpathLock.mjs';
import { javacErrors, javaSnippet } from '../../../../scripts/verify/javaSnippet.mjs';
import { errorsByModule, isMissingArtifact } from '../../../../scripts/verify/mavenOutput.mjs';

suite('Verify', () => {
  test('Should name file and line of every region that is missing, open, uncompiled or broken', () => {
    const root = fileURLToPath(new URL('../../fixtures/verify', import.meta.url));
    const { problems, snippets } = checkRegions(root, [{ name: 'java-remoting' }]);
    assert.deepEqual(
      problems.map((problem) => problem.replace(/(application\.yml:2: ).*/, '$1...')),
      [
        'lessons/code/elsewhere/Lonely.java:1: region "lonely" is in no family, so nothing compiles it',
        'lessons/code/java-remoting/Send.java:7: region "open" is never closed',
        'lessons/code/java-remoting/application.yml:2: ...',
        'lessons/l1/en.md:6: no file lessons/code/java-remoting/Other.java',
        'lessons/l1/en.md:9: "java-remoting/Send.java" is no <path>#<region>',
        'lessons/code/snippets.json:15: no region "gone" in lessons/code/java-remoting/Send.java',
        'lessons/code/sample.mistakes.json:1: "receive()" stands 0 times in java-remoting/Send.java#send',
      ],
    );
    assert.deepEqual(
      snippets.map(({ snippet, region }) => [snippet.id, region.text]),
      [['java-remoting.send', 'void send() {\n}']],
    );
  });

  test('Should put a snippet where its scope belongs, with what it needs around it', () => {
    const region = { text: 'producer.start();', imports: ['import a.B;'] };
    const needs = { producer: 'a.Producer' };
    assert.deepEqual(javaSnippet('s1', { scope: 'statements', needs, throws: ['a.Failure'] }, region), {
      path: 's1/Snippet.java',
      text: [
        'package s1;',
        'import a.B;',
        'class Snippet {',
        'void insert(a.Producer producer) throws a.Failure {',
        'producer.start();',
        '}',
        '}',
        '',
      ].join('\n'),
      firstLine: 5,
    });
    assert.equal(
      javaSnippet('s1', { scope: 'members', needs }, { text: 'int a;', imports: [] }).text,
      'package s1;\nclass Snippet {\nstatic a.Producer producer;\nint a;\n}\n',
    );
    const type = { text: '@A\npublic final class Paid {\n}', imports: [] };
    assert.deepEqual(javaSnippet('s1', { scope: 'file', needs: {} }, type), {
      path: 's1/Paid.java',
      text: 'package s1;\n@A\npublic final class Paid {\n}\n',
      firstLine: 2,
    });
  });

  test('Should read what the compiler says of a snippet', () => {
    const output = [
      's0/Snippet.java:7: error: cannot find symbol',
      'send(topic);',
      '     ^',
      '  symbol:   variable topic',
      '  location: class Snippet',
      's1\\Snippet.java:9: error: incompatible types: int cannot be converted to String',
      '2 errors',
    ].join('\n');
    assert.deepEqual(javacErrors(output), [
      { path: 's0/Snippet.java', line: 7, message: 'cannot find symbol, symbol: variable topic' },
      { path: 's1/Snippet.java', line: 9, message: 'incompatible types: int cannot be converted to String' },
    ]);
  });

  test('Should tell the modules of a failed Maven run apart', () => {
    const output = [
      '[ERROR] COMPILATION ERROR : ',
      '[ERROR] /r/lessons/code/java-grpc/src/main/java/guide/A.java:[12,5] cannot find symbol',
      '  symbol:   method x()',
      '  location: class guide.A',
      '[ERROR] /r/lessons/code/java-grpc/src/main/java/guide/A.java:[12,5] cannot find symbol',
      '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.14.1:compile (default-compile) on project java-grpc: Compilation failure: Compilation failure: ',
      '[ERROR] Failed to execute goal on project spring-boot: Could not resolve dependencies for project x -> [Help 1]',
    ].join('\n');
    const errors = errorsByModule(output, ['java-remoting', 'java-grpc', 'spring-boot'], '/r/lessons/code');
    assert.deepEqual(
      [...errors],
      [
        [
          'java-grpc',
          ['lessons/code/java-grpc/src/main/java/guide/A.java:12:5: cannot find symbol, symbol: method x()'],
        ],
        ['spring-boot', ['Could not resolve dependencies for project x']],
      ],
    );
    assert.equal(isMissingArtifact(output), true);
    assert.equal(isMissingArtifact('[ERROR] COMPILATION ERROR'), false);
  });

  test('Should give errors of the whole build to no module', () => {
    const output = "[ERROR] 'dependencies.dependency.version' for a:b:jar is missing. @ line 3, column 5";
    assert.deepEqual(
      [...errorsByModule(output, ['java-grpc'], '/r')],
      [['', ["'dependencies.dependency.version' for a:b:jar is missing. @ line 3, column 5"]]],
    );
  });

  test('Should keep class paths in a text that reads back, and tell what changed', () => {
    const lock = new Map([
      ['b', jarNames('/m/y/2/y-2.jar:/m/x/1/x-1.jar\n', ':')],
      ['a', jarNames('C:\\m\\z-1.jar', ';')],
    ]);
    const read = parseLock(formatLock(lock));
    assert.deepEqual(
      [...read],
      [
        ['a', ['z-1.jar']],
        ['b', ['x-1.jar', 'y-2.jar']],
      ],
    );
    assert.deepEqual(lockDifference(read.get('b'), ['x-1.jar', 'y-3.jar']), ['- y-2.jar', '+ y-3.jar']);
    assert.deepEqual(lockDifference(undefined, ['x-1.jar']), ['+ x-1.jar']);
    assert.deepEqual(lockDifference(read.get('b'), ['x-1.jar', 'y-2.jar']), []);
  });
});
