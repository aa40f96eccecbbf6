import type { Locale } from '../../util/locale';
import type { Fact } from './knowledge';
import { fillTemplate, type Medium } from './template';
import type { Values } from './values';

/** The fact's text; undefined when it may not be said here. */
export function said(fact: Fact, values: Values, medium: Medium, locale: Locale): string | undefined {
  return (fact.when ?? []).every((condition) => values.holds(condition))
    ? fillTemplate(fact[locale], values, medium, locale)
    : undefined;
}

/** The first of the facts that can be said. */
export function firstSaid(facts: readonly Fact[], values: Values, medium: Medium, locale: Locale): string | undefined {
  for (const fact of facts) {
    const text = said(fact, values, medium, locale);
    if (text !== undefined) {
      return text;
    }
  }
  return undefined;
}
