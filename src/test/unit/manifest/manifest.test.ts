import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { COMMANDS, CONTEXTS, PREFIX, SETTINGS, VIEWS } from '../../../host/platform/ids';
import { ROOT, readJson, sourceFiles } from '../../support/sourceFiles';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}
interface Step {
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly commands: readonly { readonly command: string; readonly category?: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> };
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly jsonValidation: readonly { readonly url: string }[];
  };
}

const manifest = readJson<Manifest>('package.json');
const manifestText = JSON.stringify(manifest);
const { contributes } = manifest;
const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

suite('Manifest and table of ids', () => {
  test('Should contribute every command of the table and no other', () => {
    const contributed = contributes.commands.map(({ command }) => command);
    assert.deepEqual(sorted(contributed), sorted(Object.values(COMMANDS)));
    assert.equal(new Set(contributed).size, contributed.length);
  });

  test('Should have every setting of the table and no other, each with a default', () => {
    const { properties } = contributes.configuration;
    const known = Object.values(SETTINGS).map((setting) => `${PREFIX}.${setting}`);
    assert.deepEqual(sorted(Object.keys(properties)), sorted(known));
    assert.deepEqual(
      Object.entries(properties).filter(([, property]) => property.default === undefined),
      [],
    );
  });

  test('Should contribute only views of the table, the Roadmap first', () => {
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    assert.equal(views[0], VIEWS.roadmap);
    assert.deepEqual(
      views.filter((id) => !(Object.values(VIEWS) as string[]).includes(id)),
      [],
    );
    assert.ok(views.length <= 3);
  });

  test('Should use every context key of the table and no other', () => {
    const views: readonly string[] = Object.values(VIEWS);
    const commands: readonly string[] = Object.values(COMMANDS);
    const whens = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(
      ({ when }) => when ?? '',
    );
    const used = whens.flatMap((when) => when.match(/rocketmqGuide\.\w+/g) ?? []).filter((id) => !views.includes(id));
    assert.deepEqual(sorted(new Set(used)), sorted(Object.values(CONTEXTS)));
    assert.ok(commands.every((command) => !used.includes(command)));
  });

  test('Should name no command, view or setting that is not in the table', () => {
    const known = new Set<string>([
      ...Object.values(COMMANDS),
      ...Object.values(VIEWS),
      ...Object.values(CONTEXTS),
      ...Object.values(SETTINGS).map((setting) => `${PREFIX}.${setting}`),
      `${PREFIX}.lesson`,
    ]);
    const named = manifestText.match(/rocketmqGuide\.[\w.]*\w/g) ?? [];
    const texts = ['package.nls.json', 'package.nls.zh-cn.json'].map((file) => JSON.stringify(readJson(file)));
    const linked = texts.flatMap((text) => text.match(/rocketmqGuide\.[\w.]*\w/g) ?? []);
    assert.deepEqual(sorted(new Set([...named, ...linked].filter((id) => !known.has(id)))), []);
  });

  test('Should write ids nowhere in the source but in the table', () => {
    const written = sourceFiles('src')
      .filter(({ path: file, text }) => file !== 'src/host/platform/ids.ts' && /['"`]rocketmqGuide\.\w/.test(text))
      .map(({ path: file }) => file);
    assert.deepEqual(written, []);
  });
});

suite('Manifest', () => {
  test('Should show at most 25 commands in every palette, the others where they fit, all in one category', () => {
    const limited = contributes.menus['commandPalette']?.filter(({ when }) => when !== undefined) ?? [];
    assert.ok(contributes.commands.length - limited.length <= 25);
    assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['%displayName%']);
  });

  test('Should keep commands sorted, so that branches meet without conflict', () => {
    const ids = contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      ids,
      [...ids].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
    );
  });

  test('Should show at most three icons in the title of a view, "collapse all" included', () => {
    const items = contributes.menus['view/title']?.filter(({ group }) => group?.startsWith('navigation')) ?? [];
    const places = new Set(items.map(({ group }) => group));
    assert.ok(places.size + 1 <= 3);
    const icons = new Map(contributes.commands.map(({ command, icon }) => [command, icon]));
    assert.deepEqual(
      items.filter(({ command }) => !icons.get(command)),
      [],
    );
  });

  test('Should bind keys only where one of our views has the focus', () => {
    assert.deepEqual(
      contributes.keybindings.filter(({ when }) => !/focusedView == rocketmqGuide\./.test(when ?? '')),
      [],
    );
  });

  test('Should have one walkthrough of at most five steps, each with a described picture and an end', () => {
    assert.equal(contributes.walkthroughs.length, 1);
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.ok(steps.length > 0 && steps.length <= 5);
    for (const { media, completionEvents } of steps) {
      assert.match(media.altText, /^%.+%$/);
      assert.ok(completionEvents.length > 0);
    }
  });

  test('Should name only files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views).flatMap((views) => views.map(({ icon }) => icon)),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
      ...contributes.jsonValidation.map(({ url }) => url),
    ];
    assert.deepEqual(
      files.filter((file) => !file.startsWith('./dist/') && !existsSync(path.join(ROOT, file))),
      [],
    );
  });

  test('Should not activate at start-up', () => {
    assert.deepEqual(
      manifest.activationEvents.filter((event) => event === '*' || event === 'onStartupFinished'),
      [],
    );
  });
});
