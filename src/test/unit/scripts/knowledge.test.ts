import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Knowledge } from '../../../core/rocketmq/explain/knowledge';

interface Compiler {
  readonly readKnowledge: (root: string) => Knowledge;
}

const { readKnowledge } = createRequire(__filename)('../../../../scripts/lib/knowledge.cjs') as Compiler;
const project = path.join(__dirname, '../../../..');

suite('Build of the knowledge', () => {
  let root: string;

  setup(() => {
    root = mkdtempSync(path.join(tmpdir(), 'knowledge-'));
    cpSync(path.join(project, 'lessons/schema'), path.join(root, 'lessons/schema'), { recursive: true });
  });
  teardown(() => rmSync(root, { recursive: true, force: true }));

  function write(file: string, text: string): void {
    const target = path.join(root, 'lessons/knowledge', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  test('Should join the files of a group and leave sources behind', () => {
    write('shared.yaml', 'delayLevels: [1000]\nsource: somewhere\n');
    write('a/client.yaml', 'family: go\nsettings: { x: { default: 1, source: Class#x } }\n');
    write('a/more.yaml', 'units: { y: ms }\nsettings: { z: { default: 2, source: Class#z } }\n');
    const { delayLevels, groups } = readKnowledge(root);
    assert.deepEqual(delayLevels, [1000]);
    assert.deepEqual(groups[0]?.settings, { x: { default: 1 }, z: { default: 2 } });
    assert.deepEqual([groups[0]?.group, groups[0]?.family, groups[0]?.units], ['a', 'go', { y: 'ms' }]);
  });

  test('Should name the file and the place of a mistake', () => {
    write('a/client.yaml', 'settings: { x: { default: 1 } }\n');
    assert.throws(() => readKnowledge(root), /lessons\/knowledge\/a\/client\.yaml: \/settings\/x .*source/);
  });

  test('Should refuse a fact without the other language', () => {
    const entry =
      '{ concepts: [acl], title: { en: Title }, what: { en: What }, lens: [{ en: Lens }], facts: [], source: Class }';
    write('a/client.yaml', `entries: [${entry}]\n`);
    assert.throws(() => readKnowledge(root), /a\/client\.yaml.*zh-cn/);
  });

  test('Should refuse what is said twice', () => {
    write('a/one.yaml', 'units: { x: ms }\n');
    write('a/two.yaml', 'units: { x: s }\n');
    assert.throws(() => readKnowledge(root), /a\/two\.yaml: units\.x is there already/);
  });
});
