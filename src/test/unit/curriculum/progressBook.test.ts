import assert from 'node:assert/strict';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { markEvents } from '../../../core/curriculum/applyEvent';
import { isLessonDone } from '../../../core/curriculum/lessonState';
import { dayOf } from '../../../core/curriculum/learningLog';
import { ProgressBook } from '../../../core/curriculum/progressBook';
import {
  CHOICES_KEY,
  KEPT_KEY,
  SHARD_COUNT,
  SHARD_KEYS,
  SYNCED_KEYS,
  mirrorOf,
  shardOf,
} from '../../../core/curriculum/progressKeys';
import type { KeptValue } from '../../../core/curriculum/progressVault';
import { FakeKeyValueStore } from '../../support/fakeKeyValueStore';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

const catalogue = new Catalogue(sampleCatalogueData());
const NOON = new Date(2026, 2, 14, 12).getTime();

class Machine {
  now = NOON;
  readonly failures: unknown[] = [];
  readonly book: ProgressBook;

  constructor(readonly store = new FakeKeyValueStore()) {
    this.book = new ProgressBook({
      store,
      now: () => this.now,
      isDone: (id, progress) => {
        const lesson = catalogue.lesson(id);
        return Promise.resolve(lesson !== undefined && isLessonDone(lesson, progress));
      },
      failed: (cause) => this.failures.push(cause),
    });
  }

  read(lesson: string, section: string, read = true): Promise<void> {
    return this.book.record({ kind: 'section', lesson, section, read });
  }

  isRead(lesson: string, section: string): boolean | undefined {
    return this.book.lesson(lesson).sections[section]?.value;
  }
}

const shardKey = (lesson: string): string => SHARD_KEYS[shardOf(lesson)] ?? '';

