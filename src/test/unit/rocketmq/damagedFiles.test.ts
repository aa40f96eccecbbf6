import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import { caretFixtures } from '../../support/caretFixture';
import { CoreAssets } from '../../support/coreAssets';
import { ruleFixtures } from '../../support/ruleFixture';

/** Numbers that are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield state / 0x7fffffff;
  }
}

suite('Damaged files', () => {
  const fixtures = ['go', 'python', 'nodejs', 'kotlin'].flatMap(caretFixtures);
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = await Analyser.create(new CoreAssets()).withRules();
    await Promise.all(fixtures.map(({ path }) => analyser.prepare(path)));
  });
  suiteTeardown(() => analyser.dispose());

  for (const { path, text } of fixtures) {
    test(`Should survive ${path} cut off and with characters changed`, function () {
      this.timeout(30_000);
      const random = numbers(path.length);
      const next = (limit: number) => Math.floor(random.next().value! * limit);
      for (let i = 0; i < 6; i++) {
        const cut = text.slice(0, next(text.length));
        const at = next(text.length);
        const changed = text.slice(0, at) + String.fromCharCode(33 + next(90)) + text.slice(at + 1);
        for (const damaged of [cut, changed]) {
          analyser.analyse({ path, text: damaged });
          analyser.update(path, { path, text: damaged });
        }
      }
      analyser.close(path);
      assert.equal(analyser.liveTrees, 0);
    });
  }

  test('Should survive fixtures of rules cut off and with characters changed', function () {
    this.timeout(60_000);
    const random = numbers(7);
    const next = (limit: number) => Math.floor(random.next().value! * limit);
    const texts = ruleFixtures('go', 'python', 'nodejs', 'kotlin').flatMap(({ files }) => files);
    assert.ok(texts.length > 80);
    for (const { path, text } of texts) {
      for (let i = 0; i < 4; i++) {
        const at = next(text.length);
        analyser.analyse({ path, text: text.slice(0, at) });
        analyser.update(path, { path, text });
        analyser.update(path, {
          path,
          text: text.slice(0, at) + String.fromCharCode(33 + next(90)) + text.slice(at + 1),
        });
      }
      analyser.close(path);
    }
    assert.equal(analyser.liveTrees, 0);
  });

  test('Should find above the damage what it found before', function () {
    this.timeout(30_000);
    for (const { path, text } of fixtures) {
      const before = analyser.analyse({ path, text })!.sites.length;
      const after = analyser.analyse({ path, text: `${text}\n\nfoo(((` })!.sites.length;
      assert.ok(after >= before * 0.9, `${path}: ${after} of ${before}`);
    }
  });
});
