import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { compile } from '../../../../scripts/lib/lessons/compile';
import { folderTree } from '../../../../scripts/lib/lessons/compileLessons';
import { projectPath } from '../../../../scripts/lib/project.mjs';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { findLessons, SearchIndex, sectionHolding } from '../../../core/curriculum/findLessons';
import type { Glossary } from '../../../core/curriculum/glossary';
import type { CatalogueData } from '../../../core/curriculum/model';
import type { SearchIndexData } from '../../../core/curriculum/searchIndex';

suite('Search index', () => {
  const index = new SearchIndex({
    lessons: ['a', 'b', 'c'],
    words: { '0': 'setdelaytimelevel 消费', '01': 'broker 位点', '012': '重置 8081', '2': '消费者' },
  });

  test('Should find Latin words whole and within longer ones, whatever the case', () => {
    assert.deepEqual(index.find('Broker'), ['a', 'b']);
    assert.deepEqual(index.find('delayTime'), ['a']);
    assert.deepEqual(index.find('8081'), ['a', 'b', 'c']);
  });

  test('Should find Chinese by a word, by a part of one, and by the words that it consists of', () => {
    assert.deepEqual(index.find('位点'), ['a', 'b']);
    assert.deepEqual(index.find('消费'), ['a', 'c'], 'also within a longer word');
    assert.deepEqual(index.find('消费位点重置'), ['a']);
    assert.deepEqual(index.find('消'), ['a', 'c']);
  });

  test('Should need every part, and find nothing for what says nothing', () => {
    assert.deepEqual(index.find('broker 消费'), ['a']);
    assert.deepEqual(index.find('broker nonsense'), []);
    for (const nothing of ['', '  ', '%', '!?', '龘']) {
      assert.deepEqual(index.find(nothing), [], nothing);
    }
  });

  test('Should find the section that holds the whole query', () => {
    const body = '## One {#one}\n\nabout it\n\n## Two {#two}\n\n### Part {#part}\n\nThe `pageCache` is busy\n';
    assert.equal(sectionHolding(body, 'pagecache'), 'two');
    assert.equal(sectionHolding(body, 'IT'), 'one');
    assert.equal(sectionHolding(body, 'elsewhere'), undefined);
    assert.equal(sectionHolding(body, ' '), undefined);
  });
});

suite('Finding a lesson by any term in it', function () {
  // Hundreds of searches through all lessons.
  this.timeout(30_000);
  const { files } = compile(folderTree(projectPath('lessons')));
  const json = <T>(name: string) => JSON.parse(files.get(`lessons/${name}.json`) ?? '') as T;
  const catalogue = new Catalogue(json<CatalogueData>('catalogue'));
  const sources = { index: new SearchIndex(json<SearchIndexData>('search')), glossary: json<Glossary>('glossary') };
  const find = (query: string) => findLessons(catalogue, query, sources);
  const first = (query: string) => {
    const [hit] = find(query);
    return `${hit?.lesson.id}#${hit?.section ?? ''}`;
  };

  test('Should put first what teaches the very term, in either language', () => {
    assert.equal(first('page cache'), 'mastery-14#page-cache');
    assert.equal(first('刷盘'), 'mastery-14#flush');
    assert.equal(first('消费进度'), 'mastery-28#mechanism');
    assert.equal(first('rebalance'), 'mastery-09#everyone-computes');
  });

  test('Should find what stands only in the text or the code of a lesson', () => {
    for (const [query, lesson] of [
      ['transientStorePoolEnable', 'mastery-14'],
      ['setDelayTimeLevel', 'mastery-23'],
      ['SUSPEND_CURRENT_QUEUE_A_MOMENT', 'mastery-22'],
      ['%RETRY%', 'mastery-25'],
    ] as const) {
      assert.ok(
        find(query).some((hit) => hit.lesson.id === lesson),
        query,
      );
    }
  });

  test('Should list a lesson once, and every lesson for an empty query', () => {
    const ids = find('offset').map(({ lesson }) => lesson.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(find('').length, catalogue.lessons.length);
    assert.deepEqual(find('zzzznothing'), []);
  });

  test('Should find every word of every glossary term that has a written lesson', () => {
    for (const { id, target, texts } of sources.glossary.filter((term) => catalogue.lesson(term.target.lesson))) {
      for (const { term } of Object.values(texts)) {
        assert.ok(
          find(term).some(({ lesson }) => lesson.id === target.lesson),
          `${id}: ${term}`,
        );
      }
    }
  });

  test('Should search titles and concepts while the words are not there', () => {
    assert.ok(findLessons(catalogue, 'transientStorePoolEnable', undefined).length === 0);
    assert.ok(findLessons(catalogue, 'CommitLog', undefined).length > 0);
  });
});
