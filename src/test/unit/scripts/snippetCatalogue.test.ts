import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CONCEPTS } from '../../../core/rocketmq/vocabulary';
import { catalogueProblems, tabStops } from '../../../../scripts/lib/snippetCatalogue.mjs';
import type { CatalogueEntry } from '../../../../scripts/lib/snippetCatalogue.mjs';
import type { Region } from '../../../../scripts/lib/regions.mjs';

const code = new URL('../../../../lessons/code/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, code), 'utf8'));

function entry(change: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    id: 'java-remoting.send',
    prefix: 'mq-send',
    region: 'java-remoting/Send.java#send',
    family: 'java-remoting',
    languageId: 'java',
    scope: 'statements',
    placeholders: [{ text: 'order_paid', name: 'topic' }],
    names: { producer: 'producer' },
    needs: { producer: 'org.apache.rocketmq.client.producer.DefaultMQProducer' },
    ...change,
  };
}

function regionsOf(text: string, language = 'java'): Map<string, Region> {
  const region = { name: 'send', language, markLine: 1, line: 2, text, imports: [] };
  return new Map([['java-remoting/Send.java#send', region]]);
}

const messages = (snippets: CatalogueEntry[], regions = regionsOf('producer.send("order_paid");')): string[] =>
  catalogueProblems(snippets, regions).map(({ message }) => message);

suite('Snippet catalogue', () => {
  test('Should find nothing wrong with a sound entry', () => {
    assert.deepEqual(messages([entry()]), []);
  });

  test('Should report ids and prefixes that are there twice', () => {
    assert.deepEqual(messages([entry(), entry()]), [
      'the id "java-remoting.send" is here a second time',
      '"java-remoting.send" has the prefix of "java-remoting.send"',
    ]);
    const other = entry({ id: 'java-remoting.config', languageId: 'yaml' });
    assert.deepEqual(messages([entry(), other]), ['"java-remoting.config" says yaml, its region is java']);
  });

  test('Should report a family that is not that of id and region', () => {
    assert.deepEqual(messages([entry({ family: 'java-grpc' })]), [
      'id and region of "java-remoting.send" must begin with its family "java-grpc"',
    ]);
  });

  test('Should report names that nothing declares and needs that nothing can give', () => {
    assert.deepEqual(messages([entry({ names: { log: 'log' } })]), [
      '"log" of "java-remoting.send" is among names, but not among needs',
    ]);
    assert.deepEqual(messages([entry({ scope: 'file' })]), [
      '"java-remoting.send" stands outside of every class and can need nothing',
    ]);
  });

  test('Should report placeholders that are nowhere, hidden by an earlier one, or part of a word', () => {
    assert.deepEqual(messages([entry({ placeholders: [{ text: 'paid_order', name: 'topic' }] })]), [
      '"paid_order" of "java-remoting.send" is nowhere in its region',
    ]);
    const hidden = [
      { text: '"order_paid"', name: 'topic' },
      { text: 'order_paid', name: 'again' },
    ];
    assert.deepEqual(messages([entry({ placeholders: hidden })]), [
      '"order_paid" of "java-remoting.send" is nowhere in its region',
    ]);
    assert.deepEqual(messages([entry({ placeholders: [{ text: 'paid', name: 'tag' }] })]), [
      '"paid" of "java-remoting.send" is part of a word',
    ]);
  });

  test('Should give every occurrence to the first placeholder that matches there', () => {
    const stops = tabStops('send("{id:1}", "1"); log("1")', [
      { text: '{id:1}', name: 'body' },
      { text: '1', name: 'key' },
    ]);
    assert.deepEqual(stops, [
      { index: 0, start: 6, end: 12 },
      { index: 1, start: 16, end: 17 },
      { index: 1, start: 26, end: 27 },
    ]);
  });

  test('Should have a catalogue that its schema and the vocabulary accept', () => {
    const catalogue = read('snippets.json') as { snippets: { id: string; concepts: string[] }[] };
    const validate = new Ajv({ allErrors: true }).compile(read('snippets.schema.json') as object);
    validate(catalogue);
    assert.deepEqual(validate.errors ?? [], []);
    for (const { id, concepts } of catalogue.snippets) {
      for (const concept of concepts) assert.ok((CONCEPTS as readonly string[]).includes(concept), `${id}: ${concept}`);
    }
  });
});
