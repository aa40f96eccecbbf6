import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import { languageOf } from '../../../core/syntax/sources';
import { caretFixtures } from '../../support/caretFixture';
import { CoreAssets } from '../../support/coreAssets';
import { longJavaFile } from '../../support/longJavaFile';
import { seededRandom } from '../../support/seededRandom';

/** What somebody types, at places where it may change a lot, a little or nothing. */
const TYPED = [
  'x',
  ' ',
  '\n',
  '\n\n  ',
  ';',
  '{',
  '}',
  '"',
  '/*',
  '*/',
  '//',
  '.',
  'producer = null; ',
  '(',
  '=',
  'int x; ',
];

suite('Analysing again after an edit', function () {
  this.timeout(120_000);
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = Analyser.create(new CoreAssets());
    await analyser.prepare('a.java');
  });
  suiteTeardown(() => analyser.dispose());

  /** Edits the text again and again, each time taking back every other edit. */
  function check(path: string, text: string, rounds: number): void {
    const random = seededRandom(text.length);
    let current = text;
    for (let round = 0; round < rounds; round++) {
      const at = random(current.length);
      const edited =
        random(3) === 0
          ? current.slice(0, at) + current.slice(at + 1 + random(30))
          : current.slice(0, at) + TYPED[random(TYPED.length)]! + current.slice(at);
      const label = `${path} round ${round} at ${at}`;
      const cold = analyser.analyse({ path, text: edited });
      const warm = analyser.update('edited', { path, text: edited });
      // What the parser makes of broken declarations may depend on the text before.
      assert.deepEqual([warm?.sites, warm?.settings], [cold?.sites, cold?.settings], label);
      if (round % 2 === 0) {
        analyser.update('edited', { path, text: current });
      } else if (edited.length < text.length * 1.1 && round % 8 !== 7) {
        current = edited;
      } else {
        current = text;
      }
    }
    analyser.close('edited');
  }

  test('Should find in a long file what a cold analysis finds', () => {
    check('Long.java', longJavaFile(600), 150);
  });

  test('Should find in every fixture what a cold analysis finds', () => {
    for (const { path, text } of caretFixtures('').filter((fixture) => languageOf(fixture.path) !== undefined)) {
      check(path, text, 25);
    }
  });

  test('Should follow a renamed receiver and a changed field', () => {
    const text = longJavaFile(600);
    const sends = (of: string) =>
      analyser.update('named', { path: 'a.java', text: of })!.sites.filter(({ symbol }) => symbol === 'send').length;
    const all = sends(text);
    assert.ok(all > 3);
    assert.equal(sends(text.replace('DefaultMQProducer producer;', 'Other producer;')), 0);
    assert.equal(sends(text.replace('= producer.send(', '= another.send(')), all - 1);
    assert.equal(sends(text.replace('DefaultMQProducer producer;', 'DefaultMQProducer maker;')), 0);
    assert.equal(sends(text), all);
    analyser.close('named');
  });
});
