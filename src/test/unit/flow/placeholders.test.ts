import assert from 'node:assert/strict';
import { expand, type Expansion } from '../../../core/rocketmq/flow/placeholders';
import type { Outcome } from '../../../core/rocketmq/flow/resolver';

const VALUES: Readonly<Record<string, string>> = { env: 'prod', 'topic.prod': 'orders', 'mq.topic': 'paid' };

const expansion: Expansion = {
  property: (key) => (VALUES[key] === undefined ? undefined : [text(VALUES[key])]),
  constant: (path) => (path === 'a.Topics.ORDER' ? [text('order')] : [{ kind: 'unknown', reason: 'not-found' }]),
};

function text(value: string): Outcome {
  return { kind: 'text', text: value, properties: [] };
}

function expanded(written: string): string[] {
  return expand(written, expansion).map((outcome) =>
    outcome.kind === 'text' ? outcome.text : outcome.kind === 'unknown' ? `? ${outcome.reason}` : outcome.kind,
  );
}

suite('Placeholders', () => {
  test('Should put properties in, with defaults and names that are made of properties', () => {
    assert.deepEqual(expanded('plain'), ['plain']);
    assert.deepEqual(expanded('${mq.topic}-${env}'), ['paid-prod']);
    assert.deepEqual(expanded('${none:fallback}'), ['fallback']);
    assert.deepEqual(expanded('${none:}'), ['']);
    assert.deepEqual(expanded('${none:${mq.topic}}'), ['paid']);
    assert.deepEqual(expanded('${none:a:b}'), ['a:b']);
    assert.deepEqual(expanded('${topic.${env}}'), ['orders']);
  });

  test('Should say that a property without value and default is not known', () => {
    assert.deepEqual(expanded('a-${none}'), ['? property']);
  });

  test('Should leave what is never closed as it is', () => {
    assert.deepEqual(expanded('a ${open'), ['a ${open']);
  });

  test('Should read simple expressions', () => {
    assert.deepEqual(expanded("#{'${mq.topic}'}"), ['paid']);
    assert.deepEqual(expanded("#{'a' + '-' + '${env}'}"), ['a-prod']);
    assert.deepEqual(expanded('#{T(a.Topics).ORDER}'), ['order']);
    assert.deepEqual(expanded("#{systemProperties['none'] ?: 'given'}"), ['given']);
    assert.deepEqual(expanded("#{environment['mq.topic']}"), ['paid']);
    assert.deepEqual(expanded("#{systemEnvironment['NONE']}"), ['? environment']);
    assert.deepEqual(expanded('#{@topics.order()}'), ['? run-time']);
  });

  test('Should come to an end for what is nested without end', () => {
    const deep = '${a:'.repeat(500) + 'x' + '}'.repeat(500);
    assert.deepEqual(expanded(deep), ['? cycle']);
  });
});
