import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { withoutRegionMarks } from '../../../../scripts/lib/regions.mjs';

interface Mistake {
  readonly id: string;
  readonly rule: string;
  readonly title: Record<string, string>;
  readonly why: Record<string, string>;
  readonly fix: Record<string, string>;
}

const code = new URL('../../../../lessons/code/', import.meta.url);

suite('Order sample', () => {
  test('Should have three mistakes, each of another rule, told in both languages', () => {
    const text = readFileSync(new URL('order-sample.mistakes.json', code), 'utf8');
    const { mistakes } = JSON.parse(text) as { mistakes: Mistake[] };
    assert.equal(mistakes.length, 3);
    assert.equal(new Set(mistakes.map(({ rule }) => rule)).size, 3);
    for (const { id, title, why, fix } of mistakes) {
      for (const texts of [title, why, fix]) {
        assert.deepEqual(Object.keys(texts), ['en', 'zh-cn'], id);
        assert.match(texts['zh-cn'] ?? '', /[\u4e00-\u9fff]/, id);
      }
    }
  });

  test('Should be handed out without a trace of regions, and need nothing outside of its folder', () => {
    const folder = new URL('order-sample/', code);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(java|yml|sql|xml)$/.test(path) && !path.startsWith('target/'));
    assert.ok(files.length >= 11);
    for (const path of files) {
      const text = withoutRegionMarks(path, readFileSync(new URL(path, folder), 'utf8'));
      assert.doesNotMatch(text, /region/, path);
      assert.doesNotMatch(text, /\n\n\n/, path);
    }
    const pom = readFileSync(new URL('pom.xml', folder), 'utf8');
    assert.match(pom, /<relativePath\/>/);
    assert.doesNotMatch(pom, /lesson-code|<groupId>guide</);
  });
});
