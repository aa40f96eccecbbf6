import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv, type Schema } from 'ajv';
import type { Texts } from '../../../core/util/locale';

interface EntryFile {
  readonly syllabus: string;
  readonly title: Texts;
  readonly lesson?: string;
  readonly reading?: true;
  readonly equivalent?: string;
}
interface StageFile {
  readonly id: string;
  readonly title: Texts;
  readonly entries?: readonly EntryFile[];
  readonly stages?: readonly StageFile[];
}
interface RoadmapFile {
  readonly $schema: string;
  readonly id: string;
  readonly title: Texts;
  readonly summary: Texts;
  readonly stages: readonly StageFile[];
}

const lessons = path.join(__dirname, '../../../../lessons');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(lessons, file), 'utf8'));

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
/** `counts[i]` entries below the i-th prefix: `numbered(['1', '2'], [2, 1])` is 1.1, 1.2, 2.1. */
const numbered = (prefixes: readonly string[], counts: readonly number[]): readonly string[] =>
  prefixes.flatMap((prefix, index) => range(1, counts[index] ?? 0).map((number) => `${prefix}.${number}`));
const padded = (width: number) => (value: number) => String(value).padStart(width, '0');

/** How many points every topic of the interview roadmap has, by stage. */
const INTERVIEW_POINTS = [[2, 4, 5], [1, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2, 2], [2, 2, 2], [1, 2, 2], [10], [4, 3]];
/** How many entries chapters 1-24 of the foundations roadmap have. */
const FOUNDATIONS_CHAPTERS = [3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 3, 3, 3, 3, 3];

/** Every entry of every roadmap, in order. The mastery numbers 29 and 30 have never existed. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  mastery: [...range(1, 28), ...range(31, 52)].map(padded(2)),
  method: numbered(['1', '2', '3', '4', '5'], [5, 5, 10, 1, 4]),
  casebook: range(1, 119).map(padded(3)),
  interview: INTERVIEW_POINTS.flatMap((points, stage) =>
    numbered(
      points.map((_, topic) => `${stage + 1}.${topic + 1}`),
      points,
    ),
  ),
  foundations: [
    ...numbered(range(1, FOUNDATIONS_CHAPTERS.length).map(padded(2)), FOUNDATIONS_CHAPTERS),
    ...numbered(['design'], [3]),
  ],
};
const SIZES = { mastery: 50, method: 25, casebook: 119, interview: 62, foundations: 80 };

const roadmaps = Object.keys(EXPECTED).map((id) => read(`roadmaps/${id}.json`) as RoadmapFile);
const stagesOf = (stages: readonly StageFile[]): readonly StageFile[] =>
  stages.flatMap((stage) => [stage, ...stagesOf(stage.stages ?? [])]);
const entriesOf = (roadmap: RoadmapFile): readonly EntryFile[] =>
  stagesOf(roadmap.stages).flatMap((stage) => stage.entries ?? []);
const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

suite('Roadmaps', () => {
  const validate = new Ajv({ allErrors: true }).compile(read('schema/roadmap.schema.json') as Schema);

  for (const roadmap of roadmaps) {
    suite(roadmap.id, () => {
      const entries = entriesOf(roadmap);
      const stages = stagesOf(roadmap.stages);

      test('Should follow the schema that it names', () => {
        assert.equal(path.posix.join('roadmaps', roadmap.$schema), 'schema/roadmap.schema.json');
        validate(roadmap);
        assert.deepEqual(validate.errors ?? [], []);
      });

      test('Should hold every entry of its syllabus once, in order', () => {
        const expected = EXPECTED[roadmap.id]?.map((number) => `${roadmap.id}/${number}`);
        assert.deepEqual(
          entries.map((entry) => entry.syllabus),
          expected,
        );
        assert.equal(entries.length, SIZES[roadmap.id as keyof typeof SIZES]);
      });

      test('Should give every stage an id of its own', () => {
        assert.deepEqual(repeated(stages.map((stage) => stage.id)), []);
      });

      test('Should name everything in both languages', () => {
        const rows: readonly Texts[] = [roadmap, ...stages, ...entries].map((row) => row.title);
        for (const text of [...rows, roadmap.summary]) {
          assert.match(text['zh-cn'], /\p{Script=Han}/u, text.en);
          assert.doesNotMatch(text.en, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
          assert.match(text.en, /^[A-Za-z0-9]/, text['zh-cn']);
        }
        for (const locale of ['en', 'zh-cn'] as const) {
          const titles = entries.map((entry) => entry.title[locale]);
          assert.deepEqual(repeated(titles), [], `two entries have the same ${locale} title`);
        }
      });

      test('Should name equivalents that exist and are taught', () => {
        const taught = new Set(roadmaps.flatMap(entriesOf).flatMap((entry) => (entry.reading ? [] : [entry.syllabus])));
        for (const { syllabus, equivalent } of entries) {
          if (equivalent !== undefined) {
            assert.ok(taught.has(equivalent) && equivalent !== syllabus, `${syllabus}: ${equivalent}`);
          }
        }
      });
    });
  }

  test('Should count as further reading only the seven entries that teach nothing', () => {
    const reading = roadmaps.flatMap(entriesOf).filter((entry) => entry.reading);
    assert.deepEqual(
      reading.map((entry) => entry.syllabus),
      [...numbered(['interview/8.1'], [4]), ...numbered(['foundations/design'], [3])],
    );
  });

  test('Should open the lesson of the same number from the first ten entries of mastery', () => {
    const mastery = roadmaps.find((roadmap) => roadmap.id === 'mastery');
    const first = entriesOf(mastery!).slice(0, 10);
    assert.deepEqual(
      first.map((entry) => entry.lesson),
      first.map((entry) => entry.syllabus.replace('/', '-')),
    );
  });

  test('Should be refused by the schema when an entry is both written and planned, or a stage is empty', () => {
    const roadmap = roadmaps[0]!;
    const stage = roadmap.stages[0]!;
    const entry = stage.entries![0]!;
    const accepts = (changed: object): boolean => validate({ ...roadmap, stages: [{ ...stage, ...changed }] });
    assert.ok(accepts({ entries: [entry] }));
    assert.ok(!accepts({ entries: [{ ...entry, planned: true }] }));
    assert.ok(!accepts({ entries: [{ ...entry, lesson: undefined }] }));
    assert.ok(!accepts({ entries: [] }));
    assert.ok(!accepts({ entries: undefined }));
    assert.ok(!accepts({ stages: [{ ...stage, id: 'nested' }] }));
  });
});
