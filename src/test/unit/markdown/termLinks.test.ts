import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { lessonStrings } from '../../../core/markdown/lessonStrings';
import { renderLesson } from '../../../core/markdown/renderLesson';
import { type LinkedTerm, TermFinder } from '../../../core/markdown/termLinks';

const term = (id: string, ...forms: string[]): LinkedTerm => ({
  id,
  forms,
  definition: `What ${id} is.`,
  address: `lesson:mastery-01#${id}`,
});
const TERMS = [
  term('consumer', 'consumer'),
  term('group', 'consumer group'),
  term('pop', 'POP'),
  term('offset', '位点', '消费位点', 'offset'),
  term('queue', '队列'),
];

function found(...texts: string[]): string[] {
  const finder = new TermFinder(TERMS);
  return texts.flatMap((text) =>
    finder.split(text).flatMap((part) => (typeof part === 'string' ? [] : [`${part.term.id}: ${part.text}`])),
  );
}

suite('Finding terms', () => {
  test('Should find each at its first use only, in whole words and in the plural', () => {
    assert.deepEqual(found('Two Consumers, one consumer.', 'a consumer'), ['consumer: Consumers']);
    assert.deepEqual(found('consumerOffset, subconsumer, offsetting'), []);
  });

  test('Should take the longer of two, and explain no part of what was explained whole', () => {
    assert.deepEqual(found('a consumer group', 'another consumer group', 'a consumer'), [
      'group: consumer group',
      'consumer: consumer',
    ]);
  });

  test('Should find a form with a capital letter only as written', () => {
    assert.deepEqual(found('It may pop up. POP hides it.'), ['pop: POP']);
  });

  test('Should find Chinese words without spaces around them, and Latin ones among them', () => {
    assert.deepEqual(found('每个队列的消费位点由Broker保存'), ['queue: 队列', 'offset: 消费位点']);
    assert.deepEqual(found('提交offset之后'), ['offset: offset']);
  });

  test('Should keep the text as it was', () => {
    const text = 'A consumer group has an offset per 队列, and a consumer group has a consumer.';
    const parts = new TermFinder(TERMS).split(text);
    assert.equal(parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''), text);
    assert.deepEqual(new TermFinder([]).split(text), [text]);
    assert.deepEqual(new TermFinder(TERMS).split(''), []);
  });
});

suite('Terms in a lesson', () => {
  const render = (text: string) =>
    renderLesson(text, { strings: lessonStrings('en'), region: () => undefined, image: () => undefined, terms: TERMS });
  const links = (html: string) => [...html.matchAll(/aria-describedby="term-(\w+)">([^<]*)</g)].map(([, id]) => id);

  test('Should lead to what teaches them and say what they mean', () => {
    const html = render('A consumer waits.');
    assert.match(
      html,
      /A <span class="term" data-term><a href="#" data-address="lesson:mastery-01#consumer" aria-describedby="term-consumer">consumer<\/a><span class="term-tip" role="tooltip" id="term-consumer">What consumer is\.<\/span><\/span> waits\./,
    );
  });

  test('Should leave headings, links, code and the words of questions alone', () => {
    const html = render(
      [
        '## The consumer {#a}',
        'See [the consumer](lesson:mastery-02), `consumer`, and:',
        '```java\nconsumer.start();\n```',
        '::: quiz q\nWhich consumer?\n- [x] this consumer\n  A consumer.\n- [ ] none\n  No consumer.\n:::',
        '::: answer\nThe consumer.\n:::',
      ].join('\n\n'),
    );
    assert.deepEqual(links(html), []);
  });

  test('Should find them in lists, tables, notes and emphasis, each once in the lesson', () => {
    const html = render(
      ['- a **consumer**', '::: note\nan offset and a consumer\n:::', '| a |\n| --- |\n| POP |'].join('\n\n'),
    );
    assert.deepEqual(links(html), ['consumer', 'offset', 'pop']);
  });
});
