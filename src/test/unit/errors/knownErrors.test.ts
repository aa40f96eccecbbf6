import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeKnownError } from '../../../core/errors/errorGate';
import { ErrorMatcher } from '../../../core/errors/errorMatcher';
import { ErrorPattern, literalsOf } from '../../../core/errors/errorPattern';
import { ERROR_PRODUCTS } from '../../../core/errors/model';
import { ERROR_PAGE_TEXTS } from '../../../core/curriculum/errorPageTexts';
import { CONCEPTS } from '../../../core/rocketmq/vocabulary';
import { LOCALES, type Texts } from '../../../core/util/locale';
import { knownErrors } from '../../support/knownErrors';
import { ruleTexts } from '../../support/ruleFixture';
import { ROOT } from '../../support/sourceFiles';

const HAN = /\p{Script=Han}/u;

suite('Known errors', function () {
  // Dozens of lessons are read.
  this.timeout(30_000);
  const errors = knownErrors();
  const texts = new Map<string, string>();
  const lessonText = (file: string): string => {
    const text = texts.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '');
    texts.set(file, text);
    return text;
  };
  const ids = new Set(errors.map(({ id }) => id));

  test('Should be at least sixty, of every product', () => {
    assert.ok(errors.length >= 60, `${errors.length}`);
    assert.deepEqual(
      ERROR_PRODUCTS.filter((product) => !errors.some((error) => error.product === product)),
      [],
    );
  });

  test('Should say everything in English and in Chinese', () => {
    for (const { id, title, meaning, causes } of errors) {
      const all: Texts[] = [title, meaning, ...causes.flatMap(({ cause, check, fix }) => [cause, check, fix])];
      for (const text of all) {
        assert.doesNotMatch(text.en, HAN, `${id}: ${text.en}`);
        const words = text['zh-cn'].replace(/`[^`]*`/g, '');
        assert.ok(HAN.test(words) || !/[a-z]/i.test(words), `${id}: ${text['zh-cn']}`);
        for (const locale of LOCALES) {
          assert.equal(text[locale].split('`').length % 2, 1, `${id}: an open backtick in "${text[locale]}"`);
        }
        const code = (locale: 'en' | 'zh-cn') => text[locale].split('`').filter((_, index) => index % 2 === 1).length;
        assert.equal(code('en'), code('zh-cn'), `${id}: "${text.en}" and "${text['zh-cn']}" show different code`);
      }
    }
  });

  test('Should lead to sections, rules, errors and concepts that exist', () => {
    const rules = new Set(ruleTexts().map(({ id }) => id));
    for (const error of errors) {
      const [lesson = '', section] = error.lesson.split('#');
      for (const locale of LOCALES) {
        const file = join(ROOT, 'lessons', lesson, `${locale}.md`);
        assert.ok(lessonText(file).includes(`{#${section}}`), `${error.id}: ${error.lesson} (${locale})`);
      }
      const lost = [
        ...(error.rules ?? []).filter((rule) => !rules.has(rule)),
        ...(error.related ?? []).filter((id) => !ids.has(id) || id === error.id),
        ...(error.beside ?? []).filter((id) => !ids.has(id) || id === error.id),
        ...(error.concepts ?? []).filter((concept) => !CONCEPTS.includes(concept)),
      ];
      assert.deepEqual(lost, [], error.id);
    }
  });

  test('Should have a name in both languages for every value that a pattern takes out of a line', () => {
    for (const { id, patterns } of errors) {
      for (const [, name = ''] of patterns.join(' ').matchAll(/\{(\w+)\}/g)) {
        assert.ok(
          LOCALES.every((locale) => Object.hasOwn(ERROR_PAGE_TEXTS[locale].names, name)),
          `${id}: {${name}}`,
        );
      }
    }
  });
});

suite('Patterns of known errors', function () {
  // Every pattern is tried on every sample.
  this.timeout(30_000);
  const errors = knownErrors();

  test('Should match a sample each, and every sample its own error', () => {
    for (const { id, patterns, samples } of errors) {
      const compiled = patterns.map((pattern) => new ErrorPattern(pattern));
      compiled.forEach((pattern, index) => {
        assert.ok(
          samples.some((sample) => pattern.find(sample) !== undefined),
          `${id}: no sample for "${patterns[index]}"`,
        );
      });
      for (const sample of samples) {
        assert.ok(
          compiled.some((pattern) => pattern.find(sample) !== undefined),
          `${id}: no pattern for "${sample}"`,
        );
      }
    }
  });

  test('Should match the samples of no other error but those that are stated', () => {
    const compiled = errors.map(({ id, patterns }) => ({
      id,
      patterns: patterns.map((pattern) => new ErrorPattern(pattern)),
    }));
    for (const { id, samples, beside = [] } of errors) {
      const others = compiled.filter(
        (other) =>
          other.id !== id &&
          other.patterns.some((pattern) => samples.some((sample) => pattern.find(sample) !== undefined)),
      );
      assert.deepEqual(others.map((other) => other.id).sort(), [...beside].sort(), id);
    }
  });

  test('Should be found among all others, at the place where the text stands', () => {
    const matcher = new ErrorMatcher(errors);
    for (const { id, samples } of errors) {
      for (const sample of samples) {
        const found = matcher.inLine(sample).find((hit) => hit.id === id);
        assert.ok(found !== undefined, `${id}: "${sample}"`);
        assert.ok(found.start >= 0 && found.end > found.start && found.end <= sample.length, id);
      }
    }
  });

  test('Should get past the gate in front of them', () => {
    for (const { id, patterns, samples } of errors) {
      assert.ok(samples.every(mayBeKnownError), id);
      // What a terminal shows may begin in the middle of a sample: the text alone has to be enough.
      for (const pattern of patterns) {
        assert.ok(mayBeKnownError(pattern.replace(/\{\w+\}/g, 'x')), `${id}: ${pattern}`);
      }
    }
  });

  test('Should come to an end with lines made to keep them busy', () => {
    const matcher = new ErrorMatcher(errors);
    for (const { patterns } of errors) {
      for (const pattern of patterns) {
        const literals = literalsOf(pattern);
        for (const literal of literals) {
          matcher.inLine(literal.repeat(Math.ceil(8_192 / literal.length)));
        }
        // Everything but the end, again and again.
        const nearly = literals.join('x').slice(0, -1);
        matcher.inLine(nearly.repeat(Math.ceil(8_192 / nearly.length)));
      }
    }
    assert.deepEqual(matcher.inLine('['.repeat(100_000)), []);
  });

  test('Should refuse what could match nearly anything', () => {
    for (const pattern of ['{topic} not exist', 'CODE', 'connect to {a}{b}', 'a {b} c', 'connect {a} to {a} failed']) {
      assert.throws(() => new ErrorPattern(pattern), RangeError, pattern);
    }
  });
});
