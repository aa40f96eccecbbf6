import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { ownLines } from '../../../core/curriculum/ownPlaces';
import type { Finding, TextEdit } from '../../../core/rocketmq/ruleModel';

const TEXT = [
  'package shop;',
  '',
  'import a.A;',
  '',
  'class Order {',
  '  void send() {',
  '    m.setDelayTimeLevel(30);',
  '  }',
  '}',
  '',
].join('\n');

const edit = (line: number, from: number, to: number, text: string, end = line): TextEdit => ({
  range: { start: { line, character: from }, end: { line: end, character: to } },
  text,
});

function shown(text: string, ...edits: TextEdit[]): string[] {
  const finding: Finding = {
    rule: 'r',
    message: 'default',
    range: { start: { line: 6, character: 4 }, end: { line: 6, character: 10 } },
    ...(edits.length === 0 ? {} : { fixes: [{ title: 'fix', edits }] }),
  };
  return ownLines(text, finding).pieces.map((piece) => piece.map((line) => `${line.sign}${line.text}`).join('\n'));
}

suite('Own lines', () => {
  test('Should show a changed line with two lines around it', () => {
    assert.deepEqual(shown(TEXT, edit(6, 24, 26, '4')), [
      ' class Order {\n   void send() {\n-    m.setDelayTimeLevel(30);\n+    m.setDelayTimeLevel(4);\n   }\n }',
    ]);
  });

  test('Should show an added import apart from the change that needs it', () => {
    assert.deepEqual(shown(TEXT, edit(6, 4, 5, 'Other.m'), edit(2, 0, 0, 'import a.Other;\n')), [
      ' package shop;\n \n+import a.Other;\n import a.A;\n ',
      ' class Order {\n   void send() {\n-    m.setDelayTimeLevel(30);\n+    Other.m.setDelayTimeLevel(30);\n   }\n }',
    ]);
  });

  test('Should show neighbouring changes as one, and deleted lines', () => {
    assert.deepEqual(shown(TEXT, edit(5, 7, 11, 'post'), edit(6, 0, 0, '', 7)), [
      ' \n class Order {\n-  void send() {\n-    m.setDelayTimeLevel(30);\n+  void post() {\n   }\n }',
    ]);
  });

  test('Should show a place without a fix as it is, and one at the end of a file', () => {
    assert.deepEqual(shown(TEXT), [' class Order {\n   void send() {\n     m.setDelayTimeLevel(30);\n   }\n }']);
    assert.deepEqual(shown('a\r\nb', edit(1, 0, 1, 'c')), [' a\n-b\n+c']);
    assert.deepEqual(shown('', edit(0, 0, 0, 'x')), ['-\n+x']);
  });
});
