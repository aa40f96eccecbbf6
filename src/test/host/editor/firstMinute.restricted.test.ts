import { suite, test } from 'mocha';
import { walkFirstMinute } from './firstMinute';

suite('First minute, restricted', () => {
  test('Should show lenses, a hover, their lesson and the Roadmap', async function () {
    this.timeout(180_000);
    await walkFirstMinute();
  });
});
