import assert from 'node:assert/strict';
import { adaptRegion } from '../../../core/snippets/adaptRegion';
import type { CodeRegion, Snippet } from '../../../core/snippets/model';

const region = (text: string): CodeRegion => ({ key: 'a#b', languageId: 'java', text, imports: [], line: 1 });
const snippet = { names: { producer: 'producer' } } as unknown as Snippet;

suite('adaptRegion', () => {
  test('Should rename the role to the name in scope', () => {
    const adapted = adaptRegion(region('producer.send(msg);'), snippet, {
      names: { producer: 'orderProducer' },
      spelledOut: new Map(),
    });
    assert.equal(adapted.text, 'orderProducer.send(msg);');
  });

  test('Should leave strings, comments, members and longer words alone', () => {
    const text = 'log.info("producer"); // producer\nthis.producer.start(); producers.add(producer);';
    const adapted = adaptRegion(region(text), snippet, { names: { producer: 'p' }, spelledOut: new Map() });
    assert.equal(adapted.text, 'log.info("producer"); // producer\nthis.producer.start(); producers.add(p);');
  });

  test('Should spell out types that cannot be imported', () => {
    const adapted = adaptRegion(region('Message m = new Message("t", body);'), undefined, {
      names: {},
      spelledOut: new Map([['Message', 'a.b.Message']]),
    });
    assert.equal(adapted.text, 'a.b.Message m = new a.b.Message("t", body);');
  });
});
