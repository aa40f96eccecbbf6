import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { summariseImport } from '../../../core/curriculum/importSummary';
import { parseProgressFile, writeProgressFile } from '../../../core/curriculum/progressFile';
import type { ProgressDocument } from '../../../core/curriculum/progressModel';

const schemaFile = path.join(__dirname, '../../../../media/schemas/progress.schema.json');
const validate = new Ajv({ formats: { 'date-time': true } }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
);

const DOCUMENT: ProgressDocument = {
  lessons: {
    'mastery-01': {
      sections: { question: { value: true, at: 5, via: 'mastery/01' }, mechanism: { value: false, at: 7 } },
      questions: { q1: { value: { chosen: [0, 2], passed: false }, at: 8 } },
      predictions: { p1: { value: '它会重试', at: 9 } },
      exercises: { e1: { value: true, at: 10 } },
      marked: { value: false, at: 11 },
      note: { value: 'a note', at: 12 },
      last: { value: 'mechanism', at: 13 },
      via: { value: 'mastery/01', at: 13 },
    },
  },
  choices: {
    situation: { value: 'broken', at: 3 },
    skipped: { 'mastery/10': { value: true, at: 4 } },
    known: { 'mastery/getting-started': { value: true, at: 6 } },
    resetAt: 1,
  },
  log: { '2026-03-14': { opened: ['mastery-01'], finished: [] } },
};
const EMPTY: ProgressDocument = { lessons: {}, choices: { skipped: {}, resetAt: 0 }, log: {} };

function damaged(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(writeProgressFile(DOCUMENT, 0)) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

suite('Progress file', () => {
  test('Should read back what it wrote, and follow its schema', () => {
    const text = writeProgressFile(DOCUMENT, Date.UTC(2026, 2, 14));
    assert.deepEqual(parseProgressFile(text), { ok: true, document: DOCUMENT });
    assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
  });

  test('Should allow a byte order mark', () => {
    assert.ok(parseProgressFile(`\uFEFF${writeProgressFile(EMPTY, 0)}`).ok);
  });

  test('Should say why a file is not taken', () => {
    const reasonOf = (text: string) => {
      const parsed = parseProgressFile(text);
      return parsed.ok ? 'ok' : parsed.reason;
    };
    assert.equal(reasonOf('{"format":'), 'not-json');
    assert.equal(reasonOf('[]'), 'not-progress');
    assert.equal(reasonOf('{"format":"other","version":1}'), 'not-progress');
    assert.equal(reasonOf('{"format":"rocketmq-guide-progress","version":2,"shelves":[]}'), 'newer');
  });

  const DAMAGES: readonly (readonly [string, (file: Record<string, unknown>) => void])[] = [
    ['lessons', (file) => (file['lessons'] = [])],
    ['lessons.__proto__', (file) => (file['lessons'] = JSON.parse('{"__proto__":{"sections":{}}}') as unknown)],
    ['lessons.x', (file) => (file['lessons'] = { x: 7 })],
    ['lessons.x.sections.s', (file) => (file['lessons'] = { x: { sections: { s: { value: 'yes', at: 1 } } } })],
    ['lessons.x.sections.s', (file) => (file['lessons'] = { x: { sections: { s: { value: true, at: -1 } } } })],
    ['lessons.x.sections.s', (file) => (file['lessons'] = { x: { sections: { s: { value: true, at: 1e300 } } } })],
    ['lessons.x.note', (file) => (file['lessons'] = { x: { note: { value: 7, at: 1 } } })],
    [
      'lessons.x.questions.q',
      (file) => (file['lessons'] = { x: { questions: { q: { value: { chosen: [-1], passed: true }, at: 1 } } } }),
    ],
    ['choices', (file) => (file['choices'] = 'none')],
    ['choices.situation', (file) => (file['choices'] = { situation: { value: 'bored', at: 1 } })],
    ['log.today', (file) => (file['log'] = { today: { opened: [], finished: [] } })],
    ['log.2026-03-14', (file) => (file['log'] = { '2026-03-14': { opened: [7], finished: [] } })],
  ];
  for (const [where, change] of DAMAGES) {
    test(`Should name ${where} as damaged, as the schema does`, () => {
      const text = damaged(change);
      assert.deepEqual(parseProgressFile(text), { ok: false, reason: 'damaged', where });
      assert.equal(validate(JSON.parse(text)), false);
    });
  }

  test('Should count what an import would change', () => {
    const summary = summariseImport(EMPTY, DOCUMENT);
    assert.deepEqual(summary, {
      lessons: ['mastery-01'],
      sectionsRead: 1,
      sectionsUnread: 0,
      answers: 1,
      exercises: 1,
      texts: 2,
      choices: 3,
      days: 1,
    });
    assert.deepEqual(summariseImport(DOCUMENT, DOCUMENT).lessons, []);
  });
});
