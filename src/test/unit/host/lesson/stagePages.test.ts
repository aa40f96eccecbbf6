import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { compile } from '../../../../../scripts/lib/lessons/compile';
import { folderTree } from '../../../../../scripts/lib/lessons/compileLessons';
import { projectPath } from '../../../../../scripts/lib/project.mjs';
import { Catalogue } from '../../../../core/curriculum/catalogue';
import type { CatalogueData } from '../../../../core/curriculum/model';
import { ProgressBook } from '../../../../core/curriculum/progressBook';
import { readOutline } from '../../../../core/markdown/readOutline';
import type { ToPage } from '../../../../protocol/lessonMessages';
import { RoadmapPages, StagePages } from '../../../../host/lesson/stagePages';
import { FakeKeyValueStore } from '../../../support/fakeKeyValueStore';

const { files } = compile(folderTree(projectPath('lessons')));
const catalogue = new Catalogue(JSON.parse(files.get('lessons/catalogue.json') ?? '') as CatalogueData);
const STAGE = 'mastery/getting-started';

/** A reader with the pages of the real roadmaps, and a panel that only notes what it is told. */
class Reader {
  readonly store = new FakeKeyValueStore();
  readonly progress = new ProgressBook({
    store: this.store,
    now: () => 1000,
    isDone: () => Promise.resolve(false),
    failed: (cause) => assert.fail(String(cause)),
  });
  readonly posted: ToPage[] = [];
  redrawn = 0;
  /** Where pages began that were drawn anew. */
  readonly sections: (string | undefined)[] = [];
  private readonly _deps = {
    assets: {
      readText: (path: string) => Promise.resolve(files.get(path) ?? assert.fail(path)),
      readBytes: () => Promise.reject(new Error('no bytes')),
    },
    locale: () => 'en' as const,
    store: this.store,
    catalogue: () => Promise.resolve(catalogue),
    progress: this.progress,
  };
  readonly stages = new StagePages(this._deps);
  readonly roadmaps = new RoadmapPages(this._deps);
  readonly host = {
    post: (message: ToPage) => void this.posted.push(message),
    resource: (path: string) => path,
    open: () => Promise.resolve(),
    redraw: async () => {
      this.redrawn++;
      this.sections.push((await this.open()).section);
    },
    column: undefined,
  };

  async open() {
    return (await this.stages.open(`stage:${STAGE}`, this.host)) ?? assert.fail('no page');
  }

  /** Answers what the page asks: right, but for the first `wrong` questions. */
  async answerAll(wrong = 0): Promise<void> {
    const page = await this.open();
    const keys = [...page.page.html.matchAll(/data-quiz="([^"]+)"/g)].map(([, key]) => key ?? '');
    for (const [at, key] of keys.entries()) {
      await page.receive({ kind: 'answer', quiz: key, chosen: at < wrong ? [] : rightOptions(key) });
    }
    page.dispose();
  }
}

function rightOptions(key: string): number[] {
  const [lesson = '', quiz = ''] = key.split('--');
  const { quizzes } = readOutline(files.get(`lessons/${lesson}/en.md`) ?? '');
  const options = quizzes.find(({ id }) => id === quiz)?.options ?? assert.fail(key);
  return options.flatMap((right, at) => (right ? [at] : []));
}

suite('Stage pages', function () {
  this.timeout(30_000);
  test('Should mark a stage as known when its questions are passed, and leave the lessons as they were', async () => {
    const reader = new Reader();
    await reader.answerAll(2);
    assert.equal(reader.progress.choices.known?.[STAGE]?.value, true);
    assert.deepEqual(reader.progress.snapshot().lessons, {});
    const { page, section } = await reader.open();
    assert.match(page.html, /Passed: 10 of 12 right/);
    assert.ok(reader.sections.includes('result'), 'it begins at the result');
    assert.equal(section, undefined, 'opened later it begins at its top');
  });

  test('Should not pass with more than a fifth wrong, and let only the first answer count', async () => {
    const reader = new Reader();
    await reader.answerAll(3);
    assert.equal(reader.progress.choices.known, undefined);
    await reader.answerAll(0);
    assert.equal(reader.progress.choices.known, undefined, 'answering again changes nothing');
    assert.match((await reader.open()).page.html, /9 of 12 right; 10 are needed/);
  });

  test('Should draw other questions on request, which can be passed', async () => {
    const reader = new Reader();
    await reader.answerAll(12);
    const before = await reader.open();
    await before.receive({ kind: 'action', action: 'other-questions', value: '' });
    const after = await reader.open();
    assert.notEqual(after.page.html, before.page.html);
    assert.deepEqual(after.state().progress?.answers, {});
    await reader.answerAll();
    assert.equal(reader.progress.choices.known?.[STAGE]?.value, true);
  });

  test('Should take "known" back, and keep answers over a restart', async () => {
    const reader = new Reader();
    await reader.answerAll();
    const page = await reader.open();
    assert.equal(Object.keys(page.state().progress?.answers ?? {}).length, 12);
    await page.receive({ kind: 'action', action: 'not-known', value: '' });
    assert.equal(reader.progress.choices.known?.[STAGE]?.value, false);
  });

  test('Should say after each answer how it goes, in words that fit', async () => {
    const reader = new Reader();
    const page = await reader.open();
    const key = /data-quiz="([^"]+)"/.exec(page.page.html)?.[1] ?? '';
    await page.receive({ kind: 'answer', quiz: key, chosen: [] });
    assert.deepEqual(reader.posted, [{ kind: 'say', text: '1 of 12 answered, 0 right.' }]);
    assert.match(page.state().strings?.quizFailed ?? '', /this answer counted/);
  });

  test('Should ignore answers to questions that were not asked, and options that are not there', async () => {
    const reader = new Reader();
    const page = await reader.open();
    const key = /data-quiz="([^"]+)"/.exec(page.page.html)?.[1] ?? '';
    await page.receive({ kind: 'answer', quiz: 'mastery-01--nothing', chosen: [0] });
    await page.receive({ kind: 'answer', quiz: key, chosen: [99] });
    assert.deepEqual(page.state().progress?.answers, {});
  });

  test('Should survive nonsense where its answers are kept', async () => {
    for (const nonsense of [null, [], 'x', { [STAGE]: 5 }, { [STAGE]: { seed: 'a', answers: { k: { chosen: 1 } } } }]) {
      const reader = new Reader();
      await reader.store.update('stage.attempts', nonsense);
      assert.deepEqual((await reader.open()).state().progress?.answers, {});
    }
  });

  test('Should open nothing where there is nothing', async () => {
    const reader = new Reader();
    for (const address of ['stage:mastery/nowhere', 'stage:nowhere/source', 'stage:', 'stage:mastery']) {
      assert.equal(await reader.stages.open(address, reader.host), undefined, address);
    }
    assert.equal(await reader.roadmaps.open('roadmap:nowhere', reader.host), undefined);
    assert.match((await reader.roadmaps.open('roadmap:mastery', reader.host))?.page.html ?? '', /Guess first/);
  });

  test('Should draw its page anew when progress changes, until it is left', async () => {
    const reader = new Reader();
    const page = await reader.open();
    await reader.progress.record({ kind: 'marked', lesson: 'mastery-01', done: true });
    assert.equal(reader.redrawn, 1);
    page.dispose();
    await reader.progress.record({ kind: 'marked', lesson: 'mastery-01', done: false });
    assert.equal(reader.redrawn, 1);
  });
});
