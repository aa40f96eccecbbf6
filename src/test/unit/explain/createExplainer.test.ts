import assert from 'node:assert/strict';
import { createExplainer, KNOWLEDGE_ASSET } from '../../../core/rocketmq/explain/createExplainer';
import { LENS_WIDTH, lensWidth } from '../../../core/rocketmq/explain/template';
import { API_GROUPS } from '../../../core/rocketmq/api/groups';
import type { Argument, FileFacts, Site } from '../../../core/rocketmq/model';
import type { Locale } from '../../../core/util/locale';
import { explainer, JavaExplained, knowledge, LANGUAGES } from './explained';

suite('Explainer', function () {
  this.timeout(30_000);
  test('Should read the knowledge that the build writes', async () => {
    const asked: string[] = [];
    const assets = {
      readBytes: () => Promise.reject(new Error('no bytes are needed')),
      readText: (path: string) => {
        asked.push(path);
        return Promise.resolve(JSON.stringify(knowledge));
      },
    };
    const made = await createExplainer(assets, API_GROUPS);
    assert.deepEqual(asked, [KNOWLEDGE_ASSET]);
    const site = siteOf('java-remoting/DefaultMQProducer.sendOneway', 'send-oneway');
    assert.ok(
      made.explain(site, { locale: 'en', client: undefined, facts: factsOf([site]) }).lens.startsWith('one-way'),
    );
  });

  test('Should reject when the knowledge is missing', async () => {
    const missing = {
      readBytes: () => Promise.reject(new Error()),
      readText: () => Promise.reject(new Error('missing')),
    };
    await assert.rejects(createExplainer(missing, API_GROUPS), /missing/);
  });

  test('Should never throw nor say nothing, whatever the arguments are', () => {
    const strange: readonly Argument[][] = [
      [],
      [argument('](command:evil)', { kind: 'string', value: '](command:evil)' })],
      [argument('x'.repeat(200)), argument('`', { kind: 'string', value: '`' }), argument('', { kind: 'null' })],
      Array.from({ length: 12 }, (_, index) => argument(String(index), { kind: 'number', value: index })),
      [argument('NaN', { kind: 'number', value: Number.NaN }), argument('-1', { kind: 'number', value: -1 })],
    ];
    const forms = ['creation', 'class', 'annotation', 'attribute', 'key'] as const;
    for (const [api, concept] of everyRow()) {
      const site = siteOf(api, concept);
      const sites = [
        ...strange.map((args) => ({ ...site, arguments: args })),
        ...forms.map((form) => ({ ...site, form, arguments: strange[1] ?? [] })),
      ];
      sites.forEach((one, index) => assertSaid(one, LANGUAGES[index % LANGUAGES.length]));
    }
  });

  test('Should say the symbol of a site that it knows nothing of', () => {
    const site = { ...siteOf('go/Producer.SendSync', 'send-sync'), family: 'go' as const, symbol: 'Send`Sync' };
    const { lens, hover } = explainer.explain(site, { locale: 'en', client: undefined, facts: factsOf([site]) });
    assert.equal(lens, 'Send`Sync');
    assert.equal(hover, '**``Send`Sync``**');
  });

  test('Should not let hostile names out of their code span', async () => {
    const java = await JavaExplained.create();
    const text = `import org.apache.rocketmq.spring.core.*;
      class A { RocketMQTemplate t; void a(Object o) {
        t.syncSend("](command:workbench.action.quit) <b>x</b> [a](http://b) $(alert)", o);
        t.syncSend("\`](command:x)\`", o);
      } }`;
    const said = java.explainAll(text);
    java.dispose();
    assert.equal(said.length, 2);
    for (const { hover } of said) {
      assert.ok(!/command:|<b>|http:|\$\(/.test(outsideCode(hover)), hover);
    }
  });
});

function assertSaid(site: Site, locale: Locale = 'en'): void {
  const { lens, hover } = explainer.explain(site, { locale, client: undefined, facts: factsOf([site]) });
  const said = `${site.api}: ${lens}\n${hover}`;
  assert.ok(lens.trim().length > 0 && lensWidth(lens) <= LENS_WIDTH, said);
  assert.ok(!/\{\w+/.test(lens) && !/undefined|NaN s/.test(hover), said);
  assert.ok(hover.split('\n').length <= 25, said);
  assert.ok(!outsideCode(hover).includes('command:'), said);
}

function everyRow(): readonly (readonly [api: string, concept: Site['concept']])[] {
  return API_GROUPS.flatMap(({ id }) => {
    const group = knowledge.groups.find(({ group: name }) => name === id);
    return (group?.entries ?? []).flatMap(({ on = [], concepts }) =>
      on.flatMap((row) => concepts.map((concept) => [`${id}/${row}`, concept] as const)),
    );
  });
}

/** What Markdown would read as Markdown: the text without its code spans. */
function outsideCode(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gs, '');
}

function siteOf(api: string, concept: Site['concept']): Site {
  const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 8 } };
  const symbol = api.slice(Math.max(api.lastIndexOf('.'), api.indexOf('/')) + 1);
  return { api, concept, family: 'java-remoting', symbol, range, form: 'call', arguments: [], run: 0 };
}

function factsOf(sites: readonly Site[]): FileFacts {
  return { ...EMPTY, sites };
}

const EMPTY: FileFacts = {
  path: 'A.java',
  families: [],
  sites: [],
  declarations: [],
  otherSdks: [],
  questions: { scope: { packageName: '', imports: new Map(), wildcards: [], own: new Map() }, asked: [] } as never,
};

function argument(text: string, more: Partial<Argument> = {}): Argument {
  return { text, kind: 'other', range: { start: { line: 3, character: 9 }, end: { line: 3, character: 10 } }, ...more };
}
