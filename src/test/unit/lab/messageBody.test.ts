import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { bodyLine, shownBody, SHOWN } from '../../../core/lab/messageBody';

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');

suite('The body of a message', () => {
  test('Should be shown as text, laid out as JSON, and in hex', () => {
    const body = '{"名":"测试","n":1}';
    const size = Buffer.byteLength(body);
    const shown = shownBody(base64(body), size);
    assert.equal(shown.text, body);
    assert.equal(shown.json, '{\n  "名": "测试",\n  "n": 1\n}');
    assert.match(shown.hex, /^00000000 {2}7b 22 e5 90 8d 22 3a 22 .* \{".../);
    assert.equal(shown.cut, false);
  });

  test('Should not be taken for text or JSON when it is none', () => {
    const bytes = Buffer.from([0, 1, 2, 255]);
    assert.deepEqual(shownBody(base64(bytes), 4), {
      hex: `00000000  00 01 02 ff${' '.repeat(38)}....`,
      cut: false,
    });
    assert.equal(shownBody(base64('{ no json'), 9).json, undefined);
    assert.equal(shownBody(base64('17'), 2).json, undefined);
  });

  test('Should stay text when what was read ends within a character', () => {
    const beginning = Buffer.from('测试').subarray(0, 4);
    const shown = shownBody(base64(beginning), 6);
    assert.equal(shown.text, '测');
    assert.equal(shown.json, undefined);
    assert.equal(shown.cut, true);
  });

  test('Should show at most a megabyte in every form', () => {
    const large = 'x'.repeat(SHOWN + 100);
    const { text, hex, cut } = shownBody(base64(large), large.length);
    assert.equal(text?.length, SHOWN);
    assert.ok(hex.length <= SHOWN);
    assert.equal(cut, true);
  });

  test('Should be one line in a list, whatever it holds', () => {
    assert.equal(bodyLine(base64('a\n  b'), 6), 'a b');
    assert.equal(bodyLine(base64(Buffer.from([0, 255])), 2), '2 B');
    assert.ok(bodyLine(base64('x'.repeat(256)), 5000).length <= 121);
  });
});
