import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { makeNonce, panelHtml } from '../../../../host/lesson/panelHtml';

const parts = {
  source: 'https://webview.test',
  nonce: 'abc',
  language: 'en',
  title: '</title><script>alert(1)</script>',
  style: 'https://webview.test/lesson.css',
  script: 'https://webview.test/lesson.js',
  mermaid: 'https://webview.test/mermaid.js',
  page: 3,
  html: '<main>text</main>',
  skip: 'Skip',
};

suite('Document of the panel', () => {
  test('Should allow its own files only', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(panelHtml(parts))?.[1] ?? '';
    assert.deepEqual(policy.replaceAll('&#39;', "'").split('; '), [
      "default-src 'none'",
      "script-src 'nonce-abc'",
      "style-src https://webview.test 'unsafe-inline'",
      'img-src https://webview.test',
      'font-src https://webview.test',
    ]);
  });

  test('Should escape what it is given and carry no script of its own', () => {
    const html = panelHtml(parts);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="abc" src="https:\/\/webview.test\/lesson.js"/);
    assert.doesNotMatch(html, / on\w+=|javascript:/);
  });

  test('Should make a fresh nonce of 128 bits each time', () => {
    assert.match(makeNonce(), /^[0-9a-f]{32}$/);
    assert.notEqual(makeNonce(), makeNonce());
  });
});
