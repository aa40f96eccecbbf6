import assert from 'node:assert/strict';
import { API_GROUPS } from '../../../core/rocketmq/api/groups';
import type { ApiCall, ApiGroup } from '../../../core/rocketmq/api/model';
import { parseParameters } from '../../../core/rocketmq/api/parameters';
import { conditionName, isCondition } from '../../../core/rocketmq/explain/conditions';
import { EntryIndex } from '../../../core/rocketmq/explain/entryIndex';
import type { Entry, Fact, KnowledgeGroup } from '../../../core/rocketmq/explain/knowledge';
import { LENS_WIDTH, lensWidth, placeholders } from '../../../core/rocketmq/explain/template';
import { CONFIGURATION_KEYS } from '../../../core/rocketmq/configuration/keys';
import { SERVER_KEYS } from '../../../core/rocketmq/configuration/serverKeys';
import { CONCEPTS, type Concept } from '../../../core/rocketmq/vocabulary';
import type { Texts } from '../../../core/util/locale';
import { knowledge, LANGUAGES } from './explained';

interface Row {
  readonly group: ApiGroup;
  /** `DefaultMQProducer.send`. */
  readonly row: string;
  readonly concepts: readonly Concept[];
  readonly parameters: readonly string[];
}

/** What texts and conditions may name besides parameters, settings and values. */
const SPECIAL = ['symbol', 'form', 'concept', 'type', 'version', 'starter', 'arguments', 'started'];
const ASPECTS = ['text', 'kind', 'type', 'name', 'topic', 'tag', 'raw'];

suite('Knowledge', () => {
  const rows = API_GROUPS.flatMap(rowsOf);
  const index = new EntryIndex(knowledge);
  const entries = knowledge.groups.flatMap((group) => group.entries.map((entry) => ({ group, entry })));

  test('Should say something of every concept of every row of the API table', () => {
    const holes = rows.flatMap(({ group, row, concepts }) =>
      concepts
        .filter((concept) => !index.find({ api: `${group.id}/${row}`, family: group.family, concept }))
        .map((concept) => `${group.id}/${row} ${concept}`),
    );
    assert.deepEqual(holes, []);
  });

  test('Should name only rows that the API table has, with concepts that they have', () => {
    const wrong = entries
      .filter(({ group }) => API_GROUPS.some(({ id }) => id === group.group))
      .flatMap(({ group, entry }) =>
        (entry.on ?? []).flatMap((row) => {
          const found = rows.find((known) => known.group.id === group.group && known.row === row);
          const used = found?.concepts.some((concept) => entry.concepts.includes(concept));
          return used === true ? [] : [`${group.group}/${row} ${entry.concepts.join()}`];
        }),
      );
    assert.deepEqual(wrong, []);
  });

  test('Should use the concepts of the vocabulary', () => {
    for (const { entry } of entries) {
      assert.deepEqual(
        entry.concepts.filter((concept) => !CONCEPTS.includes(concept)),
        [],
      );
    }
  });

  test('Should say something of every configuration key that is a site', () => {
    const holes = [...CONFIGURATION_KEYS, ...SERVER_KEYS].filter(
      ({ key, family, concept }) => !index.find({ api: `${family}/${key}`, family, concept }),
    );
    assert.deepEqual(holes, []);
  });

  test('Should explain configuration by concept even when a key is not known', () => {
    for (const concept of ['config-namesrv', 'acl', 'trace', 'retry-dlq', 'broadcast', 'filter-sql'] as const) {
      assert.ok(index.find({ api: 'config-spring-boot/rocketmq.other', family: 'config-spring-boot', concept }));
    }
  });

  test('Should have the same numbers, code and names in both languages', () => {
    const different = entries.flatMap(({ group, entry }) =>
      textsOf(entry, group).filter((texts) => {
        const [first, second] = LANGUAGES.map((language) => comparable(texts[language]));
        return first !== second;
      }),
    );
    assert.deepEqual(
      different.map((texts) => `${texts.en} | ${texts['zh-cn']}`),
      [],
    );
  });

  test('Should have Chinese in Chinese texts and none in English ones', () => {
    for (const { group, entry } of entries) {
      for (const texts of textsOf(entry, group)) {
        assert.match(texts['zh-cn'].replace(/\{[\w.]+\}|`[^`]*`/g, '字'), /\p{Script=Han}/u, texts['zh-cn']);
        assert.doesNotMatch(texts.en, /\p{Script=Han}|[，。：；（）]/u, texts.en);
      }
    }
  });

  test('Should leave no code span open', () => {
    for (const { group, entry } of entries) {
      for (const texts of textsOf(entry, group)) {
        for (const language of LANGUAGES) {
          assert.equal((texts[language].match(/`/g) ?? []).length % 2, 0, texts[language]);
        }
      }
    }
  });

  test('Should ask only for values that exist where the text is said', () => {
    const unknown = entries.flatMap(({ group, entry }) =>
      factsOf(entry)
        .flatMap((fact) => namesOf(fact))
        .filter((name) => !isKnown(name, entry, group))
        .map((name) => `${group.group} ${entry.title.en}: ${name}`),
    );
    assert.deepEqual([...new Set(unknown)], []);
  });

  test('Should always have a lens to fall back to', () => {
    for (const { group, entry } of entries) {
      const last = entry.lens.at(-1);
      assert.ok(last !== undefined && last.when === undefined, entry.title.en);
      for (const name of placeholders(last.en)) {
        assert.equal(group.settings[name]?.fixed, true, `${entry.title.en}: ${name}`);
      }
    }
  });

  test('Should keep lenses within their width even with the longest names and numbers', () => {
    const long = entries.flatMap(({ group, entry }) =>
      entry.lens.flatMap((fact) =>
        LANGUAGES.map((language) => widest(fact[language], group)).filter((text) => lensWidth(text) > LENS_WIDTH),
      ),
    );
    assert.deepEqual(long, []);
  });

  test('Should have conditions that can be read', () => {
    for (const { entry } of entries) {
      for (const fact of factsOf(entry)) {
        assert.deepEqual(
          (fact.when ?? []).filter((condition) => !isCondition(condition)),
          [],
        );
      }
    }
  });

  function isKnown(name: string, entry: Entry, group: KnowledgeGroup): boolean {
    const [first = '', aspect] = name.split('.');
    if (first === 'client') {
      return parametersOf(group).has(aspect ?? '') || aspect === 'maxReconsumeTimes';
    }
    if (aspect !== undefined && !ASPECTS.includes(aspect)) {
      return false;
    }
    const own = group.settings[first] ?? group.values[first];
    const isParameter = parametersOf(group, entry.on).has(first) || hasAttributes(entry, group) || first === 'value';
    return own !== undefined || isParameter || SPECIAL.includes(first);
  }

  function hasAttributes(entry: Entry, group: KnowledgeGroup): boolean {
    const api = API_GROUPS.find(({ id }) => id === group.group);
    return (entry.on ?? []).some(
      (row) => api?.types.some(({ name, annotating }) => name === row && annotating) === true,
    );
  }

  function parametersOf(group: KnowledgeGroup, on?: readonly string[]): ReadonlySet<string> {
    const own = rows.filter((row) => row.group.id === group.group && (on === undefined || on.includes(row.row)));
    return new Set(own.flatMap(({ parameters }) => parameters));
  }
});

