import type { Site } from '../rocketmq/model';
import { CREATIONS, SENDS, type Concept } from '../rocketmq/vocabulary';
import type { SnippetLibrary } from './library';
import type { Snippet, SnippetFit } from './model';

const LISTENERS: ReadonlySet<Concept> = new Set<Concept>([
  'listener-concurrent',
  'listener-orderly',
  'listener-annotated',
]);
/** What kind of place a site is for snippets; undefined where none are offered. */
export function fitOf(site: Site): SnippetFit | undefined {
  if (CREATIONS.has(site.concept)) {
    return 'creation';
  }
  if (LISTENERS.has(site.concept)) {
    return 'listener';
  }
  return SENDS.has(site.concept) && site.form === 'call' ? 'send' : undefined;
}

/**
 * The folder of lessons/code whose code goes with a site. The two Spring starters are one family with two APIs: their
 * template classes tell them apart, and for listeners the API row does.
 */
export function codeFamily(site: Site): string {
  const v5 = site.receiverType === 'RocketMQClientTemplate' || /v5/i.test(site.api);
  return site.family === 'spring-boot' && v5 ? 'spring-boot-v5' : site.family;
}

/** The snippets that are offered at a site, in catalogue order, without those that say what stands there already. */
export function fittingSnippets(library: SnippetLibrary, site: Site): readonly Snippet[] {
  const fit = fitOf(site);
  if (fit === undefined) {
    return [];
  }
  const fitting = library.fitting(fit, codeFamily(site));
  return fitting.filter(
    ({ concepts }) => concepts.length === 0 || !(concepts.length === 1 && concepts[0] === site.concept),
  );
}

/** Role -> identifier, so that what is inserted speaks to the client at the site. */
export function namesAt(site: Site, snippet: Snippet): Readonly<Record<string, string>> {
  const receiver = site.receiver?.replace(/^this\./, '');
  if (receiver === undefined || !/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(receiver)) {
    return {};
  }
  const roles = Object.keys(snippet.names).filter((role) => ['producer', 'template', 'consumer'].includes(role));
  return Object.fromEntries(roles.map((role) => [role, receiver]));
}
