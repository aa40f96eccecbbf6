import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { readOutline } from '../../../core/markdown/readOutline';

function problems(text: string): string[] {
  return readOutline(text).problems.map(({ line, message }) => `${line}: ${message}`);
}

function assertProblem(text: string, line: number, message: RegExp): void {
  const found = problems(text);
  assert.equal(found.length, 1, found.join('\n') || 'no problem');
  assert.match(found[0] ?? '', new RegExp(`^${line}: `), found[0]);
  assert.match(found[0] ?? '', message);
}

suite('Outline of a lesson', () => {
  test('Should list sections with their ids, and keep ids out of titles', () => {
    const { sections } = readOutline('## The `send` call {#send-sync}\n\ntext\n\n### More {#more}\n\n### Without\n');
    assert.deepEqual(
      sections.map(({ id, level, title, line }) => [id, level, title, line]),
      [
        ['send-sync', 2, 'The send call', 0],
        ['more', 3, 'More', 4],
      ],
    );
  });

  test('Should say where links stand, also within a paragraph', () => {
    const { links } = readOutline('## A {#a}\none\ntwo [x](lesson:mastery-05#check)\n[y](rule:some-rule) [z](#a)\n');
    assert.deepEqual(
      links.map(({ target, line }) => [target.kind, line]),
      [
        ['lesson', 2],
        ['rule', 3],
        ['here', 3],
      ],
    );
  });

  test('Should read questions with the right options', () => {
    const { quizzes } = readOutline('## A {#a}\n::: quiz q\nWhy?\n- [x] one\n  because\n- [ ] two\n\n  not so\n:::\n');
    assert.deepEqual(quizzes, [{ id: 'q', line: 1, section: 'a', options: [true, false] }]);
  });

  test('Should find fences and containers that are never closed', () => {
    assertProblem('## A {#a}\n\n```bash\nls\n', 2, /fence is never closed/);
    assertProblem('## A {#a}\n\n```bash', 2, /fence is never closed/);
    assertProblem('## A {#a}\n\n::: note\ntext\n', 2, /"note" is never closed/);
    assert.match(problems('## A {#a}\n\n:::: note\ntext\n:::\n')[0] ?? '', /^2: container "note" is never closed/);
  });

  test('Should explain a closing mark that comes too early', () => {
    const text = '## A {#a}\n::: tabs\n::: note\nx\n:::\n:::\n';
    assert.ok(
      problems(text).some((problem) => /closes no container: an outer container needs more colons/.test(problem)),
      problems(text).join('\n'),
    );
  });

  test('Should refuse headings that break the form', () => {
    assertProblem('# Title\n', 0, /title stands in the front matter/);
    assertProblem('## Without\n', 0, /section without id/);
    assertProblem('## Bad {#No Id}\n', 0, /is no id|section without id/);
    assertProblem('::: deeper More\n## Inside {#inside}\ntext\n:::\n', 1, /cannot stand inside "deeper"/);
    assertProblem('## A {#a}\n\n## B {#a}\n', 2, /id "a" is used a second time/);
  });

  test('Should want a prediction to be shown again', () => {
    assertProblem('::: predict {#p}\nWhat?\n:::\n', 0, /never shown again/);
    assert.deepEqual(problems('::: predict {#p}\nWhat?\n:::\n\n::: answer\nThis.\n:::\n'), []);
    assertProblem(
      '::: predict {#p}\nWhat?\n:::\n:::: note\n::: answer\nOf the note.\n:::\n::::\n',
      0,
      /never shown again/,
    );
  });

  test('Should check how questions are written', () => {
    const quiz = (body: string) => `::: quiz q\n${body}:::\n`;
    assertProblem(quiz('- [x] a\n  because\n- [ ] b\n  no\n'), 0, /no question/);
    assertProblem(quiz('Why?\n- [x] a\n  because\n'), 0, /at least two options/);
    assertProblem(quiz('Why?\n- [ ] a\n  no\n- [ ] b\n  no\n'), 0, /no right option/);
    assertProblem(quiz('Why?\n- [x] a\n  because\n- [ ] b\n'), 4, /no explanation/);
    assertProblem(quiz('Why?\n- [x] a\n  because\n- [ ] b\n  no\n- c\n  perhaps\n'), 6, /needs \[x\] or \[ \]/);
    assertProblem(quiz('Why?\n- [x] a\n  because\n- [ ] b\n  no\n\nAfterwards.\n'), 7, /ends with its options/);
  });

  test('Should check how exercises are written', () => {
    const hint = '::: hint\nlook\n:::\n';
    const expect = '```yaml expect\nobserve: it\n```\n';
    const solution = '::: solution\nso\n:::\n';
    const exercise = (kind: string, body: string) => `:::: exercise {#e kind=${kind}}\nDo.\n\n${body}::::\n`;
    assert.deepEqual(problems(exercise('lab', expect + hint + hint + solution)), []);
    assert.deepEqual(problems(exercise('think', hint + hint)), []);
    assertProblem(exercise('lab', expect + hint + solution), 0, /two hints/);
    assertProblem(exercise('lab', hint + hint + solution), 0, /yaml expect/);
    assertProblem(exercise('own-code', expect + hint + hint), 0, /one solution/);
    assertProblem('::: hint\nlook\n:::\n', 0, /only inside an exercise/);
    assertProblem(expect, 0, /only directly inside an exercise/);
  });

  test('Should check cards, tabs and regions', () => {
    assertProblem('::: card {#c}\nOnly the question?\n:::\n', 0, /first a paragraph with the question/);
    assertProblem('::: tabs\ntext\n:::\n', 0, /no code inside/);
    assertProblem('```code region=A.java#x\nint typed;\n```\n', 0, /stays empty/);
    assertProblem('```bash tab=Docker\nls\n```\n', 0, /only inside tabs/);
    assertProblem('::: goals\n:::\n', 0, /nothing inside/);
  });

  test('Should want diagrams that can be drawn and read aloud', () => {
    const diagram = (body: string) => `\`\`\`mermaid\n${body}\`\`\`\n`;
    assertProblem(diagram('flowchart LR\n  accDescr: d\n  A-->B\n'), 0, /without accTitle/);
    assertProblem(diagram('flowchart LR\n  accTitle: t\n  A-->B\n'), 0, /without accDescr/);
    assertProblem(diagram('pie\n  accTitle: t\n  accDescr: d\n'), 0, /"pie" is no kind of diagram/);
    const { diagrams } = readOutline(
      diagram('sequenceDiagram\n accTitle: t\n accDescr {\n one\n two\n }\n A->>B: x\n'),
    );
    assert.deepEqual(
      diagrams.map(({ type, title, description }) => [type, title, description]),
      [['sequenceDiagram', 't', 'one two']],
    );
  });

  test('Should refuse addresses that are not allowed, with their line', () => {
    assertProblem('## A {#a}\n\ntext\n[run](command:evil)\n', 3, /"command:evil" is no address/);
    assertProblem('[x](javascript:alert(1))\n', 0, /javascript/);
    assertProblem('![layers](../other/a.png)\n', 0, /no address that a lesson may link to or show/);
    assertProblem('![](a.png)\n', 0, /needs a text alternative/);
    assertProblem('[x](a.png)\n', 0, /no address that a lesson may link to/);
  });

  test('Should count what is under "deeper" apart', () => {
    const { deeper } = readOutline('## A {#a}\nnot counted\n\n::: deeper More\nthree words here 两个\n:::\n');
    assert.deepEqual(deeper, { words: 3, characters: 2 });
  });
});
