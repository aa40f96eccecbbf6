import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { Catalogue } from '../../../core/curriculum/catalogue';
import type { ProjectIndex } from '../../../core/rocketmq/projectModel';
import { type RuleTexts, type ShownFinding } from '../../../core/rocketmq/ruleModel';
import { RuleCatalogue } from '../../../core/rocketmq/rules/ruleCatalogue';
import { RulePages } from '../../../host/lesson/rulePages';
import { TabChoice } from '../../../host/lesson/tabChoice';
import { PREFIX, SETTINGS } from '../../../host/platform/ids';
import { Settings } from '../../../host/platform/settings';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

const both = (text: string) => ({ en: text, 'zh-cn': text });
const RULE: RuleTexts = {
  id: 'delay-level-out-of-range',
  severity: 'warning',
  families: ['java-remoting'],
  theme: 'message',
  fixable: true,
  concept: 'send-delay',
  title: both('A delay level that does not exist'),
  messages: { default: both('Level {level}.') },
  fixes: { seconds: both('{amount} seconds') },
  why: both('Why.'),
  silent: both('Silent.'),
  source: 'A#b',
};
const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const FINDING: ShownFinding = {
  rule: RULE.id,
  range: at(1, 20, 22),
  severity: 'warning',
  message: 'default',
  values: { level: 30 },
  fixes: [{ title: 'seconds', values: { amount: 30 }, edits: [{ range: at(1, 20, 22), text: '4' }] }],
};

/** Pages on a project with one finding; what the page does is noted. */
function opened() {
  const noted: string[] = [];
  const store = new Map<string, unknown>();
  const memento = {
    get: (key: string) => store.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void store.set(key, value)),
  };
  const index = {
    summary: () => ({ state: 'ready', families: ['java-remoting'], clients: [] }),
    ensure: () => Promise.resolve(),
    onDidChange: () => ({ dispose: () => undefined }),
  } as unknown as ProjectIndex;
  const settings = new Settings();
  const pages = new RulePages({
    settings,
    catalogue: () => Promise.resolve(new Catalogue(sampleCatalogueData())),
    rules: () => Promise.resolve(new RuleCatalogue([RULE])),
    index,
    tabs: new TabChoice({ workspaceState: memento, globalState: memento } as unknown as vscode.ExtensionContext, index),
    found: () => Promise.resolve(new Map([['shop/Order.java', [FINDING]]])),
    chosen: () => Promise.resolve({}),
    text: () => Promise.resolve('void send() {\nm.setDelayTimeLevel(30);\n}'),
    go: ({ path, range }) => Promise.resolve(void noted.push(`${path}:${range.start.line}`)),
  });
  const host = {
    post: () => undefined,
    resource: (path: string) => path,
    open: (address: string) => Promise.resolve(void noted.push(address)),
    redraw: () => Promise.resolve(),
    column: undefined,
  };
  return { noted, settings, open: (address: string) => pages.open(address, host) };
}

suite('Rule pages in the editor', () => {
  const reset = () =>
    vscode.workspace.getConfiguration(PREFIX).update(SETTINGS.rules, undefined, vscode.ConfigurationTarget.Global);
  suiteTeardown(reset);

  test('Should show the reader’s own line with its fix, and lead there', async () => {
    const { open, noted, settings } = opened();
    const page = (await open(`rule:${RULE.id}`)) ?? assert.fail('no page');
    assert.match(page.page.html, /Level 30\./);
    assert.match(page.page.html, /\+ m\.setDelayTimeLevel\(4\);/);
    await page.receive({ kind: 'action', action: 'place', value: '0' });
    await page.receive({ kind: 'action', action: 'place', value: '9' });
    assert.deepEqual(noted, ['shop/Order.java:1']);
    page.dispose();
    settings.dispose();
  });

  test('Should write the severity that is chosen, and take it out again, leaving other rules alone', async () => {
    const { open, settings } = opened();
    await settings.set(SETTINGS.rules, { 'other-rule': 'off' });
    const page = (await open(`rule:${RULE.id}`)) ?? assert.fail('no page');
    await page.receive({ kind: 'action', action: 'severity', value: 'hint' });
    assert.deepEqual({ ...settings.rules }, { 'other-rule': 'off', [RULE.id]: 'hint' });
    await page.receive({ kind: 'action', action: 'severity', value: '' });
    assert.deepEqual({ ...settings.rules }, { 'other-rule': 'off' });
    page.dispose();
    settings.dispose();
  });

  test('Should count places in the list of all rules', async () => {
    const { open, settings } = opened();
    const page = (await open('rule:all')) ?? assert.fail('no page');
    assert.match(page.page.html, /data-flags="firing fixable"/);
    page.dispose();
    settings.dispose();
  });
});
