import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import type { MessageRow } from '../../../core/lab/adminModel';
import { labPanelHtml } from '../../../host/lab/labPanelHtml';
import { detailOf, keyOf, listRow, placeOf } from '../../../host/lab/messageRows';
import { PANEL_TEXTS } from '../../../host/lab/panelTexts';
import { readLabMessage } from '../../../host/lab/readLabMessage';

const row: MessageRow = {
  topic: '%DLQ%points',
  broker: 'broker-a',
  queue: 1,
  offset: 12,
  id: '01AB',
  born: 1000,
  stored: 2000,
  from: '127.0.0.1',
  tags: 'paid',
  keys: '1001',
  reconsumeTimes: 3,
  properties: { KEYS: '1001' },
  size: 25,
  body: Buffer.from('<img src=x onerror=alert>').toString('base64'),
};

suite('What the panel of the lab and its page say to each other', () => {
  test('Should take messages of the right form only, without what does not belong to them', () => {
    assert.deepEqual(readLabMessage({ kind: 'live', on: true, more: 1 }), { kind: 'live', on: true });
    assert.deepEqual(readLabMessage({ kind: 'ready' }), { kind: 'ready' });
    for (const wrong of [
      undefined,
      'ready',
      { kind: 'toString' },
      { kind: 'live', on: 'yes' },
      { kind: 'find', by: 'body', text: 'x' },
      { kind: 'replay', key: 'k', to: 'everyone' },
      { kind: 'send', form: { topic: 1 } },
      { kind: 'send', form: ['a', 2] },
      { kind: 'tab', tab: 'other' },
    ]) {
      assert.equal(readLabMessage(wrong), undefined);
    }
  });

  test('Should find a message again by its key, and nothing by another text', () => {
    assert.deepEqual(placeOf(keyOf(row)), { topic: '%DLQ%points', broker: 'broker-a', queue: 1, offset: 12 });
    for (const wrong of ['', 'a', 'a\u0001b\u0001c\u0001d', 'a\u0001b\u00011\u0001-1', `${keyOf(row)}\u00011`]) {
      assert.equal(placeOf(wrong), undefined);
    }
  });

  test('Should say of a message what is known, and pass bodies on as text', () => {
    assert.deepEqual(
      [listRow(row, 'en').line, listRow(row, 'en').times, listRow(row, 'en').place],
      ['<img src=x onerror=alert>', '3', 'broker-a:1 · 12'],
    );
    const detail = detailOf(row, 'en');
    assert.equal(detail.text, '<img src=x onerror=alert>');
    assert.equal(detail.isDead, true);
    assert.equal(detail.cut, '');
    assert.ok(detail.facts.every(([name, value]) => name !== '' && value !== ''));
  });

  test('Should have a page in both languages that runs nothing inline and whose elements are there once', () => {
    for (const locale of ['en', 'zh-cn'] as const) {
      const html = labPanelHtml({
        source: 'https://own',
        script: 'https://own/a.js',
        style: 'https://own/a.css',
        locale,
      });
      assert.match(html, /default-src &#39;none&#39;/);
      assert.doesNotMatch(html, /unsafe-inline|onclick|style=/);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
      for (const [, id] of html.matchAll(/ for="([^"]+)"/g)) {
        assert.ok(ids.includes(id), `no element ${id}`);
      }
      assert.match(html, new RegExp(PANEL_TEXTS[locale].nodeNote.slice(0, 20)));
    }
  });
});
