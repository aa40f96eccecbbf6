import assert from 'node:assert/strict';
import { setup, suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { Catalogue } from '../../../core/curriculum/catalogue';
import type { CatalogueData } from '../../../core/curriculum/model';
import { EMPTY_PROGRESS } from '../../../core/curriculum/progressItems';
import type { LessonProgress, ProgressEvent } from '../../../core/curriculum/progressModel';
import type { Site, SitePlace } from '../../../core/rocketmq/model';
import type { ProjectIndex } from '../../../core/rocketmq/projectModel';
import { RuleCatalogue } from '../../../core/rocketmq/rules/ruleCatalogue';
import { CONCEPTS } from '../../../core/rocketmq/vocabulary';
import { LessonPanels } from '../../../host/lesson/lessonPanels';
import { RulePages } from '../../../host/lesson/rulePages';
import { TabChoice } from '../../../host/lesson/tabChoice';
import { SOURCE_SCHEME } from '../../../host/lesson/sourceDocuments';
import type { Services } from '../../../host/platform/services';
import type { ToPage } from '../../../protocol/lessonMessages';
import { FakeKeyValueStore } from '../../support/fakeKeyValueStore';
import { FakeWebviewPanel, settled } from './fakeWebviewPanel';

const REGION = 'java-remoting/Sender.java#send';
const SOURCE = 'class Sender {\n\n  void send() {}\n}\n';

const FILES: Readonly<Record<string, string>> = {
  'lessons/one/en.md':
    '## Question {#question}\n::: predict {#guess}\nWhat?\n:::\n::: answer\nThis.\n:::\n\n' +
    `## Check {#check}\n\`\`\`code region=${REGION}\n\`\`\`\n\n` +
    '::: quiz q\nWhy?\n- [x] a\n  yes\n- [ ] b\n  no\n- [x] c\n  yes\n:::\n',
  'lessons/one/zh-cn.md':
    '## 问题 {#question}\n::: predict {#guess}\n？\n:::\n::: answer\n对。\n:::\n\n## 检验 {#check}\n文字\n',
  'lessons/two/en.md': '## Only {#only}\nin English\n',
  'lessons/code/java-remoting/Sender.java': SOURCE,
  'lessons/glossary.json': '[]',
  'lessons/regions.json': JSON.stringify({
    [REGION]: { key: REGION, languageId: 'java', text: 'void send() {}', imports: [], line: 3 },
  }),
};

const sections = (...ids: string[]) => ids.map((id) => ({ id, level: 2, title: id }));
const lesson = { minutes: 5, deeperMinutes: 0, rules: [], prerequisites: [], versions: ['5.5.0'], cards: [] };
const CATALOGUE = new Catalogue({
  roadmaps: [],
  lessons: [
    {
      ...lesson,
      id: 'one',
      texts: {
        en: { title: 'One', summary: '', sections: sections('question', 'check'), body: 'lessons/one/en.md' },
        'zh-cn': { title: '一', summary: '', sections: sections('question', 'check'), body: 'lessons/one/zh-cn.md' },
      },
      concepts: ['send-sync'],
      quizzes: ['q'],
      predictions: ['guess'],
      exercises: ['own'],
      families: ['java-remoting'],
    },
    {
      ...lesson,
      id: 'two',
      texts: { en: { title: 'Two', summary: '', sections: sections('only'), body: 'lessons/two/en.md' } },
      concepts: [],
      quizzes: [],
      predictions: [],
      exercises: [],
      families: [],
    },
  ],
  concepts: Object.fromEntries(CONCEPTS.map((concept) => [concept, { lesson: 'one' }])) as CatalogueData['concepts'],
  rules: { 'some-rule': { lesson: 'one', section: 'check' } },
});

class FakeProgress {
  readonly events: ProgressEvent[] = [];
  progress: LessonProgress = EMPTY_PROGRESS;
  private readonly _changed = new vscode.EventEmitter<ReadonlySet<string>>();
  listeners = 0;

  lesson(): LessonProgress {
    return this.progress;
  }
  record(...events: readonly ProgressEvent[]): Promise<void> {
    this.events.push(...events);
    return Promise.resolve();
  }
  onDidChange(listener: (lessons: ReadonlySet<string>) => void) {
    this.listeners++;
    const subscription = this._changed.event(listener);
    return {
      dispose: () => {
        this.listeners--;
        subscription.dispose();
      },
    };
  }
  change(progress: LessonProgress, ...lessons: string[]): void {
    this.progress = progress;
    this._changed.fire(new Set(lessons));
  }
}

class FakeIndex {
  all: SitePlace[] = [];
  asked = 0;
  private readonly _changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this._changed.event;

  summary() {
    const counts = { files: 0, places: this.all.length, families: ['java-remoting'], clients: [], concepts: new Map() };
    return { state: 'ready', ...counts, otherSdks: [], unreadLanguages: [] } as unknown as ReturnType<
      ProjectIndex['summary']
    >;
  }
  places(): readonly SitePlace[] {
    return this.all;
  }
  mainFamily() {
    return undefined;
  }
  ensure(): Promise<void> {
    this.asked++;
    return Promise.resolve();
  }
  change(...places: SitePlace[]): void {
    this.all = places;
    this._changed.fire();
  }
}

/** Settings that a test sets without touching the user's. */
class FakeSettings {
  locale: 'en' | 'zh-cn' = 'en';
  lessonPanel: 'reuse' | 'new' = 'reuse';
  private readonly _changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this._changed.event;

  setLocale(locale: 'en' | 'zh-cn'): void {
    this.locale = locale;
    this._changed.fire();
  }
}

function state() {
  const store = new FakeKeyValueStore();
  return { get: (key: string) => store.get(key), update: (key: string, value: unknown) => store.update(key, value) };
}

suite('Lesson panel', () => {
  let progress: FakeProgress;
  let index: FakeIndex;
  let settings: FakeSettings;
  let inserted: string[];
  let marked: string[];
  let panels: LessonPanels;
  let log: vscode.LogOutputChannel;

  setup(() => {
    progress = new FakeProgress();
    index = new FakeIndex();
    settings = new FakeSettings();
    inserted = [];
    marked = [];
    log = vscode.window.createOutputChannel('Test', { log: true });
    const services = {
      context: {
        extensionUri: vscode.Uri.file('/extension'),
        globalState: state(),
        workspaceState: state(),
      } as unknown as vscode.ExtensionContext,
      log,
      settings,
      assets: {
        readBytes: () => Promise.reject(new Error('not asked for')),
        readText: (path: string) => {
          const text = FILES[path];
          return text === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(text);
        },
      },
    } as unknown as Services;
    panels = new LessonPanels({
      services,
      catalogue: () => Promise.resolve(CATALOGUE),
      progress,
      index: index,
      insertRegion: (key) => Promise.resolve(void inserted.push(key)),
      markDone: (id, entry) => Promise.resolve(void marked.push(`${id} ${entry ?? '-'}`)),
      runSample: () => Promise.resolve(),
      watchLab: () => Promise.resolve(new vscode.Disposable(() => undefined)),
    });
    panels.addPages(
      new RulePages({
        settings: services.settings,
        catalogue: () => Promise.resolve(CATALOGUE),
        rules: () => Promise.resolve(new RuleCatalogue([])),
        index,
        tabs: new TabChoice(services.context, index),
        found: () => Promise.resolve(undefined),
        chosen: () => Promise.resolve({}),
        text: () => Promise.resolve(undefined),
        go: () => Promise.resolve(),
      }),
    );
  });

  teardown(async () => {
    panels.dispose();
    log.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function opened(address = 'lesson:one', section = ''): Promise<FakeWebviewPanel> {
    const fake = new FakeWebviewPanel();
    await panels.restore(fake.panel, { version: 1, address, section });
    return fake;
  }

  function last<K extends ToPage['kind']>(fake: FakeWebviewPanel, kind: K) {
    const found = fake.posted.findLast((message) => message.kind === kind);
    assert.ok(found, `no message "${kind}"`);
    return found as Extract<ToPage, { kind: K }>;
  }

  test('Should restore the lesson and section that were open', async () => {
    const fake = await opened('lesson:one', 'check');
    assert.equal(fake.title, 'One');
    assert.match(fake.webview.html, /<h1>One<\/h1>/);
    assert.match(fake.webview.html, /default-src &#39;none&#39;; script-src &#39;nonce-[0-9a-f]{32}&#39;/);
    await fake.say({ kind: 'ready', page: 1 });
    const { state: shown } = last(fake, 'state');
    assert.equal(shown.address, 'lesson:one');
    assert.equal(shown.section, 'check');
    assert.deepEqual(shown.tabs, ['java-remoting', 'spring-boot', 'java-grpc']);
  });

  test('Should close what cannot be restored', async () => {
    for (const address of ['', 'lesson:gone', 'lesson:../x', 'command:evil', 'nothing:here']) {
      assert.equal((await opened(address)).disposed, true, address);
    }
    const fake = new FakeWebviewPanel();
    await panels.restore(fake.panel, 'garbage');
    assert.equal(fake.disposed, true);
    assert.equal(panels.active, undefined);
  });

  test('Should ask for the project only when a lesson is open', async () => {
    assert.equal(index.asked, 0);
    await opened();
    assert.equal(index.asked, 1);
  });

  test('Should keep answers, and judge them itself', async () => {
    const fake = await opened();
    progress.events.length = 0;
    await fake.say({ kind: 'answer', quiz: 'q', chosen: [2, 0, 0] });
    await fake.say({ kind: 'answer', quiz: 'q', chosen: [0] });
    assert.deepEqual(progress.events, [
      { kind: 'question', lesson: 'one', quiz: 'q', chosen: [0, 2], passed: true },
      { kind: 'question', lesson: 'one', quiz: 'q', chosen: [0], passed: false },
    ]);
  });

  test('Should keep what was read, guessed, done and noted', async () => {
    const fake = await opened();
    assert.deepEqual(progress.events, [{ kind: 'opened', lesson: 'one', section: 'question' }]);
    progress.events.length = 0;
    await fake.say({ kind: 'read', section: 'question' });
    await fake.say({ kind: 'at', section: 'check' });
    await fake.say({ kind: 'predict', id: 'guess', text: 'at once' });
    await fake.say({ kind: 'exercise', id: 'own', done: true });
    await fake.say({ kind: 'note', text: 'mine' });
    assert.deepEqual(progress.events, [
      { kind: 'section', lesson: 'one', section: 'question', read: true },
      { kind: 'opened', lesson: 'one', section: 'check' },
      { kind: 'prediction', lesson: 'one', id: 'guess', text: 'at once' },
      { kind: 'exercise', lesson: 'one', id: 'own', done: true },
      { kind: 'note', lesson: 'one', text: 'mine' },
    ]);
  });

  test('Should keep nothing that the lesson does not have', async () => {
    const fake = await opened();
    progress.events.length = 0;
    for (const message of [
      { kind: 'read', section: 'other' },
      { kind: 'at', section: '__proto__' },
      { kind: 'answer', quiz: 'other', chosen: [0] },
      { kind: 'answer', quiz: 'q', chosen: [9] },
      { kind: 'predict', id: 'other', text: 'x' },
      { kind: 'exercise', id: 'other', done: true },
      { kind: 'answer', quiz: 'q', chosen: 'all' },
      { kind: 'shell', text: 'rm' },
    ]) {
      await fake.say(message);
    }
    assert.deepEqual(progress.events, []);
  });

  test('Should show changes of the progress, from wherever they come', async () => {
    const fake = await opened();
    const answered = { q: { value: { chosen: [0, 2], passed: true }, at: 1 } };
    const read = { question: { value: true, at: 1 }, check: { value: true, at: 1 } };
    progress.change({ ...EMPTY_PROGRESS, questions: answered, sections: read }, 'other');
    assert.equal(fake.posted.length, 0, 'another lesson');
    progress.change({ ...EMPTY_PROGRESS, questions: answered, sections: read }, 'one');
    const { progress: shown } = last(fake, 'progress');
    assert.deepEqual(shown.answers, { q: { chosen: [0, 2], passed: true } });
    assert.deepEqual(shown.read, ['question', 'check']);
    assert.equal(shown.done, true);
  });

  test('Should go back and forward, to the section where the reader was', async () => {
    const fake = await opened();
    await fake.say({ kind: 'at', section: 'check' });
    await fake.say({ kind: 'open', address: 'lesson:two' });
    assert.match(last(fake, 'page').html, /<h1>Two<\/h1>/);
    assert.equal(fake.title, 'Two');
    await fake.say({ kind: 'back' });
    assert.match(last(fake, 'page').html, /<h1>One<\/h1>/);
    assert.equal(last(fake, 'page').state.section, 'check');
    await fake.say({ kind: 'forward' });
    assert.match(last(fake, 'page').html, /<h1>Two<\/h1>/);
    assert.equal(progress.listeners, 1, 'the page before is let go');
  });

  test('Should lead a rule to the section that explains it, and stay where a link leads nowhere', async () => {
    const fake = await opened('lesson:two');
    await fake.say({ kind: 'open', address: 'lesson:nope' });
    await fake.say({ kind: 'open', address: 'command:evil' });
    assert.equal(fake.title, 'Two');
    await fake.say({ kind: 'open', address: 'rule:some-rule' });
    assert.equal(fake.title, 'One');
    assert.equal(last(fake, 'page').state.section, 'check');
  });

  test('Should follow the language, and show the other one where a lesson lacks it', async () => {
    const fake = await opened();
    settings.setLocale('zh-cn');
    await settled();
    assert.equal(fake.title, '一');
    assert.equal(last(fake, 'page').language, 'zh-cn');
    await fake.say({ kind: 'open', address: 'lesson:two' });
    assert.match(last(fake, 'page').html, /<article lang="en">[\s\S]*本课还没有中文版/);
  });

  test('Should list the places of the project and follow edits', async () => {
    const fake = await opened();
    const range = { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } };
    const site = { concept: 'send-sync', symbol: 'send', receiver: 'producer', range, form: 'call' } as unknown as Site;
    index.change({ path: 'A.java', site });
    const { places } = last(fake, 'places');
    assert.deepEqual(places.places, [{ path: 'A.java', line: 3, text: 'producer.send' }]);
    const count = fake.posted.length;
    index.change({ path: 'A.java', site });
    assert.equal(fake.posted.length, count, 'nothing new, nothing said');
  });

  test('Should jump to a place of the project, not to one of an old list', async () => {
    const [file] = await vscode.workspace.findFiles('**/*.java', undefined, 1);
    assert.ok(file);
    const fake = await opened();
    fake.viewColumn = vscode.ViewColumn.Two;
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
    const site = { concept: 'send-sync', symbol: 'send', range, form: 'call' } as unknown as Site;
    index.change({ path: vscode.workspace.asRelativePath(file), site });
    const { list } = last(fake, 'places').places;
    await fake.say({ kind: 'place', list: list - 1, index: 0 });
    assert.equal(vscode.window.visibleTextEditors.length, 0);
    await fake.say({ kind: 'place', list, index: 0 });
    const editor = await shownEditor(({ document }) => document.uri.toString() === file.toString());
    assert.equal(editor.viewColumn, vscode.ViewColumn.One);
    assert.equal(editor.selection.active.line, 2);
  });

  test('Should hand blocks on, and remember the tab', async () => {
    const fake = await opened();
    await fake.say({ kind: 'insert', region: REGION });
    await fake.say({ kind: 'markDone' });
    await fake.say({ kind: 'copy', text: 'void send() {}' });
    await fake.say({ kind: 'tab', tab: 'java-grpc' });
    assert.deepEqual(inserted, [REGION]);
    assert.deepEqual(marked, ['one -']);
    assert.equal(await vscode.env.clipboard.readText(), 'void send() {}');
    await fake.say({ kind: 'ready', page: 1 });
    assert.equal(last(fake, 'state').state.tabs[0], 'java-grpc');
  });

  test('Should open the source of a block, read-only, at its line', async () => {
    const fake = await opened();
    await fake.say({ kind: 'openSource', region: REGION });
    const editor = await shownEditor((each) => each.document.uri.scheme === SOURCE_SCHEME);
    assert.equal(editor.document.getText(), SOURCE);
    assert.equal(editor.document.languageId, 'java');
    assert.equal(editor.selection.active.line, 2);
    await fake.say({ kind: 'openSource', region: 'java-remoting/Other.java#x' });
    await fake.say({ kind: 'openSource', region: '../../../etc/passwd#x' });
    assert.equal(vscode.window.visibleTextEditors.length, 1, 'nothing that is not shipped');
  });

  test('Should start from the page of today when it comes back', async () => {
    const fake = await opened();
    await fake.say({ kind: 'open', address: 'lesson:two' });
    assert.equal(fake.documents.length, 1, 'the page is exchanged without a reload');
    fake.hide();
    assert.match(fake.webview.html, /<h1>Two<\/h1>/);
    fake.reveal();
    await fake.say({ kind: 'ready', page: 2 });
    assert.equal(last(fake, 'state').state.address, 'lesson:two');
  });

  test('Should send the page again when the document is an old one', async () => {
    const fake = await opened();
    await fake.say({ kind: 'open', address: 'lesson:two' });
    fake.posted.length = 0;
    await fake.say({ kind: 'ready', page: 1 });
    assert.match(last(fake, 'page').html, /<h1>Two<\/h1>/);
  });

  test('Should show the last page that was asked for, however long the others take', async () => {
    const fake = await opened();
    await Promise.all([
      fake.say({ kind: 'open', address: 'lesson:two' }),
      fake.say({ kind: 'open', address: 'lesson:one' }),
    ]);
    assert.equal(fake.title, 'One');
  });

  test('Should leave nothing behind', async () => {
    const fake = await opened();
    assert.equal(progress.listeners, 1);
    fake.dispose();
    assert.equal(progress.listeners, 0);
    assert.equal(panels.active, undefined);
    progress.change(EMPTY_PROGRESS, 'one');
    index.change();
    settings.setLocale('zh-cn');
    await settled();
    assert.equal(fake.posted.length, 0);
  });
});

async function shownEditor(matches: (editor: vscode.TextEditor) => boolean): Promise<vscode.TextEditor> {
  const find = () => vscode.window.visibleTextEditors.find(matches);
  return (
    find() ??
    new Promise((resolve) => {
      const listener = vscode.window.onDidChangeVisibleTextEditors(() => {
        const found = find();
        if (found) {
          listener.dispose();
          resolve(found);
        }
      });
    })
  );
}
