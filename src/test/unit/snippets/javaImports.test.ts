import assert from 'node:assert/strict';
import { planImports } from '../../../core/snippets/javaImports';

suite('planImports', () => {
  const MESSAGE = 'import org.apache.rocketmq.common.message.Message;';

  test('Should add a missing import after the last one', () => {
    const plan = planImports('package a;\n\nimport java.util.List;\nimport java.util.Map;\n\nclass A {}\n', [MESSAGE]);
    assert.deepEqual(plan.edit, { at: { line: 3, character: 21 }, text: `\n${MESSAGE}` });
  });

  test('Should add below the package line where nothing is imported', () => {
    const plan = planImports('package a;\nclass A {}\n', [MESSAGE]);
    assert.deepEqual(plan.edit, { at: { line: 0, character: 10 }, text: `\n\n${MESSAGE}` });
  });

  test('Should add at the top of a text without package and imports', () => {
    assert.deepEqual(planImports('', [MESSAGE]).edit, { at: { line: 0, character: 0 }, text: `${MESSAGE}\n\n` });
  });

  test('Should leave out what a single or a wildcard import covers', () => {
    assert.equal(planImports(`${MESSAGE}\r\n`, [MESSAGE]).edit, undefined);
    assert.equal(planImports('import org.apache.rocketmq.common.message.*;\n', [MESSAGE]).edit, undefined);
  });

  test('Should not take a static import or a deeper package for cover', () => {
    assert.notEqual(planImports('import static org.apache.rocketmq.common.message.*;', [MESSAGE]).edit, undefined);
    assert.notEqual(planImports('import org.apache.rocketmq.common.*;', [MESSAGE]).edit, undefined);
  });

  test('Should spell a type out when the simple name already means another', () => {
    const imported = planImports('import org.springframework.messaging.Message;\n', [MESSAGE]);
    assert.equal(imported.edit, undefined);
    assert.deepEqual([...imported.spelledOut], [['Message', 'org.apache.rocketmq.common.message.Message']]);
    assert.equal(planImports('package a;\npublic final class Message {}\n', [MESSAGE]).spelledOut.size, 1);
  });

  test('Should keep several missing imports in their order', () => {
    const other = 'import static java.util.Objects.requireNonNull;';
    assert.equal(planImports('package a;', [MESSAGE, other]).edit?.text, `\n\n${MESSAGE}\n${other}`);
  });
});
