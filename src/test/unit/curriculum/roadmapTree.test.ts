import assert from 'node:assert/strict';
import { markEvents } from '../../../core/curriculum/applyEvent';
import { Catalogue } from '../../../core/curriculum/catalogue';
import type { Surroundings } from '../../../core/curriculum/notices';
import { RoadmapTree } from '../../../core/curriculum/roadmapTree';
import type { RoadmapNode, Row } from '../../../core/curriculum/rowModel';
import type { ProjectSummary } from '../../../core/rocketmq/projectModel';
import type { Locale } from '../../../core/util/locale';
import { FakeProgress } from '../../support/fakeProgress';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

const EMPTY_PROJECT: ProjectSummary = {
  state: 'ready',
  files: 0,
  places: 0,
  families: [],
  clients: [],
  concepts: new Map(),
  otherSdks: [],
  unreadLanguages: [],
};
const SPRING_PROJECT: ProjectSummary = {
  ...EMPTY_PROJECT,
  files: 3,
  places: 7,
  families: ['spring-boot'],
  clients: [
    {
      family: 'spring-boot',
      artifact: 'org.apache.rocketmq:rocketmq-spring-boot-starter',
      version: '2.2.3',
      clientVersion: '5.0.0',
      path: 'pom.xml',
    },
  ],
  concepts: new Map([
    ['send-sync', 1],
    ['send-delay', 2],
    ['retry-dlq', 4],
  ]),
};

class View {
  readonly catalogue = new Catalogue(sampleCatalogueData());
  readonly progress = new FakeProgress();
  here: Surroundings = { trusted: true, project: EMPTY_PROJECT, kept: 0 };
  locale: Locale = 'en';
  onlyUnfinished = false;
  readonly tree = new RoadmapTree({
    catalogue: this.catalogue,
    progress: this.progress,
    surroundings: () => this.here,
    locale: () => this.locale,
    onlyUnfinished: () => this.onlyUnfinished,
  });

  project(change: Partial<ProjectSummary>): this {
    this.here = { ...this.here, project: { ...EMPTY_PROJECT, ...change } };
    return this;
  }

  mark(lesson: string, done = true): void {
    this.progress.record(...markEvents(this.catalogue.lesson(lesson)!, { lesson }, done));
  }

  root(id: string): RoadmapNode {
    const found = this.tree.roots().find((node) => node.id === id);
    assert.ok(found, `${id} among ${this.roots().join(' ')}`);
    return found;
  }

  roots(): string[] {
    return this.tree.roots().map(({ id }) => id);
  }

  row(syllabus: string): Row {
    const node = this.tree.entryNode(syllabus);
    assert.ok(node, syllabus);
    return this.tree.row(node);
  }

  children(node: RoadmapNode): string[] {
    return this.tree.children(node).map(({ id }) => id);
  }
}

