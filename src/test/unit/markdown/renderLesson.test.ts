import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { lessonStrings } from '../../../core/markdown/lessonStrings';
import { renderLesson } from '../../../core/markdown/renderLesson';

const regions: Readonly<Record<string, string>> = {
  'java-remoting/A.java#send': 'producer.send(message);',
  'java-remoting/A.java#close': 'producer.shutdown();',
  'java-grpc/A.java#send': 'producer.send(message, transaction);',
};

function render(text: string): string {
  return renderLesson(text, {
    strings: lessonStrings('en'),
    region: (key) => {
      const code = regions[key];
      const client = key.slice(0, key.indexOf('/'));
      return code === undefined
        ? undefined
        : { text: code, languageId: 'java', client, label: client, file: 'A.java', runs: false };
    },
    image: (path) => `https://webview.test/${path}`,
  });
}

suite('Lesson as HTML', () => {
  test('Should let nothing through that acts', () => {
    const html = render(
      [
        '<script>alert(1)</script> <img src=x onerror=alert(1)>',
        '[a](command:evil) [b](javascript:alert(1)) [c](vscode://x/y) <command:evil> <javascript:alert(1)>',
        '[d](data:text/html,x) [e](http://plain.example) [f](file:///etc/passwd)',
        '![g](https://tracker.example/p.png) ![h](../secret.png)',
        '[ref]\n\n[ref]: command:evil',
      ].join('\n\n'),
    );
    assert.doesNotMatch(html, /<script|<img|href="(?!#|https:)/);
    assert.doesNotMatch(html, /href="[^"]*(command|javascript|vscode|data|file):/i);
  });

  test('Should escape what stands in titles, ids and code', () => {
    const html = render('::: deeper <b>"&\ntext\n:::\n\n::: note <i>x</i>\ny\n:::\n\n```bash\n<b>\n```\n');
    assert.doesNotMatch(html, /<b>|<i>/);
    assert.match(html, /&lt;b&gt;&quot;&amp;/);
  });

  test('Should mark classes of RocketMQ that are named in full, and no other code', () => {
    const name = 'org.apache.rocketmq.store.CommitLog#asyncPutMessage';
    const html = render(`\`${name}\` \`CommitLog#asyncPutMessage\` \`${name}" onclick="x\``);
    assert.equal(html.match(/ data-source=/g)?.length, 1);
    assert.match(html, new RegExp(`<code data-source="${name}">${name}</code>`));
  });

  test('Should write no inline styles, whatever markdown-it does', () => {
    const html = render('| a | b |\n| ---: | :--: |\n| 1 | 2 |\n');
    assert.doesNotMatch(html, /style=/);
    assert.match(html, /<td class="align-right">1<\/td>/);
  });

  test('Should make no heading of a heading cell without words', () => {
    const html = render('| | b |\n| --- | --- |\n| 1 | 2 |\n');
    assert.match(html, /<tr>\s*<td><\/td>\s*<th>b<\/th>\s*<\/tr>/);
  });

  test('Should give each section a part with an end', () => {
    const html = render('before\n\n## One {#one}\ntext\n\n## Two {#two}\ntext\n');
    assert.match(html, /^<p>before<\/p>\n<div class="part" data-part="one"><h2 id="one" tabindex="-1">One<\/h2>/);
    assert.equal(html.match(/data-end="(one|two)"/g)?.length, 2);
  });

  test('Should make internal links for the page and leave external ones to the editor', () => {
    const html = render('[a](lesson:mastery-05#check) [b](rule:x-y) [c](#here) [d](https://rocketmq.apache.org)');
    assert.match(html, /<a href="#" data-address="lesson:mastery-05#check">a<\/a>/);
    assert.match(html, /<a href="#" data-address="rule:x-y">b<\/a>/);
    assert.match(html, /<a href="#here">c<\/a>/);
    assert.match(html, /<a href="https:\/\/rocketmq.apache.org">d<\/a>/);
  });

  test('Should show images of the lesson through the address it is given', () => {
    assert.match(
      render('![the layers](layers.svg)'),
      /<img src="https:\/\/webview.test\/layers.svg" alt="the layers">/,
    );
  });

  test('Should make one tab a client and keep text with the tab it follows', () => {
    const html = render(
      [
        ':::: tabs',
        'Above.',
        '```code region=java-remoting/A.java#send',
        '```',
        'About remoting.',
        '```code region=java-remoting/A.java#close',
        '```',
        '```code region=java-grpc/A.java#send mark=1',
        '```',
        '::::',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      [...html.matchAll(/data-tab="([^"]*)"/g)].map(([, key]) => key),
      ['java-remoting', 'java-grpc'],
    );
    const [above = '', first = '', second = ''] = html.split('role="tabpanel"');
    assert.match(above, /Above\./);
    assert.match(first, /About remoting/);
    assert.match(first, /shutdown/);
    assert.match(second, /data-marks="1"/);
  });

  test('Should show a single tab without a tab bar', () => {
    const html = render('::: tabs\n```code region=java-grpc/A.java#send\n```\n:::\n');
    assert.doesNotMatch(html, /tablist/);
    assert.match(html, /data-region="java-grpc\/A.java#send"/);
  });

  test('Should ask with radio buttons, and with boxes when several are right', () => {
    const quiz = (marks: string) => `::: quiz q\nWhy *so*?\n- [x] a \`b\`\n  because\n- [${marks}] c\n\n  no\n:::\n`;
    const one = render(quiz(' '));
    assert.match(one, /<legend>Why <em>so<\/em>\?<\/legend>/);
    assert.equal(one.match(/type="radio" name="quiz-q"/g)?.length, 2);
    assert.match(one, /<span>a <code>b<\/code><\/span>/);
    assert.match(one, /data-right="true"/);
    assert.match(one, /<div class="why" id="why-q-0" hidden><p>because<\/p><\/div>/);
    assert.match(one, /<div class="why" id="why-q-1" hidden><p>no<\/p>/);
    assert.equal(render(quiz('x')).match(/type="checkbox"/g)?.length, 2);
  });

  test('Should tie an answer to the oldest open prediction, at the top level only', () => {
    const html = render(
      [
        '::: predict {#p}\nWhat?\n:::',
        '::::: card {#c}\nQ?\n\n::: answer\nfolded\n:::\n:::::',
        '::: answer\nThis.\n:::',
        '::: answer\nMore.\n:::',
      ].join('\n\n'),
    );
    assert.deepEqual(
      [...html.matchAll(/data-answer="([^"]*)"/g)].map(([, id]) => id),
      ['p'],
    );
    assert.equal(html.match(/<details class="answer">/g)?.length, 2);
  });

  test('Should leave room for places of the project, with what to look for beneath', () => {
    const html = render('## Mine {#in-your-project}\nLook for `send`.\n');
    assert.match(html, /data-places[^>]*><\/div><details class="look-for" data-look-for open>/);
  });

  test('Should say in words how an exercise is seen to have worked', () => {
    const expectation = {
      observe: 'One more in `queue 2`',
      sites: [{ concept: 'send-delay' }],
      findings: [{ rule: 'start-twice-or-restart', none: true }],
    };
    const html = render(
      `:::: exercise {#e kind=lab}\nDo.\n\n\`\`\`json expect\n${JSON.stringify(expectation)}\n\`\`\`\n::: hint\na\n:::\n::: hint\nb\n:::\n::::\n`,
    );
    assert.match(html, /<p>One more in <code>queue 2<\/code><\/p>/);
    assert.match(html, /Your code has a place with <code>send-delay<\/code>\./);
    assert.match(html, /The rule <a href="#" data-address="rule:start-twice-or-restart">.*reports nothing\./);
    assert.match(html, /Hint 1[\s\S]*Hint 2/);
  });

  test('Should keep the words of a diagram beside its source', () => {
    const html = render('```mermaid\nflowchart LR\n  accTitle: "A" to B\n  accDescr: A leads to B.\n  A --> B\n```\n');
    assert.match(html, /<figcaption>&quot;A&quot; to B<\/figcaption>/);
    assert.match(html, /<p>A leads to B\.<\/p>/);
    assert.match(html, /A --&gt; B/);
  });
});
