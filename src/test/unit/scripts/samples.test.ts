import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Expectation, judge } from '../../../../scripts/verify/samples/judge.mjs';
import { renamer } from '../../../../scripts/verify/samples/renameResources.mjs';

const codeRoot = fileURLToPath(new URL('../../../../lessons/code/', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(codeRoot + name, 'utf8'));

interface Sample {
  readonly id: string;
  readonly programs: readonly string[];
  readonly topics: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, unknown>>;
  readonly expect: Expectation;
}

/** Where the source of a program is. */
function sourceOf(program: string): string {
  const [module, main] = program.split(':');
  if (main !== undefined) return `${module}/src/main/java/${main.replaceAll('.', '/')}.java`;
  return /\.(py|ts)$/.test(program) ? program : `${program}/main.go`;
}

suite('Samples that run', () => {
  const { samples } = read('samples.json') as { samples: Sample[] };

  test('Should be described as the schema asks, by ids and programs that exist', () => {
    const validate = new Ajv({ allErrors: true }).compile(read('samples.schema.json') as object);
    assert.ok(validate(read('samples.json')), JSON.stringify(validate.errors, null, 1));
    assert.equal(new Set(samples.map(({ id }) => id)).size, samples.length);
    const missing = samples.flatMap(({ programs }) => programs.filter((one) => !existsSync(codeRoot + sourceOf(one))));
    assert.deepEqual(missing, []);
  });

  test('Should get names of their own in their sources', () => {
    for (const { id, programs, topics } of samples.filter(({ programs }) => !programs[0]?.includes(':'))) {
      const names = Object.keys(topics);
      const { inSource } = renamer(names, 'x');
      const texts = programs.map((program) => readFileSync(codeRoot + sourceOf(program), 'utf8'));
      for (const name of names) {
        const renamed = texts.some((text) => inSource(text).includes(`${name}_x`));
        assert.ok(renamed, `${id} says it uses ${name}, its source does not`);
      }
    }
  });

  test('Should rename whole literals, numbered names and values of YAML, and nothing else', () => {
    const { rename, inSource } = renamer(['points', 'cache_0', 'cache_1', 'order_paid'], 'a_1');
    assert.equal(rename('cache_1'), 'cache_a_1_1');
    assert.equal(
      inSource('f("points", \'%DLQ%points\', "points added", f"cache_{n}", "cache_%d", `cache_${n}`, "cache_" + n)'),
      'f("points_a_1", \'%DLQ%points_a_1\', "points added", f"cache_a_1_{n}", "cache_a_1_%d", `cache_a_1_${n}`, "cache_a_1_" + n)',
    );
    assert.equal(
      inSource('  destination: order_paid # the topic\n  group: points\n'),
      '  destination: order_paid_a_1 # the topic\n  group: points_a_1\n',
    );
  });

  test('Should tell what is still missing from what is wrong for good', () => {
    const expect: Expectation = {
      lines: ['^stored'],
      inOrder: [['A1', 'A2']],
      timed: [{ line: 'after (\\d+) s', from: 1, to: 3 }],
      never: ['lost'],
    };
    assert.deepEqual(judge(expect, ['A1']), {
      missing: ['no line "^stored"', 'no line "A2"', 'no line "after (\\d+) s"'],
      wrong: [],
    });
    assert.deepEqual(judge(expect, ['stored', 'A1', 'A2', 'after 2 s']), { missing: [], wrong: [] });
    assert.deepEqual(judge(expect, ['stored', 'A2', 'A1', 'after 7 s', 'lost it']), {
      missing: [],
      wrong: ['not in order: A1, A2', '"after (\\d+) s" gave 7, not 1 to 3', 'unexpected: lost it'],
    });
  });
});
