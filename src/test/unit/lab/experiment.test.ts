import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { lessonOf, outcomeOf, SOON_SECONDS } from '../../../core/lab/experiment';
import { ROOT } from '../../support/sourceFiles';
import { existsSync } from 'node:fs';

suite('A fault and what comes of it', () => {
  test('Should tell what was not held up, what was, and what never came', () => {
    assert.equal(outcomeOf(SOON_SECONDS), 'soon');
    assert.equal(outcomeOf(SOON_SECONDS + 0.1), 'later');
    assert.equal(outcomeOf(undefined), 'never');
  });

  test('Should lead to lessons that exist', () => {
    for (const role of ['name-server', 'broker', 'proxy', 'controller'] as const) {
      assert.ok(existsSync(`${ROOT}/lessons/${lessonOf(role)}`));
    }
  });
});
