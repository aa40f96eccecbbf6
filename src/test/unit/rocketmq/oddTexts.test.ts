import assert from 'node:assert/strict';
import { join } from 'node:path';
import { FileReader } from '../../../cli/fileReader';
import { Analyser } from '../../../core/rocketmq/analyser';
import type { FileFacts } from '../../../core/rocketmq/model';
import { ProjectFacts } from '../../../core/rocketmq/project/projectFacts';
import { decodeText } from '../../../core/util/decodeText';
import { CoreAssets } from '../../support/coreAssets';
import { siteKeys } from '../../support/siteKeys';

const IMPORTS = `import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.common.message.Message;
`;

suite('Odd texts', () => {
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = Analyser.create(new CoreAssets());
    await analyser.prepare('a.java');
  });
  suiteTeardown(() => analyser.dispose());

  const analyse = (text: string): FileFacts | undefined => analyser.analyse({ path: 'a.java', text });
  const sites = (text: string): string[] => [...siteKeys(analyse(text))];

  const plain = `${IMPORTS}class A {
  void f(DefaultMQProducer producer) throws Exception {
    producer.start();
  }
}
`;

  test('Should say why a file is not read', () => {
    assert.equal(analyse(plain + '// filler\n'.repeat(200_000))?.skipped, 'too-large');
    assert.equal(analyse(plain.replaceAll('\n', ' ').repeat(200))?.skipped, 'minified');
    assert.equal(analyse(`${plain}\0`)?.skipped, 'binary');
    assert.deepEqual(analyse(plain + '// filler\n'.repeat(200_000))?.sites, []);
  });

  test('Should read UTF-16 of both byte orders, and UTF-8 with a mark, as editor and command line do', () => {
    for (const file of ['Utf16Le.java', 'Utf16Be.java', 'Utf8Mark.java', 'Gb18030.java']) {
      const read = new FileReader().read(join(__dirname, '../../fixtures/encodings', file));
      assert.ok(read.kind === 'text', file);
      assert.deepEqual(sites(read.text), ['5:8 start producer-start', '5:29 send send-sync'], file);
      assert.ok(read.text.includes('订单'), file);
    }
    const bytes = new Uint8Array(Buffer.from(`\ufeff${plain}`, 'utf16le'));
    assert.deepEqual(sites(decodeText(bytes) ?? ''), ['4:13 start producer-start']);
  });

  test('Should give the columns of an editor behind tabs, wide characters, Chinese names and CRLF', () => {
    const text = `${IMPORTS}class A {
\tDefaultMQProducer 订单生产者;
\tvoid 发送(Message 消息) throws Exception {
\t\tString s = "😀🚀"; 订单生产者.send(消息); /* 😀 */ 订单生产者.shutdown();
\t}
}
`;
    const wanted = ['5:27 send send-sync', '5:52 shutdown producer-shutdown'];
    assert.deepEqual(sites(text), wanted);
    assert.deepEqual(sites(text.replaceAll('\n', '\r\n')), wanted);
    assert.deepEqual(sites(`\ufeff${text}`), wanted);
  });

  test('Should end with types that are above themselves, in a file and across files', () => {
    assert.deepEqual(
      sites(`${IMPORTS}class A extends B<A> {}
class B<T extends B<T>> extends C { void f() throws Exception { send(new Message()); self().start(); } T self() { return null; } }
class C extends A {}
class D<T extends T> extends D<T> { T t; void g() { t.send(null); this.t.start(); } }
class E extends E { { start(); } }
interface F extends G, DefaultMQProducer {} interface G extends F {}
class H { void h(F f, G g) { f.start(); g.start(); } }
`).filter((key) => !key.includes('message-build')),
      ['8:31 start producer-start', '8:42 start producer-start'],
    );
    const project = new ProjectFacts(analyser);
    const files: Record<string, string> = {
      'p/A.java': `package p; import org.apache.rocketmq.client.producer.*; public class A extends q.B { DefaultMQProducer own; }`,
      'q/B.java': `package q; import p.A; public class B extends A { void f() throws Exception { own.start(); start(); } } // rocketmq`,
    };
    const read = (path: string) => {
      project.set(path, analyser.analyse({ path, text: files[path]! }, project), files[path]!);
    };
    Object.keys(files).forEach(read);
    for (let round = 0; round < 6; round++) {
      project.stale().forEach(read);
    }
    assert.deepEqual([...siteKeys(project.get('q/B.java'))], ['0:82 start producer-start']);
  });

  test('Should end with constants that are made of themselves', () => {
    const facts = analyse(`${IMPORTS}class A {
  static final String A = B + "a", B = C + "b", C = A + "c", D = D + "d", E = (E), F = F;
  void f(DefaultMQProducer producer) throws Exception {
    producer.send(new Message(A, D + E, F, null));
    var x = x; x.start(); var y = z; var z = y; y.send(z);
  }
}
`);
    assert.deepEqual([...siteKeys(facts)], ['5:13 send send-sync', '5:22 Message message-build']);
    assert.deepEqual(
      facts?.sites.flatMap(({ arguments: args }) => args.flatMap(({ value }) => value ?? [])),
      [],
    );
  });

  test('Should bear nesting and chains of thousands', () => {
    const deep = 5_000;
    const bodies = [
      `${'('.repeat(deep)}producer${')'.repeat(deep)}.start();`,
      `producer.send(new Message(${Array(deep).fill('"a"').join(' + ')}, null));`,
      `producer.send(new Message(new StringBuilder()${'.append("x")'.repeat(deep)}.toString(), null));`,
      `${'{'.repeat(deep)} producer.start(); ${'}'.repeat(deep)}`,
      `${'if (a) '.repeat(deep)} producer.start();`,
      `Object o = ${'a ? b : '.repeat(deep)} c; producer.start();`,
      `${'x -> '.repeat(deep)} producer.start();`,
      `f(${'new A() { void f() { '.repeat(300)} producer.start(); ${'} }'.repeat(300)});`,
      `${'['.repeat(deep)}${'<'.repeat(deep)} producer.start();`,
      `producer.start(); List${'<List'.repeat(deep)}${'>'.repeat(deep)} l; l.forEach(x -> x.start());`,
    ];
    for (const body of bodies) {
      const text = `${IMPORTS}class A { void f(DefaultMQProducer producer) throws Exception {\n${body}\n} }\n`;
      const start = performance.now();
      assert.doesNotThrow(() => analyse(text), body.slice(0, 40));
      assert.ok(performance.now() - start < 2_000, `too long: ${body.slice(0, 40)}`);
    }
  });

  test('Should bear nesting of thousands in every language', async () => {
    const deep = 8_000;
    // So that it is not taken for minified code.
    const lines = '\n'.repeat(200);
    const sum = Array(deep).fill('"a"').join(' + ');
    const members = `a${'.b'.repeat(deep)}`;
    const indexes = `a${'[0]'.repeat(deep)}`;
    const frames: [string, (value: string) => string][] = [
      [
        'a.py',
        (value) =>
          `${lines}from rocketmq.client import Producer\nproducer = Producer('g')\nx = ${value}\nproducer.send_sync(x)\n`,
      ],
      [
        'a.js',
        (value) =>
          `${lines}const { Producer } = require('rocketmq-client-nodejs');\nconst p = new Producer({ endpoints: '' });\nconst x = ${value};\np.send(x);\n`,
      ],
      [
        'a.go',
        (value) =>
          `package a${lines}import rocketmq "github.com/apache/rocketmq-client-go/v2"\nfunc f() {\n\tp, _ := rocketmq.NewProducer()\n\tx := ${value}\n\tp.SendSync(nil, x)\n}\n`,
      ],
    ];
    for (const [path, frame] of frames) {
      await analyser.prepare(path);
      for (const value of [sum, members, indexes]) {
        const facts = analyser.analyse({ path, text: frame(value) });
        assert.ok(
          facts?.sites.some(({ concept }) => concept.startsWith('send')),
          `${path}: ${value.slice(0, 20)}`,
        );
      }
      const inner = `${'('.repeat(deep)}"a"${')'.repeat(deep)}`;
      const facts = analyser.analyse({ path, text: frame(inner) });
      assert.ok(facts?.skipped === 'too-deep' || facts?.sites.length !== 0, path);
    }
  });

  test('Should free every tree, also of what fails and of documents that stay open', () => {
    const before = analyser.liveTrees;
    analyse(plain);
    analyser.update('one', { path: 'a.java', text: plain });
    analyser.update('two', { path: 'a.java', text: plain });
    analyser.update('two', { path: 'a.java', text: `${plain} // longer` });
    analyser.surroundings('three', { path: 'a.java', text: plain }, { line: 4, character: 13 });
    assert.equal(analyser.liveTrees, before + 3);
    const failing = { type: () => assert.fail('no answer'), mayConcern: () => true };
    const text = 'class A { void f(p.B b) { b.send(); } } // rocketmq';
    assert.throws(() => analyser.analyse({ path: 'a.java', text }, failing), /no answer/);
    ['one', 'two', 'three', 'never opened'].forEach((key) => analyser.close(key));
    assert.equal(analyser.liveTrees, before);
  });
});
