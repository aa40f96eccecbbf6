import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'mocha';
import { parse } from 'yaml';
import { compile } from '../../../../scripts/lib/lessons/compile';
import { treeOf } from '../../../../scripts/lib/lessons/contentTree';
import { projectPath } from '../../../../scripts/lib/project.mjs';

const both = (text: string) => ({ en: text, 'zh-cn': `${text}。` });
const ROADMAP = {
  id: 'mastery',
  title: both('Mastery'),
  summary: both('All'),
  stages: [
    { id: 'first', title: both('First'), entries: [{ syllabus: 'mastery/01', title: both('One'), planned: true }] },
  ],
};
const TERM = {
  id: 'offset',
  lesson: 'mastery-01',
  en: { term: 'offset', also: ['offsets'], text: 'A number.' },
  'zh-cn': { term: '位点', text: '一个数字。' },
};
const STAGES = {
  after: [both('Do it')],
  advice: [both('Guess, see [it](lesson:mastery-01)')],
  stages: {
    first: {
      can: [both('Say it')],
      areas: [{ title: both('Why'), entries: ['mastery/01'] }],
      project: { title: both('Try'), steps: [both('Step')], done: both('Seen') },
    },
  },
};

function defects(path: string, data: unknown): string[] {
  const tree = treeOf({ 'roadmaps/mastery.json': JSON.stringify(ROADMAP), [path]: JSON.stringify(data) });
  return compile(tree).defects.map(({ file, message }) => `${file}: ${message}`);
}

const terms = (...list: readonly unknown[]) => defects('glossary.yaml', list);
const stages = (change: object) => defects('stages/mastery.yaml', { ...STAGES, ...change });

suite('Glossary as data', () => {
  test('Should be sound as it is meant', () => {
    assert.deepEqual(terms(TERM), []);
  });

  test('Should say what is wrong, and of which term', () => {
    assert.deepEqual(terms({ ...TERM, lesson: 'mastery-99' }), [
      'lessons/glossary.yaml: offset: unknown lesson "mastery-99"',
    ]);
    assert.deepEqual(terms({ ...TERM, 'zh-cn': { term: '位点' } }), [
      'lessons/glossary.yaml: offset: zh-cn: needs term and text',
    ]);
    assert.deepEqual(terms({ ...TERM, en: { term: 'x', text: 'See [it](lesson:mastery-01).' } }), [
      'lessons/glossary.yaml: offset: en: a definition has no links: the term has its lesson',
    ]);
    assert.match(terms({ ...TERM, id: 'No Id' })[0] ?? '', /needs an id/);
  });

  test('Should not let one word stand for two terms', () => {
    const other = { ...TERM, id: 'position', 'zh-cn': { term: '位置', text: '。' } };
    assert.deepEqual(terms(TERM, other), [
      'lessons/glossary.yaml: position: en: "offset" already stands for "offset"',
      'lessons/glossary.yaml: position: en: "offsets" already stands for "offset"',
    ]);
    assert.deepEqual(terms(TERM, { ...other, en: { ...TERM.en, link: ['position'] } }), []);
  });
});

suite('Stages as data', () => {
  test('Should be sound as they are meant', () => {
    assert.deepEqual(stages({}), []);
  });

  test('Should know only stages and entries of the roadmap, and all of its stages', () => {
    const { first } = STAGES.stages;
    assert.deepEqual(stages({ stages: { first, second: first } }), [
      'lessons/stages/mastery.yaml: roadmap "mastery" has no outermost stage "second"',
    ]);
    assert.deepEqual(stages({ stages: {} }), ['lessons/stages/mastery.yaml: stage "first" is missing']);
    const areas = [{ title: both('Why'), entries: ['mastery/07'] }];
    assert.deepEqual(stages({ stages: { first: { ...first, areas } } }), [
      'lessons/stages/mastery.yaml: stage "first" has no entry "mastery/07"',
    ]);
    assert.deepEqual(defects('stages/nowhere.yaml', STAGES), [
      'lessons/stages/nowhere.yaml: there is no roadmap "nowhere"',
    ]);
  });

  test('Should have every text in both languages, and links that lead somewhere', () => {
    assert.deepEqual(stages({ after: [{ en: 'Only English' }] }), [
      'lessons/stages/mastery.yaml: a text in zh-cn is missing',
    ]);
    assert.deepEqual(stages({ advice: [] }), ['lessons/stages/mastery.yaml: a list of texts is missing']);
    for (const address of ['lesson:mastery-99', '#here', 'command:evil']) {
      const found = stages({ advice: [{ en: `See [it](${address})`, 'zh-cn': '看' }] });
      assert.equal(found.length, 1, address);
    }
  });
});

suite('Schemas of glossary and stages', () => {
  for (const [schema, path] of [
    ['glossary', 'glossary.yaml'],
    ['stages', 'stages/mastery.yaml'],
  ] as const) {
    test(`Should be followed by lessons/${path}`, () => {
      const read = (...parts: string[]) => readFileSync(projectPath('lessons', ...parts), 'utf8');
      const validate = new Ajv({ allErrors: true }).compile(
        JSON.parse(read('schema', `${schema}.schema.json`)) as object,
      );
      assert.ok(validate(parse(read(path))), JSON.stringify(validate.errors));
      assert.ok(!validate({ nonsense: true }));
    });
  }
});
