import type { Code } from '../../../syntax/code/model';
import { attributeOf, lastName } from '../facts/consumerFacts';
import { EVERYWHERE, type FileRule } from '../model';
import type { RuleFile } from '../ruleFile';

/**
 * An expression of tags is split at `||`, and that is all its syntax: `A,B`, `A|B` and `A && B` are one tag that no
 * message has, and so is `*` beside others.
 * Source: FilterAPI#buildSubscriptionData.
 */
export const tagExpressionSyntax: FileRule = {
  id: 'tag-expression-syntax',
  languages: EVERYWHERE,
  check(file, report) {
    for (const code of expressions(file)) {
      const text = file.valueOf(code);
      const message = typeof text === 'string' && !/[$#]\{/.test(text) ? mistakeIn(text) : undefined;
      if (message === undefined || typeof text !== 'string') {
        continue;
      }
      const tags = text.split(/\s*(?:\|+|,)\s*/).filter((tag) => tag !== '');
      const legal = tags.join(' || ');
      const isPlain = (message === 'default' || message === 'pipe') && tags.every((tag) => /^[\w.-]+$/.test(tag));
      report(code, {
        message,
        values: { text },
        fixes:
          isPlain && code.kind === 'literal'
            ? [{ title: 'default', values: { legal }, edits: [file.edit(code, quotedLike(file, code, legal))] }]
            : [],
      });
    }
  },
};

/** In the quotes that were there. */
function quotedLike(file: RuleFile, code: Code, text: string): string {
  const quote = file.text.charAt(code.start);
  return /['"`]/.test(quote) ? quote + text + quote : JSON.stringify(text);
}

function mistakeIn(text: string): string | undefined {
  const tags = text.split('||').map((tag) => tag.trim());
  if (/[<>=]|\bis\s+(?:not\s+)?null\b|\bbetween\b/i.test(text)) {
    return 'sql';
  }
  if (text.includes('&&')) {
    return 'and';
  }
  if (text.includes(',')) {
    return 'default';
  }
  if (tags.some((tag) => tag.includes('|'))) {
    return 'pipe';
  }
  return tags.length > 1 && tags.includes('*') ? 'all' : undefined;
}

/** What is subscribed to by tags. */
function expressions(file: RuleFile): Code[] {
  const found: (Code | undefined)[] = [];
  for (const { site, code } of file.siteCalls('subscribe')) {
    if (code.kind === 'call' && site.family === 'java-remoting' && code.name === 'subscribe') {
      found.push(code.arguments.length === 2 ? code.arguments[1] : undefined);
    }
  }
  for (const { site, code } of file.siteCalls('listener-annotated')) {
    if (code.kind === 'annotation') {
      const v5 = site.api.startsWith('spring-boot-v5');
      const isSql = /^sql92$/i.test(
        lastName(attributeOf(code, 'selectorType')) ??
          String(file.valueOf(attributeOf(code, 'filterExpressionType')) ?? ''),
      );
      found.push(isSql ? undefined : attributeOf(code, v5 ? 'tag' : 'selectorExpression'));
    }
  }
  for (const creation of file.all('creation')) {
    const isTags = creation.type.name === 'FilterExpression' && lastName(creation.arguments[1]) !== 'SQL92';
    if (isTags && file.isOf('FilterExpression', 'org.apache.rocketmq.client.apis.')) {
      found.push(creation.arguments[0]);
    }
  }
  found.push(...file.given('expression').map(({ code }) => code));
  return found.filter((code) => code !== undefined);
}
