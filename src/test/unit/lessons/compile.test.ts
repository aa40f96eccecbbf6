import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { compile } from '../../../../scripts/lib/lessons/compile';
import { treeOf } from '../../../../scripts/lib/lessons/contentTree';
import type { CatalogueData } from '../../../core/curriculum/model';
import type { CodeRegion, Snippet } from '../../../core/snippets/model';

const JAVA = [
  'package guide;', // 1
  '',
  'import java.util.List;',
  'import org.apache.rocketmq.client.producer.DefaultMQProducer;',
  '',
  'class A {', // 6
  '    // #region send', // 7
  '    void send(DefaultMQProducer producer) {',
  '        producer.send(null);',
  '    }',
  '    // #endregion',
  '    // #region close',
  '    void close() {}', // 13
  '    // #endregion',
  '}',
  '',
].join('\n');

const ROADMAP = {
  id: 'mastery',
  title: { en: 'Mastery', 'zh-cn': '精通' },
  summary: { en: 'All of it.', 'zh-cn': '全部。' },
  stages: [
    {
      id: 'first',
      title: { en: 'First', 'zh-cn': '第一' },
      entries: [
        { syllabus: 'mastery/01', title: { en: 'One', 'zh-cn': '一' }, lesson: 'mastery-01' },
        { syllabus: 'mastery/02', title: { en: 'Two', 'zh-cn': '二' }, lesson: 'mastery-02#check' },
        { syllabus: 'mastery/03', title: { en: 'Three', 'zh-cn': '三' }, planned: true },
      ],
    },
  ],
};

const SNIPPET = {
  id: 'java-remoting.send',
  prefix: 'mq-send',
  region: 'java-remoting/A.java#send',
  title: { en: 'Send', 'zh-cn': '发送' },
  description: { en: 'Sends.', 'zh-cn': '发送。' },
  concepts: ['send-sync'],
  fits: 'send',
  scope: 'members',
  placeholders: [{ text: 'null', name: 'message' }],
  names: { producer: 'producer' },
  needs: { producer: 'org.apache.rocketmq.client.producer.DefaultMQProducer' },
};

const BODY = [
  '## Question {#question}', // 10 in the file
  '',
  '```code region=java-remoting/A.java#send mark=2', // 12
  '```', // 13
  '',
  '## Sending {#send-sync}', // 15
  'See [two](lesson:mastery-02#check).', // 16
].join('\n');

