import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { readImage, readLink } from '../../../core/markdown/links';

suite('Links', () => {
  test('Should know the four kinds of targets', () => {
    assert.deepEqual(readLink('https://rocketmq.apache.org/docs'), {
      kind: 'external',
      url: 'https://rocketmq.apache.org/docs',
    });
    assert.deepEqual(readLink('mailto:dev@rocketmq.apache.org'), {
      kind: 'external',
      url: 'mailto:dev@rocketmq.apache.org',
    });
    assert.deepEqual(readLink('#send-delay'), { kind: 'here', id: 'send-delay' });
    assert.deepEqual(readLink('lesson:mastery-05'), { kind: 'lesson', lesson: 'mastery-05', section: undefined });
    assert.deepEqual(readLink('lesson:mastery-05#check'), { kind: 'lesson', lesson: 'mastery-05', section: 'check' });
    assert.deepEqual(readLink('rule:producer-per-send'), { kind: 'rule', rule: 'producer-per-send' });
  });

  test('Should refuse every other address', () => {
    for (const address of [
      'command:workbench.action.terminal.new',
      'COMMAND:x',
      'javascript:alert(1)',
      'vscode://publisher.extension/do',
      'file:///etc/passwd',
      'data:text/html,x',
      'http://example.com',
      'https:example.com',
      '//example.com',
      '../mastery-02/en.md',
      'lesson:../secrets',
      'lesson:',
      'lesson:a#b#c',
      'rule:A',
      '#',
      '',
    ]) {
      assert.equal(readLink(address), undefined, address);
    }
  });

  test('Should find images in the folder of the lesson only', () => {
    assert.equal(readImage('layers.svg'), 'layers.svg');
    assert.equal(readImage('./pictures/layers.png'), 'pictures/layers.png');
    for (const address of [
      '../layers.svg',
      '/layers.svg',
      'a/../../b.png',
      'https://x.org/a.png',
      'a.html',
      'a.png?x',
    ]) {
      assert.equal(readImage(address), undefined, address);
    }
  });
});
