import assert from 'node:assert/strict';
import { markEvents } from '../../../core/curriculum/applyEvent';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { entryState, tally } from '../../../core/curriculum/entryState';
import { isLessonDone } from '../../../core/curriculum/lessonState';
import type { LessonTarget } from '../../../core/curriculum/model';
import { FakeProgress } from '../../support/fakeProgress';
import { sampleCatalogueData, sampleLesson } from '../../support/sampleCatalogue';

const catalogue = new Catalogue(sampleCatalogueData());
const MASTERY_02 = ['question', 'mechanism', 'retry-dlq', 'check'];

class Reader extends FakeProgress {
  read(lesson: string, ...sections: readonly string[]): void {
    this.record(...sections.map((section) => ({ kind: 'section', lesson, section, read: true }) as const));
  }

  mark(target: LessonTarget, done: boolean, entry?: string): void {
    const lesson = catalogue.lesson(target.lesson);
    assert.ok(lesson);
    this.record(...markEvents(lesson, target, done, entry));
  }

  state(syllabus: string) {
    const place = catalogue.entry(syllabus);
    assert.ok(place);
    return entryState(catalogue, this, place);
  }

  isDone(id: string): boolean {
    const lesson = catalogue.lesson(id);
    assert.ok(lesson);
    return isLessonDone(lesson, this.lesson(id));
  }
}

suite('State of an entry', () => {
  test('Should be not started, in progress with how far, done', () => {
    const reader = new Reader();
    assert.deepEqual(reader.state('mastery/01'), { name: 'not-started', read: 0, total: 3 });
    reader.record({ kind: 'opened', lesson: 'mastery-01', section: 'question' });
    assert.deepEqual(reader.state('mastery/01'), { name: 'in-progress', read: 0, total: 3 });
    reader.read('mastery-01', 'question', 'mechanism');
    assert.deepEqual(reader.state('mastery/01'), { name: 'in-progress', read: 2, total: 3 });
    reader.read('mastery-01', 'check');
    assert.equal(reader.state('mastery/01').name, 'done');
  });

  test('Should not be done before every question is passed', () => {
    const reader = new Reader();
    reader.read('mastery-02', ...MASTERY_02);
    assert.equal(reader.state('mastery/02').name, 'in-progress');
    reader.record({ kind: 'question', lesson: 'mastery-02', quiz: 'q1', chosen: [1], passed: false });
    assert.equal(reader.isDone('mastery-02'), false);
    reader.record({ kind: 'question', lesson: 'mastery-02', quiz: 'q1', chosen: [0], passed: true });
    assert.equal(reader.state('mastery/02').name, 'done');
  });

  test('Should be done when marked, questions or not, and start over when unmarked', () => {
    const reader = new Reader();
    reader.record({ kind: 'opened', lesson: 'mastery-02', section: 'question' });
    reader.mark({ lesson: 'mastery-02' }, true);
    assert.equal(reader.state('mastery/02').name, 'done');
    reader.mark({ lesson: 'mastery-02' }, false);
    assert.deepEqual(reader.state('mastery/02'), { name: 'not-started', read: 0, total: 4 });
    reader.record({ kind: 'opened', lesson: 'mastery-02', section: 'question' });
    assert.equal(reader.state('mastery/02').name, 'in-progress');
  });

  test('Should stay done when a later version adds a section to a marked lesson', () => {
    const reader = new Reader();
    reader.mark({ lesson: 'mastery-02' }, true);
    const longer = sampleLesson('mastery-02', { sections: [...MASTERY_02, 'new-one'] });
    assert.equal(isLessonDone(longer, reader.lesson('mastery-02')), true);
  });

  test('Should count a section once for every roadmap that names it', () => {
    const reader = new Reader();
    reader.mark({ lesson: 'mastery-02', section: 'retry-dlq' }, true, 'interview/1.1');
    assert.equal(reader.state('interview/1.1').name, 'done');
    assert.equal(reader.state('interview/1.2').name, 'not-started');
    assert.deepEqual(reader.state('mastery/02').read, 1);
  });

  test('Should take a section back out of a lesson that was marked as done', () => {
    const reader = new Reader();
    reader.mark({ lesson: 'mastery-02' }, true);
    reader.mark({ lesson: 'mastery-02', section: 'retry-dlq' }, false);
    assert.equal(reader.state('interview/1.1').name, 'not-started');
    assert.deepEqual(reader.state('mastery/02'), { name: 'in-progress', read: 3, total: 4 });
  });

  test('Should say in which other roadmap it was read', () => {
    const reader = new Reader();
    reader.record({ kind: 'opened', lesson: 'mastery-02', section: 'question', entry: 'mastery/02' });
    reader.read('mastery-02', 'retry-dlq');
    assert.equal(reader.state('interview/1.1').readIn?.entry.syllabus, 'mastery/02');
    assert.equal(reader.state('mastery/02').readIn, undefined);
    assert.equal(reader.state('interview/1.2').readIn, undefined);
  });

  test('Should take the home of a lesson that was not read from a roadmap', () => {
    const reader = new Reader();
    reader.read('mastery-02', 'mechanism');
    assert.equal(reader.state('interview/1.2').readIn?.entry.syllabus, 'mastery/02');
    assert.equal(reader.state('mastery/02').readIn, undefined);
  });

  test('Should name what cannot be done: planned, further reading, not for my stack', () => {
    const reader = new Reader();
    assert.equal(reader.state('mastery/03').name, 'planned');
    assert.equal(reader.state('interview/8.1').name, 'reading');
    reader.choices = { skipped: { 'mastery/04': { value: true, at: 1 } }, resetAt: 0 };
    assert.equal(reader.state('mastery/04').name, 'skipped');
    reader.choices = { skipped: { 'mastery/04': { value: false, at: 2 } }, resetAt: 0 };
    assert.equal(reader.state('mastery/04').name, 'not-started');
  });

  test('Should read a section below level 2 with the section around it', () => {
    const reader = new Reader();
    const place = catalogue.entry('interview/1.1');
    assert.ok(place);
    const detail = { ...place, entry: { ...place.entry, lesson: { lesson: 'mastery-01', section: 'detail' } } };
    assert.equal(entryState(catalogue, reader, detail).name, 'not-started');
    reader.read('mastery-01', 'check');
    assert.equal(entryState(catalogue, reader, detail).name, 'done');
  });
});

suite('Tally', () => {
  test('Should leave out of the percentage what is planned, reading or skipped', () => {
    const reader = new Reader();
    const places = catalogue.entries('mastery');
    reader.mark({ lesson: 'mastery-01' }, true);
    assert.deepEqual(tally(catalogue, reader, places), {
      done: 1,
      total: 3,
      percent: 33,
      started: true,
      planned: 2,
      known: 0,
    });
    reader.choices = { skipped: { 'mastery/04': { value: true, at: 1 } }, resetAt: 0 };
    assert.deepEqual(tally(catalogue, reader, places), {
      done: 1,
      total: 2,
      percent: 50,
      started: true,
      planned: 2,
      known: 0,
    });
  });

  test('Should have no percentage where there is nothing to do', () => {
    const { percent, total } = tally(catalogue, new Reader(), catalogue.entries('casebook'));
    assert.deepEqual({ percent, total }, { percent: undefined, total: 0 });
  });
});