function rowsOf(group: ApiGroup): readonly Row[] {
  return group.types.flatMap((type) => {
    const own = [...(type.implementing ?? []), ...(type.annotating ?? [])];
    const calls = (list: readonly ApiCall[]) => ({
      concepts: list.flatMap((call) => call.slice(1) as Concept[]),
      parameters: list.flatMap(([takes]) => parseParameters(takes).map(({ name }) => name)),
    });
    const creation = calls(type.creation ?? []);
    const self = { group, row: type.name, concepts: [...own, ...creation.concepts], parameters: creation.parameters };
    const methods = Object.entries(type.methods ?? {}).map(([name, method]) => ({
      group,
      row: `${type.name}.${name}`,
      ...calls(method.calls ?? []),
    }));
    const attributes = Object.entries(type.attributes ?? {}).map(([name, values]) => {
      const { concepts, parameters } = calls(values);
      return { group, row: `${type.name}.${name}`, concepts, parameters: [...parameters, name] };
    });
    return [self, ...methods, ...attributes].filter(({ concepts }) => concepts.length > 0);
  });
}

function factsOf(entry: Entry): readonly Fact[] {
  const own = Object.values(entry.arguments ?? {}).flat();
  return [...entry.lens, ...entry.facts, ...own];
}

function textsOf(entry: Entry, group: KnowledgeGroup): readonly Texts[] {
  return [entry.title, entry.what, ...factsOf(entry), ...Object.values(group.arguments).flat()];
}

function namesOf(fact: Fact): readonly string[] {
  return [...placeholders(fact.en), ...(fact.when ?? []).map(conditionName)];
}

/** Numbers, placeholders and code of a text, without their order. */
function comparable(text: string): string {
  const code = text.match(/`[^`]+`/g) ?? [];
  const filled = text.match(/(?<!\$)\{[\w.]+\}/g) ?? [];
  const numbers = text.replace(/`[^`]+`|\{[\w.]+\}/g, ' ').match(/(?<![\w.])\d+(?:\.\d+)*/g) ?? [];
  return [...code, ...filled, ...numbers].sort().join(' ');
}

function widest(text: string, { settings, units }: KnowledgeGroup): string {
  return text.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const unit = units[name] ?? settings[name]?.unit;
    const isNumber = unit !== undefined || /total|attempts|Attempts|maxRetries|Time$|fromNow|raw$/.test(name);
    return isNumber ? '500 ms' : 'n'.repeat(8);
  });
}
