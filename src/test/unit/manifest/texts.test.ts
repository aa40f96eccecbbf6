import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT, readJson, sourceFiles } from '../../support/sourceFiles';

type Bundle = Readonly<Record<string, string>>;
const LANGUAGES = ['package.nls.json', 'package.nls.zh-cn.json'];
const placeholders = (text: string): string[] => [...(text.match(/\{\d+\}/g) ?? [])].sort();
const HAN = /\p{Script=Han}/u;

/** The string literals given to `l10n.t`, and how often it is called with anything else. */
function localisedStrings(text: string): { readonly keys: readonly string[]; readonly others: number } {
  const calls = text.match(/\bl10n\.t\(/g)?.length ?? 0;
  const literals = [...text.matchAll(/\bl10n\.t\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)")/g)];
  const keys = literals.map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped)),
  );
  return { keys, others: calls - literals.length };
}

suite('Texts of the manifest', () => {
  const wanted = new Set(
    [...readFileSync(path.join(ROOT, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''),
  );

  for (const file of LANGUAGES) {
    test(`Should have every key of package.json in ${file}, and no unused one`, () => {
      const keys = Object.entries(readJson<Bundle>(file));
      assert.deepEqual(keys.map(([key]) => key).sort(), [...wanted].sort());
      assert.deepEqual(
        keys.filter(([, text]) => text.trim() === ''),
        [],
      );
    });
  }

  test('Should link to the same commands in every language', () => {
    const links = LANGUAGES.map((file) =>
      Object.values(readJson<Bundle>(file))
        .flatMap((text) => text.match(/\]\(command:[\w.]+\)/g) ?? [])
        .sort(),
    );
    assert.deepEqual(links[0], links[1]);
  });
});

suite('Texts of the host', () => {
  const bundle = readJson<Bundle>('l10n/bundle.l10n.zh-cn.json');
  const sources = sourceFiles('src').map(({ path: file, text }) => ({ file, ...localisedStrings(text) }));

  test('Should give l10n.t nothing but string literals', () => {
    assert.deepEqual(
      sources.filter(({ others }) => others > 0).map(({ file }) => file),
      [],
    );
  });

  test('Should have every string in Chinese, and no unused one', () => {
    const keys = new Set(sources.flatMap((source) => source.keys));
    assert.deepEqual(Object.keys(bundle).sort(), [...keys].sort());
  });

  test('Should keep placeholders', () => {
    const changed = Object.entries(bundle).filter(
      ([key, text]) => placeholders(key).join() !== placeholders(text).join(),
    );
    assert.deepEqual(changed, []);
  });

  test('Should be in English in the source and in Chinese in the bundle', () => {
    assert.deepEqual(
      Object.entries(bundle).filter(([key, text]) => HAN.test(key) || !HAN.test(text)),
      [],
    );
  });
});