suite('ProgressBook', () => {
  test('Should read nothing before the first call', () => {
    const { store, book } = new Machine();
    assert.equal(store.reads, 0);
    book.lesson('mastery-01');
    assert.ok(store.reads > 0);
  });

  test('Should survive a restart', async () => {
    const { store, book } = new Machine();
    await book.record(
      { kind: 'opened', lesson: 'mastery-01', section: 'question', entry: 'mastery/01' },
      { kind: 'section', lesson: 'mastery-01', section: 'question', read: true },
      { kind: 'question', lesson: 'mastery-02', quiz: 'q1', chosen: [0, 2], passed: true },
      { kind: 'prediction', lesson: 'mastery-02', id: 'p1', text: 'it comes back' },
      { kind: 'exercise', lesson: 'mastery-02', id: 'e1', done: true },
      { kind: 'note', lesson: 'mastery-02', text: 'my note' },
    );
    await book.setSkipped('mastery/04', true);
    await book.setSituation('interview');

    const again = new Machine(store).book;
    assert.deepEqual(again.snapshot(), book.snapshot());
    assert.equal(again.lesson('mastery-01').sections['question']?.via, 'mastery/01');
    assert.deepEqual(again.lesson('mastery-02').questions['q1']?.value, { chosen: [0, 2], passed: true });
    assert.equal(again.lesson('mastery-02').note?.value, 'my note');
    assert.equal(again.choices.skipped['mastery/04']?.value, true);
    assert.equal(again.choices.situation?.value, 'interview');
  });

  test('Should use a fixed number of keys however many lessons there are', async () => {
    const { store, book } = new Machine();
    for (let index = 0; index < 60; index++) {
      await book.record({ kind: 'section', lesson: `lesson-${index}`, section: 's', read: true });
    }
    const allowed = new Set([...SYNCED_KEYS, ...SYNCED_KEYS.map(mirrorOf), 'log', KEPT_KEY, 'undo']);
    assert.deepEqual(
      [...store.values.keys()].filter((key) => !allowed.has(key)),
      [],
    );
    assert.equal([...store.values.keys()].filter((key) => SHARD_KEYS.includes(key)).length, SHARD_COUNT);
  });

  test('Should tell which lessons changed, at once', async () => {
    const { book } = new Machine();
    const heard: string[][] = [];
    const listener = book.onDidChange((lessons) => heard.push([...lessons]));
    const stored = book.record({ kind: 'section', lesson: 'mastery-01', section: 'question', read: true });
    assert.deepEqual(heard, [['mastery-01']]);
    await stored;
    listener.dispose();
    await book.record({ kind: 'note', lesson: 'mastery-01', text: 'x' });
    assert.equal(heard.length, 1);
  });

  test('Should merge what another window of this machine stored, on focus', async () => {
    const store = new FakeKeyValueStore();
    const left = new Machine(store);
    const right = new Machine(store);
    right.book.lesson('mastery-01');
    await left.read('mastery-01', 'question');
    assert.equal(right.isRead('mastery-01', 'question'), undefined);

    const heard: string[][] = [];
    right.book.onDidChange((lessons) => heard.push([...lessons]));
    await right.book.refresh();
    assert.equal(right.isRead('mastery-01', 'question'), true);
    assert.deepEqual(heard, [['mastery-01']]);
  });

  test('Should lose nothing when another window stores over ours', async () => {
    const store = new FakeKeyValueStore();
    const left = new Machine(store);
    await left.read('mastery-01', 'question');
    store.values.clear();
    await left.book.refresh();
    assert.equal(new Machine(store).isRead('mastery-01', 'question'), true);
  });

  test('Should keep both sides when synchronisation replaces values whole, and send the merged one back', async () => {
    const here = new Machine();
    const there = new Machine();
    await here.read('mastery-01', 'question');
    await there.read('mastery-01', 'mechanism');
    here.store.syncFrom(there.store, SYNCED_KEYS);

    const restarted = new Machine(here.store);
    assert.equal(restarted.isRead('mastery-01', 'question'), true);
    assert.equal(restarted.isRead('mastery-01', 'mechanism'), true);
    await restarted.book.refresh();

    there.store.syncFrom(here.store, SYNCED_KEYS);
    assert.equal(new Machine(there.store).isRead('mastery-01', 'question'), true);
  });

  test('Should let the newest change win for each item', async () => {
    const here = new Machine();
    const there = new Machine();
    await here.read('mastery-01', 'question');
    there.now = NOON + 60_000;
    await there.read('mastery-01', 'question', false);
    here.store.syncFrom(there.store, SYNCED_KEYS);
    assert.equal(new Machine(here.store).isRead('mastery-01', 'question'), false);
  });

  test('Should let what the reader does last win even after a clock that ran ahead', async () => {
    const machine = new Machine();
    machine.now = NOON + 3_600_000;
    await machine.read('mastery-01', 'question');
    machine.now = NOON;
    await machine.read('mastery-01', 'question', false);
    assert.equal(new Machine(machine.store).isRead('mastery-01', 'question'), false);
  });

  test('Should keep a damaged value aside, use what is sound of it and report it once', async () => {
    const { store, read } = await startedMachine();
    const key = shardKey('mastery-01');
    const damaged = JSON.parse(store.values.get(key) ?? '') as { lessons: Record<string, Record<string, unknown>> };
    damaged.lessons['mastery-01'] = { ...damaged.lessons['mastery-01'], sections: 'all of them' };
    store.values.set(key, JSON.stringify(damaged));
    store.values.delete(mirrorOf(key));

    const next = new Machine(store);
    assert.equal(next.isRead('mastery-01', 'question'), undefined);
    assert.equal(next.book.lesson('mastery-01').note?.value, 'kept');
    assert.equal(next.book.unreported.length, 1);
    await next.read('mastery-01', 'mechanism');
    const [kept] = next.store.get(KEPT_KEY) as KeptValue[];
    assert.deepEqual(kept?.value, damaged);
    assert.equal(kept?.reason, 'damaged');

    await next.book.acknowledgeKept();
    assert.deepEqual(next.book.unreported, []);
    const last = new Machine(store);
    assert.deepEqual(last.book.unreported, []);
    assert.deepEqual((store.get(KEPT_KEY) as KeptValue[])[0]?.value, damaged);
    assert.ok(read);
  });

  for (const nonsense of ['', 7, null, [], {}, { version: 'one' }, { version: 1, lessons: [] }]) {
    test(`Should keep aside and survive ${JSON.stringify(nonsense)} in place of a shard`, async () => {
      const store = new FakeKeyValueStore();
      const key = shardKey('mastery-01');
      store.values.set(key, JSON.stringify(nonsense));
      const machine = new Machine(store);
      await machine.read('mastery-01', 'question');
      assert.equal(new Machine(store).isRead('mastery-01', 'question'), true);
      assert.deepEqual(
        (store.get(KEPT_KEY) as KeptValue[]).map(({ key: where, value }) => ({ where, value })),
        [{ where: key, value: nonsense }],
      );
    });
  }

  test('Should use the mirror when the synced value is damaged', async () => {
    const { store } = await startedMachine();
    store.values.set(shardKey('mastery-01'), '"gone"');
    assert.equal(new Machine(store).isRead('mastery-01', 'question'), true);
  });

  test('Should leave a newer version of a value where it is and go on beside it', async () => {
    const { store } = await startedMachine();
    const key = shardKey('mastery-01');
    const newer = JSON.stringify({ version: 2, shelves: [] });
    store.values.set(key, newer);

    const machine = new Machine(store);
    await machine.read('mastery-01', 'mechanism');
    assert.equal(store.values.get(key), newer);
    assert.deepEqual(
      (store.get(KEPT_KEY) as KeptValue[]).map(({ reason }) => reason),
      ['newer'],
    );
    assert.equal(new Machine(store).isRead('mastery-01', 'mechanism'), true);
    assert.equal(new Machine(store).isRead('mastery-01', 'question'), true);
  });

  test('Should not keep the same damaged value twice', async () => {
    const store = new FakeKeyValueStore();
    store.values.set(CHOICES_KEY, '"?"');
    for (let start = 0; start < 3; start++) {
      const machine = new Machine(store);
      await machine.read('mastery-01', 'question');
      await machine.book.refresh();
    }
    assert.equal((store.get(KEPT_KEY) as KeptValue[]).length, 1);
  });

  test('Should report a failed write and keep what was done in memory', async () => {
    const machine = new Machine();
    machine.store.fail = true;
    await machine.read('mastery-01', 'question');
    assert.equal(machine.failures.length, 1);
    assert.equal(machine.isRead('mastery-01', 'question'), true);
    machine.store.fail = false;
    await machine.book.refresh();
    assert.equal(new Machine(machine.store).isRead('mastery-01', 'question'), true);
  });

  test('Should write nothing on focus when nothing changed', async () => {
    const { store } = await startedMachine();
    const machine = new Machine(store);
    machine.book.lesson('mastery-01');
    const before = store.writes;
    await machine.book.refresh();
    assert.equal(store.writes, before);
  });

  test('Should log what was opened and finished on which day', async () => {
    const machine = new Machine();
    const lesson = catalogue.lesson('mastery-01');
    assert.ok(lesson);
    await machine.book.record({ kind: 'opened', lesson: 'mastery-01', section: 'question' });
    machine.now += 86_400_000;
    await machine.book.record(...markEvents(lesson, { lesson: 'mastery-01' }, true));
    const [first, second] = [dayOf(NOON), dayOf(machine.now)];
    assert.deepEqual(machine.book.log, {
      [first]: { opened: ['mastery-01'], finished: [] },
      [second]: { opened: [], finished: ['mastery-01'] },
    });
    await machine.book.record(...markEvents(lesson, { lesson: 'mastery-01' }, false));
    assert.deepEqual(machine.book.log[second], { opened: [], finished: [] });
  });

  test('Should know where the reader was last', async () => {
    const machine = new Machine();
    assert.deepEqual(machine.book.lastOpened, undefined);
    await machine.book.record({ kind: 'opened', lesson: 'mastery-02', section: 'check', entry: 'mastery/02' });
    machine.now += 1000;
    await machine.book.record({ kind: 'opened', lesson: 'mastery-01', section: 'mechanism' });
    assert.deepEqual(machine.book.lastOpened, { lesson: 'mastery-01', section: 'mechanism', at: machine.now });
  });

  test('Should reset everything, also on machines that come back with older progress', async () => {
    const here = new Machine();
    const there = new Machine();
    await there.read('mastery-02', 'question');
    await there.book.setSituation('new');
    here.now = NOON + 1000;
    await here.read('mastery-01', 'question');
    await here.book.reset();
    assert.deepEqual(here.book.snapshot().lessons, {});
    assert.deepEqual(here.book.log, {});

    there.store.syncFrom(here.store, SYNCED_KEYS);
    const restarted = new Machine(there.store);
    assert.equal(restarted.isRead('mastery-02', 'question'), undefined);
    assert.equal(restarted.book.choices.situation, undefined);

    here.now += 1;
    await here.read('mastery-01', 'check');
    assert.equal(new Machine(here.store).isRead('mastery-01', 'check'), true);
  });

  test('Should remember which stages are known, on every machine, until that is taken back or reset', async () => {
    const machine = new Machine();
    await machine.book.setKnown('mastery/start', true);
    const other = new Machine();
    other.store.syncFrom(machine.store, SYNCED_KEYS);
    assert.equal(other.book.choices.known?.['mastery/start']?.value, true);
    await other.book.setKnown('mastery/start', false);
    machine.store.syncFrom(other.store, SYNCED_KEYS);
    await machine.book.refresh();
    assert.equal(machine.book.choices.known?.['mastery/start']?.value, false);
    await machine.book.setKnown('mastery/features', true);
    machine.now += 1000;
    await machine.book.reset();
    assert.equal(new Machine(machine.store).book.choices.known, undefined);
  });

  test('Should import by merging, show before what would change, and undo', async () => {
    const donor = new Machine();
    await donor.read('mastery-01', 'question');
    await donor.read('mastery-02', 'check');
    await donor.book.setSkipped('mastery/04', true);
    await donor.book.setKnown('mastery/start', true);
    const machine = new Machine();
    machine.now = NOON + 5000;
    await machine.read('mastery-01', 'question', false);
    await machine.read('mastery-01', 'mechanism');
    const before = machine.book.snapshot();

    const preview = machine.book.preview(donor.book.snapshot());
    assert.deepEqual(machine.book.snapshot(), before);
    await machine.book.import(donor.book.snapshot());
    assert.deepEqual(machine.book.snapshot(), preview);
    assert.equal(machine.isRead('mastery-01', 'question'), false);
    assert.equal(machine.isRead('mastery-02', 'check'), true);
    assert.equal(machine.book.choices.skipped['mastery/04']?.value, true);
    assert.equal(machine.book.choices.known?.['mastery/start']?.value, true);

    machine.now += 1000;
    await machine.read('mastery-02', 'question');
    const restarted = new Machine(machine.store);
    restarted.now = machine.now + 1000;
    assert.equal(restarted.book.canUndoImport, true);
    assert.equal(await restarted.book.undoImport(), true);
    assert.equal(restarted.isRead('mastery-02', 'check'), false);
    assert.equal(restarted.isRead('mastery-02', 'question'), true);
    assert.equal(restarted.isRead('mastery-01', 'mechanism'), true);
    assert.equal(restarted.book.choices.skipped['mastery/04']?.value, false);
    assert.equal(restarted.book.choices.known?.['mastery/start']?.value, false);
    assert.equal(restarted.book.canUndoImport, false);
    assert.equal(await restarted.book.undoImport(), false);
  });

  test('Should bring back an export that was made before a reset', async () => {
    const machine = new Machine();
    await machine.read('mastery-01', 'question');
    const saved = machine.book.snapshot();
    machine.now += 1000;
    await machine.book.reset();
    await machine.book.import(saved);
    assert.equal(new Machine(machine.store).isRead('mastery-01', 'question'), true);
  });
});

async function startedMachine(): Promise<Machine> {
  const machine = new Machine();
  await machine.read('mastery-01', 'question');
  await machine.book.record({ kind: 'note', lesson: 'mastery-01', text: 'kept' });
  return machine;
}