suite('Roadmap tree', () => {
  test('Should have the roadmaps as roots, stages below, then every entry', () => {
    const view = new View();
    assert.deepEqual(view.roots().slice(-3), ['roadmap/mastery', 'roadmap/interview', 'roadmap/casebook']);
    assert.deepEqual(view.children(view.root('roadmap/mastery')), [
      'overview/mastery',
      'mastery#start',
      'mastery#features',
    ]);
    const [, start] = view.tree.children(view.root('roadmap/mastery'));
    assert.deepEqual(view.children(start!), ['mastery/01', 'mastery/02', 'mastery/03', 'stage-end/mastery#start']);
    const [, basics] = view.tree.children(view.root('roadmap/interview'));
    assert.deepEqual(view.children(basics!), ['interview#what', 'interview#more', 'stage-end/interview#basics']);
  });

  test('Should give the same row the same object, with its parent, so that it can be refreshed alone', () => {
    const view = new View();
    const node = view.tree.entryNode('interview/1.2');
    assert.equal(view.tree.entryNode('interview/1.2'), node);
    assert.equal(node?.parent?.id, 'interview#what');
    assert.equal(node.parent.parent?.parent, view.root('roadmap/interview'));
  });

  test('Should show the state of an entry by icon, checkbox, description and spoken label', () => {
    const view = new View();
    const fresh = view.row('mastery/01');
    assert.equal(fresh.label, '1. Entry mastery/01');
    assert.deepEqual([fresh.icon?.id, fresh.checked, fresh.description], ['circle-large-outline', false, '12 min']);
    assert.equal(fresh.spoken, '1. Entry mastery/01, not started, 12 minutes');

    view.progress.record({ kind: 'section', lesson: 'mastery-01', section: 'question', read: true });
    const begun = view.row('mastery/01');
    assert.deepEqual([begun.icon?.id, begun.checked, begun.description], ['color-mode', false, '1/3 · 12 min']);
    assert.equal(begun.spoken, '1. Entry mastery/01, in progress, 1 of 3 sections read, 12 minutes');

    view.mark('mastery-01');
    const done = view.row('mastery/01');
    assert.deepEqual([done.icon?.id, done.checked, done.context], ['pass-filled', true, 'entry-done']);
    assert.match(done.spoken, /, done, /);
  });

  test('Should speak the language of the lessons', () => {
    const view = new View();
    view.locale = 'zh-cn';
    assert.equal(view.row('mastery/01').label, '1. 条目 mastery/01');
    assert.equal(view.row('mastery/01').spoken, '1. 条目 mastery/01、未开始、12 分钟');
    assert.equal(view.tree.row(view.root('roadmap/casebook')).description, '2 项计划中');
  });

  test('Should dim an entry that is not written yet and name the nearest lesson', () => {
    const row = new View().row('mastery/03');
    assert.equal(row.dimmed, true);
    assert.equal(row.checked, undefined);
    assert.match(row.tooltip, /Not written yet.*Lesson mastery\\-02/s);
    assert.deepEqual(row.action, { does: 'open-entry', syllabus: 'mastery/03' });
  });

  test('Should give further reading neither checkbox nor action', () => {
    const row = new View().row('interview/8.1');
    assert.deepEqual(
      [row.checked, row.action, row.dimmed, row.context],
      [undefined, undefined, false, 'entry-reading'],
    );
  });

  test('Should make one row with a count of a roadmap in which nothing is written', () => {
    const view = new View();
    const row = view.tree.row(view.root('roadmap/casebook'));
    assert.equal(row.expand, 'leaf');
    assert.equal(row.description, '2 planned');
  });

  test('Should show done, total and percent on stages and roadmaps', () => {
    const view = new View();
    view.mark('mastery-01');
    assert.equal(view.tree.row(view.root('roadmap/mastery')).description, '1/3 · 33%');
    assert.match(view.tree.row(view.root('roadmap/mastery')).spoken, /1 of 3 done, 33 percent/);
    const [, start] = view.tree.children(view.root('roadmap/mastery'));
    assert.equal(view.tree.row(start!).description, '1/2 · 50%');
  });

  test('Should open the page of a roadmap from its first row and that of a stage from its last', () => {
    const view = new View();
    const mastery = view.root('roadmap/mastery');
    const [overview, start] = view.tree.children(mastery);
    assert.deepEqual(view.tree.row(overview!).action, { does: 'open-page', address: 'roadmap:mastery' });
    const end = view.tree.children(start!).at(-1);
    assert.deepEqual(view.tree.row(end!).action, { does: 'open-page', address: 'stage:mastery/start' });
    assert.deepEqual(view.children(view.root('roadmap/casebook')), ['casebook#pains'], 'nothing written, no page');
  });

  test('Should show a stage whose questions were passed as known, and as not done', () => {
    const view = new View();
    view.mark('mastery-01');
    view.progress.choices = { skipped: {}, resetAt: 0, known: { 'mastery/start': { value: true, at: 1 } } };
    const [, start] = view.tree.children(view.root('roadmap/mastery'));
    const row = view.tree.row(start!);
    assert.deepEqual([row.description, row.icon?.id], ['1/2 · 50% · 1 known', 'pass']);
    assert.match(row.spoken, /1 of 2 done, 50 percent, 1 known/);
    const known = view.row('mastery/02');
    assert.deepEqual([known.description, known.checked, known.icon?.id], ['known · 12 min', false, 'pass']);
    assert.equal(view.row('mastery/01').icon?.id, 'pass-filled', 'done stays done');
    assert.equal(view.tree.row(view.tree.children(start!).at(-1)!).description, 'known');
    view.onlyUnfinished = true;
    assert.deepEqual(view.children(view.root('roadmap/mastery')), ['mastery#features']);
  });

  test('Should refresh the roadmaps that a changed lesson belongs to, not the others', () => {
    const view = new View();
    const ids = view.tree.affectedBy(new Set(['mastery-02'])).map(({ id }) => id);
    assert.ok(ids.includes('roadmap/mastery') && ids.includes('roadmap/interview'));
    assert.ok(!ids.includes('roadmap/casebook'));
    assert.ok(!view.tree.affectedBy(new Set(['mastery-01'])).some(({ id }) => id === 'roadmap/interview'));
  });

  test('Should open one roadmap at its first unfinished stage and leave the others closed, once and for all', () => {
    const view = new View();
    const mastery = view.root('roadmap/mastery');
    assert.equal(view.tree.row(mastery).expand, 'expanded');
    assert.equal(view.tree.row(view.root('roadmap/interview')).expand, 'collapsed');
    const [, start, features] = view.tree.children(mastery);
    assert.deepEqual(
      [start!, features!].map((stage) => view.tree.row(stage).expand),
      ['expanded', 'collapsed'],
    );
    view.mark('mastery-01');
    view.mark('mastery-02');
    assert.deepEqual(
      [start!, features!].map((stage) => view.tree.row(stage).expand),
      ['expanded', 'collapsed'],
    );
  });

  test('Should show only what is unfinished on request', () => {
    const view = new View();
    view.onlyUnfinished = true;
    view.mark('mastery-01');
    const [start] = view.tree.children(view.root('roadmap/mastery'));
    assert.deepEqual(view.children(start!), ['mastery/02']);
    assert.deepEqual(view.children(view.root('roadmap/casebook')), []);
    view.mark('mastery-02');
    assert.deepEqual(view.children(view.root('roadmap/mastery')), ['mastery#features']);
  });

  test('Should name the stack of an entry and what serves the others', () => {
    const row = new View().row('mastery/04');
    assert.match(row.description ?? '', /Spring Boot; otherwise Mastery 1/);
    assert.match(row.tooltip, /Mastery 1 \(Entry mastery\/01\)/);
  });

  test('Should take "not for my stack" out of the percentage and take the checkbox away', () => {
    const view = new View();
    view.progress.choices = { skipped: { 'mastery/04': { value: true, at: 1 } }, resetAt: 0 };
    assert.deepEqual([view.row('mastery/04').checked, view.row('mastery/04').context], [undefined, 'entry-skipped']);
    assert.equal(view.tree.row(view.root('roadmap/mastery')).description, '0/2 · 0%');
  });

  test('Should say where an entry was read through another roadmap', () => {
    const view = new View();
    view.progress.record(
      { kind: 'opened', lesson: 'mastery-02', section: 'retry-dlq', entry: 'mastery/02' },
      { kind: 'section', lesson: 'mastery-02', section: 'retry-dlq', read: true },
    );
    assert.match(view.row('interview/1.1').description ?? '', /read in Mastery 2$/);
    view.locale = 'zh-cn';
    assert.match(view.row('interview/1.1').description ?? '', /已在 精通 2 中读过$/);
  });

  test('Should mark what the project uses', () => {
    const view = new View().project(SPRING_PROJECT);
    assert.match(view.row('mastery/02').description ?? '', /in this project$/);
    assert.match(view.row('interview/1.1').description ?? '', /in this project$/);
    assert.doesNotMatch(view.row('interview/1.2').description ?? '', /in this project/);
  });
});