function lesson(changes: { front?: Record<string, string>; body?: string; title?: string } = {}): string {
  const front: Record<string, string> = {
    title: changes.title ?? 'One',
    summary: 'A summary.',
    minutes: '10',
    concepts: '[send-sync]',
    rules: '[start-twice-or-restart]',
    prerequisites: '[]',
    versions: '[5.5.0]',
    ...changes.front,
  };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n${changes.body ?? BODY}\n`;
}

const TWO = lesson({ front: { concepts: '[]', rules: '[]' }, body: '## Check {#check}\ntext', title: 'Two' });

function content(changes: Readonly<Record<string, string | undefined>> = {}) {
  const files: Record<string, string | undefined> = {
    'code/java-remoting/A.java': JAVA,
    'code/snippets.json': JSON.stringify({ snippets: [SNIPPET] }, undefined, 2),
    'roadmaps/mastery.json': JSON.stringify(ROADMAP, undefined, 2),
    'mastery-01/en.md': lesson(),
    'mastery-01/zh-cn.md': lesson({ title: '一' }),
    'mastery-02/en.md': TWO,
    'mastery-02/zh-cn.md': TWO,
    ...changes,
  };
  const present = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return compile(treeOf(Object.fromEntries(present)));
}

function defects(changes: Readonly<Record<string, string | undefined>>): string[] {
  return content(changes).defects.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** Both languages get the same text, so that parity is kept. */
function inBoth(text: string): Record<string, string> {
  return { 'mastery-01/en.md': text, 'mastery-01/zh-cn.md': text };
}

function assertDefect(changes: Readonly<Record<string, string | undefined>>, expected: RegExp): void {
  const found = defects(changes);
  assert.ok(
    found.some((defect) => expected.test(defect)),
    `Expected ${String(expected)}, found:\n${found.join('\n') || 'nothing'}`,
  );
}

function json<T>(changes: Readonly<Record<string, string | undefined>>, path: string): T {
  const compiled = content(changes);
  assert.deepEqual(compiled.defects, []);
  return JSON.parse(compiled.files.get(path) ?? '') as T;
}

suite('Compiler of the lessons', () => {
  test('Should make the catalogue', () => {
    const catalogue = json<CatalogueData>({}, 'lessons/catalogue.json');
    assert.deepEqual(
      catalogue.lessons.map(({ id }) => id),
      ['mastery-01', 'mastery-02'],
    );
    const [one] = catalogue.lessons;
    assert.equal(one?.minutes, 10);
    assert.equal(one?.deeperMinutes, 0);
    assert.deepEqual(one?.families, ['java-remoting']);
    assert.equal(one?.texts['zh-cn']?.title, '一');
    assert.equal(one?.texts.en?.body, 'lessons/mastery-01/en.md');
    assert.deepEqual(one?.texts.en?.sections, [
      { id: 'question', level: 2, title: 'Question' },
      { id: 'send-sync', level: 2, title: 'Sending' },
    ]);
    assert.deepEqual(catalogue.roadmaps[0]?.stages[0]?.entries[1]?.lesson, { lesson: 'mastery-02', section: 'check' });
  });

  test('Should give every concept a target: its section, else the first lesson', () => {
    const { concepts } = json<CatalogueData>({}, 'lessons/catalogue.json');
    assert.deepEqual(concepts['send-sync'], { lesson: 'mastery-01', section: 'send-sync' });
    assert.deepEqual(concepts['send-delay'], { lesson: 'mastery-01' });
  });

  test('Should lead rules to their pitfall, else to a lesson that lists them', () => {
    const body = `${BODY}\n\n## Pitfalls {#pitfalls}\n::: pitfall namesrv-list-format\ntext\n:::\n`;
    const { rules } = json<CatalogueData>(inBoth(lesson({ body })), 'lessons/catalogue.json');
    assert.deepEqual(rules, {
      'namesrv-list-format': { lesson: 'mastery-01', section: 'pitfalls' },
      'start-twice-or-restart': { lesson: 'mastery-01' },
    });
  });

  test('Should show an entry as planned while its lesson is missing', () => {
    const { roadmaps } = json<CatalogueData>(
      { 'mastery-02/en.md': undefined, 'mastery-02/zh-cn.md': undefined },
      'lessons/catalogue.json',
    );
    const [, second] = roadmaps[0]?.stages[0]?.entries ?? [];
    assert.equal(second?.planned, true);
    assert.equal(second?.lesson, undefined);
  });

  test('Should build without any lesson', () => {
    const compiled = compile(treeOf({}));
    assert.deepEqual(compiled.defects, []);
    const catalogue = JSON.parse(compiled.files.get('lessons/catalogue.json') ?? '') as CatalogueData;
    assert.deepEqual(catalogue.lessons, []);
    assert.deepEqual(catalogue.concepts['send-sync'], { lesson: 'mastery-01' });
  });

  test('Should ship the used regions with their imports, and their files without marks', () => {
    const compiled = content();
    const regions = JSON.parse(compiled.files.get('lessons/regions.json') ?? '') as Record<string, CodeRegion>;
    assert.deepEqual(Object.keys(regions), ['java-remoting/A.java#send']);
    assert.deepEqual(regions['java-remoting/A.java#send'], {
      key: 'java-remoting/A.java#send',
      languageId: 'java',
      text: 'void send(DefaultMQProducer producer) {\n    producer.send(null);\n}',
      imports: ['import org.apache.rocketmq.client.producer.DefaultMQProducer;'],
      line: 7,
    });
    const source = compiled.files.get('lessons/code/java-remoting/A.java') ?? '';
    assert.doesNotMatch(source, /#region|#endregion/);
    assert.match(source.split('\n')[6] ?? '', /void send/);
  });

  test('Should count the line of a region in the file without marks', () => {
    const body = BODY.replace('#send mark=2', '#close');
    const regions = json<Record<string, CodeRegion>>(inBoth(lesson({ body })), 'lessons/regions.json');
    assert.equal(regions['java-remoting/A.java#close']?.line, 10);
  });

  test('Should ship snippets, also as the editor takes them', () => {
    const snippets = json<Snippet[]>({}, 'lessons/snippets.json');
    assert.equal(snippets[0]?.family, 'java-remoting');
    assert.equal(snippets[0]?.languageId, 'java');
    assert.equal(Object.hasOwn(snippets[0] ?? {}, 'needs'), false);
    const file = json<Record<string, { prefix: string; body: string[]; description: string }>>(
      {},
      'snippets/java.json',
    );
    assert.deepEqual(file['java-remoting.send'], {
      prefix: 'mq-send',
      body: ['void send(DefaultMQProducer producer) {', '    producer.send(${1:null});', '\\}$0'],
      description: 'Send · 发送',
    });
  });

  test('Should turn expectations into JSON, so that the product needs no YAML', () => {
    const exercise =
      ':::: exercise {#e kind=lab}\nDo.\n\n```yaml expect\nobserve: "a: b"\nfindings:\n  - rule: start-twice-or-restart\n    none: true\n```\n' +
      '::: hint\na\n:::\n::: hint\nb\n:::\n::: solution\nso\n:::\n::::\n';
    const compiled = content(inBoth(lesson({ body: `${BODY}\n\n## Try {#try-it}\n${exercise}` })));
    assert.deepEqual(compiled.defects, []);
    assert.match(
      compiled.files.get('lessons/mastery-01/en.md') ?? '',
      /```json expect\n\{"observe":"a: b","findings":\[\{"rule":"start-twice-or-restart","none":true\}\]\}\n```/,
    );
  });

  test('Should take Windows line ends and a byte order mark', () => {
    assert.deepEqual(defects(inBoth(`\uFEFF${lesson().replaceAll('\n', '\r\n')}`)), []);
  });

  test('Should copy images of the lesson and miss those that are not there', () => {
    const body = `${BODY}\n\n![layers](layers.svg)\n`;
    const compiled = content({ ...inBoth(lesson({ body })), 'mastery-01/layers.svg': '<svg/>' });
    assert.deepEqual(compiled.defects, []);
    assert.deepEqual(compiled.images, ['mastery-01/layers.svg']);
    assertDefect(
      inBoth(lesson({ body })),
      /mastery-01\/en\.md:18: image lessons\/mastery-01\/layers.svg does not exist/,
    );
  });
});

