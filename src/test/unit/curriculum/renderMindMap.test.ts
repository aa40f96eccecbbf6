import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { suite, test } from 'mocha';
import { projectPath } from '../../../../scripts/lib/project.mjs';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { EMPTY_PROGRESS } from '../../../core/curriculum/progressItems';
import type { LessonProgress } from '../../../core/curriculum/progressModel';
import { renderMindMap } from '../../../core/curriculum/renderMindMap';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

const catalogue = new Catalogue(sampleCatalogueData());
const noted = (note: string, guess = ''): LessonProgress => ({
  ...EMPTY_PROGRESS,
  note: { value: note, at: 1 },
  predictions: guess === '' ? {} : { p1: { value: guess, at: 1 } },
});

function parse(...sources: string[]): (string | null)[] {
  const output = execFileSync(process.execPath, [projectPath('src', 'test', 'support', 'parseDiagrams.mjs')], {
    input: JSON.stringify(sources),
    encoding: 'utf8',
  });
  return JSON.parse(output) as (string | null)[];
}

const mermaid = (text: string | undefined) => /```mermaid\n([\s\S]*?)```/.exec(text ?? '')?.[1] ?? '';

suite('Notes as a mind map', () => {
  test('Should branch by roadmap, stage and lesson, and by the lines of a note', () => {
    const text = renderMindMap(
      catalogue,
      {
        'mastery-02': noted('# Groups\n- each has offsets\n  - per queue\n- retries', 'They share it'),
        'mastery-01': noted('Not for queries'),
        gone: noted('from an older version'),
        'mastery-04': noted(''),
      },
      'en',
    );
    assert.equal(
      mermaid(text),
      [
        'mindmap',
        '  root(("My notes on RocketMQ"))',
        '    ["RocketMQ mastery"]',
        '      ["First steps"]',
        '        ["Lesson mastery-01"]',
        '          ["Not for queries"]',
        '        ["Lesson mastery-02"]',
        '          ["Groups"]',
        '          ["each has offsets"]',
        '            ["per queue"]',
        '          ["retries"]',
        '          ["What I expected"]',
        '            ["They share it"]',
        '    ["Other lessons"]',
        '      ["gone"]',
        '        ["from an older version"]',
        '',
      ].join('\n'),
    );
  });

  test('Should be what mermaid can draw, whatever is in a note', function () {
    // Mermaid is loaded by a program of its own.
    this.timeout(120_000);
    const nasty =
      'say "hi" (or [not]) `code` {a} <b> ;%% --> end\n```\n:::x\n' + '消息'.repeat(80) + '\n\t- tab\n"""\n((x))';
    const texts = (['en', 'zh-cn'] as const).map((locale) =>
      renderMindMap(catalogue, { 'mastery-01': noted(nasty, nasty) }, locale),
    );
    const [en, zh, broken] = parse(...texts.map(mermaid), 'mindmap\n  a\n b[[');
    assert.deepEqual([en, zh], [null, null]);
    assert.notEqual(broken, null, 'what is no mind map is found');
  });

  test('Should be nothing without notes', () => {
    assert.equal(renderMindMap(catalogue, {}, 'en'), undefined);
    assert.equal(renderMindMap(catalogue, { 'mastery-01': noted(' \n ') }, 'en'), undefined);
  });
});
