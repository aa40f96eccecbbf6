import assert from 'node:assert/strict';
import { fragments, writtenTexts } from '../../../../scripts/facts/errorTexts.mjs';

suite('Texts of errors in sources', () => {
  test('Should be the texts between the holes', () => {
    assert.deepEqual(fragments('topic[{topic}] not exist, {group}'), ['topic[', '] not exist, ']);
    assert.deepEqual(fragments('{a} {b}x'), ['x']);
  });

  test('Should be put together over pluses and lines, with quotes as they are printed', () => {
    const java = 'new E("period in queue: %sms, "\n    + "size of \\"queue\\": %d" + x + "]")';
    const written = writtenTexts(java);
    assert.ok(written.includes('period in queue: %sms, size of "queue": %d'));
    assert.ok(!written.includes('%d]'));
    assert.ok(writtenTexts('f"not match, "\n  f"topic:{t}"').includes('not match, topic:{t}'));
  });
});
