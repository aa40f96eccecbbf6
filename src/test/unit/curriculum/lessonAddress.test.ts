import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { readLessonAddress, writeLessonAddress } from '../../../core/curriculum/lessonAddress';

suite('Address of a lesson', () => {
  test('Should come back as it was written', () => {
    for (const address of [
      { lesson: 'mastery-05' },
      { lesson: 'mastery-05', section: 'send-delay' },
      { lesson: 'mastery-05', entry: 'interview/4.1.2' },
      { lesson: 'mastery-05', section: 'check', entry: 'mastery/05' },
    ]) {
      assert.deepEqual(readLessonAddress(writeLessonAddress(address)), address);
    }
  });

  test('Should be nothing else', () => {
    for (const text of [
      '',
      'lesson:',
      'lesson:../x',
      'rule:x',
      'lesson:a@',
      'lesson:a@b',
      'lesson:a#',
      'lesson:a#B',
      'lesson:A',
    ]) {
      assert.equal(readLessonAddress(text), undefined, text);
    }
  });
});
