import assert from 'node:assert/strict';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { searchLessons } from '../../../core/curriculum/searchLessons';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

suite('searchLessons', () => {
  const catalogue = new Catalogue(sampleCatalogueData());
  const ids = (query: string) => searchLessons(catalogue, query).map(({ lesson }) => lesson.id);

  test('Should find by concept in both languages, whatever the case', () => {
    assert.deepEqual(ids('死信队列'), ['mastery-02']);
    assert.deepEqual(ids('Dead Letters'), ['mastery-02']);
    assert.deepEqual(ids('send-delay'), ['mastery-04']);
    assert.deepEqual(ids('延迟'), ['mastery-04']);
  });

  test('Should find by title in the language that is not shown', () => {
    assert.deepEqual(ids('课程 mastery-04'), ['mastery-04']);
  });

  test('Should need every word of the query', () => {
    assert.deepEqual(ids('dead nonsense'), []);
  });

  test('Should point at the section when only its title matches', () => {
    const [hit] = searchLessons(catalogue, 'retry-dlq (en)');
    assert.equal(hit?.lesson.id, 'mastery-02');
    assert.equal(hit?.section, 'retry-dlq');
  });

  test('Should give every lesson in order for an empty query', () => {
    assert.deepEqual(ids('  '), ['mastery-01', 'mastery-02', 'mastery-04']);
  });
});
