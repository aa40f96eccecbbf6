import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { readContainer } from '../../../core/markdown/containers';

suite('Containers', () => {
  test('Should read what each kind carries', () => {
    assert.deepEqual(readContainer(' goals'), { name: 'goals' });
    assert.deepEqual(readContainer('predict {#guess}'), { name: 'predict', id: 'guess' });
    assert.deepEqual(readContainer('pitfall delay-level-out-of-range'), {
      name: 'pitfall',
      rule: 'delay-level-out-of-range',
    });
    assert.deepEqual(readContainer('quiz delay-restart'), { name: 'quiz', id: 'delay-restart' });
    assert.deepEqual(readContainer('exercise {#own kind=own-code}'), { name: 'exercise', id: 'own', kind: 'own-code' });
    assert.deepEqual(readContainer('solution region=java-remoting/A.java#send'), {
      name: 'solution',
      region: 'java-remoting/A.java#send',
    });
    assert.deepEqual(readContainer('deeper Why 18 levels? {#why}'), {
      name: 'deeper',
      id: 'why',
      title: 'Why 18 levels?',
    });
    assert.deepEqual(readContainer('note'), { name: 'note', title: undefined });
  });

  test('Should say what is wrong', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['', /closes no container/],
      ['tip', /unknown container "tip"/],
      ['constructor', /unknown container/],
      ['predict', /needs an id/],
      ['predict {#Not Ok}', /no id/],
      ['goals {#x}', /takes no id/],
      ['goals for you', /takes nothing/],
      ['quiz', /needs the id of a quiz/],
      ['pitfall', /needs the id of a rule/],
      ['exercise {#own}', /needs a kind/],
      ['exercise {#own kind=exam}', /kind is one of/],
      ['exercise {#own level=3 kind=lab}', /unknown attribute "level=3"/],
      ['solution A.java', /expected region=/],
      ['deeper', /needs a title/],
      ['card', /needs an id/],
    ];
    for (const [info, expected] of cases) {
      const result = readContainer(info);
      assert.equal(typeof result, 'string', info);
      assert.match(result as string, expected);
    }
  });
});
