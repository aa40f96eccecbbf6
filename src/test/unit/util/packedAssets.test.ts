import assert from 'node:assert/strict';
import { ARCHIVE, PackedAssets, shippedAs } from '../../../core/util/packedAssets';

/** Zstandard's own format can hold bytes as they are: enough to test reading without a compressor. */
function stored(bytes: Uint8Array): Uint8Array {
  const size = bytes.length;
  const header = [0x28, 0xb5, 0x2f, 0xfd, 0xa0, size & 255, (size >> 8) & 255, (size >> 16) & 255, 0];
  const block = (size << 3) | 1;
  return new Uint8Array([...header, block & 255, (block >> 8) & 255, (block >> 16) & 255, ...bytes]);
}

suite('PackedAssets', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const zh = '消息 ✓';
  const index = [
    ['lessons/a/en.md', 3],
    ['lessons/a/zh-cn.md', bytes(zh).length],
  ];
  const files = new Map([
    [ARCHIVE, stored(bytes(`${JSON.stringify(index)}\none${zh}`))],
    ['knowledge/rules.json.zst', stored(bytes('[]'))],
    ['webview/lesson.css', bytes('a {}')],
  ]);
  const make = () => {
    const asked: string[] = [];
    const assets = new PackedAssets((path) => {
      asked.push(path);
      const found = files.get(path);
      return found === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(found);
    });
    return { assets, asked };
  };

  test('Should read what ships as it is, compressed, and in the archive', async () => {
    const { assets } = make();
    assert.equal(await assets.readText('webview/lesson.css'), 'a {}');
    assert.equal(await assets.readText('knowledge/rules.json'), '[]');
    assert.equal(await assets.readText('lessons/a/zh-cn.md'), zh);
  });

  test('Should open the archive once, and say what is not in it', async () => {
    const { assets, asked } = make();
    await Promise.all([assets.readText('lessons/a/en.md'), assets.readText('lessons/a/zh-cn.md')]);
    await assert.rejects(assets.readText('lessons/b/en.md'), /lessons\/b\/en\.md is not among/);
    assert.deepEqual(asked, [ARCHIVE]);
  });

  test('Should reject what cannot be read or is damaged', async () => {
    const { assets } = make();
    await assert.rejects(assets.readText('knowledge/errors.json'), /no knowledge/);
    const damaged = new PackedAssets(() => Promise.resolve(bytes('no archive')));
    await assert.rejects(damaged.readText('lessons/a/en.md'));
  });

  test('Should leave pictures to the panel, which reads files itself', () => {
    assert.equal(shippedAs('lessons/a/map.svg'), 'plain');
    assert.equal(shippedAs('lessons/code/go-v2/main.go'), 'archived');
    assert.equal(shippedAs('lessons/catalogue.json'), 'compressed');
    assert.equal(shippedAs('wasm/tree-sitter-java.wasm'), 'compressed');
  });
});
