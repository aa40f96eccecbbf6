import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { Analyser } from '../../../core/rocketmq/analyser';
import { GrammarUnavailable } from '../../../core/syntax/grammars';
import { CoreAssets } from '../../support/coreAssets';

const FILE = { path: 'A.java', text: 'import org.apache.rocketmq.client.producer.DefaultMQProducer;\nclass A {}\n' };

class LostAssets extends CoreAssets {
  constructor(public lost: string | undefined) {
    super();
  }

  override readBytes(path: string): Promise<Uint8Array> {
    return path === this.lost ? Promise.reject(new Error(`${path} is gone`)) : super.readBytes(path);
  }
}

suite('A grammar that cannot be loaded', () => {
  for (const lost of ['wasm/tree-sitter-java.wasm', 'wasm/web-tree-sitter.wasm']) {
    test(`Should say so without ${lost}, skip the file, and try again when asked again`, async () => {
      const assets = new LostAssets(lost);
      const analyser = Analyser.create(assets);
      await assert.rejects(analyser.prepare(FILE.path), (error: unknown) => {
        assert.ok(error instanceof GrammarUnavailable);
        assert.match(error.message, /java.*is gone/);
        return true;
      });
      assert.equal(analyser.analyse(FILE)?.skipped, 'grammar-unavailable');
      assert.deepEqual(analyser.update('key', FILE)?.sites, []);
      assert.deepEqual(analyser.surroundings('key', FILE, { line: 1, character: 0 }), {});

      assets.lost = undefined;
      await analyser.prepare(FILE.path);
      assert.equal(analyser.analyse(FILE)?.skipped, undefined);
      analyser.dispose();
    });
  }
});
