import type { Locale } from '../util/locale';
import type { Catalogue, EntryPlace } from './catalogue';
import { numberedTitle } from './entryNames';
import type { StageTexts } from './roadmapTexts';

export interface StageMapInput {
  readonly title: string;
  readonly description: string;
  readonly places: readonly EntryPlace[];
  readonly areas: StageTexts['areas'];
  readonly catalogue: Catalogue;
  /** Syllabus ids of what need not be read any more. */
  readonly finished: ReadonlySet<string>;
}

/**
 * A stage as a mermaid flowchart: its entries by area, an arrow from each to those that build on it. An entry of which
 * nothing is known follows the one before it.
 */
export function stageMap(input: StageMapInput, locale: Locale): string {
  const { places, areas, finished } = input;
  const nodes = new Map(places.map((place, index) => [place.entry.syllabus, `n${index}`]));
  const node = (place: EntryPlace) => {
    const { syllabus } = place.entry;
    return `${nodes.get(syllabus) ?? ''}["${finished.has(syllabus) ? '✓ ' : ''}${label(shortTitle(place, locale))}"]`;
  };
  const inAreas = areas.flatMap(({ title, entries }, index) => {
    const inside = places.filter(({ entry }) => entries.includes(entry.syllabus));
    return inside.length === 0
      ? []
      : [`  subgraph a${index}["${label(title[locale])}"]`, ...inside.map((place) => `    ${node(place)}`), '  end'];
  });
  const named = new Set(areas.flatMap(({ entries }) => entries));
  const outside = places.filter(({ entry }) => !named.has(entry.syllabus)).map((place) => `  ${node(place)}`);
  const arrows = edges(input).map(([from, to]) => `  ${nodes.get(from) ?? ''} --> ${nodes.get(to) ?? ''}`);
  return [
    'flowchart TD',
    `  accTitle: ${oneLine(input.title)}`,
    `  accDescr: ${oneLine(input.description)}`,
    ...inAreas,
    ...outside,
    ...arrows,
  ].join('\n');
}

/** The title up to its colon: a node has little room, and the list beneath the map has the whole. */
function shortTitle(place: EntryPlace, locale: Locale): string {
  return /^(.{4,}?)[:：]/.exec(numberedTitle(place, locale))?.[1] ?? numberedTitle(place, locale);
}

/** Pairs of syllabus ids, from what comes first; what follows through others is left out. */
function edges({ places, catalogue }: StageMapInput): readonly (readonly [string, string])[] {
  const before = new Map<string, readonly string[]>();
  places.forEach(({ entry }, index) => {
    const lesson = entry.lesson && catalogue.lesson(entry.lesson.lesson);
    const earlier = places.slice(0, index);
    const needed = earlier.filter((other) => lesson?.prerequisites.includes(other.entry.lesson?.lesson ?? '') ?? false);
    const previous = lesson === undefined ? earlier.slice(-1) : [];
    before.set(
      entry.syllabus,
      [...needed, ...previous].map((other) => other.entry.syllabus),
    );
  });
  const reaches = (from: string, to: string): boolean =>
    (before.get(to) ?? []).some((step) => step === from || reaches(from, step));
  return [...before].flatMap(([to, froms]) =>
    froms
      .filter((from) => !froms.some((other) => other !== from && reaches(from, other)))
      .map((from) => [from, to] as const),
  );
}

/** Marks of mermaid's own language as entities. */
function label(text: string): string {
  return oneLine(text).replace(/["#;<>`]/g, (mark) => `#${mark.codePointAt(0) ?? 0};`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