suite('First rows of the Roadmap', () => {
  const first = (view: View): readonly [string, Row['action']] => {
    const [node] = view.tree.roots();
    const row = view.tree.row(node!);
    return [row.label, row.action];
  };
  const spoken = (view: View): string => view.tree.row(view.tree.roots()[0]!).spoken;

  test('Should say that no folder is open and offer the sample', () => {
    assert.deepEqual(first(new View().project({ state: 'no-folder' })), ['No folder is open', { does: 'open-sample' }]);
  });

  test('Should say that no RocketMQ was found and offer the sample', () => {
    assert.deepEqual(first(new View()), ['No RocketMQ found', { does: 'open-sample' }]);
  });

  for (const state of ['not-indexed', 'cancelled'] as const) {
    test(`Should offer to read the project when it is ${state}`, () => {
      const read = ['Project not read yet', { does: 'read-project' }];
      assert.deepEqual(first(new View().project({ state })), read);
    });
  }

  test('Should say that another SDK is not the Apache client and lead to what carries over', () => {
    const view = new View().project({ otherSdks: ['aliyun-ons'] });
    const [label, action] = first(view);
    assert.equal(label, 'Not the Apache client');
    assert.deepEqual(action, { does: 'open-lesson', target: { lesson: 'mastery-02' } });
  });

  test('Should name a language that is not read', () => {
    const [label] = first(new View().project({ unreadLanguages: ['.cs'] }));
    assert.equal(label, 'Language not read yet (.cs)');
  });

  test('Should say Restricted Mode first, then what holds of the project', () => {
    const view = new View();
    view.here = { ...view.here, trusted: false };
    assert.deepEqual(view.roots().slice(0, 2), ['notice/restricted', 'notice/no-rocketmq']);
    assert.deepEqual(first(view)[1], { does: 'manage-trust' });
  });

  test('Should report that something was kept aside', () => {
    const view = new View().project(SPRING_PROJECT);
    view.here = { ...view.here, kept: 1 };
    assert.deepEqual(first(view)[1], { does: 'show-kept' });
  });

  test('Should name clients and places when all is well, and say nothing else before', () => {
    const view = new View().project(SPRING_PROJECT);
    assert.equal(first(view)[0], 'This project: 7 places');
    assert.equal(spoken(view), 'This project: Spring Boot starter 2.2.3 (client 5.0.0), 7 places');
    view.locale = 'zh-cn';
    assert.equal(first(view)[0], '当前项目：7 处');
    assert.equal(spoken(view), '当前项目：Spring Boot starter 2.2.3（客户端 5.0.0），7 处');
  });

  test('Should say that a version is unknown', () => {
    const [client] = SPRING_PROJECT.clients;
    const view = new View().project({
      ...SPRING_PROJECT,
      clients: [{ ...client!, version: undefined, clientVersion: undefined }],
    });
    assert.equal(spoken(view), 'This project: Spring Boot starter version unknown, 7 places');
  });

  test('Should start with what the code uses most, at the section on it', () => {
    const view = new View().project(SPRING_PROJECT);
    const suggestions = view.tree.children(view.root('start')).map((node) => view.tree.row(node));
    assert.deepEqual(
      suggestions.map(({ label, description }) => `${label}: ${description}`),
      [
        'Lesson mastery-02: 4 places · 12 min',
        'Lesson mastery-04: 2 places · 9 min',
        'Lesson mastery-01: 1 place · 12 min',
      ],
    );
    assert.deepEqual(suggestions[0]?.action, {
      does: 'open-lesson',
      target: { lesson: 'mastery-02', section: 'retry-dlq' },
    });
  });

  test('Should start at the beginning for who is new, and leave out what is done', () => {
    const view = new View().project(SPRING_PROJECT);
    view.progress.choices = { skipped: {}, resetAt: 0, situation: { value: 'new', at: 1 } };
    assert.equal(view.children(view.root('start'))[0], 'start/mastery-01');
    view.mark('mastery-01');
    assert.deepEqual(view.children(view.root('start')), ['start/mastery-02', 'start/mastery-04']);
    view.mark('mastery-02');
    view.mark('mastery-04');
    assert.ok(!view.roots().includes('start'));
  });

  test('Should ask one question, until it is answered', () => {
    const view = new View();
    assert.deepEqual(
      view.tree.children(view.root('question')).map((node) => view.tree.row(node).action),
      ['new', 'in-use', 'interview', 'broken'].map((situation) => ({ does: 'choose', situation })),
    );
    view.progress.choices = { skipped: {}, resetAt: 0, situation: { value: 'in-use', at: 1 } };
    assert.ok(!view.roots().includes('question'));
  });

  test('Should offer to continue where the reader was', () => {
    const view = new View();
    assert.ok(!view.roots().includes('continue'));
    view.progress.record({ kind: 'opened', lesson: 'mastery-02', section: 'check' });
    const row = view.tree.row(view.root('continue'));
    assert.deepEqual([row.label, row.description], ['Continue: Lesson mastery-02', 'check (en)']);
  });
});
