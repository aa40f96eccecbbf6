import assert from 'node:assert/strict';
import type { ApiCall } from '../../../core/rocketmq/api/model';
import { nameArguments } from '../../../core/rocketmq/explain/callArguments';
import { codeSpan, lensName } from '../../../core/rocketmq/explain/markdown';
import { numberOf } from '../../../core/rocketmq/explain/numbers';
import { readSignature } from '../../../core/rocketmq/explain/signatures';
import { lensWidth } from '../../../core/rocketmq/explain/template';
import { formatNumber } from '../../../core/rocketmq/explain/units';
import { compareVersions, isVersion } from '../../../core/rocketmq/explain/versions';
import type { Argument, Site } from '../../../core/rocketmq/model';
import { knowledge } from './explained';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const argument = (text: string, kind: Argument['kind'] = 'other', more: Partial<Argument> = {}): Argument => ({
  text,
  kind,
  range,
  ...more,
});

suite('Versions of clients', () => {
  test('Should order versions by their numbers, previews first', () => {
    const ordered = ['4.9.8', '4.10.0', '5.0.0-ALPHA', '5.0.0-PREVIEW', '5.0.0', '5.3.4-SNAPSHOT', '5.3.4', '5.10'];
    const shuffled = [...ordered].reverse().sort(compareVersions);
    assert.deepEqual(shuffled, ordered);
  });

  test('Should take a missing part for zero and a release mark for nothing', () => {
    assert.equal(compareVersions('5.1', '5.1.0'), 0);
    assert.equal(compareVersions('2.3.5.RELEASE', '2.3.5'), 0);
  });

  test('Should not take properties, ranges and words for versions', () => {
    assert.deepEqual(['5.1.0', '5.3.4-SNAPSHOT', '${rocketmq.version}', '[5.0,6.0)', 'latest', ''].map(isVersion), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

suite('Numbers in explanations', () => {
  test('Should write durations and sizes with the same number in both languages', () => {
    const write = (number: number, unit: Parameters<typeof formatNumber>[1]) =>
      (['en', 'zh-cn'] as const).map((locale) => formatNumber(number, unit, locale, knowledge.delayLevels));
    assert.deepEqual(write(3000, 'ms'), ['3 s', '3 秒']);
    assert.deepEqual(write(1500, 'ms'), ['1.5 s', '1.5 秒']);
    assert.deepEqual(write(1234, 'ms'), ['1234 ms', '1234 毫秒']);
    assert.deepEqual(write(0, 'ms'), ['0 ms', '0 毫秒']);
    assert.deepEqual(write(15, 'min'), ['15 min', '15 分钟']);
    assert.deepEqual(write(86_400, 's'), ['1 d', '1 天']);
    assert.deepEqual(write(4, 'level'), ['30 s', '30 秒']);
    assert.deepEqual(write(18, 'level'), ['2 h', '2 小时']);
    assert.deepEqual(write(4_194_304, 'bytes'), ['4 MiB', '4 MiB']);
    assert.deepEqual(write(5_000_000, 'bytes'), ['5000000 B', '5000000 B']);
    assert.deepEqual(write(16, 'count'), ['16', '16']);
  });

  test('Should read literals, products and constant durations', () => {
    const read = (text: string, unit?: Parameters<typeof numberOf>[1]) => numberOf(argument(text), unit);
    assert.equal(read('3_000L', 'ms'), 3000);
    assert.equal(read('10 * 60 * 1000', 'ms'), 600_000);
    assert.equal(read('Duration.ofMinutes(5)', 'ms'), 300_000);
    assert.equal(read('java.time.Duration.ofSeconds(30)', 'ms'), 30_000);
    assert.equal(read('TimeUnit.MINUTES.toSeconds(5)', 's'), 300);
    assert.equal(read('Duration.ofMinutes(5).getSeconds()', 's'), 300);
    assert.equal(read('TimeUnit.SECONDS.toMillis(2)', 's'), 2000, 'what is passed counts, not what was meant');
    assert.equal(numberOf(argument('LEVEL', 'name', { value: 3 }), 'level'), 3);
  });

  test('Should say nothing of what it cannot read', () => {
    for (const text of [
      'timeout',
      'config.timeout()',
      '1 + x',
      'Duration.parse("PT5S")',
      'Duration.ofSeconds(n)',
      '',
    ]) {
      assert.equal(numberOf(argument(text), 'ms'), undefined, text);
    }
  });

  test('Should read a moment only as a distance from now', () => {
    const read = (text: string) => numberOf(argument(text), 'epoch');
    assert.equal(read('System.currentTimeMillis() + 10_000'), 10_000);
    assert.equal(read('System.currentTimeMillis() + TimeUnit.HOURS.toMillis(1)'), 3_600_000);
    assert.equal(read('1700000000000L'), undefined);
    assert.equal(read('System.currentTimeMillis() - 5'), undefined);
  });
});

suite('Text of the user in explanations', () => {
  test('Should keep any text inside its code span', () => {
    for (const text of ['](command:x)', '`](command:x)', '``a``', 'a\n\n# b', '<b>', '[a](b)', '`', '``']) {
      const span = codeSpan(text);
      const [, fence = ''] = /^(`+)/.exec(span) ?? [];
      const inside = span.slice(fence.length, -fence.length);
      assert.ok(span.endsWith(fence) && !inside.includes('\n'), span);
      assert.ok(!(inside.match(/`+/g) ?? []).some((run) => run.length === fence.length), span);
    }
  });

  test('Should drop what cannot be seen and shorten what is long', () => {
    assert.equal(codeSpan('a\u202Eb\u0000c'), '`a b c`');
    assert.equal(codeSpan(''), '` `');
    assert.equal([...codeSpan('x'.repeat(500))].length, 62);
    assert.equal(lensName('订单'.repeat(20), 8), '订单订单订单订…');
    assert.equal(lensName('$(alert)', 20), '\\$(alert)');
  });

  test('Should count Chinese letters double in the width of a lens', () => {
    assert.equal(lensWidth('abc'), 3);
    assert.equal(lensWidth('组 abc，'), 8);
  });
});

suite('Arguments of overloads', () => {
  const CALLS: readonly ApiCall[] = [
    ['String group, RPCHook? hook', 'producer-create'],
    ['String namespace, String group', 'producer-create'],
    ['String group, boolean trace, String? topic', 'producer-create'],
  ];
  const named = (...args: Argument[]) => {
    const site: Site = {
      concept: 'producer-create',
      family: 'java-remoting',
      symbol: 'P',
      range,
      api: 'a/P',
      form: 'creation',
      arguments: args,
      run: 0,
    };
    const { known, possible } = nameArguments(site, CALLS.map(readSignature));
    return { known: [...known.keys()], possible: [...possible].sort() };
  };
  const text = argument('"g"', 'string', { value: 'g' });

  test('Should decide by number and kinds', () => {
    assert.deepEqual(named(text).known, ['group']);
    assert.deepEqual(named(text, text).known, ['namespace', 'group']);
    assert.deepEqual(named(text, argument('true', 'boolean', { value: true })).known, ['group', 'trace']);
    assert.deepEqual(named(text, argument('hook', 'name', { type: 'AclClientRPCHook' })).known, ['group', 'hook']);
    assert.deepEqual(named(text, argument('null', 'null'), text).known, []);
  });

  test('Should name only what all overloads that can be meant agree on', () => {
    const { known, possible } = named(text, argument('other()', 'call'));
    assert.deepEqual(known, []);
    assert.deepEqual(possible, ['group', 'hook', 'namespace', 'trace']);
  });

  test('Should take every parameter for possible when no overload fits', () => {
    assert.deepEqual(named(text, text, text, text).possible, ['group', 'hook', 'namespace', 'topic', 'trace']);
  });
});
