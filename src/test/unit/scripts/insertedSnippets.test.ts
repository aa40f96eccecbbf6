import assert from 'node:assert/strict';
import { goSnippet } from '../../../../scripts/verify/goSnippet.mjs';
import { pythonSnippet } from '../../../../scripts/verify/pythonSnippet.mjs';
import { scriptSnippet } from '../../../../scripts/verify/scriptSnippet.mjs';

suite('Inserted snippets', () => {
  test('Should put Go statements into a function that returns an error when they do', () => {
    const source = 'import (\n\t"fmt"\n\trmq "x/v5"\n\t"os"\n)\n';
    const snippet = { scope: 'statements', needs: { producer: 'rmq.Producer' }, throws: ['error'] } as const;
    const { text, firstLine } = goSnippet(snippet, { text: 'return fmt.Errorf("no")' }, source);
    assert.equal(
      text,
      'package snippet\nimport "fmt"\nimport rmq "x/v5"\nfunc insert(producer rmq.Producer) error {\nreturn fmt.Errorf("no")\nreturn nil\n}\n',
    );
    assert.equal(text.split('\n')[firstLine - 1], 'return fmt.Errorf("no")');
  });

  test('Should indent Python statements and leave definitions at the top level', () => {
    const source = 'from rocketmq import Message, Producer\n';
    const needs = { producer: 'Producer' };
    const inFunction = pythonSnippet({ scope: 'statements', needs }, { text: 'm = Message()\n\nsend(m)' }, source);
    assert.equal(
      inFunction.text,
      'from rocketmq import Message\nfrom rocketmq import Producer\ndef insert(producer: Producer):\n    m = Message()\n\n    send(m)\n',
    );
    assert.equal(inFunction.firstLine, 4);
    const topLevel = pythonSnippet({ scope: 'members', needs: {} }, { text: 'def f(): pass' }, source);
    assert.deepEqual(topLevel, { text: 'def f(): pass\n', firstLine: 1 });
  });

  test('Should put TypeScript statements into an async function and members into a module', () => {
    const source = `import { Producer } from 'p';\n`;
    const needs = { producer: 'Producer' };
    assert.equal(
      scriptSnippet({ scope: 'statements', needs }, { text: 'await producer.send();' }, source).text,
      `import { Producer } from 'p';\nexport async function insert(producer: Producer) {\nawait producer.send();\n}\n`,
    );
    assert.equal(
      scriptSnippet({ scope: 'members', needs }, { text: 'function f() {}' }, source).text,
      `import { Producer } from 'p';\nexport {};\ndeclare const producer: Producer;\nfunction f() {}\n`,
    );
  });
});
