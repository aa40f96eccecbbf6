import assert from 'node:assert/strict';
import { planInsertion } from '../../../core/snippets/insertion';
import type { CodeRegion, Snippet } from '../../../core/snippets/model';
import { toSnippetBody } from '../../../core/snippets/snippetBody';

const region: CodeRegion = {
  key: 'java-remoting/A.java#send',
  languageId: 'java',
  text: 'Message m = new Message("order_paid", body);\nif (ok) {\n    producer.send(m); // ${order_paid}\n}',
  imports: ['import org.apache.rocketmq.common.message.Message;'],
  line: 10,
};
const snippet = {
  placeholders: [{ text: 'order_paid', name: 'topic' }],
  names: { producer: 'producer' },
} as unknown as Snippet;

suite('toSnippetBody', () => {
  test('Should make placeholders tab stops that are edited together and keep the rest literal', () => {
    assert.equal(
      toSnippetBody({ ...region, text: 'send("order_paid"); // ${order_paid}' }, snippet),
      'send("${1:order_paid}"); // \\${${1}\\}$0',
    );
  });

  test('Should have only the final tab stop without a snippet', () => {
    assert.equal(toSnippetBody({ ...region, text: 'a $b' }), 'a \\$b$0');
  });
});

suite('planInsertion', () => {
  const place = { at: { line: 2, character: 2 }, indent: '\t\t', before: '', after: '' };

  test('Should indent with the step of the document, rename and import', () => {
    const plan = planInsertion({
      region,
      snippet,
      text: 'package a;\nclass A {\n\t\t\n}',
      place,
      indentUnit: '\t',
      names: { producer: 'orders' },
    });
    assert.deepEqual(plan.body.split('\n'), [
      'Message m = new Message("${1:order_paid}", body);',
      '\t\tif (ok) {',
      '\t\t\torders.send(m); // \\${${1}\\}',
      '\t\t\\}$0',
    ]);
    assert.deepEqual(plan.imports, {
      at: { line: 0, character: 10 },
      text: '\n\nimport org.apache.rocketmq.common.message.Message;',
    });
  });

  test('Should spell types out where the simple name is taken', () => {
    const text = 'import org.springframework.messaging.Message;\n';
    const plan = planInsertion({ region, text, place, indentUnit: '    ', names: {} });
    assert.equal(plan.imports, undefined);
    assert.match(plan.body, /^org\.apache\.rocketmq\.common\.message\.Message m = new org\.apache/);
  });
});
