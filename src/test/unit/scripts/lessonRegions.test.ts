import assert from 'node:assert/strict';
import { lessonRegions } from '../../../../scripts/lib/lessonRegions.mjs';

suite('Regions in lessons', () => {
  test('Should find the fences that name a region, in containers too, with their lines', () => {
    const markdown = [
      '# T',
      '::: tabs',
      '```code region=java-remoting/A.java#send',
      '```',
      '  ````code region=java-grpc/B.java#send mark=2',
      '  ````',
      ':::',
    ].join('\r\n');
    assert.deepEqual(lessonRegions(markdown), [
      { line: 3, reference: 'java-remoting/A.java#send' },
      { line: 5, reference: 'java-grpc/B.java#send' },
    ]);
  });

  test('Should find the solution of an exercise', () => {
    assert.deepEqual(lessonRegions('::: exercise {#try kind=own-code solution=java-remoting/A.java#solved}\n:::'), [
      { line: 1, reference: 'java-remoting/A.java#solved' },
    ]);
  });

  test('Should take what stands in a fence or in running text for text', () => {
    const markdown = [
      'A fence with `region=x/A.java#b` names a region.',
      '````markdown',
      '```code region=x/A.java#a',
      '```',
      '````',
      '~~~',
      '```code region=x/A.java#c',
      '~~~',
      '```code region=x/A.java#d',
      '```',
    ].join('\n');
    assert.deepEqual(lessonRegions(markdown), [{ line: 9, reference: 'x/A.java#d' }]);
  });
});
