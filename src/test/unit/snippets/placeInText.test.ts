import assert from 'node:assert/strict';
import { placeAtCursor, placeBelow } from '../../../core/snippets/placeInText';

suite('placeAtCursor', () => {
  test('Should stay at the cursor of an indented empty line', () => {
    const place = placeAtCursor(['void a() {', '    ', '}'], { line: 1, character: 4 }, '    ');
    assert.deepEqual(place, { at: { line: 1, character: 4 }, indent: '    ', before: '', after: '' });
  });

  test('Should indent like the block on an empty line without white space', () => {
    const place = placeAtCursor(['\tvoid a() {', '', '\t}'], { line: 1, character: 0 }, '\t');
    assert.deepEqual(place, { at: { line: 1, character: 0 }, indent: '\t\t', before: '\t\t', after: '' });
  });

  test('Should go below a line that has text', () => {
    const place = placeAtCursor(['  int a = 1;', '  int b;'], { line: 0, character: 5 }, '  ');
    assert.deepEqual(place, { at: { line: 0, character: 12 }, indent: '  ', before: '\n  ', after: '' });
  });

  test('Should go one step deeper below an opening brace', () => {
    assert.equal(placeBelow(['class A { // a'], 0, '  ').indent, '  ');
  });

  test('Should serve an empty document', () => {
    assert.deepEqual(placeAtCursor([''], { line: 0, character: 0 }, '  ').indent, '');
  });
});
