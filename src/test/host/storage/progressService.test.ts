import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { LOG_ADDRESS } from '../../../core/curriculum/logAddress';
import { LogPages } from '../../../host/storage/logPages';
import { ProgressService } from '../../../host/storage/progressService';
import { FakeKeyValueStore } from '../../support/fakeKeyValueStore';
import { sampleCatalogueData } from '../../support/sampleCatalogue';
import { fakeServices } from '../roadmap/fakeServices';

suite('Progress in the editor', () => {
  const catalogue = new Catalogue(sampleCatalogueData());
  const load = () => Promise.resolve(catalogue);

  test('Should keep progress in the global state, over a restart', async () => {
    const store = new FakeKeyValueStore();
    for (const start of [1, 2]) {
      const services = fakeServices(store);
      const service = new ProgressService(services, load);
      assert.equal(service.book.lesson('mastery-01').sections['question']?.value, start === 1 ? undefined : true);
      await service.book.record({ kind: 'section', lesson: 'mastery-01', section: 'question', read: true });
      service.dispose();
      services.settings.dispose();
      services.log.dispose();
    }
  });

  test('Should show the learning log and draw it anew after a change is stored', async () => {
    const services = fakeServices();
    const { book } = new ProgressService(services, load);
    const pages = new LogPages(services, load, book);
    let drawn = 0;
    const host = { redraw: () => Promise.resolve(void drawn++) };
    assert.equal(await pages.open('log:elsewhere', host), undefined);
    const open = await pages.open(LOG_ADDRESS, host);
    assert.ok(open);
    assert.doesNotMatch(open.page.html, /lesson:mastery-01/);

    await book.record({ kind: 'opened', lesson: 'mastery-01', section: 'question' });
    assert.equal(drawn, 1);
    const again = await pages.open(LOG_ADDRESS, host);
    assert.match(again?.page.html ?? '', /lesson:mastery-01/);

    open.dispose();
    again?.dispose();
    await book.record({ kind: 'note', lesson: 'mastery-01', text: 'x' });
    assert.equal(drawn, 1);
    services.settings.dispose();
    services.log.dispose();
  });
});
