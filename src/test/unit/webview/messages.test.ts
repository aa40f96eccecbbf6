import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { readMessage as readAtHost } from '../../../host/lesson/readMessage';
import { lessonStrings } from '../../../core/markdown/lessonStrings';
import type { SavedPage, ToHost, ToPage } from '../../../protocol/lessonMessages';
import { readMessage as readAtPage, readSaved } from '../../../webview/readMessage';

const TO_HOST: readonly ToHost[] = [
  { kind: 'ready', page: 1 },
  { kind: 'open', address: 'lesson:mastery-05' },
  { kind: 'back' },
  { kind: 'forward' },
  { kind: 'at', section: 'check' },
  { kind: 'read', section: 'check' },
  { kind: 'answer', quiz: 'q', chosen: [0, 2] },
  { kind: 'predict', id: 'p', text: 'at once' },
  { kind: 'exercise', id: 'e', done: true },
  { kind: 'note', text: '' },
  { kind: 'copy', text: 'x' },
  { kind: 'insert', region: 'a/B.java#c' },
  { kind: 'openSource', region: 'a/B.java#c' },
  { kind: 'compare', region: 'a/B.java#c' },
  { kind: 'tab', tab: 'java-grpc' },
  { kind: 'place', list: 1, index: 0 },
  { kind: 'markDone' },
  { kind: 'report', section: '', selection: 'x' },
  { kind: 'action', action: 'filter', value: 'all' },
];

const progress = {
  done: false,
  read: ['a'],
  answers: { q: { chosen: [1], passed: false } },
  predictions: { p: 'x' },
  exercises: [],
  note: '',
};
const places = {
  list: 1,
  state: 'ready',
  places: [{ path: 'A.java', line: 3, text: 'producer.send' }],
  more: 0,
} as const;
const state = { page: 1, address: 'lesson:a', tabs: ['go'], progress, places, strings: lessonStrings('en') };
const TO_PAGE: readonly ToPage[] = [
  { kind: 'page', html: '<p>', language: 'en', state },
  { kind: 'state', state: { page: 1, address: 'log:', tabs: [], strings: lessonStrings('en') } },
  { kind: 'progress', progress },
  { kind: 'places', places },
  { kind: 'sources', sources: { names: ['org.apache.rocketmq.store.CommitLog'], label: 'Open' } },
  { kind: 'tabs', tabs: [] },
  { kind: 'goTo', section: 'a' },
  { kind: 'say', text: 'done' },
  { kind: 'askReport' },
];

suite('Messages between panel and page', () => {
  test('Should take every message of the page', () => {
    for (const message of TO_HOST) {
      assert.deepEqual(readAtHost(message), message);
    }
  });

  test('Should take nothing else from the page', () => {
    for (const value of [
      undefined,
      null,
      'ready',
      [],
      {},
      { kind: 'eval', text: 'x' },
      { kind: 'toString' },
      { kind: '__proto__' },
      { kind: 'ready' },
      { kind: 'ready', page: -1 },
      { kind: 'answer', quiz: 'q', chosen: ['0'] },
      { kind: 'answer', quiz: 'q', chosen: Array.from({ length: 100 }, () => 0) },
      { kind: 'exercise', id: 'e', done: 'yes' },
      { kind: 'copy', text: 'x'.repeat(200_000) },
      { kind: 'place', list: 1, index: 0.5 },
    ]) {
      assert.equal(readAtHost(value), undefined, JSON.stringify(value)?.slice(0, 80));
    }
  });

  test('Should drop what does not belong to a message', () => {
    assert.deepEqual(readAtHost({ kind: 'back', command: 'evil' }), { kind: 'back' });
  });

  test('Should take every message of the host', () => {
    for (const message of TO_PAGE) {
      assert.equal(readAtPage(message), message);
    }
  });

  test('Should take nothing else from the host', () => {
    for (const value of [
      null,
      'page',
      { kind: 'page', html: 1, language: 'en', state },
      { kind: 'state', state: { ...state, tabs: [1] } },
      { kind: 'state', state: { ...state, strings: { check: 1 } } },
      { kind: 'progress', progress: { ...progress, answers: { q: { chosen: 'x', passed: true } } } },
      { kind: 'progress', progress: { ...progress, note: undefined } },
      { kind: 'places', places: { ...places, state: 'other' } },
      { kind: 'places', places: { ...places, places: [{ path: 'A' }] } },
      { kind: 'run' },
    ]) {
      assert.equal(readAtPage(value), undefined, JSON.stringify(value)?.slice(0, 80));
    }
  });

  test('Should read what it saved and nothing of an older form', () => {
    const saved: SavedPage = {
      version: 1,
      page: 2,
      address: 'lesson:a',
      section: '',
      scroll: 10.5,
      chosen: { q: [0] },
      guesses: { p: 'x' },
    };
    assert.equal(readSaved(saved), saved);
    for (const value of [
      undefined,
      {},
      { ...saved, version: 0 },
      { ...saved, chosen: { q: ['0'] } },
      { ...saved, scroll: '1' },
    ]) {
      assert.equal(readSaved(value), undefined);
    }
  });
});
