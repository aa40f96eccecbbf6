import assert from 'node:assert/strict';
import { setup, suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { ProgressBook } from '../../../core/curriculum/progressBook';
import type { RoadmapNode } from '../../../core/curriculum/rowModel';
import { ENTRY_SCHEME } from '../../../host/platform/ids';
import type { Services } from '../../../host/platform/services';
import { plannedDecorations } from '../../../host/roadmap/plannedDecorations';
import { RoadmapView } from '../../../host/roadmap/roadmapView';
import { FakeKeyValueStore } from '../../support/fakeKeyValueStore';
import { FakeProject } from '../../support/fakeProject';
import { sampleCatalogueData } from '../../support/sampleCatalogue';
import { fakeServices } from './fakeServices';

suite('Roadmap view', () => {
  let services: Services;
  let progress: ProgressBook;
  let project: FakeProject;
  let view: RoadmapView;
  let fired: (readonly string[] | undefined)[];

  setup(async () => {
    services = fakeServices();
    progress = new ProgressBook({
      store: new FakeKeyValueStore(),
      now: () => Date.now(),
      isDone: () => Promise.resolve(false),
      failed: (cause) => assert.fail(String(cause)),
    });
    project = new FakeProject();
    view = new RoadmapView({ services, catalogue: new Catalogue(sampleCatalogueData()), progress, index: project });
    fired = [];
    view.onDidChange((nodes) => fired.push(nodes?.map(({ id }) => id)));
    await view.getChildren();
  });

  teardown(() => {
    view.dispose();
    progress.dispose();
    services.settings.dispose();
    services.log.dispose();
  });

  const node = (syllabus: string): RoadmapNode => {
    const found = view.entryNode(syllabus);
    assert.ok(found, syllabus);
    return found;
  };
  const item = (syllabus: string): vscode.TreeItem => view.getTreeItem(node(syllabus));

  test('Should show an entry with stable id, checkbox and a label for screen readers', () => {
    const { id, checkboxState, accessibilityInformation, resourceUri, command } = item('mastery/01');
    assert.equal(id, 'mastery/01');
    assert.ok(typeof checkboxState === 'object');
    assert.equal(checkboxState.state, vscode.TreeItemCheckboxState.Unchecked);
    assert.match(accessibilityInformation?.label ?? '', /, not started, 12 minutes/);
    assert.equal(resourceUri, undefined);
    assert.deepEqual(command?.arguments, ['mastery/01']);
  });

  test('Should dim entries that are not written by a resource of our own scheme', async () => {
    const { resourceUri, checkboxState } = item('mastery/03');
    assert.equal(resourceUri?.scheme, ENTRY_SCHEME);
    assert.equal(checkboxState, undefined);
    const token = new vscode.CancellationTokenSource().token;
    const decoration = await plannedDecorations.provideFileDecoration(resourceUri, token);
    assert.equal(decoration?.color?.id, 'disabledForeground');
    assert.equal(plannedDecorations.provideFileDecoration(vscode.Uri.file('/planned'), token), undefined);
  });

  test('Should work the tooltip out when it is asked for', () => {
    const made = item('mastery/01');
    assert.equal(made.tooltip, undefined);
    const { tooltip } = view.resolveTreeItem(made, node('mastery/01'));
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.ok(!tooltip.isTrusted);
  });

  test('Should refresh single rows when an entry is ticked, and the checkbox with them', async () => {
    await view.mark([[node('mastery/01'), true]]);
    assert.ok(fired.length > 0 && fired.every((ids) => ids?.includes('roadmap/mastery')));
    assert.ok(fired.every((ids) => !ids?.includes('roadmap/casebook')));
    const { checkboxState } = item('mastery/01');
    assert.ok(typeof checkboxState === 'object');
    assert.equal(checkboxState.state, vscode.TreeItemCheckboxState.Checked);
  });

  test('Should refresh all rows when a first row comes or goes', async () => {
    await progress.record({ kind: 'opened', lesson: 'mastery-01', section: 'question' });
    assert.deepEqual(fired, [undefined]);
    fired.length = 0;
    await view.getChildren();
    await progress.record({ kind: 'opened', lesson: 'mastery-01', section: 'mechanism' });
    assert.equal(fired.length, 1);
    assert.ok(fired[0]?.includes('continue'));
  });

  test('Should leave rows without a lesson alone', async () => {
    await view.mark([[node('mastery/03'), true]]);
    assert.deepEqual(progress.snapshot().lessons, {});
  });

  test('Should ask for the project once, when it is first looked at', async () => {
    assert.equal(project.asked, 1);
    await view.getChildren();
    assert.equal(project.asked, 1);
  });

  test('Should follow the project', async () => {
    project.set({ places: 2, families: ['spring-boot'], concepts: new Map([['send-delay', 2]]) });
    assert.deepEqual(fired, [undefined]);
    await view.getChildren();
    assert.match(String(item('mastery/04').description), /in this project/);
    fired.length = 0;
    project.set({ places: 3, concepts: new Map([['send-delay', 3]]) });
    assert.ok(fired[0]?.includes('project') && !fired[0].includes('roadmap/mastery'));
  });

  test('Should remember the filter', async () => {
    await view.setOnlyUnfinished(true);
    assert.equal(services.context.globalState.get('roadmap.onlyUnfinished'), true);
    await view.mark([[node('mastery/01'), true]]);
    assert.equal(view.entryNode('mastery/01'), undefined);
  });

  test('Should be silent after it was disposed', async () => {
    view.dispose();
    fired.length = 0;
    await progress.record({ kind: 'opened', lesson: 'mastery-01', section: 'question' });
    project.set({ places: 9 });
    assert.deepEqual(fired, []);
  });
});
