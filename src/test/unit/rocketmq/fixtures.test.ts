import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import type { Site } from '../../../core/rocketmq/model';
import { CONCEPTS, type Concept, type Family } from '../../../core/rocketmq/vocabulary';
import { CONFIGURATION_KEYS } from '../../../core/rocketmq/configuration/keys';
import { SERVER_KEYS } from '../../../core/rocketmq/configuration/serverKeys';
import { caretFixtures, type CaretFixture } from '../../support/caretFixture';
import { CoreAssets } from '../../support/coreAssets';

/** Forms that each concept must be seen in, and code that looks like it and is not, for every family that has it. */
const FORMS = 3;
const LOOK_ALIKES = 2;

/** Folders of fixtures, one a language, and the families whose clients are written in it. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  java: ['java-remoting', 'java-grpc', 'spring-boot', 'spring-cloud-stream'],
  config: [],
  kotlin: [],
  go: ['go'],
  python: ['python'],
  nodejs: ['nodejs'],
};

suite('Fixtures of recognition', () => {
  // Findings have a test of their own.
  const fixtures = Object.keys(LANGUAGES)
    .flatMap(caretFixtures)
    .filter(({ path }) => !path.startsWith('config/findings/'));
  const known = new Map<string, readonly Site[]>();
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = Analyser.create(new CoreAssets());
    await Promise.all(fixtures.map(({ path }) => analyser.prepare(path)));
  });
  suiteTeardown(() => analyser.dispose());

  for (const fixture of fixtures) {
    test(`Should find the marked sites, and no others, in ${fixture.path}`, () => {
      const places = placesOf(sitesOf(fixture));
      const wanted = fixture.expected.map(({ line, character, concepts }) => {
        const under = places.find((place) => place.line === line && place.from <= character && character < place.to);
        return `${line + 1}:${under?.from ?? character} ${concepts.join(', ')}`;
      });
      const found = places.map(({ line, from, concepts }) => `${line + 1}:${from} ${concepts.join(', ')}`);
      assert.deepEqual(found, wanted.sort(byPlace));
      for (const { line, concept } of fixture.lookAlikes) {
        assert.ok(CONCEPTS.includes(concept), `${concept} in line ${line + 1} is no concept`);
        assert.ok(
          !places.some((place) => place.line === line && place.concepts.includes(concept)),
          `line ${line + 1} only looks like ${concept}`,
        );
      }
    });
  }

  test('Should have every row of the API table exercised', () => {
    const seen = new Set(fixtures.flatMap((fixture) => sitesOf(fixture).map(({ api }) => api)));
    const rows = analyser.api.rows().map(({ id }) => id);
    const keys = [...CONFIGURATION_KEYS, ...SERVER_KEYS].map(({ family, key }) => `${family}/${key}`);
    assert.deepEqual(
      [...rows, ...keys].filter((id) => !seen.has(id)),
      [],
    );
  });

  test('Should know every concept of every family in several forms, and its look-alikes', () => {
    const forms = new Map<string, Set<string>>();
    const lookAlikes = new Map<string, number>();
    for (const fixture of fixtures) {
      const [language = '', folder = ''] = fixture.path.split('/');
      // Families share their language: code that looks like one looks like all of that language.
      const similarTo = folder.startsWith('config-') ? [folder] : LANGUAGES[language]!;
      for (const key of fixture.lookAlikes.flatMap(({ concept }) =>
        similarTo.map((family) => `${family} ${concept}`),
      )) {
        lookAlikes.set(key, (lookAlikes.get(key) ?? 0) + 1);
      }
      const sites = sitesOf(fixture);
      for (const { line, character, concepts, form } of fixture.expected) {
        for (const concept of concepts) {
          const site = sites.find(
            ({ range, concept: found }) =>
              found === concept &&
              range.start.line === line &&
              range.start.character <= character &&
              character < range.end.character,
          );
          if (site !== undefined) {
            const key = `${site.family} ${concept}`;
            forms.set(key, (forms.get(key) ?? new Set()).add(form));
          }
        }
      }
    }
    const rows = conceptsOfFamilies().map(([family, concept]) => {
      const known = [...(forms.get(`${family} ${concept}`) ?? [])];
      const similar = lookAlikes.get(`${family} ${concept}`) ?? 0;
      return { family, concept, forms: known, lookAlikes: similar };
    });
    console.log(matrix(rows));
    const thin = rows.filter((row) => row.forms.length < FORMS || row.lookAlikes < LOOK_ALIKES);
    assert.deepEqual(
      thin.map((row) => `${row.family} ${row.concept}: ${row.forms.join(', ')}; ${row.lookAlikes} look-alikes`),
      [],
    );
  });

  function sitesOf({ path, text }: CaretFixture): readonly Site[] {
    const found = known.get(path) ?? analyser.analyse({ path, text })?.sites ?? [];
    known.set(path, found);
    return found;
  }

  /** The concepts that the tables can give, family by family. */
  function conceptsOfFamilies(): [Family, Concept][] {
    const found = new Set<string>();
    const add = (family: Family, concepts: readonly string[]) =>
      concepts.forEach((concept) => found.add(`${family} ${concept}`));
    for (const { type } of analyser.api.rows()) {
      const { api, family } = type;
      const calls = [
        ...(api.creation ?? []),
        ...Object.values(api.methods ?? {}).flatMap((method) => method.calls ?? []),
        ...Object.values(api.attributes ?? {}).flat(),
        ...Object.values(api.fields ?? {}).flatMap((field) => field.setting ?? []),
      ];
      const read = Object.values(api.fields ?? {}).flatMap((field) => field.reading ?? []);
      const named = [...(api.implementing ?? []), ...(api.annotating ?? []), ...read];
      add(family, [...named, ...calls.flatMap((call) => call.slice(1))]);
    }
    for (const { family, concept } of [...CONFIGURATION_KEYS, ...SERVER_KEYS]) {
      add(family, [concept]);
    }
    return [...found].sort().map((key) => key.split(' ') as [Family, Concept]);
  }
});

interface Place {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly concepts: Concept[];
}

function placesOf(sites: readonly Site[]): Place[] {
  const places: Place[] = [];
  for (const { range, concept } of sites) {
    const last = places.at(-1);
    if (last?.line === range.start.line && last.from === range.start.character) {
      last.concepts.push(concept);
    } else {
      places.push({
        line: range.start.line,
        from: range.start.character,
        to: range.end.character,
        concepts: [concept],
      });
    }
  }
  return places;
}

function byPlace(a: string, b: string): number {
  const [lineA = 0, columnA = 0] = a.split(/[: ]/).map(Number);
  const [lineB = 0, columnB = 0] = b.split(/[: ]/).map(Number);
  return lineA - lineB || columnA - columnB;
}

function matrix(
  rows: readonly { family: string; concept: string; forms: readonly string[]; lookAlikes: number }[],
): string {
  return rows
    .map(
      (row) =>
        `${row.family.padEnd(19)}${row.concept.padEnd(22)}${row.forms.length} forms  ${row.lookAlikes} look-alikes`,
    )
    .join('\n');
}
