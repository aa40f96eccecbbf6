import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { highlight } from '../../../webview/highlight';

suite('Highlighting', () => {
  test('Should escape the text and use classes only', () => {
    const html = highlight('List<String> x = "<b>";', 'java');
    assert.match(html, /&lt;String&gt;/);
    assert.match(html, /hljs-string/);
    assert.doesNotMatch(html, /<b>|style=/);
  });

  test('Should show a language it does not know as plain text', () => {
    assert.equal(highlight('<a> & b', 'klingon'), '&lt;a&gt; &amp; b');
  });

  test('Should mark lines and keep spans within them', () => {
    const html = highlight('/* one\n two */\nint x;', 'java', [2]);
    assert.equal(
      html,
      '<span class="hljs-comment">/* one</span>\n' +
        '<span class="marked"><span class="hljs-comment"> two */</span>\n</span>' +
        '<span class="hljs-type">int</span> x;',
    );
  });

  test('Should know every language that lessons may name', () => {
    const names = ['java', 'kotlin', 'go', 'python', 'javascript', 'typescript', 'yaml', 'properties', 'xml'];
    for (const name of [...names, 'bash', 'json', 'sql', 'dockerfile', 'ini']) {
      assert.match(highlight('"text" # 1 = select FROM x', name), /hljs-|&quot;/, name);
    }
  });
});