suite('Compiler of the lessons: defects', () => {
  test('Should name file and line of a broken fence', () => {
    assertDefect(
      inBoth(lesson({ body: `${BODY}\n\n\`\`\`bash\nls` })),
      /^lessons\/mastery-01\/en\.md:18: fence is never/,
    );
  });

  test('Should name file and line of an unknown container', () => {
    assertDefect(inBoth(lesson({ body: `${BODY}\n\n::: tip\nx\n:::\n` })), /en\.md:18: unknown container "tip"/);
  });

  test('Should check the front matter key by key', () => {
    assertDefect(inBoth('## No front matter {#a}\n'), /en\.md:1: front matter is missing/);
    assertDefect(inBoth('---\ntitle: [\n---\n'), /en\.md:\d: front matter: /);
    assertDefect(inBoth(lesson({ front: { level: '3' } })), /en\.md:9: front matter: unknown key "level"/);
    assertDefect(inBoth(lesson({ front: { minutes: 'ten' } })), /en\.md:4: .*minutes must be a whole number.*"ten"/);
    assertDefect(inBoth(lesson({ front: { concepts: '[sending]' } })), /en\.md:5: .*concepts must be.*"sending"/);
    assertDefect(inBoth(lesson({ front: { rules: '[no-such]' } })), /en\.md:6: .*rules must be.*"no-such"/);
    assertDefect(inBoth(lesson({ front: { versions: '[5.5]' } })), /en\.md:8: .*versions must be.*5\.5/);
    assertDefect(inBoth(lesson().replace('summary: A summary.\n', '')), /en\.md:1: .*"summary" is missing/);
    assertDefect(inBoth(lesson({ front: { title: '&a x', summary: '*a' } })), /en\.md:\d: front matter/);
  });

  test('Should find regions that are missing and marks outside of them', () => {
    const using = (region: string) =>
      inBoth(lesson({ body: BODY.replace('java-remoting/A.java#send mark=2', region) }));
    assertDefect(using('java-remoting/A.java#nope'), /en\.md:12: .*no region "nope" \(it has: send, close\)/);
    assertDefect(using('java-remoting/B.java#send'), /en\.md:12: lessons\/code\/java-remoting\/B.java does not exist/);
    assertDefect(using('java-remoting/A.java#send mark=4'), /en\.md:12: mark=4: the region has 3 lines/);
    assertDefect(
      { 'code/java-remoting/A.java': JAVA.replace('    // #endregion\n    // #region close', '    // #region close') },
      /^lessons\/code\/java-remoting\/A.java:7: /,
    );
  });

  test('Should find links that lead nowhere', () => {
    const linking = (address: string) => inBoth(lesson({ body: `${BODY}\n[x](${address})` }));
    assert.deepEqual(defects(linking('lesson:mastery-03')), [], 'a lesson that a roadmap promises');
    assert.deepEqual(defects(linking('lesson:mastery-03#anything')), []);
    assertDefect(linking('lesson:mastery-99'), /en\.md:17: unknown lesson "mastery-99"/);
    assertDefect(linking('lesson:mastery-02#nope'), /en\.md:17: lesson "mastery-02" has no "#nope"/);
    assertDefect(linking('rule:nope'), /en\.md:17: unknown rule "nope"/);
    assertDefect(linking('#nope'), /en\.md:17: this lesson has no "#nope"/);
    assertDefect(inBoth(lesson({ front: { prerequisites: '[mastery-99]' } })), /en\.md:7: unknown lesson "mastery-99"/);
    const body = `${BODY}\n\n::: pitfall nope\nx\n:::\n`;
    assertDefect(inBoth(lesson({ body })), /en\.md:18: unknown rule "nope"/);
  });

  test('Should hold both languages to the same parts in the same order', () => {
    const other = (body: string, front = {}) => ({ 'mastery-01/zh-cn.md': lesson({ body, front }) });
    assertDefect(
      other(BODY.replace('{#question}', '{#situation}')),
      /zh-cn\.md:10: section "## situation" stands where en\.md:10/,
    );
    assertDefect(other(`${BODY}\n\n## More {#more}\n`), /zh-cn\.md:18: section "## more" is not in en\.md/);
    assertDefect(other(BODY.replace('#send mark=2', '#close')), /zh-cn\.md:12: code region .*#close/);
    assertDefect(other(BODY, { minutes: '11' }), /zh-cn\.md:4: minutes differ from those of en\.md/);
    assertDefect(
      { 'mastery-01/en.md': lesson({ body: `${BODY}\n\n## More {#more}\n` }) },
      /zh-cn\.md:15: section "## more" of en\.md:18 is missing after here/,
    );
    const quiz = (right: string) => `${BODY}\n\n::: quiz q\nWhy?\n- [x] a\n  yes\n- [${right}] b\n  no\n:::\n`;
    assertDefect(
      { 'mastery-01/en.md': lesson({ body: quiz(' ') }), 'mastery-01/zh-cn.md': lesson({ body: quiz('x') }) },
      /zh-cn\.md:18: question "q with options xx" stands where en\.md:18 has "q with options x-"/,
    );
  });

  test('Should let a concept be taught by one lesson only, which names it', () => {
    const second = lesson({
      front: { rules: '[]' },
      body: '## Check {#check}\n\n## Send {#send-sync}\n',
      title: 'Two',
    });
    assertDefect(
      { 'mastery-02/en.md': second, 'mastery-02/zh-cn.md': second },
      /mastery-02\/en\.md:12: concept "send-sync" is already taught by lesson "mastery-01"/,
    );
    assertDefect(inBoth(lesson({ front: { concepts: '[]' } })), /en\.md:5: concepts lacks "send-sync".*line 15/);
  });

  test('Should check the roadmaps', () => {
    const roadmap = JSON.stringify(ROADMAP, undefined, 2);
    assertDefect(
      { 'roadmaps/mastery.json': roadmap.replace('mastery-02#check', 'mastery-02#nope') },
      /^lessons\/roadmaps\/mastery\.json:\d+: lesson "mastery-02" has no section "nope"/,
    );
    assertDefect({ 'roadmaps/mastery.json': roadmap.slice(0, -3) }, /^lessons\/roadmaps\/mastery\.json:\d+: /);
  });

  test('Should check the snippets', () => {
    const snippets = (...changes: readonly Record<string, unknown>[]) => ({
      'code/snippets.json': JSON.stringify(
        changes.map((change) => ({ ...SNIPPET, ...change })),
        undefined,
        2,
      ),
    });
    assertDefect(snippets({ region: 'java-remoting/A.java#nope' }), /snippets\.json:\d+: .*no region "nope"/);
    assertDefect(snippets({}, {}), /snippets\.json:\d+: id "java-remoting.send" is used a second time/);
    assertDefect(snippets({}, { id: 'other' }), /snippets\.json:\d+: prefix "java: mq-send" is used a second time/);
    assertDefect(snippets({ prefix: 'send' }), /prefix must begin with mq-/);
    assertDefect(snippets({ placeholders: [{ text: 'nope', name: 'x' }] }), /placeholder "nope" does not occur/);
    assertDefect(snippets({ names: { producer: 'prod' } }), /name "prod" does not occur/);
    assertDefect(snippets({ concepts: ['sending'] }), /found "sending"/);
    assertDefect(snippets({ title: { en: 'Only' } }), /title is needed in both languages/);
    assertDefect({ 'code/snippets.json': '[{]' }, /snippets\.json:1: /);
  });

  test('Should check expectations', () => {
    const expecting = (yaml: string) =>
      inBoth(
        lesson({
          body: `${BODY}\n\n:::: exercise {#e kind=think}\nDo.\n\n\`\`\`yaml expect\n${yaml}\n\`\`\`\n::: hint\na\n:::\n::: hint\nb\n:::\n::::\n`,
        }),
      );
    assertDefect(expecting('result: it works'), /en\.md:22: yaml expect: unknown "result"/);
    assertDefect(expecting('observe: [a'), /en\.md:22: yaml expect: /);
    assertDefect(expecting('sites:\n  - concept: sending'), /en\.md:22: yaml expect: unknown concept "sending"/);
    assertDefect(expecting('findings:\n  - rule: nope'), /en\.md:22: yaml expect: unknown rule "nope"/);
    assertDefect(expecting('findings: nope'), /en\.md:22: yaml expect: findings must be a list/);
  });

  test('Should refuse folders and files that are no lesson', () => {
    assertDefect(
      { 'mastery-01/de.md': lesson() },
      /^lessons\/mastery-01\/de\.md:1: a lesson's files are en\.md and zh-cn\.md/,
    );
    assertDefect({ 'Mastery 1/en.md': lesson() }, /"Mastery 1" is no lesson id/);
  });

  test('Should list defects by file and line', () => {
    const found = content(inBoth(lesson({ body: `${BODY}\n[x](#b)\n\n::: tip\nx\n:::\n` }))).defects;
    assert.deepEqual(
      found.map(({ file, line }) => `${file}:${line}`),
      [
        'lessons/mastery-01/en.md:17',
        'lessons/mastery-01/en.md:19',
        'lessons/mastery-01/zh-cn.md:17',
        'lessons/mastery-01/zh-cn.md:19',
      ],
    );
  });
});
