import assert from 'node:assert/strict';
import { Catalogue, chooseText, countedSections } from '../../../core/curriculum/catalogue';
import { sampleCatalogueData, sampleLesson } from '../../support/sampleCatalogue';

suite('Catalogue', () => {
  const catalogue = new Catalogue(sampleCatalogueData());

  test('Should find an entry with the stages above it', () => {
    const place = catalogue.entry('interview/1.2');
    assert.equal(place?.roadmap.id, 'interview');
    assert.deepEqual(
      place?.stages.map((stage) => stage.id),
      ['basics', 'what'],
    );
    assert.equal(place?.index, 1);
    assert.equal(catalogue.entry('interview/99'), undefined);
  });

  test('Should list the entries of a roadmap in reading order, through nested stages', () => {
    assert.deepEqual(
      catalogue.entries('interview').map(({ entry }) => entry.syllabus),
      ['interview/1.1', 'interview/1.2', 'interview/8.1'],
    );
    assert.deepEqual(catalogue.entries('nowhere'), []);
  });

  test('Should step to the next and previous written entry, over planned ones and stages', () => {
    assert.equal(catalogue.next('mastery/02')?.entry.syllabus, 'mastery/04');
    assert.equal(catalogue.previous('mastery/04')?.entry.syllabus, 'mastery/02');
    assert.equal(catalogue.next('mastery/04'), undefined);
    assert.equal(catalogue.previous('mastery/01'), undefined);
    assert.equal(catalogue.next('interview/1.1')?.entry.syllabus, 'interview/1.2');
  });

  test('Should offer the nearest earlier written lesson for a planned entry, else the first', () => {
    assert.deepEqual(catalogue.nearestWritten('mastery/03'), { lesson: 'mastery-02' });
    assert.deepEqual(catalogue.nearestWritten('mastery/04'), { lesson: 'mastery-04' });
    assert.deepEqual(catalogue.nearestWritten('casebook/002'), { lesson: 'mastery-01' });
    assert.equal(catalogue.nearestWritten('mastery/99'), undefined);
  });

  test('Should resolve ids of lessons, sections and planned entries, and refuse unknown ones', () => {
    assert.deepEqual(catalogue.resolve('mastery-02', 'retry-dlq'), { lesson: 'mastery-02', section: 'retry-dlq' });
    assert.deepEqual(catalogue.resolve('mastery-02', 'c1'), { lesson: 'mastery-02', section: 'c1' });
    assert.deepEqual(catalogue.resolve('mastery-02', 'no-such-section'), { lesson: 'mastery-02' });
    assert.deepEqual(catalogue.resolve('mastery-05'), { lesson: 'mastery-04' });
    assert.deepEqual(catalogue.resolve('mastery/05'), { lesson: 'mastery-04' });
    assert.equal(catalogue.resolve('mastery-77'), undefined);
    assert.equal(catalogue.resolve('../../etc'), undefined);
    assert.equal(catalogue.resolve('constructor'), undefined);
  });

  test('Should know where a lesson is at home and who else leads to it', () => {
    assert.equal(catalogue.home('mastery-02')?.entry.syllabus, 'mastery/02');
    assert.deepEqual(
      catalogue.entriesOf('mastery-02').map(({ entry }) => entry.syllabus),
      ['mastery/02', 'interview/1.1', 'interview/1.2'],
    );
    assert.equal(catalogue.home('nothing'), undefined);
  });

  test('Should lead from concepts and rules to sections', () => {
    assert.deepEqual(catalogue.conceptTarget('retry-dlq'), { lesson: 'mastery-02', section: 'retry-dlq' });
    assert.deepEqual(catalogue.ruleTarget('retry-forever'), { lesson: 'mastery-02', section: 'retry-dlq' });
    assert.equal(catalogue.ruleTarget('no-such-rule'), undefined);
    assert.equal(catalogue.ruleTarget('toString'), undefined);
  });

  test('Should fall back to the other language and say which one it is', () => {
    const { en } = sampleLesson('x').texts;
    const english = sampleLesson('x', { texts: { en } });
    assert.equal(chooseText(english, 'zh-cn').locale, 'en');
    assert.equal(chooseText(sampleLesson('x'), 'zh-cn').locale, 'zh-cn');
  });

  test('Should count sections of level 2 only', () => {
    assert.deepEqual(countedSections(sampleLesson('x')), ['question', 'mechanism', 'check']);
  });
});
