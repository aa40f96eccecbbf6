import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyser } from '../../../core/rocketmq/analyser';
import { CoreAssets } from '../../support/coreAssets';
import { flowFixtures, followTexts, topologyLines } from '../../support/flowFixture';

suite('The flow of whole projects', () => {
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = Analyser.create(new CoreAssets());
    await analyser.prepare('a.java');
  });
  suiteTeardown(() => analyser.dispose());

  for (const [name, files] of flowFixtures()) {
    test(`Should follow topics, tags and groups in the project "${name}"`, async () => {
      const { topology } = await followTexts(analyser, files);
      const expected = readFileSync(join(__dirname, `../../fixtures/flow/${name}.txt`), 'utf8');
      assert.deepEqual(topologyLines(topology), expected.trimEnd().split('\n'));
    });
  }
});
