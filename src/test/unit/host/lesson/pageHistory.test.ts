import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { PageHistory } from '../../../../host/lesson/pageHistory';

suite('History of a panel', () => {
  test('Should go back and forward', () => {
    const history = new PageHistory();
    assert.equal(history.current, undefined);
    assert.equal(history.peek(-1), undefined);
    history.push('a');
    history.push('b');
    assert.equal(history.canBack, true);
    assert.equal(history.peek(-1), 'a');
    history.go(-1);
    assert.equal(history.current, 'a');
    assert.equal(history.canBack, false);
    assert.equal(history.canForward, true);
    history.go(1);
    assert.equal(history.current, 'b');
    history.go(1);
    assert.equal(history.current, 'b');
  });

  test('Should forget what was ahead when it goes somewhere else', () => {
    const history = new PageHistory();
    history.push('a');
    history.push('b');
    history.go(-1);
    history.push('c');
    assert.equal(history.canForward, false);
    assert.equal(history.peek(-1), 'a');
  });

  test('Should remember where in a page the reader was, and a repeated page once', () => {
    const history = new PageHistory();
    history.push('a');
    history.replace('a#end');
    history.push('a#end');
    history.push('b');
    history.go(-1);
    assert.equal(history.current, 'a#end');
    assert.equal(history.canBack, false);
  });
});
