import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import type { Site, SitePlace } from '../../../../core/rocketmq/model';
import type { IndexState, ProjectIndex } from '../../../../core/rocketmq/projectModel';
import type { Concept } from '../../../../core/rocketmq/vocabulary';
import { PlaceList } from '../../../../host/lesson/placeList';

class FakeIndex implements ProjectIndex {
  state: IndexState = 'ready';
  all: SitePlace[] = [];

  summary() {
    const { state } = this;
    const none = { files: 0, places: 0, families: [], clients: [], concepts: new Map(), otherSdks: [] };
    return { state, ...none, unreadLanguages: [] } as unknown as ReturnType<ProjectIndex['summary']>;
  }
  places(concepts: readonly Concept[]): readonly SitePlace[] {
    return this.all.filter(({ site }) => concepts.includes(site.concept));
  }
  mainFamily() {
    return undefined;
  }
  ensure(): Promise<void> {
    return Promise.resolve();
  }
  onDidChange() {
    return { dispose: () => undefined };
  }
}

function place(path: string, line: number, change: Partial<Site> = {}): SitePlace {
  const range = { start: { line, character: 8 }, end: { line, character: 12 } };
  const site = { concept: 'send-sync', family: 'java-remoting', symbol: 'send', range, receiver: 'producer' } as const;
  return { path, site: { ...site, api: 'x', form: 'call', arguments: [], run: 0, ...change } };
}

suite('Places in the project', () => {
  test('Should list the places of the concepts as they are read', () => {
    const index = new FakeIndex();
    const annotation = { symbol: 'RocketMQMessageListener', form: 'annotation', receiver: undefined } as const;
    index.all = [place('A.java', 41), place('B.java', 0, annotation), place('C.java', 1, { concept: 'ack' })];
    const { places, state, more } = new PlaceList(index, ['send-sync']).read();
    assert.equal(state, 'ready');
    assert.equal(more, 0);
    assert.deepEqual(places, [
      { path: 'A.java', line: 42, text: 'producer.send' },
      { path: 'B.java', line: 1, text: '@RocketMQMessageListener' },
    ]);
  });

  test('Should show a call with several concepts once', () => {
    const index = new FakeIndex();
    index.all = [place('A.java', 3), place('A.java', 3, { concept: 'send-ordered' })];
    assert.equal(new PlaceList(index, ['send-sync', 'send-ordered']).read().places.length, 1);
  });

  test('Should number lists by what they show, and answer for the last one only', () => {
    const index = new FakeIndex();
    const list = new PlaceList(index, ['send-sync']);
    index.all = [place('A.java', 3)];
    const first = list.read();
    assert.equal(list.read().list, first.list, 'nothing changed');
    assert.equal(list.at(first.list, 0)?.path, 'A.java');
    index.all = [place('B.java', 3)];
    const second = list.read();
    assert.notEqual(second.list, first.list);
    assert.equal(list.at(first.list, 0), undefined);
    assert.equal(list.at(second.list, 0)?.path, 'B.java');
    assert.equal(list.at(second.list, 7), undefined);
  });

  test('Should cut long lists and say how many are left', () => {
    const index = new FakeIndex();
    index.all = Array.from({ length: 40 }, (_, line) => place('A.java', line));
    const { places, more } = new PlaceList(index, ['send-sync']).read();
    assert.equal(places.length + more, 40);
    assert.ok(more > 0);
  });

  test('Should say why there is nothing', () => {
    const index = new FakeIndex();
    const states: readonly (readonly [IndexState, string])[] = [
      ['no-folder', 'no-folder'],
      ['not-indexed', 'indexing'],
      ['indexing', 'indexing'],
      ['cancelled', 'ready'],
      ['ready', 'ready'],
    ];
    for (const [state, shown] of states) {
      index.state = state;
      assert.equal(new PlaceList(index, ['send-sync']).read().state, shown);
    }
  });
});
