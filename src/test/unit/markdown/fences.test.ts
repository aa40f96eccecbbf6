import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { readFence } from '../../../core/markdown/fences';

suite('Fences', () => {
  test('Should read regions with their marks', () => {
    assert.deepEqual(readFence('code region=java-remoting/A.java#send'), {
      kind: 'region',
      region: 'java-remoting/A.java#send',
      marks: [],
    });
    assert.deepEqual(readFence('code region=go/main.go#send mark=7,3-4'), {
      kind: 'region',
      region: 'go/main.go#send',
      marks: [3, 4, 7],
    });
  });

  test('Should read the other kinds', () => {
    assert.deepEqual(readFence('mermaid'), { kind: 'mermaid' });
    assert.deepEqual(readFence('yaml expect'), { kind: 'expect' });
    assert.deepEqual(readFence('bash'), { kind: 'typed', language: 'bash', tab: undefined });
    assert.deepEqual(readFence('bash tab=Docker'), { kind: 'typed', language: 'bash', tab: 'Docker' });
    assert.deepEqual(readFence('bash tab="Plain Java"'), { kind: 'typed', language: 'bash', tab: 'Plain Java' });
  });

  test('Should say what is wrong', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['', /needs a language/],
      ['cobol', /unknown language "cobol"/],
      ['toString', /unknown language/],
      ['java public', /unknown "public"/],
      ['code', /needs region=/],
      ['code region=A.java', /unknown "region=A.java"/],
      ['code region=A.java#x mark=0', /names no lines/],
      ['code region=A.java#x mark=4-3', /names no lines/],
      ['code region=A.java#x mark=all', /unknown "mark=all"/],
      ['mermaid theme', /takes nothing more/],
    ];
    for (const [info, expected] of cases) {
      const result = readFence(info);
      assert.equal(typeof result, 'string', info);
      assert.match(result as string, expected);
    }
  });
});
