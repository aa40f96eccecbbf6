import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { drawQuestions, questionKey, stageResult, type StageAttempt } from '../../../core/curriculum/stageQuestions';
import { sampleLesson } from '../../support/sampleCatalogue';

const lessons = ['a', 'b', 'c', 'd'].map((id) => sampleLesson(id, { quizzes: ['q1', 'q2', 'q3', 'q4', 'q5'] }));
const questions = drawQuestions(lessons, 0);

function attempt(right: number, wrong: number): StageAttempt {
  const answers = questions
    .slice(0, right + wrong)
    .map((question, at) => [questionKey(question), { chosen: [0], passed: at < right }] as const);
  return { seed: 0, answers: Object.fromEntries(answers) };
}

suite('Mixed questions of a stage', () => {
  test('Should draw twelve, as many of each lesson as of any other, none twice', () => {
    assert.equal(questions.length, 12);
    assert.equal(new Set(questions.map(questionKey)).size, 12);
    for (const { id } of lessons) {
      assert.equal(questions.filter(({ lesson }) => lesson === id).length, 3, id);
    }
  });

  test('Should draw one of each lesson where there are more than twelve lessons', () => {
    const many = Array.from({ length: 15 }, (_, at) => sampleLesson(`l${at}`, { quizzes: ['q1', 'q2'] }));
    const drawn = drawQuestions(many, 3);
    assert.equal(drawn.length, 15);
    assert.equal(new Set(drawn.map(({ lesson }) => lesson)).size, 15);
  });

  test('Should take all where there are few, and none from lessons without questions', () => {
    const few = [sampleLesson('a', { quizzes: ['q1', 'q2'] }), sampleLesson('b', { quizzes: [] })];
    assert.deepEqual(new Set(drawQuestions(few, 0).map(questionKey)), new Set(['a--q1', 'a--q2']));
    assert.deepEqual(drawQuestions([], 0), []);
  });

  test('Should draw the same for the same seed and others for the next', () => {
    assert.deepEqual(drawQuestions(lessons, 7), drawQuestions(lessons, 7));
    assert.notDeepEqual(drawQuestions(lessons, 7), drawQuestions(lessons, 8));
  });

  test('Should pass with four of five right, once all are answered', () => {
    assert.deepEqual(stageResult(questions, attempt(10, 0)).state, 'open', 'two are still to be answered');
    assert.deepEqual(stageResult(questions, attempt(10, 2)), {
      answered: 12,
      right: 10,
      total: 12,
      needed: 10,
      state: 'passed',
    });
    assert.equal(stageResult(questions, attempt(9, 3)).state, 'failed');
  });

  test('Should not count answers to questions that were not drawn, nor pass a stage without questions', () => {
    const stray: StageAttempt = { seed: 0, answers: { 'z--q1': { chosen: [0], passed: true } } };
    assert.equal(stageResult(questions, stray).answered, 0);
    assert.equal(stageResult([], stray).state, 'open');
  });
});
