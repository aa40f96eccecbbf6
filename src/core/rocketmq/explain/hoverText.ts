import type { Locale, Texts } from '../../util/locale';
import type { Site } from '../model';
import type { FoundEntry } from './entryIndex';
import { firstSaid, said } from './fact';
import type { HoverFact, KnowledgeGroup, Part } from './knowledge';
import { codeSpan } from './markdown';
import type { Values } from './values';
import { compareVersions } from './versions';

/** In the order in which a reader needs them, with the word that leads a line in. */
const LEADS: Readonly<Record<Exclude<Part, 'here'>, Texts>> = {
  returns: { en: 'Returns', 'zh-cn': '返回' },
  fails: { en: 'Can go wrong', 'zh-cn': '可能出错' },
  note: { en: 'Good to know', 'zh-cn': '要点' },
};

const NEEDS: Texts = {
  en: '**Needs {since} of {artifact}; this project has {version}.**',
  'zh-cn': '**需要 {artifact} {since}，本项目是 {version}。**',
};
const KNOWN: Texts = { en: '*{artifact} {version}*', 'zh-cn': '*{artifact} {version}*' };
const UNKNOWN: Texts = {
  en: '*Client version unknown: values of {artifact} {version}.*',
  'zh-cn': '*客户端版本未知，按 {artifact} {version} 说明。*',
};

/** The hover of a site: a bold first line, what the call is, a short list, versions. */
export function hoverText({ group, entry }: FoundEntry, values: Values, locale: Locale): string {
  const { site } = values;
  const here = [...argumentLines({ group, entry }, values, locale), ...lines(entry.facts, 'here', values, locale)];
  const rest = (['returns', 'fails', 'note'] as const).flatMap((part) => {
    const texts = lines(entry.facts, part, values, locale);
    return texts.map((text, index) => (index === 0 ? `**${LEADS[part][locale]}** · ${text}` : text));
  });
  return [
    `**${entry.title[locale]}** · ${codeSpan(nameOf(site))}`,
    entry.what[locale],
    needed(group, entry.since, values, locale),
    [...here, ...rest].map((line) => `- ${line}`).join('\n'),
    versionLine(group, values, locale),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function nameOf({ api, form, symbol, receiverType }: Site): string {
  switch (form) {
    case 'creation':
      return `new ${symbol}`;
    case 'annotation':
      return `@${symbol}`;
    case 'key':
      return api.slice(api.indexOf('/') + 1);
    case 'attribute':
      return receiverType === undefined ? symbol : `@${receiverType}.${symbol}`;
    default:
      return receiverType === undefined ? symbol : `${receiverType}.${symbol}`;
  }
}

function argumentLines({ group, entry }: FoundEntry, values: Values, locale: Locale): readonly string[] {
  return values.argumentNames.flatMap((name) => {
    const facts = entry.arguments?.[name] ?? group.arguments[name] ?? [];
    return firstSaid(facts, values, 'hover', locale) ?? [];
  });
}

function lines(facts: readonly HoverFact[], part: Part, values: Values, locale: Locale): readonly string[] {
  return facts.filter((fact) => fact.part === part).flatMap((fact) => said(fact, values, 'hover', locale) ?? []);
}

/** The library's version that `since` compares with. */
function ownVersion(group: KnowledgeGroup, values: Values): string | undefined {
  return group.starter === true ? values.starter : values.version;
}

function needed(group: KnowledgeGroup, since: string | undefined, values: Values, locale: Locale): string {
  const version = ownVersion(group, values);
  return since !== undefined && version !== undefined && compareVersions(version, since) < 0
    ? fill(NEEDS[locale], { since, artifact: group.artifact, version })
    : '';
}

function versionLine(group: KnowledgeGroup, values: Values, locale: Locale): string {
  const version = ownVersion(group, values);
  const text = version === undefined ? UNKNOWN : KNOWN;
  return fill(text[locale], { artifact: group.artifact, version: version ?? group.newest });
}

function fill(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}
