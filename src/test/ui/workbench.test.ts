import assert from 'node:assert/strict';
import { suite } from 'mocha';
import { journey } from '../support/journey';

suite('Journey: workbench', () => {
  journey('Should show our views behind an icon of the activity bar', {}, async (ide) => {
    await ide.activityBar.open('RocketMQ Guide');
    await ide.page.locator('.part.sidebar').getByText('Roadmap').first().waitFor();
    assert.deepEqual(await ide.notifications(), [], 'Nothing pops up by itself');
    await ide.screenshot('light');
  });
});
