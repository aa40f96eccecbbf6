import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyser } from '../../../core/rocketmq/analyser';
import { languageOf } from '../../../core/syntax/sources';
import { Lines } from '../../../core/util/lines';
import { caretFixtures } from '../../support/caretFixture';
import { CoreAssets } from '../../support/coreAssets';
import { longJavaFile } from '../../support/longJavaFile';
import { seededRandom } from '../../support/seededRandom';
import { siteKey, siteKeys } from '../../support/siteKeys';

const FIXTURES = join(__dirname, '../../fixtures');
const PATH = 'Damaged.java';

suite('Damaged code', function () {
  // Thousands of analyses: seconds on a busy machine.
  this.timeout(120_000);
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = Analyser.create(new CoreAssets());
    await analyser.prepare(PATH);
  });
  suiteTeardown(() => analyser.dispose());

  test('Should keep every site above the cut in every prefix of a file', () => {
    const text = readFileSync(join(FIXTURES, 'damaged/OrderService.java'), 'utf8');
    const lines = new Lines(text);
    const whole = analyser.analyse({ path: PATH, text })?.sites ?? [];
    assert.equal(whole.length, 29);
    for (let length = 0; length < text.length; length++) {
      const found = siteKeys(analyser.update('prefix', { path: PATH, text: text.slice(0, length) }));
      const damage = lines.position(startOfStatement(text, length));
      const lost = whole.filter(
        (site) => lines.offset(site.range.end) <= lines.offset(damage) && !found.has(siteKey(site)),
      );
      assert.deepEqual(
        lost.map((site) => siteKey(site)),
        [],
        `cut at ${length}`,
      );
    }
    analyser.close('prefix');
  });

  test('Should keep what stands outside of 300 holes in a long file', () => {
    const text = longJavaFile(2_000);
    const lines = new Lines(text);
    const whole = analyser.analyse({ path: PATH, text })?.sites ?? [];
    assert.ok(whole.length > 150);
    const random = seededRandom(20_260);
    const firstMember = text.indexOf('\n\n', text.indexOf('class Desk'));
    const lost: string[] = [];
    for (let round = 0; round < 300; round++) {
      // What declares the receivers of all others stands above.
      const start = firstMember + random(text.length - firstMember);
      const end = start + 1 + random(60);
      const [from, to] = damagedMembers(text, start, end);
      const removed = text.slice(start, end).split('\n').length - 1;
      const found = siteKeys(analyser.update('hole', { path: PATH, text: text.slice(0, start) + text.slice(end) }));
      for (const site of whole) {
        const at = lines.offset(site.range.start);
        if (at < from ? !found.has(siteKey(site)) : at >= to && !found.has(siteKey(site, -removed))) {
          lost.push(`${siteKey(site)} without ${JSON.stringify(text.slice(start, end))} at ${start}`);
        }
      }
    }
    analyser.close('hole');
    assert.deepEqual(lost, []);
  });

  test('Should survive every fixture cut and with flipped bits, and free all trees', () => {
    for (const { path, text } of caretFixtures('').filter((fixture) => languageOf(fixture.path) !== undefined)) {
      const random = seededRandom(text.length);
      for (let round = 0; round < 15; round++) {
        const at = random(text.length);
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << random(7)));
        for (const broken of [text.slice(0, at), text.slice(0, at) + flipped + text.slice(at + 1)]) {
          const start = performance.now();
          analyser.update('fixture', { path, text: broken });
          assert.ok(performance.now() - start < 2_000, `${path} broken at ${at} takes too long`);
        }
      }
    }
    analyser.close('fixture');
    assert.equal(analyser.liveTrees, 0);
  });
});

/** The end of what stands whole before the cut: a statement, or the brace that opens or closes a block. */
function startOfStatement(text: string, cut: number): number {
  return Math.max(...[';', '{', '}'].map((end) => text.lastIndexOf(end, cut - 1))) + 1;
}

/** The members around the hole and the next one: the parser may need it to find back. Blank lines part them. */
function damagedMembers(text: string, start: number, end: number): [number, number] {
  const next = text.indexOf('\n\n', end);
  const behind = next < 0 ? -1 : text.indexOf('\n\n', next + 2);
  return [Math.max(text.lastIndexOf('\n\n', start), 0), behind < 0 ? text.length : behind];
}
